using CsCheck;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>A candidate and his session, drawn at random: what the application is given, and what the model knows of the same.</summary>
/// <param name="AvecOptions">The speciality with options instead of the BTS Technico-commercial.</param>
internal sealed record Candidat(bool AvecOptions, string? Option, Voie Voie, TypeEtablissement Type, bool Flag, bool Redoublant, bool Progressive, ParametresModele Parametres)
{
    private static readonly Gen<ParametresModele> Sessions = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool, (exclusion, comme, appreciation, yeux) =>
        new ParametresModele(exclusion, comme, appreciation && comme, yeux));

    private static readonly Gen<(bool AvecOptions, string? Option)> Specialites = Gen.Int[0, 3].Select(n => n < 2 ? (false, (string?)null) : (true, n == 2 ? "HYD" : "FER"));

    public static Gen<Candidat> Tirage { get; } = Gen.Select(Specialites, Gen.Enum<Voie>(), Gen.Enum<TypeEtablissement>(), Gen.Bool, Gen.Int[0, 7], Sessions,
        (specialite, voie, type, flag, inscription, session) => new Candidat(specialite.AvecOptions, specialite.Option, voie, type, flag, inscription % 4 == 1, inscription / 4 == 1 && inscription % 2 == 0, session));

    /// <summary>Section 3 of the rules: the régime by the voie and the body.</summary>
    public bool Habilite => Voie switch
    {
        Voie.Scolaire => Type is TypeEtablissement.Public or TypeEtablissement.FpcPublic or TypeEtablissement.PriveContrat,
        Voie.Apprentissage => Flag,
        Voie.Fpc => Flag && Type is TypeEtablissement.Public or TypeEtablissement.FpcPublic,
        _ => false,
    };

    public SessionExamen Session { get; } = new()
    {
        Annee = 2020,
        DateLimiteCcf = new(2020, 3, 16),
        DebutFormation = new(2018, 9, 1),
        DebutAnnee2 = new(2019, 9, 1),
        FinAnnee2 = new(2020, 8, 31),
        DebutExclusion = Parametres.Exclusion ? new(2020, 3, 16) : null,
        FinExclusion = Parametres.Exclusion ? new(2020, 8, 31) : null,
        PonctuellePartielleNonHabilite = Parametres.CommeHabilite ? PonctuellePartielleNonHabilite.CommeHabilite : PonctuellePartielleNonHabilite.IgnorerEtSignaler,
        SeuilStageSemaines = 4,
        AppreciationBloquante = Parametres.AppreciationBloquante,
        QuatreYeux = Parametres.QuatreYeux,
    };

    public Referentiel Referentiel => AvecOptions ? Specialite.AvecOptions : Specialite.TechnicoCommercial;

    /// <summary>The units that he has, in the order of the règlement.</summary>
    public IReadOnlyList<UniteModele> Unites =>
    [
        .. (AvecOptions ? Specialite.LignesAvecOptions : Specialite.LignesDuTc).Where(l => l.Option is null || l.Option == Option).Select(l =>
        {
            var forme = !Habilite ? l.NonHabilite : Voie is Voie.Fpc && l.Fpc is { } fpc ? fpc : l.Habilite;
            return new UniteModele(l.Code, l.Coefficient, forme.Ccf, forme.Poids, Habilite, l.Pas, l.VersLeHaut, Parametres, Redoublant, Progressive);
        }),
    ];

    public override string ToString() =>
        $"{(AvecOptions ? $"spécialité à options ({Option})" : "BTS TC")}, {Voie} en {Type}{(Flag ? " habilité" : "")}{(Redoublant ? ", redoublant" : "")}{(Progressive ? ", forme progressive" : "")}, {Parametres}";
}
