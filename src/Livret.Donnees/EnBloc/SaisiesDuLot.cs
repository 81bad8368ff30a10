using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Donnees.EnBloc;

/// <summary>
/// What notes typed through the door left on livrets that nothing tracks: the rows to write. The events of the typing say which values are new,
/// replaced or erased; none of those from before is loaded.
/// </summary>
internal sealed class SaisiesDuLot
{
    /// <summary>Values that are replaced or erased: their rows go.</summary>
    public List<PlaceDeValeur> Ecartees { get; } = [];

    /// <summary>Values that are new, or replace another.</summary>
    public List<ValeurPlacee> Valeurs { get; } = [];

    public List<EvenementDuLot> Evenements { get; } = [];
    public List<UniteChangee> Unites { get; } = [];
    public List<LivretChange> Livrets { get; } = [];

    /// <param name="versions">Of the units of the livret as they were read.</param>
    public void Ajouter(LivretScolaire livret, IReadOnlyList<Guid> versions)
    {
        if (livret.Evenements is not [var premier, ..])
            return;
        Livrets.Add(new(livret.Id, premier.Rang - 1, livret.RangJournal, livret.EmpreinteJournal));
        for (var i = 0; i < versions.Count; i++)
        {
            if (livret.Unites[i] is var unite && unite.Version != versions[i])
                Unites.Add(new(livret.Id, unite.Code, versions[i], unite.Version));
        }
        foreach (var evenement in livret.Evenements)
        {
            Evenements.Add(new(livret.Id, evenement));
            var (code, element) = (evenement.Unite!, evenement.Element!.Value);
            if (evenement.Avant is not null)
                Ecartees.Add(new(livret.Id, code, element, evenement.RangElement));
            if (livret.Unite(code)!.Valeur(element, evenement.RangElement) is { } valeur)
                Valeurs.Add(new(livret.Id, code, valeur));
        }
    }
}

/// <summary>Where a value stands: the key of its row.</summary>
internal readonly record struct PlaceDeValeur(long LivretId, string Unite, CodeElement Element, int Rang);

internal readonly record struct ValeurPlacee(long LivretId, string Unite, ValeurSaisie Valeur);

internal readonly record struct EvenementDuLot(long LivretId, Evenement Evenement);

/// <summary>A unit that was saved: its version as it was read, and the new one.</summary>
internal readonly record struct UniteChangee(long LivretId, string Code, Guid Lue, Guid Version);

/// <summary>A livret whose journal went on: the number of its last event as it was read, and what is last now.</summary>
internal readonly record struct LivretChange(long Id, int RangLu, int Rang, string Empreinte);
