using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents.Releves;

/// <summary>The relevé on paper, A4 portrait, the address under the window of the envelope.</summary>
public sealed class ReleveEnPdf(Polices polices)
{
    private const float Marge = 40, CorpsDuPied = 7;
    private const byte GrisDEnTete = 236;

    /// <summary>DL envelope with a window on the right: the address starts 45 mm down the sheet and 105 mm across it.</summary>
    private const float HautDAdresse = 127.6f, GaucheDAdresse = 297.6f, LargeurDAdresse = 250, HautDuCorps = 232;

    private static readonly Style Courant = new(10), Indice = new(8.5f);

    public DocumentCompose Composer(ReleveImprime releve) =>
        new($"{releve.Titre} de {releve.NomComplet}", Sujet(releve), releve.Service.Nom, releve.Publie, Format.A4, Pages(releve));

    private static string Sujet(ReleveImprime releve) => $"BTS {releve.Specialite}, session {releve.Livret.Session}";

    private IReadOnlyList<IReadOnlyList<Trace>> Pages(ReleveImprime releve)
    {
        Feuillets feuillets = new(polices, Format.A4, Marge);
        feuillets.NouvellePage();
        feuillets.EnTete = f => f.EcrireUnTitreDeSuite($"{releve.Titre} de {releve.NomComplet} (suite)", Courant.Gras);
        feuillets.EcrireEn(Marge, Marge, GaucheDAdresse - Marge, [.. releve.Expediteur.Select((l, i) => new Paragraphe(l, i == 0 ? Courant.Gras : Courant))]);
        feuillets.EcrireEn(GaucheDAdresse, HautDAdresse, LargeurDAdresse, [.. releve.Destinataire.Select(l => new Paragraphe(l, Courant))]);
        feuillets.Y = HautDuCorps;
        feuillets.EcrireUnTitre(releve.Titre, new Style(15).Gras);
        feuillets.Ecrire($"Brevet de technicien supérieur {releve.Specialite}{(releve.Option is { } option ? $", option {option}" : "")}, session {releve.Livret.Session}", Courant.Gras);
        feuillets.Y += 8;
        Identite(feuillets, releve);
        feuillets.Y += 8;
        Notes(feuillets, releve);
        feuillets.Y += 8;
        Decision(feuillets, releve);
        return feuillets.Terminer(
            (page, sur) => ($"{releve.NomComplet} · n° {releve.Livret.Numero} · {releve.Service.Nom} · session {releve.Livret.Session}", $"établi le {releve.PublieLe} · page {page}/{sur}"), new(CorpsDuPied), null);
    }

    private static void Identite(Feuillets feuillets, ReleveImprime releve) => feuillets.Ecrire(
    [
        Champ("Candidat", releve.NomComplet), Champ("Date de naissance", Phrases.JourEnLettres(releve.Scelle.DateNaissance)), Champ("Numéro de candidat", releve.Livret.Numero),
        Champ("Établissement", $"{releve.Scelle.Etablissement} ({releve.Scelle.Uai})"), Champ("Délibération du jury", releve.DelibereLe), Champ("Publication", releve.PublieLe),
    ]);

    private static Paragraphe Champ(string nom, string valeur) => new([new($"{nom}\u00a0: ", Courant), new(valeur, Courant.Gras)]);

    private static void Notes(Feuillets feuillets, ReleveImprime releve)
    {
        var ajourne = releve.Deliberation.Issue.EstAjourne();
        IReadOnlyList<float> parts = ajourne ? [1, 5, 1.4f, 1.6f, 1.6f, 3.6f] : [1, 6, 1.6f, 1.8f, 1.8f];
        new Tableau(Tableau.Partager(feuillets.Largeur, parts))
        {
            EnTete = [new([.. Titres(ajourne).Select((t, i) => new Cellule(t, Indice.Gras, Cote(i), gris: GrisDEnTete))])],
            Rangees =
            [
                .. releve.Unites.Select(u => new Rangee([.. Ligne(u, ajourne).Select((t, i) => new Cellule(t, i == 3 ? Courant.Gras : Courant, Cote(i)))])),
            ],
        }.Poser(feuillets);
        feuillets.Ecrire(new Paragraphe(releve.PhraseDeMoyenne, Courant.Gras, avant: 5), new Paragraphe(ReleveImprime.PrecisionDeMoyenne, Indice, avant: 2));

        static Alignement Cote(int colonne) => colonne is 2 or 3 or 4 ? Alignement.Droite : Alignement.Gauche;
    }

    private static IEnumerable<string> Titres(bool ajourne) => ["Unité", "Intitulé", "Coefficient", "Note arrêtée sur\u00a020", "Points", .. ajourne ? ["Suite"] : Array.Empty<string>()];

    private static IEnumerable<string> Ligne(UniteDuReleve unite, bool ajourne) =>
    [
        unite.Code, unite.Intitule, $"{unite.Coefficient}", unite.Mention ?? unite.Note!.Value.EnDeuxDecimales(), ReleveImprime.Points(unite.Points),
        .. ajourne ? [ReleveImprime.EnClair(unite.Suite)] : Array.Empty<string>(),
    ];

    private static void Decision(Feuillets feuillets, ReleveImprime releve) => feuillets.Ensemble(f =>
    {
        f.EcrireUnTitre("Décision du jury", new Style(12).Gras, niveau: 2);
        f.Ecrire([
            new(releve.Deliberation.Issue.EnClair(), new Style(11).Gras, avant: 3),
            .. releve.Suites.Select(s => new Paragraphe(s, Courant, avant: 3)),
            .. releve.Recours is { } recours ? [new Paragraphe("Voies et délais de recours", Courant.Gras, avant: 10), new Paragraphe(recours, Indice, avant: 2)] : Array.Empty<Paragraphe>(),
        ]);
    });
}
