namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>One field of the page as it is shown.</summary>
/// <param name="Nom">Name, identifier, and key of its refusal.</param>
/// <param name="Libelle">Its label.</param>
/// <param name="Texte">What it holds.</param>
/// <param name="Boite">What it is for.</param>
/// <param name="Refus">What is refused in it.</param>
public sealed record BoiteAffichee(string Nom, string Libelle, string Texte, Boite Boite, string? Refus)
{
    /// <summary>The label is shown above; otherwise the table around it shows what it is, and the label is for screen readers.</summary>
    public bool EstEtiquetee { get; init; }

    public string? Indice { get; init; }

    /// <summary>Characters; for texts.</summary>
    public int Longueur { get; init; } = Domaine.Notations.Lecture.LongueurTexte;

    /// <summary>Several lines.</summary>
    public bool EstLongue { get; init; }

    public string Classe => Boite switch { Boite.Note => "note", Boite.Date => "date", Boite.Coefficient => "coef", Boite.Texte => "texte" };

    public string? Clavier => Boite switch { Boite.Note or Boite.Coefficient => "decimal", Boite.Date => "numeric", Boite.Texte => null };

    /// <summary>Identifiers of what describes the field; null: nothing does.</summary>
    public string? Decrit => (Indice, Refus) switch
    {
        (null, null) => null,
        ({ }, null) => Nom + "-indice",
        (null, { }) => Nom + "-refus",
        ({ }, { }) => $"{Nom}-indice {Nom}-refus",
    };

    public string? Invalide => Refus is null ? null : "true";
}
