using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>The form of a unit under one régime, in the words of the règlement: CCF in situations, or a ponctuelle in parts, with weights.</summary>
internal sealed record Forme(bool Ccf, params decimal[] Poids);

/// <summary>One line of a règlement.</summary>
internal sealed record LigneDeReglement(string Code, decimal Coefficient, Forme Habilite, Forme NonHabilite, Forme? Fpc = null, string? Option = null, int Pas = 1, bool VersLeHaut = false);

/// <summary>Two specialities, each written once and given to the application and to the model: the BTS Technico-commercial (rules, section 8) and one with options.</summary>
internal static class Specialite
{
    private static readonly Forme Epreuve = new(false, 1);

    public static IReadOnlyList<LigneDeReglement> LignesDuTc { get; } =
    [
        new("U1", 3, Epreuve, Epreuve),
        new("U2", 3, Epreuve, Epreuve),
        new("U3", 2, Epreuve, Epreuve),
        new("U4", 4, new(true, 40, 60), Epreuve),
        new("U5", 4, Epreuve, Epreuve),
        new("U6", 5, new(true, 1), Epreuve),
    ];

    public static IReadOnlyList<LigneDeReglement> LignesAvecOptions { get; } =
    [
        new("U2", 1.5m, new(true, 1, 1), new(false, 1, 2)),
        new("U41", 2.5m, new(false, 1, 1.5m), new(false, 1, 1.5m), Fpc: new(true, 1)),
        new("U42H", 3, new(true, 40, 60), Epreuve, Option: "HYD", Pas: 50),
        new("U42F", 3, new(true, 40, 60), Epreuve, Option: "FER", Pas: 50, VersLeHaut: true),
        new("U5", 4.25m, new(true, 1, 2, 1), Epreuve),
    ];

    public static Referentiel TechnicoCommercial { get; } = De("BTS-TC", LignesDuTc);

    public static Referentiel AvecOptions { get; } = De("BTS-OPT", LignesAvecOptions);

    private static Referentiel De(string code, IReadOnlyList<LigneDeReglement> lignes) => new()
    {
        Code = code,
        Intitule = code,
        Version = "1",
        Options = [new("HYD", "Hydraulique"), new("FER", "Ferroviaire")],
        Unites =
        [
            .. lignes.Select((l, i) => new Unite
            {
                Code = l.Code,
                Ordre = i + 1,
                Intitule = l.Code,
                Option = l.Option,
                Coefficient = Coefficient.De(l.Coefficient),
                Arrondi = l is { Pas: 1, VersLeHaut: false } ? null : new(l.Pas, l.VersLeHaut ? SensArrondi.Superieur : SensArrondi.AuPlusProche),
                Habilite = De(l.Habilite),
                NonHabilite = De(l.NonHabilite),
                FpcHabilite = l.Fpc is null ? null : De(l.Fpc),
            }),
        ],
    };

    private static Modalite De(Forme forme) => new(
        forme.Ccf ? FormeEvaluation.Ccf : FormeEvaluation.PonctuelleEcrite,
        [.. forme.Poids.Select((p, i) => new ElementEvalue($"{(forme.Ccf ? 'S' : 'P')}{i + 1}", Coefficient.De(p)))]);
}
