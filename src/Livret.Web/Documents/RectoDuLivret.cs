using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Web.Documents.MiseEnPage;

namespace Livret.Web.Documents;

/// <summary>The first face: who, the units with one note in one of the two columns, and what is brought to the knowledge of the jury.</summary>
internal static class RectoDuLivret
{
    private const byte GrisDEnTete = 240;
    private static readonly float[] Colonnes = [60, 34, 190, 92, 76, 334];

    public static void Poser(Feuillets feuillets, LivretImprime livret, Style style)
    {
        feuillets.NouvellePage();
        PoserLeTitre(feuillets, livret, style);
        PoserLIdentite(feuillets, livret, style);
        feuillets.EnTete = f => f.EcrireUnTitreDeSuite($"Livret scolaire ou de formation de {livret.NomComplet} (suite)", style.Gras);
        feuillets.Y += 6;
        TableauDesUnites(feuillets, livret.Contenu, style).Poser(feuillets);
        feuillets.Y += 6;
        ElementsComplementaires(feuillets, livret.Contenu, style).Poser(feuillets);
    }

    private static void PoserLeTitre(Feuillets feuillets, LivretImprime livret, Style style)
    {
        feuillets.EcrireUnTitre("Livret scolaire ou de formation", new Style(style.Corps + 5).Gras, Alignement.Centre);
        feuillets.Ecrire("EXAMEN\u00a0: BREVET DE TECHNICIEN SUPÉRIEUR", new Style(style.Corps + 2).Gras, Alignement.Centre);
        var option = livret.Option is { } nom ? $", option\u00a0: {nom}" : "";
        feuillets.Ecrire($"Spécialité\u00a0: {livret.Referentiel.Intitule}{option}", new Style(style.Corps + 2), Alignement.Centre);
        feuillets.Y += 4;
    }

    private static void PoserLIdentite(Feuillets feuillets, LivretImprime livret, Style style)
    {
        var contenu = livret.Contenu;
        new Tableau(Tableau.Partager(feuillets.Largeur, 4, 3, 3))
        {
            Rangees =
            [
                new([
                    new([
                        Champ("NOM (lettres capitales)", contenu.Nom.ToUpper(Phrases.Francais)), Champ("PRÉNOM", contenu.Prenom),
                        Champ("DATE de NAISSANCE", Phrases.JourEnLettres(contenu.DateNaissance)), Champ("N° INE", contenu.Ine),
                    ]),
                    new([Champ("ÉTABLISSEMENT (cachet)", ""), new(contenu.Etablissement, style.Gras)]),
                    new([Champ("Année de l’examen", $"{livret.Session}"), Champ("LANGUE VIVANTE", contenu.LangueVivante)]),
                ], 5 * style.Interligne),
            ],
        }.Poser(feuillets);

        Paragraphe Champ(string nom, string? valeur) => new([new($"{nom}\u00a0: ", style), new(valeur ?? "", style.Gras)]);
    }

    private static Tableau TableauDesUnites(Feuillets feuillets, LivretScelle contenu, Style style)
    {
        return new(Tableau.Partager(feuillets.Largeur, Colonnes))
        {
            EnTete =
            [
                new([
                    new([
                        new("CLASSE DE 2ème année", style.Gras, Alignement.Centre),
                        new("Unités constitutives du diplôme correspondant aux épreuves obligatoires dans l’ordre où elles figurent dans le règlement d’examen", style, Alignement.Centre),
                    ], 3, GrisDEnTete),
                    new("Évaluation du candidat", style.Gras, Alignement.Centre, 3, GrisDEnTete),
                ]),
                new([
                    Titre("Référence de l’unité constitutive"), Titre("Coef"), Titre("Intitulé de l’unité constitutive"),
                    Titre("Note obtenue par CCF ou par épreuve ou sous-épreuve ponctuelle passée avant le 16\u00a0mars"),
                    new([new([new("ou ", style.Gras), new("note obtenue par contrôle continu", style)], Alignement.Centre)], Gris: GrisDEnTete),
                    Titre("Appréciations"),
                ]),
            ],
            Rangees = [.. contenu.Unites.Select(u => DeLUnite(u, style))],
        };

        Cellule Titre(string texte) => new(texte, style, Alignement.Centre, gris: GrisDEnTete);
    }

    /// <summary>The form has two columns for one note: what is neither stands across both.</summary>
    private static Rangee DeLUnite(UniteScellee unite, Style style)
    {
        IEnumerable<Cellule> notes = unite.Mention is { } mention
            ? [new(mention, style.Gras, Alignement.Centre, 2)]
            : [Note(unite.Ccf), Note(unite.Continu)];
        return new([
            new(unite.Code, style.Gras, Alignement.Centre), new($"{unite.Coefficient}", style, Alignement.Centre), new(unite.Intitule, style),
            .. notes, new([new(unite.Appreciation, style), .. unite.Motif is { } motif ? [new Paragraphe($"Motif\u00a0: {motif}", style)] : Array.Empty<Paragraphe>()]),
        ], 2.6f * style.Interligne);

        Cellule Note(Note? note) => new(note?.EnDeuxDecimales(), style.Gras, Alignement.Centre);
    }

    private static Tableau ElementsComplementaires(Feuillets feuillets, LivretScelle contenu, Style style)
    {
        return new([feuillets.Largeur])
        {
            Rangees =
            [
                new([
                    new([
                        new("Eléments complémentaires portés à la connaissance du jury pour tenir compte de l’assiduité, de la motivation et de l’engagement du candidat", style.Gras) { Niveau = 2 },
                        .. Texte("Motivation et engagement", contenu.Dossier.ElementsComplementaires), .. Texte("Assiduité", contenu.Dossier.Assiduite),
                    ]),
                ], 4 * style.Interligne),
            ],
        };

        IEnumerable<Paragraphe> Texte(string nom, string? texte) => string.IsNullOrEmpty(texte) ? [] : [new($"{nom}\u00a0: {texte}", style, avant: 2)];
    }
}
