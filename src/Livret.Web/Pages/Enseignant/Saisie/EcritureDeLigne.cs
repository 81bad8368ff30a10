namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>What is asked of one row, by script or by form.</summary>
/// <param name="Version">Version of the unit that was on the screen.</param>
/// <param name="Champs">Field → text; only those that were typed. Unknown names are ignored.</param>
/// <param name="Confirmer">The user has seen which stored values are set aside.</param>
/// <param name="Officielle">The user has said that the written épreuve is the official one.</param>
public sealed record EcritureDeLigne(Guid Version, IReadOnlyDictionary<string, string?> Champs, bool Confirmer = false, bool Officielle = false);

/// <summary>What became of it.</summary>
public abstract record IssueLigne
{
    private IssueLigne() { }

    /// <summary>Saved, or already so.</summary>
    public sealed record Enregistree : IssueLigne;

    /// <summary>Nothing was saved: every sentence says what to correct.</summary>
    public sealed record Refusee(IReadOnlyList<MessageDeLigne> Messages) : IssueLigne;

    /// <summary>Somebody saved the row since: nothing was saved.</summary>
    public sealed record EnConflit(LigneGrille Ligne, string Par, string Le, IReadOnlyDictionary<string, Ecart> Champs) : IssueLigne;

    /// <summary>Saving would set stored values aside: nothing was saved.</summary>
    public sealed record AConfirmer(IReadOnlyList<MessageDeLigne> MisesDeCote) : IssueLigne;

    /// <summary>The written épreuve must be said official first: nothing was saved.</summary>
    public sealed record ADeclarer : IssueLigne;

    /// <summary>The livret or the window is closed: nothing was saved.</summary>
    public sealed record Verrouillee(string Phrase) : IssueLigne;
}

/// <summary>One field in a conflict.</summary>
/// <param name="Sienne">What the other person saved.</param>
/// <param name="Votre">What the user typed.</param>
public sealed record Ecart(string Sienne, string Votre);
