namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>What became of a save.</summary>
public abstract record IssueDuDetail
{
    private IssueDuDetail() { }

    /// <summary>Saved.</summary>
    /// <param name="Changements">How many values changed.</param>
    /// <param name="MisesDeCote">How many stored values were set aside.</param>
    public sealed record Enregistre(int Changements, int MisesDeCote) : IssueDuDetail;

    /// <summary>Nothing was saved: every sentence says what to correct.</summary>
    public sealed record Refuse(IReadOnlyList<RefusDeChamp> Refus) : IssueDuDetail;

    /// <summary>Somebody saved the unit since: nothing was saved.</summary>
    public sealed record EnConflit(IReadOnlyList<Ecart> Ecarts) : IssueDuDetail;

    /// <summary>Saving would set stored values aside: nothing was saved.</summary>
    public sealed record AConfirmer(IReadOnlyList<RefusDeChamp> MisesDeCote) : IssueDuDetail;

    /// <summary>The written épreuve must be said official first: nothing was saved.</summary>
    public sealed record ADeclarer : IssueDuDetail;

    /// <summary>The livret or the window is closed: nothing was saved.</summary>
    public sealed record Verrouille(string Phrase) : IssueDuDetail;
}

/// <summary>One field in a conflict.</summary>
/// <param name="Champ">Its name.</param>
/// <param name="Place">The element it belongs to.</param>
/// <param name="Sienne">What the other person saved.</param>
/// <param name="Votre">What the user typed.</param>
/// <param name="EstCroise">The other person changed it too; otherwise what is stored is what the user had seen.</param>
public sealed record Ecart(string Champ, Place? Place, string Sienne, string Votre, bool EstCroise);
