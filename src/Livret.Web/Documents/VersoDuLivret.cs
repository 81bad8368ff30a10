using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Pages.Livrets;

namespace Livret.Web.Documents;

/// <summary>The second face: stages, avis, cotation of the class, results of the section, and the three signatures. It bears no note.</summary>
internal static class VersoDuLivret
{
    private const byte GrisDEnTete = 240;
    private const int AnneesDeResultats = 3;
    private static readonly (int Annee, string Nom)[] Annees = [(1, "1ère année"), (2, "2ème année")];

    public static void Poser(Feuillets feuillets, LivretImprime livret, Style style)
    {
        feuillets.NouvellePage();
        PoserLeCorps(feuillets, livret, style);
    }

    /// <summary>Apart from the first face, it says whose livret it is.</summary>
    public static void PoserSeul(Feuillets feuillets, LivretImprime livret, Style style)
    {
        feuillets.NouvellePage();
        feuillets.EcrireUnTitre($"Livret scolaire ou de formation de {livret.NomComplet}", new Style(style.Corps + 2).Gras);
        var ne = $"né(e) le {Phrases.JourEnLettres(livret.Contenu.DateNaissance)}";
        feuillets.Ecrire($"BTS {livret.Referentiel.Intitule}, session {livret.Session} · {ne} · {livret.Contenu.Etablissement}, {livret.Contenu.Division}", style);
        feuillets.Y += 6;
        PoserLeCorps(feuillets, livret, style);
        feuillets.Y += 6;
        feuillets.Ecrire("Signature du candidat recueillie le\u00a0: ____ /____ /________ (facultatif)", style);
    }

    private static void PoserLeCorps(Feuillets feuillets, LivretImprime livret, Style style)
    {
        var contenu = livret.Contenu;
        feuillets.EnTete = f => f.EcrireUnTitreDeSuite($"Livret scolaire ou de formation de {livret.NomComplet} (suite)", style.Gras);
        Stages(feuillets, contenu, style).Poser(feuillets);
        feuillets.Y += 8;
        Avis(feuillets, contenu.Dossier, style).Poser(feuillets);
        feuillets.Y += 8;
        PoserLaSection(feuillets, contenu.Section, style);
        feuillets.Y += 8;
        Signatures(feuillets, livret, style).Poser(feuillets);
    }

    private static Tableau Stages(Feuillets feuillets, LivretScelle contenu, Style style)
    {
        return new(Tableau.Partager(feuillets.Largeur, 70, 190, 120, 256, 150))
        {
            EnTete =
            [
                new([new("Récapitulatif des périodes de stages (4\u00a0semaines minimum sur la durée de la formation)", style.Gras, Alignement.Centre, 5, GrisDEnTete)]),
                new([
                    Titre(""), Titre("Nom et adresse de l’entreprise ou organisme"), Titre("Dates"),
                    Titre("Appréciation des professeurs comprenant, le cas échéant, le dossier professionnel élaboré par le candidat"), Titre("Remarques"),
                ]),
            ],
            Rangees = [.. Annees.SelectMany(a => DeLAnnee(a.Nom, [.. contenu.Stages.Where(s => s.Annee == a.Annee).OrderBy(s => s.Debut)], style))],
        };

        Cellule Titre(string texte) => new(texte, style, Alignement.Centre, gris: GrisDEnTete);
    }

    /// <summary>The name of the year on each line; a year without stage keeps its empty line.</summary>
    private static IEnumerable<Rangee> DeLAnnee(string annee, IReadOnlyList<Stage> stages, Style style) => stages.Count == 0
        ? [new([new(annee, style.Gras) { Titre = true }, Vide(), Vide(), Vide(), Vide()], 2.6f * style.Interligne)]
        : stages.Select(s => new Rangee([
            new(annee, style.Gras) { Titre = true },
            new($"{s.Entreprise}{(s.Nature is NatureStage.Stage ? "" : $" ({s.Nature.EnClair().ToLower(Phrases.Francais)})")}", style),
            new($"du {Phrases.Jour(s.Debut)} au {Phrases.Jour(s.Fin)} ({Libelles.Semaines(s.Semaines).Replace(' ', '\u00a0')})", style),
            new(s.Appreciation, style), new(s.Remarques, style),
        ], 2.6f * style.Interligne));

    private static Cellule Vide() => new([]);

    private static Tableau Avis(Feuillets feuillets, Dossier dossier, Style style) => new([feuillets.Largeur])
    {
        Rangees =
        [
            new([
                new([
                    new("AVIS DU CONSEIL DE CLASSE ET OBSERVATIONS ÉVENTUELLES", style.Gras) { Niveau = 2 },
                    new(dossier.Avis?.EnClair(), style.Gras, avant: 2), new(dossier.Observations, style),
                ]),
            ], 4 * style.Interligne),
        ],
    };

    /// <summary>The cotation on the left and the results on the right.</summary>
    private static void PoserLaSection(Feuillets feuillets, Section section, Style style)
    {
        if (feuillets.Reste < 11 * style.Interligne)
            feuillets.NouvellePage();
        var (haut, largeur) = (feuillets.Y, (feuillets.Largeur - 16) / 2);
        Cotation(section, largeur, style).Poser(feuillets);
        var bas = feuillets.Y;
        feuillets.Y = haut;
        Resultats(section, largeur, style).Poser(feuillets, feuillets.Gauche + largeur + 16);
        feuillets.Y = Math.Max(bas, feuillets.Y);
    }

    private static Tableau Cotation(Section section, float largeur, Style style) => new(Tableau.Partager(largeur, 3, 2))
    {
        EnTete =
        [
            new([new("COTATION DE LA CLASSE", style.Gras, Alignement.Centre, 2, GrisDEnTete)]),
            new([new("AVIS", style, gris: GrisDEnTete), new("Répartition en\u00a0%", style, Alignement.Centre, gris: GrisDEnTete)]),
        ],
        Rangees =
        [
            .. Enum.GetValues<AvisConseil>().Select(a => new Rangee([
                new(a.EnClair(), style) { Titre = true }, new($"{LivretOuvert.Part(section.Cotation.Where(c => c.Avis == a).Sum(c => c.Nombre), section.Effectif)}", style, Alignement.Centre),
            ])),
            new([new("Effectif total de la classe", style) { Titre = true }, new($"{section.Effectif}", style, Alignement.Centre)]),
        ],
    };

    private static Tableau Resultats(Section section, float largeur, Style style)
    {
        return new(Tableau.Partager(largeur, 1, 1, 1, 1))
        {
            EnTete =
            [
                new([new("RÉSULTATS DE LA SECTION LES 3 DERNIÈRES ANNÉES", style.Gras, Alignement.Centre, 4, GrisDEnTete)]),
                DeTitres(["Années", "Présentés", "Reçus", "%"], GrisDEnTete),
            ],
            Rangees =
            [
                .. section.Resultats.OrderBy(r => r.Annee)
                    .Select(r => DeTitres([$"{r.Annee}", $"{r.Presentes}", $"{r.Recus}", $"{LivretOuvert.Part(r.Recus, r.Presentes)}"])),
                .. Enumerable.Repeat(DeTitres(["", "", "", ""]), Math.Max(0, AnneesDeResultats - section.Resultats.Count)),
            ],
        };

        Rangee DeTitres(IEnumerable<string> textes, byte? gris = null) => new([.. textes.Select(t => new Cellule(t, style, Alignement.Centre, gris: gris))]);
    }

    private static Tableau Signatures(Feuillets feuillets, LivretImprime livret, Style style)
    {
        return new(Tableau.Partager(feuillets.Largeur, 4, 3, 3))
        {
            Rangees =
            [
                new([
                    new([new("Visa du chef d’établissement et remarques éventuelles", style.Gras) { Niveau = 2 }, new(livret.Declaration, style, avant: 2), new("Date et signature", style, avant: 2), .. DuVisa()]),
                    new([new("Date et visa du président du jury", style.Gras) { Niveau = 2 }, .. DeLExamen()]),
                    new([new("Date et signature du candidat", style.Gras) { Niveau = 2 }]),
                ], 9 * style.Interligne),
            ],
        };

        IEnumerable<Paragraphe> DuVisa() => livret.Visa is not { } visa ? [] :
        [
            new($"{visa.Signataire}{(visa.ParDelegation is { } acte ? $", par délégation ({acte})" : "")}", style.Gras, avant: 2),
            new($"Signé le {visa.Le}, empreinte {visa.Empreinte}", style),
        ];

        IEnumerable<Paragraphe> DeLExamen() => livret.Examen is not { } examen ? [] :
            [new($"Livret examiné par le jury le {examen.Le}", style, avant: 2), new(examen.President, style.Gras)];
    }
}
