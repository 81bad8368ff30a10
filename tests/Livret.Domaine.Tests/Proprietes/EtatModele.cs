using System.Collections.Immutable;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>What opens parts of a livret until a date.</summary>
internal sealed record Ouverture(NaturePoint Nature, IReadOnlyList<string> Parties, DateTime Jusquau);

internal sealed record DecisionModele(bool Recevable, Etat Avant, DateOnly Le)
{
    public (ModeEnvoi Mode, DateOnly Jour)? Envoi { get; init; }
    public DateOnly? Notification { get; init; }
}

/// <summary>What was typed, and the inscription that gives the régime: what a visa seals.</summary>
internal sealed record ContenuModele(ImmutableSortedDictionary<(string Unite, string Element, int Rang), Tapee> Valeurs, string Dossier, ImmutableList<int> Stages, Voie Voie, bool Redoublant, bool Progressive)
{
    public static IComparer<(string Unite, string Element, int Rang)> Ordre { get; } = Comparer<(string Unite, string Element, int Rang)>.Create((a, b) =>
        string.CompareOrdinal($"{a.Unite} {a.Element} {a.Rang}", $"{b.Unite} {b.Element} {b.Rang}"));

    public static ContenuModele Vide(Candidat c) => new(ImmutableSortedDictionary.Create<(string, string, int), Tapee>(Ordre), "", [], c.Voie, c.Redoublant, c.Progressive);

    /// <summary>The same content, however it was reached.</summary>
    public bool Equals(ContenuModele? autre) => autre is not null && ToString() == autre.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public IReadOnlyList<Tapee> De(string unite) => [.. Valeurs.Where(v => v.Key.Unite == unite).Select(v => v.Value)];

    public override string ToString() => $"{string.Join(", ", Valeurs.Select(v => $"{v.Key.Unite} {v.Value}"))} ; « {Dossier} » {string.Join('+', Stages)} ; {Voie} {Redoublant} {Progressive}";
}

/// <summary>A livret as the text of the circuit sees it.</summary>
internal sealed record EtatModele(Etat Etat, ContenuModele Contenu)
{
    public ImmutableList<Ouverture> Ouvertures { get; init; } = [];
    public bool DemandeDeReouverture { get; init; }
    public bool DemandeDeRectification { get; init; }
    public ImmutableSortedDictionary<ConditionRecevabilite, bool> Constats { get; init; } = ImmutableSortedDictionary<ConditionRecevabilite, bool>.Empty;
    public (string Par, bool PourNonTransmission)? Proposition { get; init; }
    public DecisionModele? Decision { get; init; }

    /// <summary>The visa in force signs this.</summary>
    public ContenuModele? Vise { get; init; }
    public ContenuModele? Transmis { get; init; }
    public int Transmissions { get; init; }
    public bool UneDansLeDelai { get; init; }
    public bool AuJury { get; init; }
    public bool Delibere { get; init; }

    public Ouverture? DuService => Ouvertures.FirstOrDefault(o => o.Nature is NaturePoint.Regularisation or NaturePoint.Reouverture);

    /// <summary>All that is compared with the application, in words.</summary>
    public string EnMots() => string.Join('\n',
    [
        $"état {Etat}",
        $"contenu {Contenu}",
        $"ouvertures {string.Join(", ", Ouvertures.OrderBy(o => o.Nature).Select(o => $"{o.Nature} {string.Join('+', o.Parties)} {o.Jusquau:O}"))}",
        $"demandes {DemandeDeReouverture} {DemandeDeRectification}",
        $"constats {string.Join(", ", Constats.Select(c => $"{c.Key} {c.Value}"))}",
        $"proposition {Proposition}",
        $"décision {Decision?.Recevable} {Decision?.Envoi} {Decision?.Notification}",
        $"visa {Vise is not null}",
        $"transmissions {Transmissions} dont à temps {UneDansLeDelai}",
        $"jury {AuJury} {Delibere}",
    ]);
}
