using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;
using Livret.Web.Composants;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Pages.Jury;

namespace Livret.Web.Documents.DossiersDeJury;

/// <summary>The first pages of the dossier: what the screen of the commission says before its livrets, and their list.</summary>
internal static class StatistiquesEnPdf
{
    private const float LargeurDeDessin = 230, HauteurDeDessin = 46, HauteurDeBoite = 11, HauteurDeGraduation = 13;

    /// <summary>Two lines, which may wrap, and the drawing, which is never cut.</summary>
    private const float PlaceDUneUnite = 130;

    public static void Poser(Papier papier, DossierDeJury dossier)
    {
        var (ouverte, statistiques) = (dossier.Ouverte, dossier.Statistiques);
        var commission = ouverte.Commission;
        papier.Ouvrir(
            [dossier.Service, $"Brevet de technicien supérieur {ouverte.Specialite}, session {commission.Session}"], dossier.Titre,
            $"Séance du {Phrases.JourEnLettres(commission.Seance)}{(commission.Lieu is { } lieu ? $", {lieu}" : "")} · {ouverte.Places.Count.Compter("livret")}, {ouverte.Restants} à délibérer");
        if (ouverte.EstMasquee)
            papier.Ecrire("Le service a choisi une lecture sans nom\u00a0: candidats et établissements sont désignés par un rang et une lettre, jusqu’à la clôture.");
        papier.Ouvrir("Moyennes proposées", 110);
        papier.Ecrire(statistiques.MoyennesEnClair);
        if (!statistiques.Dessin.EstVide)
            Dessiner(papier, statistiques.Dessin, new(statistiques.NotesMoyennes));
        Unites(papier, statistiques);
        Etablissements(papier, statistiques);
        Livrets(papier, dossier);
    }

    private static void Unites(Papier papier, Statistiques statistiques)
    {
        papier.Ouvrir("Notes proposées par unité et par origine", 140);
        papier.Preciser("En foncé, les notes de CCF ou ponctuelles\u00a0; en clair, celles de contrôle continu. Trait vertical\u00a0: 10 sur 20. Sous l’histogramme, la moitié centrale de la commission et la médiane.");
        foreach (var unite in statistiques.Unites)
        {
            var feuillets = papier.Feuillets;
            if (feuillets.Reste < PlaceDUneUnite)
                feuillets.NouvellePage();
            feuillets.Y += 6;
            feuillets.Ecrire(
                new Paragraphe($"{unite.Code} {unite.Intitule}", Papier.Courant.Gras),
                new Paragraphe($"CCF ou ponctuelle\u00a0: {StatistiqueDUnite.EnClair(unite.Ccf)} · contrôle continu\u00a0: {StatistiqueDUnite.EnClair(unite.Continu)}", Papier.Courant));
            if (!unite.Dessin.EstVide)
                Dessiner(papier, unite.Dessin, unite.Ensemble);
        }
    }

    /// <summary>The histogram over the box plot on the left, their words on the right.</summary>
    private static void Dessiner(Papier papier, Histogramme dessin, Dispersion ensemble)
    {
        var feuillets = papier.Feuillets;
        var haut = feuillets.Y + 4;
        Graphiques.Histogramme(feuillets, dessin, feuillets.Gauche + 4, haut, LargeurDeDessin, HauteurDeDessin);
        Graphiques.Boite(feuillets, ensemble, null, feuillets.Gauche + 4, haut + HauteurDeDessin + HauteurDeGraduation, LargeurDeDessin, HauteurDeBoite);
        var x = feuillets.Gauche + LargeurDeDessin + 22;
        var bas = feuillets.EcrireEn(
            x, haut, feuillets.Gauche + feuillets.Largeur - x,
            new Paragraphe(dessin.Texte, Papier.Indice), new Paragraphe($"Répartition\u00a0: {new Pages.Livrets.BoiteAMoustaches(ensemble, null, null, "commission").Texte}", Papier.Indice, avant: 3));
        feuillets.Y = Math.Max(bas, haut + HauteurDeDessin + HauteurDeGraduation + HauteurDeBoite) + 6;
    }

    private static void Etablissements(Papier papier, Statistiques statistiques)
    {
        papier.Ouvrir("Par établissement");
        papier.Dresser(
            [
                ("Établissement", 3.4f, Alignement.Gauche), ("Livrets", 1, Alignement.Droite), .. statistiques.Unites.Select(u => (u.Code, 0.9f, Alignement.Droite)),
                ("Moyenne", 1.2f, Alignement.Droite), ("Reçus des années précédentes", 3.4f, Alignement.Gauche),
            ],
            statistiques.Etablissements.Select(e => (IReadOnlyList<Paragraphe>[])
            [
                Papier.Case(e.Nom), Papier.Case($"{e.Livrets}"), .. e.Moyennes.Select(m => Papier.Case(m.EnCentiemes())), Papier.Case(e.Generale.EnCentiemes(), gras: true), Papier.Case(e.ResultatsEnClair),
            ]));
    }

    private static void Livrets(Papier papier, DossierDeJury dossier)
    {
        papier.Ouvrir("Livrets, par rang");
        papier.Dresser(
            [
                ("Rang", 0.8f, Alignement.Droite), ("Candidat", 3, Alignement.Gauche), ("Établissement", 3, Alignement.Gauche), ("Moyenne proposée", 1.5f, Alignement.Droite),
                ("Proposition", 2.6f, Alignement.Gauche), ("Décision", 2.2f, Alignement.Gauche), ("Moyenne arrêtée", 1.4f, Alignement.Droite),
            ],
            dossier.Livrets.Select(l => new[]
            {
                Papier.Case($"{l.Place.Rang}"), Papier.Case(dossier.Ouverte.Designer(l.Place), gras: true), Papier.Case(dossier.Ouverte.EstMasquee ? l.Place.Lettre : l.Scelle.Etablissement),
                Papier.Case(l.Scelle.Moyenne.Affichee?.EnDeuxDecimales() ?? "–"), Papier.Case(l.Scelle.Moyenne.Issue.EnClair()), Papier.Case(l.Deliberation?.Issue.EnBref() ?? "À délibérer"),
                Papier.Case(l.Deliberation?.Moyenne?.EnDeuxDecimales() ?? "–"),
            }));
    }
}
