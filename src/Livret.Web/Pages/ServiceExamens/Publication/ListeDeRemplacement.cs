using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Donnees.Echanges;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Publication;

/// <summary>A candidate of the replacement session, and the units that he sits (rules, section 7).</summary>
/// <param name="Cause">Why he is on the list.</param>
public sealed record CandidatAuRemplacement(string Numero, string Nom, string Prenom, string Uai, string Etablissement, string Specialite, string Cause, IReadOnlyList<string> Unites);

/// <summary>
/// Who sits the replacement session: the ajournés autorisés for their units below 10, the livrets on which the jury could not pronounce for the
/// units that it names; the non recevables and the never transmitted, « hors livret », for all.
/// </summary>
public sealed class ListeDeRemplacement(OuvrirService ouvrirService, CatalogueReferentiels referentiels)
{
    /// <summary>Who is on the list, in a few words.</summary>
    public const string Composition = "ajournés autorisés, livrets sur lesquels le jury n’a pu se prononcer, livrets non recevables ou jamais transmis après la limite.";

    public async Task<IReadOnlyList<CandidatAuRemplacement>> ListerAsync(ServiceTenu tenu, CancellationToken ct)
    {
        var echues = tenu.Echues;
        IssueJury[] issues = [.. Enum.GetValues<IssueJury>().Where(i => i.VaAuRemplacement())];
        var livrets = await ouvrirService.Livrets(tenu)
            .Where(l => l.Etat == Etat.NonRecevable
                || ((l.Etat == Etat.EnSaisie || l.Etat == Etat.Soumis || l.Etat == Etat.Vise) && !l.Transmissions.Any() && echues.Contains(l.CodeAcademie))
                || ((l.Etat == Etat.Clos || l.Etat == Etat.Publie) && l.Deliberations.Any(d => d.RepriseLe == null && issues.Contains(d.Issue))))
            .Include(l => l.Etablissement).Include(l => l.Deliberations.Where(d => d.RepriseLe == null))
            .OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero).AsSplitQuery().ToListAsync(ct);
        return [.. livrets.Select(Candidat)];
    }

    public static void Ecrire(EcrivainCsv csv, IEnumerable<CandidatAuRemplacement> candidats)
    {
        csv.Ecrire("numero_candidat", "nom", "prenom", "uai", "etablissement", "specialite", "cause", "unites");
        foreach (var c in candidats)
            csv.Ecrire(c.Numero, c.Nom, c.Prenom, c.Uai, c.Etablissement, c.Specialite, c.Cause, string.Join('|', c.Unites));
    }

    private CandidatAuRemplacement Candidat(LivretScolaire livret)
    {
        var (cause, unites) = livret.Etat switch
        {
            Etat.NonRecevable => ("Livret non recevable, hors livret", Toutes(livret)),
            Etat.Clos or Etat.Publie => (livret.Deliberation!.Issue is IssueJury.AjourneAutorise ? "Ajourné autorisé" : "Livret ne permettant pas de se prononcer", livret.Deliberation.UnitesARepasser),
            _ => ("Livret jamais transmis, hors livret", Toutes(livret)),
        };
        return new(livret.Numero, livret.Nom, livret.Prenom, livret.Uai, livret.Etablissement!.Nom, livret.Specialite, cause, unites);
    }

    private IReadOnlyList<string> Toutes(LivretScolaire livret) =>
        [.. (referentiels.De(livret)?.UnitesDe(livret.Option) ?? []).OrderBy(u => u.Ordre).Select(u => u.Code)];
}
