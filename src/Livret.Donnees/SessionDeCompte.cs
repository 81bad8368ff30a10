namespace Livret.Donnees;

/// <summary>
/// An open session of an account: one browser, from its sign-in until it is closed, silent for too long or too old. Whoever holds its cookie is
/// signed in as long as this row is there; erasing it closes the session on every node.
/// </summary>
public sealed class SessionDeCompte
{
    public const int LongueurAppareil = 60;

    /// <summary>What the cookie of the browser carries.</summary>
    public Guid Id { get; init; }

    public required Guid UtilisateurId { get; init; }

    /// <summary>The security stamp of the account at the sign-in: a password or a second factor that changes leaves no other session open.</summary>
    public required string Marque { get; init; }

    /// <summary>« Firefox sur Windows »: nothing finer is kept, and no network address.</summary>
    public required string Appareil { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime OuverteLe { get; init; }

    /// <summary>The last request, UTC, to the minute.</summary>
    public required DateTime VueLe { get; init; }
}
