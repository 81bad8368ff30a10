using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents;

/// <summary>The livret scolaire ou de formation on paper: the two faces of the model, A4 landscape.</summary>
public sealed class LivretEnPdf(Polices polices, Impression impression)
{
    private const float Marge = 28, CorpsDUneSuite = 8.5f;
    private const int CorpsOrdinaire = 1;
    private const byte GrisDuFiligrane = 232;

    /// <summary>The largest of these letters with which a face takes one page.</summary>
    private static readonly float[] Corps = [10.5f, 9.5f, CorpsDUneSuite, 7.5f];

    /// <summary>Two pages; more only when what the team wrote is longer than any form.</summary>
    public byte[] Produire(LivretImprime livret) => impression.Produire(Composer(livret));

    public DocumentCompose Composer(LivretImprime livret)
    {
        var feuillets = Nouveaux(Role.Document);
        feuillets.Reprendre(Choisir(livret, RectoDuLivret.Poser));
        feuillets.Reprendre(Choisir(livret, VersoDuLivret.Poser));
        return Terminer(livret, feuillets, "Livret scolaire ou de formation", livret.Visa is null);
    }

    /// <summary>The second face by itself, without the watermark: it goes on paper for the candidate to sign it.</summary>
    public byte[] ProduireLeVerso(LivretImprime livret)
    {
        var feuillets = Nouveaux(Role.Document);
        feuillets.Reprendre(Choisir(livret, VersoDuLivret.PoserSeul));
        return impression.Produire(Terminer(livret, feuillets, "Verso du livret", filigrane: false));
    }

    /// <summary>From letters that most faces hold, up while the face takes one page, or down until it does.</summary>
    private Feuillets Choisir(LivretImprime livret, Action<Feuillets, LivretImprime, Style> poser)
    {
        var rang = CorpsOrdinaire;
        var choisis = Essayer();
        if (choisis.NombreDePages == 1)
        {
            while (rang > 0)
            {
                rang--;
                if (Essayer() is not { NombreDePages: 1 } plusGrands)
                    break;
                choisis = plusGrands;
            }
            return choisis;
        }
        var surPlusieurs = choisis;
        while (++rang < Corps.Length)
        {
            choisis = Essayer();
            if (choisis.NombreDePages == 1)
                return choisis;
            if (Corps[rang] == CorpsDUneSuite)
                surPlusieurs = choisis;
        }
        return surPlusieurs;

        Feuillets Essayer()
        {
            var essai = Nouveaux(Role.Sect);
            poser(essai, livret, new(Corps[rang]));
            return essai;
        }
    }

    private Feuillets Nouveaux(Role role) => new(polices, Format.A4Paysage, Marge, role);

    private static DocumentCompose Terminer(LivretImprime livret, Feuillets feuillets, string titre, bool filigrane)
    {
        var contenu = livret.Contenu;
        var etat = livret.Visa is { } visa ? $"empreinte {visa.Empreinte}" : "projet, sans visa";
        var gauche = $"{livret.NomComplet} · n° {contenu.Numero} · {contenu.Etablissement} ({contenu.Uai}), {contenu.Division} · session {livret.Session} · {etat}";
        var pages = feuillets.Terminer(
            (page, sur) => (gauche, $"établi le {livret.Le} · page {page}/{sur}"), new(7),
            filigrane ? new("projet", new(160, Graisse.Grasse, GrisDuFiligrane)) : null);
        return new(
            $"{titre} de {livret.NomComplet}", $"BTS {livret.Referentiel.Intitule}, session {livret.Session}", contenu.Etablissement, livret.Instant, Format.A4Paysage, pages);
    }
}
