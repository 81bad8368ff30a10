using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents.Lettres;

/// <summary>The list of the addresses of a batch of letters, to check the envelopes by.</summary>
public sealed class ListeDAdressesEnPdf(Polices polices, Impression impression)
{
    /// <param name="lettres">At least one, in the order of the batch.</param>
    public byte[] Produire(IReadOnlyList<LettreImprimee> lettres)
    {
        const string Titre = "Liste des adresses";
        var (premiere, derniere) = (lettres[0], lettres.MaxBy(l => l.Instant)!);
        var papier = new Papier(polices, Format.A4, $"{Titre} (suite)");
        papier.Ouvrir(
            [premiere.Service, $"Brevet de technicien supérieur, session {premiere.Session}"], Titre,
            $"Lettres de non-recevabilité\u00a0: {lettres.Count}, dans l’ordre où elles s’impriment ensemble");
        papier.Feuillets.Y += 6;
        papier.Dresser(
            [("Rang", 0.8f, Alignement.Droite), ("Lettre", 2.6f, Alignement.Gauche), ("Destinataire", 5, Alignement.Gauche), ("Établie le", 1.8f, Alignement.Gauche)],
            lettres.Select((lettre, i) => new[]
            {
                Papier.Case($"{i + 1}"), Papier.Case(lettre.Reference), Papier.Case(string.Join('\n', lettre.Lettre.Destinataire)), Papier.Case(lettre.Le),
            }));
        return impression.Produire(papier.Terminer(
            Titre, $"Lettres de non-recevabilité, session {premiere.Session}", premiere.Service, derniere.Instant,
            $"{Titre} · {premiere.Service} · session {premiere.Session}", derniere.Le));
    }
}
