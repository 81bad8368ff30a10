namespace Livret.Domaine.Notations;

/// <summary>
/// The result for one unit of one candidate: the cas, and one note in at most one column. Both columns filled cannot be
/// represented (rules, section 4, invariant 1).
/// </summary>
public sealed class Attribution
{
    public required Contexte Contexte { get; init; }
    public required Cas Cas { get; init; }
    public required SituationUnite Situation { get; init; }

    /// <summary>The note that enters <see cref="Colonne"/>, rounded; null while it is missing.</summary>
    public Note? Note { get; init; }

    /// <summary>The same before its rounding: « 12,01 saisi, 12,50 au livret ».</summary>
    public Fraction? Exacte { get; init; }

    /// <summary>The note kept from an earlier session, never rounded; shown apart.</summary>
    public Note? Conservee { get; init; }

    /// <summary>Exact mean of the retained évaluations, whether the cas uses it or not.</summary>
    public Fraction? MoyenneContinu { get; init; }

    public int EvaluationsRetenues { get; init; }

    /// <summary>The values that make the note of the CcfOuPonctuelle column come from the situations, not from a global note.</summary>
    public bool EstDetaillee { get; init; }

    /// <summary>In the order of the table of anomalies, then of the elements.</summary>
    public required IReadOnlyList<Anomalie> Anomalies { get; init; }

    /// <summary>Values kept aside because the unit is exempt, kept or not presented; they come back when it is not.</summary>
    public IReadOnlyList<Valeur> SansEffet { get; init; } = [];

    public Colonne? Colonne => Cas.Colonne;
    public Note? NoteCcf => Colonne is Notations.Colonne.CcfOuPonctuelle ? Note : null;
    public Note? NoteContinu => Colonne is Notations.Colonne.ControleContinu ? Note : null;

    /// <summary>The note that counts in the mean.</summary>
    public Note? NoteRetenue => Note ?? Conservee;

    /// <summary>Nothing prevents the visa for this unit.</summary>
    public bool EstPrete => !Anomalies.Any(a => a.Severite is Severite.Bloquante);

    public Anomalie? Refus(Valeur valeur) =>
        Anomalies.FirstOrDefault(a => a.Severite is Severite.Refusee && ReferenceEquals(a.Valeur, valeur));
}
