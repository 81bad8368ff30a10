namespace Livret.Web.Composants;

/// <summary>What a signatory gives beside the livrets: the two confirmations, his quality, his password.</summary>
public sealed class Signature
{
    /// <summary>Characters of a quality.</summary>
    public const int LongueurQualite = 100;

    public string? Qualite { get; set; }
    public bool Relu { get; set; }
    public bool Honneur { get; set; }
    public string? MotDePasse { get; set; }

    /// <summary>The transmission follows the visa at once.</summary>
    public bool Transmettre { get; set; }

    /// <summary>Chosen by the form: the transmission that follows is made once.</summary>
    public Guid Cle { get; set; } = Guid.CreateVersion7();

    /// <summary>What is missing: field, and sentence.</summary>
    /// <param name="parDelegation">The quality is that of the delegation.</param>
    public IEnumerable<(string Champ, string Phrase)> Manques(bool parDelegation)
    {
        if (!Relu)
            yield return (nameof(Relu), "Confirmez que vous avez relu ce que vous signez.");
        if (!Honneur)
            yield return (nameof(Honneur), "Confirmez que vous signez la déclaration sur l’honneur.");
        if (!parDelegation && string.IsNullOrWhiteSpace(Qualite))
            yield return (nameof(Qualite), "Indiquez votre qualité, par exemple « Proviseur ».");
        if (Qualite?.Trim().Length > LongueurQualite)
            yield return (nameof(Qualite), $"Raccourcissez votre qualité à {LongueurQualite} caractères.");
        if (string.IsNullOrEmpty(MotDePasse))
            yield return (nameof(MotDePasse), "Saisissez votre mot de passe : il confirme que c’est bien vous.");
    }
}

/// <summary>The block of the signature on a page.</summary>
/// <param name="ParDelegation">The delegation in whose name the user signs; null: he is the head.</param>
/// <param name="Quoi">« ces livrets », « ce livret ».</param>
/// <param name="HorsDelai">A transmission made now would be late.</param>
public sealed record BlocDeSignature(Signature Signature, string Signataire, Domaine.Livrets.Delegation? ParDelegation, string Quoi, bool HorsDelai);
