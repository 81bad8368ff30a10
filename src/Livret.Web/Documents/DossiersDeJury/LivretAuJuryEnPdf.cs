using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Pages.Jury;
using Livret.Web.Pages.Livrets;

namespace Livret.Web.Documents.DossiersDeJury;

/// <summary>One livret of the dossier: what its page shows a member of the jury, under the same masks.</summary>
internal static class LivretAuJuryEnPdf
{
    private const float LargeurDeBoite = 190, HauteurDeBoite = 10, HauteurDeLigne = 15;

    public static void Poser(Papier papier, DossierDeJury dossier, LivretDuJury livret)
    {
        var (ouverte, scelle) = (dossier.Ouverte, livret.Scelle);
        Masque masque = new(scelle, ouverte.EstMasquee);
        papier.Ouvrir([$"Livret scolaire ou de formation · BTS {ouverte.Specialite}, session {ouverte.Commission.Session}"], ouverte.Designer(livret.Place), $"Rang {livret.Place.Rang} · {ouverte.Commission.Intitule}");
        Identite(papier, dossier, livret);
        Notes(papier, scelle, masque);
        Position(papier, dossier, livret);
        Dossier(papier, scelle.Dossier, masque);
        Stages(papier, scelle, masque);
        Section(papier, scelle.Section);
    }

    private static void Identite(Papier papier, DossierDeJury dossier, LivretDuJury livret)
    {
        var scelle = livret.Scelle;
        papier.Ouvrir("Candidat");
        if (dossier.Ouverte.EstMasquee)
            papier.Ecrire($"Établissement {livret.Place.Lettre}");
        else
            papier.Ecrire($"Numéro de candidat\u00a0: {scelle.Numero} · naissance le {Phrases.JourEnLettres(scelle.DateNaissance)} · {scelle.Etablissement}, division {scelle.Division}");
        var option = scelle.Option is { Length: > 0 } code ? $" · option\u00a0: {dossier.Referentiel.Options.FirstOrDefault(o => o.Code == code)?.Texte ?? code}" : "";
        var langue = scelle.LangueVivante is { Length: > 0 } l ? $" · langue vivante\u00a0: {l}" : "";
        papier.Ecrire($"Voie de formation\u00a0: {scelle.Voie.EnClair()}{(scelle.Progressive ? ", forme progressive" : "")}{(scelle.Redoublant ? ", redoublant" : "")}{option}{langue}");
        if (livret.Deliberation is { } deliberation)
            papier.Ecrire($"Décision\u00a0: {deliberation.Issue.EnBref()}, moyenne arrêtée {deliberation.Moyenne?.EnDeuxDecimales() ?? "–"}");
    }

    private static void Notes(Papier papier, LivretScelle scelle, Masque masque)
    {
        papier.Ouvrir("Propositions de notes par unité constitutive");
        papier.Dresser(
            [("Unité", 3.2f, Alignement.Gauche), ("Coef.", 0.8f, Alignement.Droite), ("CCF ou ponctuelle", 1.5f, Alignement.Droite), ("Contrôle continu", 1.4f, Alignement.Droite), ("Appréciation", 5, Alignement.Gauche)],
            scelle.Unites.Select(u => new[]
            {
                Papier.Case(u.Code, u.Intitule), Papier.Case($"{u.Coefficient}"),
                Papier.Case(u.Mention ?? u.Ccf?.EnDeuxDecimales() ?? "–", gras: true), Papier.Case(u.Mention is null ? u.Continu?.EnDeuxDecimales() ?? "–" : "", gras: true),
                [new Paragraphe(masque.Dire(u.Appreciation), Papier.Courant), .. u.Motif is { } motif ? [new Paragraphe($"Motif\u00a0: {masque.Dire(motif)}", Papier.Courant)] : Array.Empty<Paragraphe>()],
            }));
        papier.Feuillets.Ecrire(
            new Paragraphe(scelle.Moyenne.Affichee is { } m ? $"Moyenne pondérée proposée {m.EnDeuxDecimales()} sur 20" : "Moyenne incomplète\u00a0: une unité au moins n’a pas de note", Papier.Courant.Gras),
            new Paragraphe($"{Formule.EnDecimales(scelle.Moyenne.Points)} points sur {Libelles.Sur20(scelle.Moyenne.Coefficients)} · hors points facultatifs", Papier.Indice));
    }

    /// <summary>A box plot of the class for each unit, with the candidate's note on it, and its words.</summary>
    private static void Position(Papier papier, DossierDeJury dossier, LivretDuJury livret)
    {
        papier.Ouvrir("Dans la classe, de 0 à 20", 130);
        var feuillets = papier.Feuillets;
        foreach (var unite in livret.Scelle.Unites)
        {
            var classe = dossier.Classe(livret, unite.Code);
            if (feuillets.Reste < HauteurDeLigne)
                feuillets.NouvellePage();
            feuillets.EcrireEn(feuillets.Gauche, feuillets.Y, 30, new Paragraphe(unite.Code, Papier.Courant.Gras));
            Graphiques.Boite(feuillets, classe, unite.Retenue, feuillets.Gauche + 30, feuillets.Y + 1, LargeurDeBoite, HauteurDeBoite);
            var x = feuillets.Gauche + 30 + LargeurDeBoite + 10;
            var mots = classe.Effectif == 0 ? "aucune note dans la classe" : $"{new BoiteAMoustaches(classe, unite.Retenue, unite.Colonne).Texte}, moyenne de la classe {classe.Moyenne.EnCentiemes()}";
            var bas = feuillets.EcrireEn(x, feuillets.Y, feuillets.Gauche + feuillets.Largeur - x, new Paragraphe(mots, Papier.Indice));
            feuillets.Y = Math.Max(bas, feuillets.Y + HauteurDeLigne);
        }
    }

    private static void Dossier(Papier papier, Dossier dossier, Masque masque)
    {
        papier.Ouvrir("Avis du conseil de classe");
        papier.Feuillets.Ecrire(new Paragraphe(dossier.Avis?.EnClair() ?? "Aucun avis n’a été donné", Papier.Courant.Gras));
        if (masque.Dire(dossier.Observations) is { Length: > 0 } observations)
            papier.Ecrire(observations);
        papier.Ouvrir("Éléments complémentaires portés à la connaissance du jury");
        papier.Ecrire($"Motivation et engagement\u00a0: {masque.Dire(dossier.ElementsComplementaires) ?? "Rien de signalé."}");
        papier.Ecrire($"Assiduité\u00a0: {masque.Dire(dossier.Assiduite) ?? "Rien de signalé."}");
    }

    private static void Stages(Papier papier, LivretScelle scelle, Masque masque)
    {
        papier.Ouvrir("Périodes de stage");
        if (scelle.Stages.Count == 0)
        {
            papier.Ecrire("Aucune période enregistrée.");
            return;
        }
        papier.Dresser(
            [("Année", 1.2f, Alignement.Gauche), ("Entreprise ou organisme", 3.2f, Alignement.Gauche), ("Dates", 2.2f, Alignement.Gauche), ("Semaines", 1.1f, Alignement.Droite), ("Appréciation et remarques", 4.3f, Alignement.Gauche)],
            scelle.Stages.OrderBy(s => s.Annee).ThenBy(s => s.Debut).Select(s => new[]
            {
                Papier.Case(Libelles.Annee(s.Annee)), Papier.Case($"{masque.Dire(s.Entreprise)}{(s.Nature is NatureStage.Stage ? "" : $", {s.Nature.EnClair()}")}"),
                Papier.Case($"du {Phrases.Jour(s.Debut)} au {Phrases.Jour(s.Fin)}"), Papier.Case(Libelles.Nombre(s.Semaines)),
                Papier.Case($"{masque.Dire(s.Appreciation)} {masque.Dire(s.Remarques)}".Trim()),
            }));
    }

    private static void Section(Papier papier, Section section)
    {
        papier.Ouvrir("Classe et section");
        papier.Ecrire(section.Cotation.Count == 0 ? "Aucune cotation n’a été transmise."
            : $"Cotation de la classe\u00a0: {string.Join(" · ", section.Cotation.Select(c => $"{c.Avis.EnClair()} {c.Nombre} ({LivretOuvert.Part(c.Nombre, section.Effectif)}\u00a0%)"))} · effectif total {section.Effectif}");
        papier.Ecrire(section.Resultats.Count == 0 ? "Aucun résultat des trois dernières années n’a été transmis."
            : $"Résultats de la section\u00a0: {string.Join(" · ", section.Resultats.Select(r => $"{r.Annee}, {r.Recus} reçus sur {r.Presentes} ({LivretOuvert.Part(r.Recus, r.Presentes)}\u00a0%)"))}");
    }
}
