using Livret.Domaine.Deliberations;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;
using Livret.Web.Pages.Jury;

namespace Livret.Web.Documents.ProcesVerbaux;

/// <summary>The procès-verbal on paper, A4 portrait, from its sealed content: the same one gives the same bytes.</summary>
public sealed class ProcesVerbalEnPdf(Polices polices)
{
    private const float PlaceDUneSignature = 34;

    public DocumentCompose Composer(ProcesVerbalImprime pv)
    {
        var papier = new Papier(polices, Format.A4, $"{pv.Titre} (suite)");
        papier.Ouvrir([pv.Service, $"Brevet de technicien supérieur {pv.Specialite}, session {pv.Session}"], pv.Titre, pv.SousTitre);
        if (pv.Acte.Rectifie is { } premier)
            papier.Ecrire($"Rectifie le procès-verbal {premier}, qui reste valable pour les autres candidats.");
        Composition(papier, pv.Relu);
        papier.Ouvrir("Statistiques");
        foreach (var phrase in pv.Statistiques)
            papier.Ecrire(phrase);
        Decisions(papier, pv);
        NotesChangees(papier, pv);
        Signatures(papier, pv);
        papier.Ouvrir("Empreinte");
        papier.Ecrire($"SHA-256 du contenu scellé\u00a0: {pv.Acte.Empreinte}");
        return papier.Terminer(
            pv.Titre, $"BTS {pv.Specialite}, session {pv.Session}", pv.Service, pv.Acte.Le,
            $"{pv.Acte.Numero} · {pv.Service} · session {pv.Session} · empreinte {pv.Acte.Empreinte[..ProcesVerbalImprime.DebutDEmpreinte]}", pv.Le);
    }

    private static void Composition(Papier papier, ProcesVerbalRelu relu)
    {
        papier.Ouvrir("Composition et émargement");
        if (relu.Arrete is { } arrete)
            papier.Ecrire($"Nommée par\u00a0: {arrete}");
        papier.Dresser(
            [("Nom", 4, Alignement.Gauche), ("Qualité", 4, Alignement.Gauche), ("Présence", 2, Alignement.Gauche)],
            relu.Membres.Select(m => new[] { Papier.Case(ProcesVerbalImprime.Nom(m), gras: m.EstPresident), Papier.Case(m.Qualite), Papier.Case(m.Presence.EnClair()) }));
    }

    private static void Decisions(Papier papier, ProcesVerbalImprime pv)
    {
        papier.Ouvrir("Décisions");
        papier.Dresser(
            [("Rang", 0.8f, Alignement.Droite), ("Candidat", 4.2f, Alignement.Gauche), ("Moyenne", 1.4f, Alignement.Droite), ("Décision", 5.6f, Alignement.Gauche)],
            pv.Relu.Decisions.Select((d, i) => new[]
            {
                Papier.Case($"{i + 1}"),
                Papier.Case(d.Nom, $"N°\u00a0{d.Numero}", pv.Etablissement(d), ProcesVerbalImprime.DernierEvenement(d)),
                Papier.Case(d.Moyenne ?? "–", gras: true),
                Papier.Case(
                    d.Issue.EnClair(), d.Motif is { } motif ? $"Motif\u00a0: {motif}" : null,
                    d.UnitesARepasser.Count > 0 ? $"Session de remplacement\u00a0: {string.Join(", ", d.UnitesARepasser)}" : null,
                    $"Notes arrêtées\u00a0: {ProcesVerbalImprime.Notes(d)}", d.Mention),
            }));
        papier.Preciser("Moyennes des notes arrêtées avec les coefficients du règlement d’examen, hors points facultatifs.");
    }

    private static void NotesChangees(Papier papier, ProcesVerbalImprime pv)
    {
        papier.Ouvrir("Notes que le jury a changées");
        if (!pv.NotesChangees.Any())
        {
            papier.Ecrire("Aucune\u00a0: le jury a arrêté les notes proposées.");
            return;
        }
        papier.Dresser(
            [("Rang", 0.8f, Alignement.Droite), ("Candidat", 3, Alignement.Gauche), ("Unité", 1, Alignement.Gauche), ("Proposée", 1.3f, Alignement.Droite), ("Arrêtée", 1.3f, Alignement.Droite), ("Motif du jury", 4.6f, Alignement.Gauche)],
            pv.NotesChangees.Select(c => new[]
            {
                Papier.Case($"{c.Rang}"), Papier.Case(c.Decision.Nom), Papier.Case(c.Note.Unite), Papier.Case(c.Note.Proposee ?? "–"), Papier.Case(c.Note.Arretee ?? "–", gras: true), Papier.Case(c.Note.Motif),
            }));
    }

    /// <summary>A place for each member who sat, the president first.</summary>
    private static void Signatures(Papier papier, ProcesVerbalImprime pv)
    {
        papier.Ouvrir("Signatures", 90);
        new Tableau(Tableau.Partager(papier.Feuillets.Largeur, 5, 5))
        {
            Rangees =
            [
                .. pv.Relu.Membres.Where(m => m.Presence is not Presence.Absent)
                    .Select(m => new Rangee([new(Papier.Case(ProcesVerbalImprime.Nom(m), m.Qualite)), new([])], PlaceDUneSignature)),
            ],
        }.Poser(papier.Feuillets);
    }
}
