using Livret.Domaine.Livrets;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents.Bordereaux;

/// <summary>The bordereau of transmission and its receipt, A4 portrait, from what was sealed: the same one gives the same bytes.</summary>
public sealed class BordereauEnPdf(Polices polices, Impression impression)
{
    private static readonly Style Fine = new(7.2f);

    /// <summary>The list, with its receipt at the head.</summary>
    public byte[] Bordereau(BordereauImprime imprime)
    {
        var lignes = imprime.Bordereau.Lignes();
        var papier = Ouvrir(imprime, "Bordereau de transmission");
        Mentionner(papier, imprime, lignes.Count);
        papier.Ouvrir("Livrets transmis");
        papier.Dresser(
            [("Rang", 0.7f, Alignement.Droite), ("Candidat", 3.4f, Alignement.Gauche), ("Division", 1.3f, Alignement.Gauche), ("Empreinte du livret (SHA-256)", 6.2f, Alignement.Gauche)],
            lignes.Select((ligne, i) => new[] { Papier.Case($"{i + 1}"), Papier.Case(ligne.Nom, $"N°\u00a0{ligne.Numero}"), Papier.Case(ligne.Division), Empreinte(ligne) }));
        papier.Preciser("L’empreinte est celle du contenu que le visa a scellé. Le bordereau ne change jamais\u00a0: ce qui arrive ensuite à un livret est dit dans l’application, en face de sa ligne.");
        return Terminer(papier, imprime, "Bordereau de transmission");
    }

    /// <summary>The receipt alone: what the service received, from whom, when, and under which hash.</summary>
    public byte[] Accuse(BordereauImprime imprime)
    {
        var nombre = imprime.Bordereau.Lignes().Count;
        var papier = Ouvrir(imprime, "Accusé de réception");
        papier.Ecrire($"{imprime.Service} a reçu {(nombre > 1 ? $"{nombre}\u00a0livrets" : "un livret")} de {imprime.Etablissement}, sur le bordereau {imprime.Bordereau.Numero}, le {imprime.Le}.");
        Mentionner(papier, imprime, nombre);
        papier.Preciser("Accusé établi par l’application au moment de la transmission. L’empreinte est celle de la liste des livrets, ligne par ligne.");
        return Terminer(papier, imprime, "Accusé de réception");
    }

    private Papier Ouvrir(BordereauImprime imprime, string titre)
    {
        var papier = new Papier(polices, Format.A4, $"{titre} {imprime.Bordereau.Numero} (suite)");
        papier.Ouvrir([imprime.Etablissement, $"Brevet de technicien supérieur, session {imprime.Bordereau.Session}"], $"{titre} {imprime.Bordereau.Numero}", $"Destinataire\u00a0: {imprime.Service}");
        if (imprime.Bordereau.EstHorsDelai)
            papier.Feuillets.Ecrire(new Paragraphe($"Transmis hors délai\u00a0: {imprime.Marge}, fixée au {imprime.Limite}.", Papier.Courant.Gras, avant: 4));
        return papier;
    }

    private static void Mentionner(Papier papier, BordereauImprime imprime, int livrets)
    {
        papier.Feuillets.Y += 8;
        new Tableau(Tableau.Partager(papier.Feuillets.Largeur, 2, 7))
        {
            Rangees = [.. imprime.Mentions(livrets).Select(m => new Rangee([new(m.Nom, Papier.Courant), new(m.Valeur, Papier.Courant.Gras)]))],
        }.Poser(papier.Feuillets);
    }

    private static IReadOnlyList<Paragraphe> Empreinte(LigneDeBordereau ligne) =>
        [new(ligne.Empreinte, Fine), .. ligne.Precedent is { } precedent ? [new Paragraphe($"remplace le bordereau {precedent}", Papier.Indice)] : Array.Empty<Paragraphe>()];

    private byte[] Terminer(Papier papier, BordereauImprime imprime, string titre)
    {
        var bordereau = imprime.Bordereau;
        return impression.Produire(papier.Terminer(
            $"{titre} {bordereau.Numero}", $"Livrets scolaires ou de formation, session {bordereau.Session}", imprime.Etablissement, bordereau.Le,
            $"{bordereau.Numero} · {imprime.Service} · session {bordereau.Session} · empreinte {bordereau.Empreinte[..12]}", imprime.Le));
    }
}
