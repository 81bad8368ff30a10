using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Lectures;
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
        var session = await db.SessionOuverte.AsNoTracking().FirstAsync(ct);
        var livrets = await db.LivretsVisibles(agent.Id, Role.Enseignant, horloge.Aujourdhui())
            .Where(l => l.Session == session.Annee)
            .AsNoTracking().OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero).ToListAsync(ct);
        await db.JoindreLesNotesAsync(livrets, ct);
        await db.JoindreLesPointsOuvertsAsync(livrets, ct);
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
                     let referentiel = referentiels.De(livret)
                     where referentiel is not null
                     from unite in referentiel.UnitesDe(livret.Option)
                     where livret.Unite(unite.Code) is not null && agent.Peut(Role.Enseignant, livret.Perimetre(unite.Code))
                     group new LigneGrille(livret, livret.Contexte(session, referentiel, unite), null) by unite.Code into lignes
                     let premiere = lignes.First().Contexte.Unite
                     orderby premiere.Ordre
                     select new UniteDeMaClasse(premiere, new Bilan([.. lignes]));
        var referentielDeLaClasse = referentiels.De(livrets[0]);
        return new(livrets[0].Etablissement!, livrets[0].Division, livrets, referentielDeLaClasse?.Intitule ?? livrets[0].Specialite, calendrier, instant, [.. unites])
        {
            Reprises = [.. livrets.SelectMany(l => l.Points.Where(p => l.Etat is Etat.EnSaisie && p.EstOuvert).SelectMany(p => p.Parties
                .Where(partie => partie is PointOuvert.Dossier ? agent.Peut(Role.Coordonnateur, l.Perimetre()) : agent.Peut(Role.Enseignant, l.Perimetre(partie)))
                .Select(partie => new Reprise(l, p, partie))))],
        };
    }
}

/// <summary>One class, with the units that the user enters.</summary>
public sealed record ClasseDeMesUnites(
    Etablissement Etablissement, string Division, IReadOnlyList<LivretScolaire> Livrets, string Specialite, CalendrierAcademie? Calendrier, DateTime Instant, IReadOnlyList<UniteDeMaClasse> Unites)
{
    /// <summary>What was sent back to the user, in the order of the livrets.</summary>
    public IReadOnlyList<Reprise> Reprises { get; init; } = [];

    public int Effectif => Livrets.Count;

    public string? Fermeture => Calendrier?.Refuser(Instant)?.Phrase;

    /// <summary>Full days before the entry closes.</summary>
    public int? JoursRestants => Calendrier is null || Fermeture is not null ? null : (int)(Calendrier.FermetureSaisie - Instant).TotalDays;

    public string Adresse(UniteDeMaClasse unite) => Adresse(unite.Unite.Code);

    public string Adresse(Reprise reprise) => reprise.Partie is PointOuvert.Dossier
        ? $"/livrets/{Uri.EscapeDataString(reprise.Livret.Numero)}/dossier" : $"{Adresse(reprise.Partie)}/{Uri.EscapeDataString(reprise.Livret.Numero)}";

    private string Adresse(string unite) =>
        $"/saisie/{Uri.EscapeDataString(Etablissement.Uai)}/{Uri.EscapeDataString(Division)}/{Uri.EscapeDataString(unite)}";
}

/// <summary>One part of one livret that the head or the service sent back, with the reason.</summary>
/// <param name="Partie">Code of a unit, or the dossier.</param>
public sealed record Reprise(LivretScolaire Livret, PointOuvert Point, string Partie);

/// <summary>One unit of one class.</summary>
public sealed record UniteDeMaClasse(Unite Unite, Bilan Bilan);
