using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Donnees.Echanges;

/// <summary>The lines of <c>notes.csv</c> of one unit of one candidate: what they give, and what was refused.</summary>
internal sealed class UniteLue(LivretScolaire livret, Unite unite)
{
    private readonly List<LigneDeNote> _lignes = [];

    public LivretScolaire Livret => livret;
    public Unite Unite => unite;

    /// <summary>The values read, once <see cref="Lire"/> was called, each with the line that gave it.</summary>
    public List<(Valeur Valeur, LigneDeNote Ligne)> Valeurs { get; } = [];

    /// <summary>Codes of the lines refused.</summary>
    public List<CodeAnomalie> Codes { get; } = [];

    public void Ajouter(LigneDeNote ligne) => _lignes.Add(ligne);

    /// <summary>Reads the lines of the unit; one line gives at most one refusal, and a duplicate is looked at before its note.</summary>
    public void Lire(Contexte contexte, List<LigneRefusee> refusees)
    {
        var doublons = _lignes.Where(l => l.Element.Nature is not NatureElement.Evaluation && !Lecture.EstVide(l.Element, l.Brute))
            .GroupBy(l => l.Element).Where(g => g.Select(l => l.Contenu).Distinct().Skip(1).Any()).SelectMany(g => g).ToHashSet();
        var vus = new HashSet<CodeElement>();
        foreach (var ligne in _lignes)
        {
            if (Lecture.ElementInconnu(contexte, ligne.Element) is null && doublons.Contains(ligne))
            {
                Refuser(ligne, Doublon(ligne.Element), refusees);
                continue;
            }
            var lu = Lecture.Lire(contexte, ligne.Brute);
            if (lu.Refus is not null)
                Refuser(ligne, lu.Refus, refusees);
            else if (lu.Valeur is { Element.Nature: NatureElement.Evaluation } evaluation)
                Valeurs.Add((evaluation with { Rang = Valeurs.Count + 1 }, ligne));
            else if (lu.Valeur is { } valeur && vus.Add(valeur.Element))
                Valeurs.Add((valeur, ligne));
        }
    }

    /// <summary>Reports the refusals that only the whole unit shows (two columns, wrong column).</summary>
    public void Reporter(Attribution attribution, List<LigneRefusee> refusees)
    {
        foreach (var anomalie in attribution.Anomalies.Where(a => a.Severite is Severite.Refusee))
        {
            var ligne = Valeurs.First(v => ReferenceEquals(v.Valeur, anomalie.Valeur)).Ligne;
            refusees.Add(ligne.Refuser(new(anomalie.Code, anomalie.Phrase, anomalie.Reference, "note")));
        }
    }

    public static Refus Doublon(CodeElement element) =>
        new(CodeAnomalie.Doublon, $"Plusieurs lignes donnent des valeurs différentes à {element} pour ce candidat et cette unité. Gardez-en une.", Champ: "element");

    private void Refuser(LigneDeNote ligne, Refus refus, List<LigneRefusee> refusees)
    {
        Codes.Add(refus.Code);
        refusees.Add(ligne.Refuser(refus));
    }
}

/// <summary>One line whose candidate, unit and element code are known.</summary>
internal sealed record LigneDeNote(Table.Ligne Ligne, CodeElement Element, SaisieBrute Brute)
{
    /// <summary>The value, written one way, on the columns that the element uses: two lines are the same when it is equal.</summary>
    public (string? Note, DateOnly? Date, string? DateBrute, string? Observation) Contenu
    {
        get
        {
            var note = Note.Lire(Brute.Note)?.EnDeuxDecimales() ?? Brute.Note?.ToUpperInvariant();
            var date = Lecture.LireDate(Brute.Date);
            return Element.Nature switch
            {
                NatureElement.Situation or NatureElement.Partie or NatureElement.Globale => (note, date, date is null ? Brute.Date : null, null),
                NatureElement.Benefice => (note, date, date is null ? Brute.Date : null, Brute.Observation),
                NatureElement.Etat => (note, null, null, null),
                NatureElement.Continu or NatureElement.Complement or NatureElement.Reflet => (note, null, null, Brute.Observation),
                _ => (null, null, null, Brute.Observation),
            };
        }
    }

    public LigneRefusee Refuser(Refus refus) => LigneRefusee.De(Ligne, refus);
}

/// <summary>What <c>notes.csv</c> held: the units it speaks of, and the lines refused before their unit was known.</summary>
internal sealed record NotesLues(IReadOnlyDictionary<(string Numero, string Unite), UniteLue> Unites, List<LigneRefusee> Refusees, IReadOnlyList<string> ColonnesInconnues);

/// <summary>Reads <c>notes.csv</c>.</summary>
internal static class LecteurNotes
{
    public static NotesLues Lire(Table table, Func<string, LivretScolaire?> livret, Func<string, Referentiel> referentiel)
    {
        var unites = new Dictionary<(string, string), UniteLue>();
        var refusees = new List<LigneRefusee>();
        foreach (var ligne in table.Lignes())
        {
            if (Ranger(ligne, livret, referentiel, unites) is { } refus)
                refusees.Add(refus);
        }
        return new(unites, refusees, table.ColonnesInconnues);
    }

    public static string PhraseCandidat(string numero) => $"Le candidat « {Phrases.Extrait(numero)} » n’est pas inscrit à la session. Vérifiez son numéro.";

    public static string PhraseUnite(string code, LivretScolaire candidat) =>
        $"L’unité « {Phrases.Extrait(code)} » n’existe pas pour ce candidat en {candidat.Specialite}. Vérifiez son code.";

    private static LigneRefusee? Ranger(
        Table.Ligne ligne, Func<string, LivretScolaire?> livret, Func<string, Referentiel> referentiel, Dictionary<(string, string), UniteLue> unites)
    {
        if (ligne.Deborde || ligne["numero_candidat"] is not { } numero || ligne["unite"] is not { } code)
            return new Cellules(ligne).Refus;
        if (livret(numero) is not { } candidat)
            return LigneRefusee.De(ligne, "numero_candidat", CodeAnomalie.CandidatInconnu, PhraseCandidat(numero));
        var unite = referentiel(candidat.Specialite).Unite(code);
        if (unite is null || candidat.Unite(unite.Code) is null)
            return LigneRefusee.De(ligne, "unite", CodeAnomalie.UniteInconnue, PhraseUnite(code, candidat));
        if (!unites.TryGetValue((numero, unite.Code), out var lue))
            unites[(numero, unite.Code)] = lue = new(candidat, unite);

        if (ligne["element"] is not { } element)
        {
            lue.Codes.Add(CodeAnomalie.ChampVide);
            return new Cellules(ligne).Refus;
        }
        var brute = new SaisieBrute(element, ligne["date"], ligne["note"], ligne["coefficient"], ligne["observation"]);
        // A code that no unit has is judged with the others, in the context of the unit, for its sentence.
        lue.Ajouter(new(ligne, CodeElement.Lire(element) ?? new(NatureElement.Situation, element), brute));
        return null;
    }
}
