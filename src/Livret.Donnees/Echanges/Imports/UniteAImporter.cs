using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Donnees.Echanges.Imports;

/// <summary>The lines of <c>notes.csv</c> of one unit of one candidate: read, compared with what is stored, then typed through the door.</summary>
internal sealed class UniteAImporter(Chantier chantier, RapportDeFichier rapport, LivretScolaire livret, Contexte contexte)
{
    /// <summary>The word that erases an element.</summary>
    private const string Effacer = "EFFACER";

    private readonly UniteDuLivret _unite = livret.Unite(contexte.Unite.Code)!;

    /// <summary>A line that is to be done, and what it does.</summary>
    private sealed record Prete(LigneDeNote Ligne, string? Avant, string? Apres, IReadOnlyList<Changement> Changements)
    {
        /// <summary>Lines of évaluations stand or fall together.</summary>
        public bool EstDUnEnsemble => Ligne.Element == CodeElement.Evaluation;
    }

    public void Importer(IReadOnlyList<Table.Ligne> lignes)
    {
        var lues = new List<LigneDeNote>(lignes.Count);
        foreach (var ligne in lignes)
        {
            if (ligne["element"] is not { } element)
                rapport.Refuser(new Cellules(ligne).Refus!, Cle(null));
            else
                lues.Add(new(ligne, CodeElement.Lire(element) ?? new(NatureElement.Situation, element),
                    new(element, ligne["date"], ligne["note"], ligne["coefficient"], ligne["observation"])));
        }
        var pretes = new List<Prete>();
        Evaluations([.. lues.Where(l => l.Element == CodeElement.Evaluation)], pretes);
        foreach (var groupe in lues.Where(l => l.Element != CodeElement.Evaluation).GroupBy(l => l.Element))
            Element([.. groupe], pretes);
        // The service types a dispense or a bénéfice, the team everything else: each group stands by itself, and the first sets the others aside.
        foreach (var groupe in pretes.GroupBy(p => p.Ligne.Element.Nature is NatureElement.Dispense or NatureElement.Benefice).OrderByDescending(g => g.Key))
            Saisir([.. groupe]);
    }

    private void Element(List<LigneDeNote> lignes, List<Prete> pretes)
    {
        var element = lignes[0].Element;
        var stockee = _unite.Valeur(element)?.Valeur;
        if (stockee is null && (CodeElement.Lire(lignes[0].Brute.Element) is null || Lecture.ElementInconnu(contexte, element) is not null))
        {
            foreach (var ligne in lignes)
                Lire(ligne);
            return;
        }
        if (livret.RefuserLAuteur(contexte.Unite.Code, element, chantier.Agent, rapport.Nom) is { } interdit)
        {
            foreach (var ligne in lignes)
                rapport.Refuser(ligne.Ligne, interdit, Cle(ligne));
            return;
        }
        List<LigneDeNote> pleines = [.. lignes.Where(l => !SignalerLeVide(l))];
        if (pleines.Count > 1 && pleines.Select(l => l.Contenu).Distinct().Skip(1).Any())
        {
            foreach (var ligne in pleines)
                rapport.Refuser(ligne.Ligne, UniteLue.Doublon(ligne.Element), Cle(ligne));
            return;
        }
        foreach (var repetee in pleines.Skip(1))
            rapport.Laisser(repetee.Ligne.Numero, Cle(repetee), $"Comme la ligne {pleines[0].Ligne.Numero} : elle compte une fois.");
        if (pleines is not [var premiere, ..])
            return;
        if (Efface(premiere))
            Preparer(premiere, stockee, null, [Changement.Effacer(element)], pretes);
        else if (Lire(premiere) is { } valeur)
            Preparer(premiere, stockee, valeur, [Changement.Poser(valeur)], pretes);
    }

    /// <summary>The évaluations that a file gives are the set of the unit: shown before and after, they replace it whole or not at all.</summary>
    private void Evaluations(List<LigneDeNote> lignes, List<Prete> pretes)
    {
        if (lignes.Count == 0)
            return;
        if (livret.RefuserLAuteur(contexte.Unite.Code, CodeElement.Evaluation, chantier.Agent, rapport.Nom) is { } interdit)
        {
            foreach (var ligne in lignes)
                rapport.Refuser(ligne.Ligne, interdit, Cle(ligne));
            return;
        }
        lignes.RemoveAll(SignalerLeVide);
        List<(LigneDeNote Ligne, Valeur Valeur)> lues = [.. lignes.Where(l => !Efface(l)).Select(l => (Ligne: l, Valeur: Lire(l))).Where(l => l.Valeur is not null).Select(l => (l.Ligne, l.Valeur!))];
        List<LigneDeNote> effacements = [.. lignes.Where(Efface)];
        List<Valeur> stockees = [.. _unite.Valeurs.Where(v => v.Element == CodeElement.Evaluation).OrderBy(v => v.Rang).Select(v => v.Valeur)];
        var refusees = lignes.Count - lues.Count - effacements.Count;
        var (avant, apres) = (Ensemble(stockees), Ensemble(lues.Select(l => l.Valeur)));
        var aDoute = (refusees > 0 && stockees.Count > 0) || (effacements.Count > 0 && lues.Count > 0);
        if (aDoute && avant != apres)
        {
            var phrase = refusees > 0
                ? "Une autre évaluation de cette unité est refusée : l’ensemble ne se remplace que s’il est entier. Corrigez-la, puis importez de nouveau."
                : "Des lignes effacent les évaluations de cette unité, d’autres en donnent. Gardez les unes ou les autres.";
            foreach (var ligne in lues.Select(l => l.Ligne).Concat(effacements))
                rapport.Hesiter(ligne.Ligne.Numero, Cle(ligne), avant, apres, phrase);
            return;
        }
        var changements = Remplacer(stockees, [.. lues.Select(l => l.Valeur)]);
        foreach (var ligne in lues.Select(l => l.Ligne).Concat(effacements))
        {
            if (rapport.EstAFaire(ligne.Ligne.Numero, Cle(ligne), avant, apres))
                pretes.Add(new(ligne, avant, apres, changements));
        }
    }

    /// <summary>An évaluation that stays keeps its rank; the new ones take the ranks that are left, then new ones.</summary>
    private static List<Changement> Remplacer(List<Valeur> stockees, List<Valeur> voulues)
    {
        var libres = new List<Valeur>(stockees);
        var nouvelles = new List<Valeur>();
        foreach (var voulue in voulues)
        {
            var meme = libres.FindIndex(l => l with { Rang = 0 } == voulue);
            if (meme >= 0)
                libres.RemoveAt(meme);
            else
                nouvelles.Add(voulue);
        }
        var suivant = stockees.Select(v => v.Rang).DefaultIfEmpty(0).Max();
        var changements = new List<Changement>();
        for (var i = 0; i < nouvelles.Count; i++)
            changements.Add(Changement.Poser(nouvelles[i] with { Rang = i < libres.Count ? libres[i].Rang : ++suivant }));
        changements.AddRange(libres.Skip(nouvelles.Count).Select(l => Changement.Effacer(l.Element, l.Rang)));
        return changements;
    }

    private void Preparer(LigneDeNote ligne, Valeur? stockee, Valeur? voulue, IReadOnlyList<Changement> changements, List<Prete> pretes)
    {
        var (avant, apres) = (ValeurEcrite.Ecrire(stockee), voulue is null ? null : ValeurEcrite.Ecrire(voulue) ?? "");
        if (rapport.EstAFaire(ligne.Ligne.Numero, Cle(ligne), avant, apres))
            pretes.Add(new(ligne, avant, apres, changements));
    }

    /// <summary>Through the door; a value that the unit refuses is reported, and the others are typed without it.</summary>
    private void Saisir(List<Prete> pretes)
    {
        while (pretes.Count > 0)
        {
            // The lines of évaluations share one list.
            List<Changement> changements = [.. pretes.Select(p => p.Changements).Distinct().SelectMany(c => c)];
            var (saisie, refus) = livret.Saisir(contexte, changements, chantier.Agent, chantier.Instant, chantier.Calendrier(livret), confirme: true, rapport.Nom);
            if (refus is not null)
            {
                foreach (var prete in pretes)
                    rapport.Refuser(prete.Ligne.Ligne, refus, Cle(prete.Ligne));
                return;
            }
            if (saisie!.Refus.Count == 0)
            {
                Reporter(pretes, saisie.MisesDeCote);
                return;
            }
            foreach (var anomalie in saisie.Refus)
            {
                foreach (var prete in pretes.Where(p => p.Changements.Any(c => ReferenceEquals(c.Valeur, anomalie.Valeur))))
                    rapport.Refuser(prete.Ligne.Ligne, new(anomalie.Code, anomalie.Phrase, anomalie.Reference, "note"), Cle(prete.Ligne));
            }
            pretes = [.. pretes.Where(p => !saisie.Refus.Any(a => p.Changements.Any(c => ReferenceEquals(c.Valeur, a.Valeur))))];
        }
    }

    private void Reporter(List<Prete> pretes, IReadOnlyList<Anomalie> misesDeCote)
    {
        var phrase = ChangementsDeRegime.Phrase([.. misesDeCote.Select(ChangementsDeRegime.Ecrire)]);
        foreach (var prete in pretes)
        {
            var ensemble = prete.EstDUnEnsemble && prete.Avant is not null ? $"Les évaluations de l’unité sont remplacées ensemble : {prete.Avant} → {prete.Apres ?? "aucune"}." : null;
            var dites = new[] { ensemble, phrase }.OfType<string>().ToList();
            rapport.Faire(prete.Ligne.Ligne.Numero, Cle(prete.Ligne), prete.Avant, prete.Apres, dites.Count == 0 ? null : string.Join(" ", dites));
            phrase = null;
        }
    }

    private bool SignalerLeVide(LigneDeNote ligne)
    {
        if (!Lecture.EstVide(ligne.Element, ligne.Brute) || Efface(ligne))
            return false;
        rapport.Laisser(ligne.Ligne.Numero, Cle(ligne), "La cellule est vide : rien ne change.");
        return true;
    }

    private Valeur? Lire(LigneDeNote ligne)
    {
        var lu = Lecture.Lire(contexte, ligne.Brute);
        if (lu.Refus is not null)
            rapport.Refuser(ligne.Ligne, lu.Refus, Cle(ligne));
        else if (lu.Valeur is null)
            SignalerLeVide(ligne);
        return lu.Valeur;
    }

    private static bool Efface(LigneDeNote ligne) => Effacer.Equals(ligne.Brute.Note?.Trim(), StringComparison.OrdinalIgnoreCase);

    private string Cle(LigneDeNote? ligne) => $"{livret.Numero} {contexte.Unite.Code}{(ligne is null ? "" : $" {ligne.Element}")}";

    /// <summary>The same whatever the order of the lines; null: there is none.</summary>
    private static string? Ensemble(IEnumerable<Valeur> evaluations)
    {
        List<string?> ecrites = [.. evaluations.OrderBy(e => e.Date).ThenBy(e => e.Note).ThenBy(e => e.Texte, StringComparer.Ordinal).Select(ValeurEcrite.Ecrire)];
        return ecrites.Count == 0 ? null : string.Join(" ; ", ecrites);
    }
}
