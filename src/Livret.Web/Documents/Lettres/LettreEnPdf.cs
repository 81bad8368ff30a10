using Livret.Domaine.Recevabilites;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents.Lettres;

/// <summary>
/// The letter of non-recevabilité on paper, A4 portrait. NF Z 11-001 recommends the recipient on the right, from 5 cm under the top; the windows of DL
/// (35 or 45 mm high, 100 mm wide, 20 mm from the right and from the bottom) and of C5 envelopes show, whichever way the folded sheet slips, what stands
/// between 55 and 79 mm from the top and between 100 and 190 mm from the left.
/// </summary>
public sealed class LettreEnPdf(Polices polices, Impression impression)
{
    private const float Millimetre = 72 / 25.4f, Marge = 18 * Millimetre;

    /// <summary>Of the address of the recipient.</summary>
    private const float GaucheDeLAdresse = 110 * Millimetre, HautDeLAdresse = 55 * Millimetre, LargeurDeLAdresse = 80 * Millimetre;

    /// <summary>Where the letter begins, under the window, and where the sheet is folded in three.</summary>
    private const float HautDuTexte = 91 * Millimetre, Pli = 99 * Millimetre;

    private static readonly Style Adresse = new(10), Pied = new(7.5f);

    /// <summary>The largest of these with which the letter takes one page; the first when none does.</summary>
    private static readonly float[] Corps = [10.2f, 9.8f, 9.4f, 9];

    /// <param name="copie">« Copie pour information » for the head of the établissement, on each page.</param>
    public byte[] Produire(LettreImprimee lettre, bool copie) => impression.Produire(Relier(lettre, Composer(lettre, copie), copie));

    /// <summary>
    /// Several letters in one file, each on its own sheets: the back of the last one stays blank when it must, so that printing on both sides never
    /// puts two recipients on one sheet.
    /// </summary>
    /// <param name="sortie">Written as the letters come.</param>
    /// <param name="lettres">At least one, in the order of the list of addresses; each under its bookmark.</param>
    public void Reunir(Stream sortie, IReadOnlyList<LettreImprimee> lettres)
    {
        var (premiere, derniere) = (lettres[0], lettres.MaxBy(l => l.Instant)!);
        using var fichier = impression.Commencer(sortie, new($"Lettres de non-recevabilité, session {premiere.Session}", "Brevet de technicien supérieur", premiere.Service, derniere.Instant));
        foreach (var lettre in lettres)
        {
            var pages = Composer(lettre, copie: false);
            fichier.Ajouter(Relier(lettre, pages.Count % 2 == 0 ? pages : [.. pages, []], copie: false), $"{lettre.Reference}, {lettre.Destinataire}");
        }
        fichier.Terminer();
    }

    private IReadOnlyList<IReadOnlyList<Trace>> Composer(LettreImprimee lettre, bool copie)
    {
        var essais = Corps.Select(corps => Composer(lettre, copie, new(corps)));
        return essais.FirstOrDefault(pages => pages.Count == 1) ?? Composer(lettre, copie, new(Corps[0]));
    }

    private IReadOnlyList<IReadOnlyList<Trace>> Composer(LettreImprimee imprimee, bool copie, Style courant)
    {
        var lettre = imprimee.Lettre;
        var feuillets = new Feuillets(polices, Format.A4, Marge);
        feuillets.NouvellePage();
        feuillets.EnTete = f => f.EcrireUnTitreDeSuite($"{imprimee.Reference}{(copie ? ", copie pour information" : "")} (suite)", courant.Gras);
        feuillets.EcrireEn(Marge, feuillets.Y, LargeurDeLAdresse, [.. lettre.EnTete.Select((l, i) => new Paragraphe(l, i == 0 ? courant.Gras : courant))]);
        if (copie)
            feuillets.EcrireEn(GaucheDeLAdresse, feuillets.Y, LargeurDeLAdresse, new Paragraphe("COPIE POUR INFORMATION", courant.Gras), new("au chef d’établissement", courant));
        feuillets.EcrireEn(GaucheDeLAdresse, HautDeLAdresse, LargeurDeLAdresse, [.. lettre.Destinataire.Select(l => new Paragraphe(l, Adresse))]);
        feuillets.Tracer(new Trace.Trait(5 * Millimetre, Pli, 9 * Millimetre, Pli, 0.4f));
        feuillets.Y = HautDuTexte;
        Ecrire(feuillets, lettre, courant);
        return feuillets.Terminer(
            (page, sur) => ($"{imprimee.Reference} · {imprimee.Service} · session {imprimee.Session}", $"établie le {imprimee.Le} · page {page}/{sur}"), Pied, null);
    }

    private static void Ecrire(Feuillets feuillets, LettreDeNonRecevabilite lettre, Style courant)
    {
        feuillets.EcrireEn(GaucheDeLAdresse, feuillets.Y, LargeurDeLAdresse, new Paragraphe(lettre.LieuEtDate, courant));
        feuillets.Ecrire(new Paragraphe(lettre.Reference, courant));
        feuillets.Y += 3;
        feuillets.EcrireUnTitre(lettre.Objet, courant.Gras);
        feuillets.Y += 6;
        feuillets.Ecrire([.. lettre.Candidat.Select(l => new Paragraphe(l, courant))]);
        feuillets.Ecrire(new Paragraphe(lettre.Appel, courant, avant: 7), new Paragraphe(lettre.Decision, courant, avant: 4));
        foreach (var motif in lettre.Motifs)
            PoserUnePartie(feuillets, courant, motif.Condition, [$"En fait\u00a0: {motif.EnFait}", $"En droit\u00a0: {motif.EnDroit}"]);
        feuillets.Y += 4;
        feuillets.Ecrire([.. lettre.Consequence.Select(p => new Paragraphe(p, courant, avant: 4))]);
        PoserUnePartie(feuillets, courant, "Voies et délais de recours", [.. lettre.VoiesEtDelais.SkipLast(1)]);
        // A signature never stands alone on a page: the last paragraph goes with it.
        feuillets.Ensemble(f =>
        {
            f.Ecrire([.. lettre.VoiesEtDelais.TakeLast(1).Select(p => new Paragraphe(p, courant, avant: 2))]);
            Signer(f, lettre, courant);
        });
    }

    /// <summary>The title does not stay alone at the foot of a page.</summary>
    private static void PoserUnePartie(Feuillets feuillets, Style courant, string titre, IReadOnlyList<string> paragraphes)
    {
        feuillets.Y += 6;
        if (feuillets.Reste < 4 * courant.Interligne)
            feuillets.NouvellePage();
        feuillets.EcrireUnTitre(titre, courant.Gras, niveau: 2);
        feuillets.Ecrire([.. paragraphes.Select(p => new Paragraphe(p, courant, avant: 2))]);
    }

    private static void Signer(Feuillets feuillets, LettreDeNonRecevabilite lettre, Style courant)
    {
        feuillets.Ecrire(new Paragraphe(lettre.Politesse, courant, avant: 7));
        feuillets.Y += 9;
        feuillets.Dans(GaucheDeLAdresse, LargeurDeLAdresse, f =>
        {
            f.Ecrire(lettre.Signataire[0], courant);
            f.Y += 32;
            foreach (var ligne in lettre.Signataire.Skip(1))
                f.Ecrire(ligne, courant.Gras);
        });
        feuillets.Ecrire(new Paragraphe(lettre.Copie, courant, avant: 6));
    }

    private static DocumentCompose Relier(LettreImprimee lettre, IReadOnlyList<IReadOnlyList<Trace>> pages, bool copie) => new(
        $"Lettre {lettre.Reference}{(copie ? ", copie pour information" : "")}", $"Non-recevabilité du livret, session {lettre.Session}", lettre.Service, lettre.Instant, Format.A4, pages);
}
