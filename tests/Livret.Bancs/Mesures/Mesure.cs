namespace Livret.Bancs.Mesures;

/// <summary>One line of a section of <c>docs/performance.md</c>.</summary>
/// <param name="Nom">What was measured, in English: « grid, open ».</param>
/// <param name="Unite">« ms », « MB », « /s »…; empty for a count.</param>
internal sealed record Mesure(string Nom, double Valeur, string Unite)
{
    /// <summary>What the same work costs without the application, in the same run and unit; null: there is nothing to compare with.</summary>
    public double? Plancher { get; init; }

    /// <summary>How many times the floor.</summary>
    public double? Rapport => Plancher is > 0 ? Valeur / Plancher : null;

    /// <summary>The bar of quality that this line answers for; null: it informs.</summary>
    public Barre? Barre { get; init; }

    /// <summary>Whether the bar holds; null: none.</summary>
    public bool? Tient => Barre is null ? null : Barre.Franchit(Barre.SurLeRapport ? Rapport ?? double.NaN : Valeur);
}

/// <summary>A bar of quality: at most, or at least, on the value itself or on its ratio to the floor.</summary>
internal sealed record Barre(double Seuil, bool EstUnPlafond, bool SurLeRapport)
{
    public static Barre AuPlus(double seuil) => new(seuil, EstUnPlafond: true, SurLeRapport: false);

    public static Barre AuMoins(double seuil) => new(seuil, EstUnPlafond: false, SurLeRapport: false);

    public static Barre RapportAuPlus(double seuil) => new(seuil, EstUnPlafond: true, SurLeRapport: true);

    public bool Franchit(double valeur) => EstUnPlafond ? valeur <= Seuil : valeur >= Seuil;

    public override string ToString() => $"{(EstUnPlafond ? "≤" : "≥")} {Nombre.EnTexte(Seuil)}{(SurLeRapport ? " ×" : "")}";
}
