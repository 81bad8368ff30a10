namespace Livret.Domaine.Livrets;

/// <summary>The avis du conseil de classe, as the model of the livret words it.</summary>
public enum AvisConseil { TresFavorable, Favorable, DoitFaireSesPreuves }

/// <summary>What the livret says beside the notes: avis, observations, and the elements brought to the knowledge of the jury.</summary>
public sealed class Dossier
{
    /// <summary>Characters of the observations of the conseil de classe and of the other texts.</summary>
    public const int LongueurTexte = 500;

    public AvisConseil? Avis { get; init; }
    public string? Observations { get; init; }

    /// <summary>« Eléments complémentaires portés à la connaissance du jury » (motivation, engagement).</summary>
    public string? ElementsComplementaires { get; init; }

    public string? Assiduite { get; init; }

    /// <summary>Renewed by every save: the second of two saves made from the same one is a conflict.</summary>
    public Guid Version { get; init; } = Guid.CreateVersion7();

    /// <summary>The same content under a new version: for a save that changes the stages beside it.</summary>
    public Dossier Copier() => new() { Avis = Avis, Observations = Observations, ElementsComplementaires = ElementsComplementaires, Assiduite = Assiduite };
}

/// <summary>Candidates presented and admitted of one section in one earlier year.</summary>
public sealed class ResultatSection
{
    public required string Uai { get; init; }
    public required string Specialite { get; init; }
    public required int Annee { get; init; }
    public required int Presentes { get; set; }
    public required int Recus { get; set; }
}
