using System.Net;

namespace Livret.Bancs.Http;

/// <summary>One page, or one post, as one account asks for it.</summary>
/// <param name="Nom">In English, as the report says it.</param>
/// <param name="Compte">The account of the demonstration; null: nobody signs in.</param>
/// <param name="Chemin">Of the page.</param>
internal sealed record Scenario(string Nom, string? Compte, string Chemin)
{
    /// <summary>What is posted there, given the page; null: the page is read.</summary>
    public Func<string, Func<HttpContent>>? Contenu { get; init; }

    /// <summary>The same page in the floor; null: it has none.</summary>
    public string? CheminDuPlancher { get; init; }

    /// <summary>Statements allowed; null: as many as with 250 candidates.</summary>
    public int? InstructionsAuPlus { get; init; }

    /// <summary>Bound to grow by no more than three tenths from 250 candidates to the whole country.</summary>
    public bool EstConstant { get; init; } = true;

    /// <summary>A single writer: its requests follow each other.</summary>
    public int Connexions => Contenu is null ? 8 : 1;

    public HttpStatusCode Attendu => Contenu is null ? HttpStatusCode.OK : HttpStatusCode.Redirect;
}
