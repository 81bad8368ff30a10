using Livret.Domaine.Notations;

namespace Livret.Domaine.Livrets;

/// <summary>A delegation of signature: the act, its dates, its divisions (circuit, section 4). It gives the role of Delegataire while it lasts.</summary>
public sealed class Delegation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Uai { get; init; }
    public required Guid DelegataireId { get; init; }
    public required string Delegataire { get; init; }

    /// <summary>Function of the delegate: « proviseure adjointe ».</summary>
    public required string Qualite { get; init; }

    /// <summary>Reference of the act: « arrêté n° 2020-07 du 20 mai 2020 ».</summary>
    public required string Acte { get; init; }

    /// <summary>First and last day, inclusive.</summary>
    public required DateOnly Debut { get; init; }
    public required DateOnly Fin { get; init; }

    /// <summary>Codes of the divisions; empty: the whole établissement.</summary>
    public required IReadOnlyList<string> Divisions { get; init; }

    public required DateTime AccordeeLe { get; init; }
    public required string AccordeePar { get; init; }
    public DateTime? RevoqueeLe { get; private set; }
    public string? RevoqueePar { get; private set; }

    public bool Couvre(string uai, string division, DateOnly jour) =>
        RevoqueeLe is null && Uai == uai && Debut <= jour && jour <= Fin && (Divisions.Count == 0 || Divisions.Contains(division));

    /// <summary>A revocation is immediate; what was signed before stays valid.</summary>
    public Refus? Revoquer(DateTime instant, string par)
    {
        if (RevoqueeLe is not null)
            return new(CodeAnomalie.ActeInterdit, "Cette délégation est déjà révoquée.");
        (RevoqueeLe, RevoqueePar) = (instant, par);
        return null;
    }
}
