using Livret.Domaine.Notations;
using Livret.Web.Composants;
using Livret.Web.Documents;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;
using Livret.Web.Pages.ServiceExamens;
using Livret.Web.Pages.ServiceExamens.Publication;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Controllers;

/// <summary>The candidates of the replacement session, as they stand now, on paper.</summary>
[Authorize(Policy = Politiques.Gestionnaire)]
[Route("examens/remplacement.pdf")]
public sealed class RemplacementPdfController(OuvrirService ouvrirService, ListeDeRemplacement liste, Polices polices, Imprimerie imprimerie) : Controller
{
    private const string Titre = "Session de remplacement";

    [HttpGet]
    public async Task<IActionResult> Lire(CancellationToken ct)
    {
        var tenu = await ouvrirService.OuvrirAsync(ct);
        return this.Servir(imprimerie.Imprimer(Composer(tenu, await liste.ListerAsync(tenu, ct))), $"remplacement-{tenu.Session.Annee}.pdf", "/examens/remplacement");
    }

    private DocumentCompose Composer(ServiceTenu tenu, IReadOnlyList<CandidatAuRemplacement> candidats)
    {
        var services = string.Join(" · ", tenu.Services.Select(s => s.Nom));
        var local = tenu.Academies[0].HeureLocale(tenu.Instant);
        Papier papier = new(polices, Format.A4Paysage, $"{Titre} (suite)");
        papier.Ouvrir([services, $"Brevet de technicien supérieur, session {tenu.Session.Annee}"], Titre, $"{candidats.Count.Compter("candidat")}\u00a0: {ListeDeRemplacement.Composition}");
        papier.Feuillets.Y += 6;
        papier.Dresser(
            [("Candidat", 4, Alignement.Gauche), ("Établissement", 4, Alignement.Gauche), ("Spécialité", 2, Alignement.Gauche), ("Cause", 3.4f, Alignement.Gauche), ("Unités", 2.6f, Alignement.Gauche)],
            candidats.Select(c => new[]
            {
                Papier.Case($"{c.Nom} {c.Prenom}", c.Numero), Papier.Case(c.Etablissement), Papier.Case(c.Specialite), Papier.Case(c.Cause), Papier.Case(string.Join(", ", c.Unites)),
            }));
        return papier.Terminer(Titre, $"Session {tenu.Session.Annee}", services, tenu.Instant, $"{Titre} · {services} · session {tenu.Session.Annee}", $"{Phrases.JourEnLettres(DateOnly.FromDateTime(local))} à {local:HH} h {local:mm}");
    }
}
