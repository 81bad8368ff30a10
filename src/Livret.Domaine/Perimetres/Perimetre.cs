namespace Livret.Domaine.Perimetres;

/// <summary>Where a livret, or one unit of it, stands: the service, the établissement, the division, and the unit.</summary>
/// <param name="Service">Code of the examination service of its académie.</param>
/// <param name="Uai">Code of the établissement.</param>
/// <param name="Division">Code of the class.</param>
/// <param name="Unite">Code of the unit; null: the livret as a whole.</param>
/// <param name="Commission">The commission of the jury that was handed the livret; null: none yet.</param>
public sealed record Perimetre(string Service, string Uai, string Division, string? Unite = null, int? Commission = null);
