using Livret.Domaine.Notations;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents;

/// <summary>The livret scolaire ou de formation on paper: the two faces of the model, A4 landscape.</summary>
public sealed class LivretEnPdf(Polices polices, Impression impression)
{
    private const float Marge = 28;
    private const byte GrisDuFiligrane = 222;

    /// <summary>The largest of these letters with which the livret takes its two faces; the last one lets it continue.</summary>
    private static readonly float[] Corps = [9, 8.5f, 8, 7.5f, 7];

    /// <summary>The characters of the livret that no font draws.</summary>
    public IReadOnlyList<string> CaracteresManquants(LivretImprime livret)
    {
        var contenu = livret.Contenu;
        return polices.CaracteresManquants([
            livret.NomComplet, contenu.Numero, contenu.Etablissement, contenu.Division, contenu.Ine, contenu.LangueVivante, livret.Option, livret.Referentiel.Intitule,
            .. contenu.Unites.SelectMany(u => (string?[])[u.Code, u.Intitule, u.Appreciation, u.Motif]),
            contenu.Dossier.Observations, contenu.Dossier.ElementsComplementaires, contenu.Dossier.Assiduite,
            .. contenu.Stages.SelectMany(s => (string?[])[s.Entreprise, s.Appreciation, s.Remarques]),
            livret.Declaration, livret.Visa?.Signataire, livret.Visa?.ParDelegation, livret.Examen?.President,
        ]);
    }

    public byte[] Produire(LivretImprime livret)
    {
        foreach (var corps in Corps)
        {
            if (Composer(livret, new(corps)) is { NombreDePages: 2 } ou && Terminer(livret, ou) is var deux)
                return impression.Produire(deux);
        }
        return impression.Produire(Terminer(livret, Composer(livret, new(Corps[^2]))));
    }

    private Feuillets Composer(LivretImprime livret, Style style)
    {
        Feuillets feuillets = new(polices, Format.A4Paysage, Marge);
        RectoDuLivret.Poser(feuillets, livret, style);
        VersoDuLivret.Poser(feuillets, livret, style);
        return feuillets;
    }

    private static DocumentCompose Terminer(LivretImprime livret, Feuillets feuillets)
    {
        var contenu = livret.Contenu;
        var etat = livret.Visa is { } visa ? $"empreinte {visa.Empreinte}" : "projet, sans visa";
        var gauche = $"{livret.NomComplet} · n° {contenu.Numero} · {contenu.Etablissement} ({contenu.Uai}), {contenu.Division} · session {livret.Session} · {etat}";
        var pages = feuillets.Terminer(
            (page, sur) => (gauche, $"établi le {livret.Le} · page {page}/{sur}"), new(7),
            livret.Visa is null ? new("projet", new(190, Graisse.Grasse, GrisDuFiligrane)) : null);
        return new(
            $"Livret scolaire ou de formation de {livret.NomComplet}", $"BTS {livret.Referentiel.Intitule}, session {livret.Session}", contenu.Etablissement, livret.Instant, Format.A4Paysage, pages);
    }
}
