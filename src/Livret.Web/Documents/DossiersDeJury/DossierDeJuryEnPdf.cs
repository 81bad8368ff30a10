using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents.DossiersDeJury;

/// <summary>The dossier of a commission on paper, A4 portrait: statistics first, then each livret, which begins a page and counts its own.</summary>
public sealed class DossierDeJuryEnPdf(Polices polices)
{
    /// <returns>Each part with its bookmark.</returns>
    public IEnumerable<(DocumentCompose Document, string Signet)> Composer(DossierDeJury dossier)
    {
        yield return (Composer(dossier, "Statistiques", p => StatistiquesEnPdf.Poser(p, dossier)), "Statistiques");
        foreach (var livret in dossier.Livrets)
        {
            var quoi = $"{dossier.Ouverte.Designer(livret.Place)}, rang {livret.Place.Rang}";
            yield return (Composer(dossier, quoi, p => LivretAuJuryEnPdf.Poser(p, dossier, livret)), quoi);
        }
    }

    private DocumentCompose Composer(DossierDeJury dossier, string quoi, Action<Papier> poser)
    {
        var papier = new Papier(polices, Format.A4, $"{quoi} (suite)");
        poser(papier);
        var commission = dossier.Ouverte.Commission;
        return papier.Terminer(
            dossier.Titre, $"BTS {dossier.Ouverte.Specialite}, session {commission.Session}", dossier.Service, dossier.Instant,
            $"{commission.Intitule} · {quoi} · {dossier.Service} · session {commission.Session}", dossier.Le);
    }
}
