using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;

namespace Livret.Donnees.Echanges.Exports;

/// <summary>What an export may read: the scope of who asks for it, said as queries.</summary>
/// <param name="Session">The session of the livrets.</param>
/// <param name="Livrets">Those of the session in the scope, of the classes chosen.</param>
/// <param name="Etablissements">Those of the livrets, or of the académie.</param>
/// <param name="Affectations">Those held in them.</param>
public sealed record PorteeDExport(
    SessionExamen Session, IQueryable<LivretScolaire> Livrets, IQueryable<Etablissement> Etablissements, IQueryable<Affectation> Affectations)
{
    /// <summary>Codes of the units whose notes are read; null: all.</summary>
    public IReadOnlyList<string>? Unites { get; init; }

    /// <summary>What the jury decided is told before its publication: to the examination service.</summary>
    public bool AvantPublication { get; init; }
}
