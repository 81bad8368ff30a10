using Livret.Domaine.Livrets;

namespace Livret.Web.Documents.Lots;

/// <summary>How many documents leave together.</summary>
public enum FormeDeLot
{
    /// <summary>A file per document, in folders.</summary>
    Zip,

    /// <summary>One document after the other, with bookmarks.</summary>
    Pdf,
}

/// <summary>Which livrets are wanted; what is null does not restrict. The rights of whoever asks restrict in any case.</summary>
/// <param name="Uai">Of one établissement.</param>
/// <param name="Division">Of one class of it.</param>
/// <param name="Commission">Handed to one commission.</param>
/// <param name="Numeros">These candidates.</param>
public sealed record DemandeDeDocuments(FormeDeLot Forme, string? Uai = null, string? Division = null, int? Commission = null, IReadOnlyList<string>? Numeros = null)
{
    /// <summary>It says where: never everything at once.</summary>
    public bool EstSituee => Uai is not null || Commission is not null || Numeros is { Count: > 0 };

    public IQueryable<LivretScolaire> Choisir(IQueryable<LivretScolaire> livrets)
    {
        livrets = livrets.Where(l => l.Etat != Etat.Retire);
        if (Uai is { } uai)
            livrets = livrets.Where(l => l.Uai == uai);
        if (Division is { } division)
            livrets = livrets.Where(l => l.Division == division);
        if (Commission is { } commission)
            livrets = livrets.Where(l => l.CommissionId == commission);
        return Numeros is { } numeros ? livrets.Where(l => numeros.Contains(l.Numero)) : livrets;
    }
}
