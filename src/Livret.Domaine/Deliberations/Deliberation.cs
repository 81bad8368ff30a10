using Livret.Domaine.Notations;

namespace Livret.Domaine.Deliberations;

/// <summary>The four outcomes of the 2020 session (rules, section 7).</summary>
public enum IssueJury { Admis, AjourneAutorise, AjourneNonAutorise, LivretInsuffisant }

public static class IssuesJury
{
    public static string EnClair(this IssueJury issue) => issue switch
    {
        IssueJury.Admis => "Admis",
        IssueJury.AjourneAutorise => "Ajourné, autorisé à se présenter à la session de remplacement",
        IssueJury.AjourneNonAutorise => "Ajourné, non autorisé à se présenter à la session de remplacement",
        IssueJury.LivretInsuffisant => "Livret ne permettant pas de se prononcer\u00a0: session de remplacement",
    };

    /// <summary>The candidate is ajourné: the livret bears the mention that it was examined (code de l’éducation, D643-26).</summary>
    public static bool EstAjourne(this IssueJury issue) => issue is not IssueJury.Admis;

    /// <summary>The candidate sits again units at the replacement session.</summary>
    public static bool VaAuRemplacement(this IssueJury issue) => issue is IssueJury.AjourneAutorise or IssueJury.LivretInsuffisant;
}

/// <summary>The note that the jury arrests for one unit.</summary>
/// <param name="Proposee">The note of the livret; null: it has none.</param>
/// <param name="Arretee">Null: exempt, or a livret that does not allow the jury to pronounce.</param>
/// <param name="Motif">Why it is not the proposed one; null when it is.</param>
public sealed record NoteArretee(string Unite, Note? Proposee, Note? Arretee, string? Motif);

/// <summary>The deliberation of the jury on one livret. Taken back, it is kept.</summary>
public sealed class Deliberation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public long LivretId { get; init; }
    public required int CommissionId { get; init; }
    public required IReadOnlyList<NoteArretee> Notes { get; init; }
    public required IssueJury Issue { get; init; }

    /// <summary>Criteria of the jury (assiduité, motivation) or why the livret is not enough; null for an admis.</summary>
    public string? Motif { get; init; }

    /// <summary>Units to sit at the replacement session, in the order of the règlement.</summary>
    public required IReadOnlyList<string> UnitesARepasser { get; init; }

    /// <summary>Mean of the notes arrêtées, truncated to the hundredth; null when one is missing.</summary>
    public Note? Moyenne { get; init; }

    /// <summary>« Livret examiné par le jury le …, sous la présidence de … »: for every ajourné (D643-26); null for an admis.</summary>
    public string? MentionDExamen { get; init; }

    /// <summary>Hash of the snapshot that was examined.</summary>
    public required string EmpreinteExaminee { get; init; }

    public required Guid ParId { get; init; }
    public required string Par { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    public DateTime? RepriseLe { get; private set; }

    internal void Reprendre(DateTime instant) => RepriseLe = instant;

    /// <summary>Mean of the notes arrêtées with the coefficients of the règlement; incomplete while one that counts is missing.</summary>
    public static MoyenneGenerale MoyenneDe(IEnumerable<NoteArretee> notes, IEnumerable<Attribution> attributions)
    {
        var parUnite = notes.ToDictionary(n => n.Unite);
        return new(attributions.Where(a => a.Cas.Statut is not Statut.Dispense)
            .Select(a => (a.Contexte.Unite.Coefficient, parUnite.GetValueOrDefault(a.Contexte.Unite.Code)?.Arretee)));
    }
}
