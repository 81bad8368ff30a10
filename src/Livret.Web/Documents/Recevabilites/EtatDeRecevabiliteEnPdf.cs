using Livret.Domaine.Recevabilites;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;
using Livret.Web.Pages.ServiceExamens;

namespace Livret.Web.Documents.Recevabilites;

/// <summary>
/// The état of the recevabilité on paper, A4 landscape: by établissement, each livret with the three conditions as they were recorded, the reason of
/// whoever decided against the proposal, and the decision.
/// </summary>
public sealed class EtatDeRecevabiliteEnPdf(Polices polices, Impression impression)
{
    private const string Titre = "État de la recevabilité";
    private static readonly ConditionRecevabilite[] Conditions = Enum.GetValues<ConditionRecevabilite>();

    /// <param name="services">Names of the services of the reader.</param>
    /// <param name="lignes">In the order of the établissements; at least one.</param>
    /// <param name="instant">UTC: of its production.</param>
    /// <param name="le">The same, as a clock of the académie shows it.</param>
    public byte[] Produire(string services, int session, IReadOnlyList<LigneDeRecevabilite> lignes, DateTime instant, string le)
    {
        var papier = new Papier(polices, Format.A4Paysage, $"{Titre}, session {session} (suite)");
        var etablissements = lignes.GroupBy(l => l.Uai).ToList();
        papier.Ouvrir([services, $"Brevet de technicien supérieur, session {session}"], Titre, etablissements.Count > 1 ? lignes.Compter() : null);
        foreach (var etablissement in etablissements)
        {
            var siennes = etablissement.ToList();
            papier.Ouvrir($"{siennes[0].Etablissement} ({etablissement.Key})", place: 90);
            papier.Ecrire($"{siennes.Compter()}.");
            papier.Feuillets.Y += 3;
            Dresser(papier, siennes);
        }
        return impression.Produire(papier.Terminer(Titre, $"Livrets scolaires ou de formation, session {session}", services, instant, $"{Titre} · {services} · session {session}", le));
    }

    private static void Dresser(Papier papier, IEnumerable<LigneDeRecevabilite> lignes) => papier.Dresser(
        [("Candidat", 3, Alignement.Gauche), .. Conditions.Select(c => (c.EnClair(), 2.6f, Alignement.Gauche)), ("Décision", 2.6f, Alignement.Gauche)],
        lignes.Select(ligne => (IReadOnlyList<Paragraphe>[])
        [
            Papier.Case($"{ligne.Nom} {ligne.Prenom}", $"N°\u00a0{ligne.Numero} · {ligne.Division}"), .. Conditions.Select(c => Papier.Case(ligne.Dire(c))), Papier.Case(ligne.Decision),
        ]));
}
