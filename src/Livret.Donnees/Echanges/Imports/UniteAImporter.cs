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
    private readonly string _cle = $"{livret.Numero} {contexte.Unite.Code}";

    /// <summary>A line that is to be done, and what it does.</summary>
    private sealed record Prete(LigneDeNote Ligne, string Cle, string? Avant, string? Apres, IReadOnlyList<Changement> Changements)
    {
        /// <summary>Lines of évaluations stand or fall together.</summary>
        public bool EstDUnEnsemble => Ligne.Element == CodeElement.Evaluation;

        /// <summary>The service types it; the team, everything else.</summary>
        public bool EstReservee => Ligne.Element.Nature is NatureElement.Dispense or NatureElement.Benefice;
    }

    public void Importer(IReadOnlyList<Table.Ligne> lignes)
    {
        var lues = new List<LigneDeNote>(lignes.Count);
        foreach (var ligne in lignes)
        {
            if (ligne["element"] is not { } element)
                rapport.Refuser(new Cellules(ligne).Refus!, _cle);
            else
                lues.Add(new(ligne, CodeElement.Lire(element) ?? new(NatureElement.Situation, element),
                    new(element, ligne["date"], ligne["note"], ligne["coefficient"], ligne["observation"])));
        }
        var pretes = new List<Prete>(lues.Count);
        Evaluations(lues.FindAll(l => l.Element == CodeElement.Evaluation), pretes);
        foreach (var groupe in lues.Where(l => l.Element != CodeElement.Evaluation).GroupBy(l => l.Element))
            Element([.. groupe], pretes);
        // Each group stands by itself: a dispense or a bénéfice sets the others aside.
        Saisir(pretes.FindAll(p => p.EstReservee));
        Saisir(pretes.FindAll(p => !p.EstReservee));
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
        lignes.RemoveAll(SignalerLeVide);
        if (lignes is not [var premiere, .. var suivantes])
            return;
        if (suivantes.Exists(l => l.Contenu != premiere.Contenu))
        {
            foreach (var ligne in lignes)
                rapport.Refuser(ligne.Ligne, UniteLue.Doublon(ligne.Element), Cle(ligne));
            return;
        }
        foreach (var repetee in suivantes)
            rapport.Laisser(repetee.Ligne.Numero, Cle(repetee), $"Comme la ligne {premiere.Ligne.Numero} : elle compte une fois.");
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
        var lues = new List<(LigneDeNote Ligne, Valeur Valeur)>(lignes.Count);
        var effacements = lignes.FindAll(Efface);
        foreach (var ligne in lignes)
        {
            if (!Efface(ligne) && Lire(ligne) is { } valeur)
                lues.Add((ligne, valeur));
        }
        List<Valeur> stockees = [.. _unite.Valeurs.Where(v => v.Element == CodeElement.Evaluation).OrderBy(v => v.Rang).Select(v => v.Valeur)];
        var refusees = lignes.Count - lues.Count - effacements.Count;
        var voulues = lues.ConvertAll(l => l.Valeur);
        var (avant, apres) = (Ensemble(stockees), Ensemble(voulues));
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
        var changements = Remplacer(stockees, voulues);
        foreach (var ligne in lues.Select(l => l.Ligne).Concat(effacements))
        {
            if (Cle(ligne) is var cle && rapport.EstAFaire(ligne.Ligne.Numero, cle, avant, apres))
                pretes.Add(new(ligne, cle, avant, apres, changements));
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
        if (Cle(ligne) is var cle && rapport.EstAFaire(ligne.Ligne.Numero, cle, avant, apres))
            pretes.Add(new(ligne, cle, avant, apres, changements));
    }

    /// <summary>Through the door; a value that the unit refuses is reported, and the others are typed without it.</summary>
    private void Saisir(List<Prete> pretes)
    {
        while (pretes.Count > 0)
        {
            var changements = new List<Changement>(pretes.Count);
            for (var i = 0; i < pretes.Count; i++)
            {
                // The lines of évaluations, which come first, share one list.
                if (i == 0 || pretes[i].Changements != pretes[i - 1].Changements)
                    changements.AddRange(pretes[i].Changements);
            }
            var (saisie, refus) = livret.Saisir(contexte, changements, chantier.Agent, chantier.Instant, chantier.Calendrier(livret), confirme: true, rapport.Nom);
            if (refus is not null)
            {
                foreach (var prete in pretes)
                    rapport.Refuser(prete.Ligne.Ligne, refus, prete.Cle);
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
                    rapport.Refuser(prete.Ligne.Ligne, new(anomalie.Code, anomalie.Phrase, anomalie.Reference, "note"), prete.Cle);
            }
            pretes = [.. pretes.Where(p => !saisie.Refus.Any(a => p.Changements.Any(c => ReferenceEquals(c.Valeur, a.Valeur))))];
        }
    }

    private void Reporter(List<Prete> pretes, IReadOnlyList<Anomalie> misesDeCote)
    {
        var phrase = misesDeCote.Count == 0 ? null : ChangementsDeRegime.Phrase([.. misesDeCote.Select(ChangementsDeRegime.Ecrire)]);
        foreach (var prete in pretes)
        {
            var ensemble = prete.EstDUnEnsemble && prete.Avant is not null ? $"Les évaluations de l’unité sont remplacées ensemble : {prete.Avant} → {prete.Apres ?? "aucune"}." : null;
            rapport.Faire(prete.Ligne.Ligne.Numero, prete.Cle, prete.Avant, prete.Apres, ensemble is null || phrase is null ? ensemble ?? phrase : $"{ensemble} {phrase}");
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

    private string Cle(LigneDeNote ligne) => $"{_cle} {ligne.Element}";

    /// <summary>The same whatever the order of the lines; null: there is none.</summary>
    private static string? Ensemble(List<Valeur> evaluations) => evaluations.Count == 0 ? null
        : string.Join(" ; ", evaluations.OrderBy(e => e.Date).ThenBy(e => e.Note).ThenBy(e => e.Texte, StringComparer.Ordinal).Select(ValeurEcrite.Ecrire));
}
