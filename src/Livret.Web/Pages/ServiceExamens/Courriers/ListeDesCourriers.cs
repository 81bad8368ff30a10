using Livret.Domaine.Recevabilites;
using Livret.Donnees;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Courriers;

/// <summary>Where a letter stands.</summary>
public enum EtapeDeCourrier { Toutes, AEnvoyer, Envoyees, Notifiees, Rapportees }

/// <summary>A letter in the list.</summary>
public sealed record CourrierListe(
    string Reference, string Numero, string Nom, string Prenom, string Etablissement, string CodeAcademie, DateTime Le, ModeEnvoi? Mode, DateOnly? EnvoyeLe, DateOnly? NotifieLe,
    string? CodePostal, string? CodePostalDuTribunal, bool EstRapportee)
{
    public EtapeDeCourrier Etape => EstRapportee ? EtapeDeCourrier.Rapportees : NotifieLe is not null ? EtapeDeCourrier.Notifiees
        : EnvoyeLe is not null ? EtapeDeCourrier.Envoyees : EtapeDeCourrier.AEnvoyer;

    /// <summary>The last days of recours; null: no notification is proved.</summary>
    public VoiesDeRecours? Voies => NotifieLe is { } jour ? VoiesDeRecours.De(jour, Eloignements.Entre(CodePostal, CodePostalDuTribunal)) : null;
}

/// <summary>The letters about the livrets in the scope of the user.</summary>
public sealed class ListeDesCourriers(LivretDbContext db, OuvrirService ouvrirService)
{
    public async Task<IReadOnlyList<CourrierListe>> ListerAsync(ServiceTenu tenu, CancellationToken ct) => await (
        from l in ouvrirService.Livrets(tenu)
        join c in db.Courriers on l.Id equals c.LivretId
        orderby c.Le descending, c.Reference descending
        select new CourrierListe(
            c.Reference, l.Numero, l.Nom, l.Prenom, l.Etablissement!.Nom, l.Etablissement.CodeAcademie, c.Le, c.Mode, c.EnvoyeLe, c.NotifieLe,
            l.CodePostal, l.Etablissement.Academie!.Service!.TribunalCodePostal, l.Decisions.Any(d => d.Id == c.DecisionId && d.RapporteeLe != null))).ToListAsync(ct);

    /// <summary>The number of the candidate whose letter has that reference; null outside the scope.</summary>
    public async Task<string?> NumeroAsync(string reference, CancellationToken ct)
    {
        var tenu = await ouvrirService.OuvrirAsync(ct);
        return await ouvrirService.Livrets(tenu).Where(l => l.Courriers.Any(c => c.Reference == reference)).Select(l => l.Numero).FirstOrDefaultAsync(ct);
    }
}

public static class MotsDeCourrier
{
    public static string EnClair(this EtapeDeCourrier etape) => etape switch
    {
        EtapeDeCourrier.Toutes => "Toutes",
        EtapeDeCourrier.AEnvoyer => "À envoyer",
        EtapeDeCourrier.Envoyees => "Envoyées",
        EtapeDeCourrier.Notifiees => "Notifiées",
        EtapeDeCourrier.Rapportees => "Rapportées",
    };

    public static string EnClair(this ModeEnvoi mode) => mode switch
    {
        ModeEnvoi.Recommande => "Lettre recommandée avec avis de réception",
        ModeEnvoi.Simple => "Lettre simple",
        ModeEnvoi.RemiseEnMainPropre => "Remise en main propre",
    };

    public static string EnClair(this NatureNotification nature) => nature switch
    {
        NatureNotification.Remise => "Remise au candidat",
        NatureNotification.PremierePresentation => "Première présentation d’un recommandé non retiré",
    };
}
