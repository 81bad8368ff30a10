using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>The units that a teacher enters, class by class, with how far each is.</summary>
public sealed class MesUnites(LivretDbContext db, CatalogueReferentiels referentiels, AgentCourant agentCourant, TimeProvider horloge)
{
    public async Task<IReadOnlyList<ClasseDeMesUnites>> ListerAsync(CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var instant = horloge.GetUtcNow().UtcDateTime;
        var session = await db.Sessions.AsNoTracking().OrderByDescending(s => s.Annee).FirstAsync(ct);
        var livrets = await db.LivretsVisibles(agent.Id, Role.Enseignant, horloge.Aujourdhui())
            .Where(l => l.Session == session.Annee)
            .Include(l => l.Etablissement!.Academie)
            .Include(l => l.Etablissement!.Habilitations)
            .Include(l => l.Unites).ThenInclude(u => u.Valeurs)
            .OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero)
            .AsNoTrackingWithIdentityResolution().AsSplitQuery()
            .ToListAsync(ct);
        var academies = livrets.Select(l => l.Etablissement!.CodeAcademie).Distinct().ToList();
        var calendriers = await db.Calendriers.AsNoTracking().Include(c => c.Academie)
            .Where(c => c.Session == session.Annee && academies.Contains(c.CodeAcademie)).ToListAsync(ct);
        return [.. livrets.GroupBy(l => (l.Uai, l.Division))
            .Select(classe => Classe(agent, session, [.. classe], calendriers.Find(c => c.CodeAcademie == classe.First().Etablissement!.CodeAcademie), instant))
            .OrderBy(c => c.Etablissement.Nom, StringComparer.Ordinal).ThenBy(c => c.Division, StringComparer.Ordinal)];
    }

    private ClasseDeMesUnites Classe(Agent agent, SessionExamen session, IReadOnlyList<LivretScolaire> livrets, CalendrierAcademie? calendrier, DateTime instant)
    {
        var unites = from livret in livrets
                     let referentiel = referentiels.Chercher(livret.Specialite)
                     where referentiel is not null
                     from unite in referentiel.UnitesDe(livret.Option)
                     where livret.Unite(unite.Code) is not null && agent.Peut(Role.Enseignant, livret.Perimetre(unite.Code))
                     group new LigneGrille(livret, livret.Contexte(session, referentiel, unite), null) by unite.Code into lignes
                     let premiere = lignes.First().Contexte.Unite
                     orderby premiere.Ordre
                     select new UniteDeMaClasse(premiere, new Bilan([.. lignes]));
        var referentielDeLaClasse = referentiels.Chercher(livrets[0].Specialite);
        return new(livrets[0].Etablissement!, livrets[0].Division, livrets, referentielDeLaClasse?.Intitule ?? livrets[0].Specialite, calendrier, instant, [.. unites]);
    }
}

/// <summary>One class, with the units that the user enters.</summary>
public sealed record ClasseDeMesUnites(
    Etablissement Etablissement, string Division, IReadOnlyList<LivretScolaire> Livrets, string Specialite, CalendrierAcademie? Calendrier, DateTime Instant, IReadOnlyList<UniteDeMaClasse> Unites)
{
    public int Effectif => Livrets.Count;

    public string? Fermeture => Calendrier?.Refuser(Instant)?.Phrase;

    /// <summary>Full days before the entry closes.</summary>
    public int? JoursRestants => Calendrier is null || Fermeture is not null ? null : (int)(Calendrier.FermetureSaisie - Instant).TotalDays;

    public string Adresse(UniteDeMaClasse unite) =>
        $"/saisie/{Uri.EscapeDataString(Etablissement.Uai)}/{Uri.EscapeDataString(Division)}/{Uri.EscapeDataString(unite.Unite.Code)}";
}

/// <summary>One unit of one class.</summary>
public sealed record UniteDeMaClasse(Unite Unite, Bilan Bilan);
