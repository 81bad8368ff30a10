namespace Livret.Domaine.Notations;

public enum Voie { Scolaire, Apprentissage, Fpc, Distance }

public enum TypeEtablissement { Public, PriveContrat, PriveHorsContrat, Cfa, FpcPublic, FpcPrive, Distance }

/// <summary>Whether a candidate is evaluated as one of an établissement entitled to CCF (note §1.1) or not (§1.2).</summary>
public enum Regime
{
    Habilite,

    /// <summary>Habilité, formation professionnelle continue: the référentiel may give it a form of its own.</summary>
    HabiliteFpc,

    NonHabilite,
}

/// <summary>The régime of a voie in an établissement (note §1, code de l'éducation D643-19).</summary>
/// <param name="Voie">The candidate's.</param>
/// <param name="Types">The types of établissement of the row; empty: any.</param>
/// <param name="SelonHabilitation">The habilitation decides; otherwise the régime is by right.</param>
/// <param name="Accorde">The régime when nothing stands against it.</param>
public sealed record RegimeDeVoie(Voie Voie, IReadOnlyList<TypeEtablissement> Types, bool SelonHabilitation, Regime Accorde)
{
    /// <summary>A pair that is not in the table is <see cref="Regime.NonHabilite"/>, and the import reports it.</summary>
    public static IReadOnlyList<RegimeDeVoie> Tableau { get; } =
    [
        new(Voie.Scolaire, [TypeEtablissement.Public, TypeEtablissement.FpcPublic, TypeEtablissement.PriveContrat], false, Regime.Habilite),
        new(Voie.Scolaire, [TypeEtablissement.PriveHorsContrat], false, Regime.NonHabilite),
        new(Voie.Apprentissage, [], true, Regime.Habilite),
        new(Voie.Fpc, [TypeEtablissement.Public, TypeEtablissement.FpcPublic], true, Regime.HabiliteFpc),
        new(Voie.Fpc, [TypeEtablissement.PriveContrat, TypeEtablissement.PriveHorsContrat, TypeEtablissement.Cfa, TypeEtablissement.FpcPrive, TypeEtablissement.Distance], false, Regime.NonHabilite),
        new(Voie.Distance, [], false, Regime.NonHabilite),
    ];

    /// <summary>The row of that voie and type, or null when the table does not know the pair.</summary>
    public static RegimeDeVoie? Chercher(Voie voie, TypeEtablissement type) =>
        Tableau.FirstOrDefault(r => r.Voie == voie && (r.Types.Count == 0 || r.Types.Contains(type)));

    /// <summary>The régime that applies.</summary>
    /// <param name="habilite">The habilitation of the établissement for the speciality.</param>
    public static Regime Trancher(Voie voie, TypeEtablissement type, bool habilite) =>
        Chercher(voie, type) is { } ligne && (habilite || !ligne.SelonHabilitation) ? ligne.Accorde : Regime.NonHabilite;
}
