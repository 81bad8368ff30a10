namespace Livret.Donnees.Travaux;

/// <summary>What a background work does: each has its executor.</summary>
public enum NatureDeTravail
{
    /// <summary>Many documents in one file.</summary>
    Documents,

    /// <summary>The dossier of a commission of the jury.</summary>
    DossierDeJury,

    /// <summary>The relevés de notes of a commission.</summary>
    Releves,

    /// <summary>The reading of files, then their writing.</summary>
    Import,
}
