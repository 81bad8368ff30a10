namespace Livret.Domaine.Notations;

/// <summary>
/// Why a unit has its note, in French: the cas, the column, the computation written out, the rounding. It says what the
/// engine did and decides nothing.
/// </summary>
public static class Explication
{
    /// <summary>The whole explanation as one text.</summary>
    /// <param name="attribution">The unit as it stands.</param>
    /// <param name="valeurs">The values it was made from.</param>
    public static string De(Attribution attribution, IReadOnlyList<Valeur> valeurs) => string.Join(' ', Etapes(attribution, valeurs));

    /// <summary>The same, one sentence per step: the cas first, the rounding last.</summary>
    public static IReadOnlyList<string> Etapes(Attribution attribution, IReadOnlyList<Valeur> valeurs)
    {
        var retenues = valeurs.Where(v => EstRetenue(attribution, v)).ToList();
        return [$"{attribution.Cas.Libelle}.", Destination(attribution), .. Calculer(attribution, retenues), .. Arrondir(attribution, retenues)];
    }

    private static string Destination(Attribution a) => a.Cas.Statut switch
    {
        Statut.Dispense => "Aucune note n’est due, et l’unité ne compte pas dans la moyenne.",
        Statut.Benefice => $"La note conservée, {a.Conservee!.Value.EnDeuxDecimales()}, compte dans la moyenne sans être arrondie.",
        Statut.NonPresentee or Statut.SansNote => "Aucune note n’est portée, et la moyenne reste incomplète.",
        Statut.Ordinaire => a.Colonne switch
        {
            Colonne.CcfOuPonctuelle when a.Cas.FermeLeControleContinu => "La note va dans la colonne « CCF ou ponctuelle » ; celle du contrôle continu reste vide.",
            Colonne.CcfOuPonctuelle => "La note va dans la colonne « CCF ou ponctuelle ».",
            Colonne.ControleContinu => "La note va dans la colonne « Contrôle continu » ; celle du CCF ou de l’épreuve ponctuelle reste vide.",
            _ => "Aucune note n’est portée tant que ce choix n’est pas fait.",
        },
    };

    private static List<string> Calculer(Attribution a, IReadOnlyList<Valeur> valeurs) => (a.Cas.Calcul, a.Exacte) switch
    {
        (Calcul.Realises or Calcul.RealisesEtComplements, { } exacte) => a.EstDetaillee
            ? Elements(a, valeurs)
            : [$"Note globale saisie : {Formule.EnDecimales(exacte)}."],
        (Calcul.Continu, { }) => Continu(a, valeurs),
        _ => [],
    };

    private static List<string> Elements(Attribution a, IReadOnlyList<Valeur> valeurs)
    {
        List<(string Code, Fraction Note, Fraction Poids)> termes = [];
        List<string> complements = [];
        foreach (var element in a.Contexte.Modalite.Elements)
        {
            if (Note(valeurs, CodeElement.Lire(element.Code)!.Value) is { } note)
            {
                termes.Add((element.Code, note, element.Poids));
            }
            else if (a.Cas.Calcul is Calcul.RealisesEtComplements && Complement(a, valeurs, element.Code) is { } complement)
            {
                termes.Add((element.Code, complement.Note, element.Poids));
                complements.Add($"{element.Code} est complétée par {complement.Origine}, {Formule.EnDecimales(complement.Note)}.");
            }
        }
        var noms = string.Join(" et ", termes.Select(t => t.Code));
        return [.. complements, $"{noms} : {Formule.Ecrire([.. termes.Select(t => (t.Note, t.Poids))])}."];
    }

    private static (Fraction Note, string Origine)? Complement(Attribution a, IReadOnlyList<Valeur> valeurs, string code)
    {
        if (Note(valeurs, new(NatureElement.Complement, code)) is { } sien)
            return (sien, "son complément");
        if (Note(valeurs, new(NatureElement.Complement)) is { } commun)
            return (commun, "le complément commun");
        if (Note(valeurs, CodeElement.Continu) is { } continu)
            return (continu, "la note de contrôle continu");
        return a.MoyenneContinu is { } moyenne ? (moyenne, "la moyenne du contrôle continu") : null;
    }

    private static List<string> Continu(Attribution a, IReadOnlyList<Valeur> valeurs)
    {
        var evaluations = valeurs.Where(v => v.Element == CodeElement.Evaluation).OrderBy(v => v.Rang).ToList();
        var moyenne = evaluations.Count == 0 ? null
            : Formule.Ecrire([.. evaluations.Select(v => ((Fraction)v.Note!.Value, (Fraction)(v.Coefficient ?? Referentiels.Coefficient.Un)))]);
        var nombre = evaluations.Count == 1 ? "de la seule évaluation retenue" : $"des {evaluations.Count} évaluations retenues";
        if (Note(valeurs, CodeElement.Continu) is not { } saisie)
            return [evaluations.Count == 1 ? $"Note {nombre} : {moyenne}." : $"Moyenne {nombre} : {moyenne}."];
        var nom = a.Contexte.Unite.Concertation ? "Note concertée" : "Note de contrôle continu";
        List<string> etapes = [$"{nom} saisie : {saisie.EnDeuxDecimales()}."];
        if (moyenne is not null)
            etapes.Add($"Elle l’emporte sur la moyenne {nombre} : {moyenne}.");
        return etapes;
    }

    private static IEnumerable<string> Arrondir(Attribution a, IReadOnlyList<Valeur> valeurs)
    {
        if (a.Exacte is not { } exacte || a.Note is not { } note || exacte == (Fraction)note)
            yield break;
        var typee = a.Cas.Calcul is Calcul.Continu ? Note(valeurs, CodeElement.Continu) is not null : !a.EstDetaillee;
        yield return typee
            ? $"{Formule.EnDecimales(exacte)} saisi, {note.EnDeuxDecimales()} au livret (arrondi {a.Contexte.Arrondi})."
            : $"Arrondi {a.Contexte.Arrondi} : {note.EnDeuxDecimales()} au livret.";
    }

    private static Note? Note(IReadOnlyList<Valeur> valeurs, CodeElement element) => valeurs.FirstOrDefault(v => v.Element == element)?.Note;

    /// <summary>Neither set aside nor excluded.</summary>
    private static bool EstRetenue(Attribution a, Valeur valeur) => !a.Anomalies.Any(x =>
        (x.Severite is Severite.Refusee || x.Code is CodeAnomalie.CcPremiereAnnee or CodeAnomalie.CcPeriodeExclue)
        && x.Valeur is { } visee && visee.MemePlace(valeur));
}
