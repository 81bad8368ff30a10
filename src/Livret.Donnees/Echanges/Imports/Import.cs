namespace Livret.Donnees.Echanges.Imports;

/// <summary>Where an import stands.</summary>
public enum EtatDImport
{
    /// <summary>The files are kept, and are being read.</summary>
    EnLecture,

    /// <summary>Everything is read and shown; nothing is written.</summary>
    Propose,

    /// <summary>The user asked for it to be written.</summary>
    EnApplication,

    /// <summary>Written.</summary>
    Applique,

    /// <summary>It could not go on: the sentence says why.</summary>
    Interrompu,
}

/// <summary>An import between its two phases: kept in the database, so that any node shows it, and writes it.</summary>
public sealed class Import
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Year of the session.</summary>
    public required int Session { get; init; }

    public required Guid ParId { get; init; }
    public required string Par { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    public EtatDImport Etat { get; set; } = EtatDImport.EnLecture;
    public DateTime? AppliqueLe { get; set; }

    /// <summary>The work that reads or writes it in the background; null: it was done at once.</summary>
    public Guid? TravailId { get; set; }

    /// <summary>Why it stopped.</summary>
    public string? Phrase { get; set; }

    /// <summary>Two confirmations that cross: one of them is told.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public List<FichierImporte> Fichiers { get; } = [];
}

/// <summary>One file of an import, and how its lines were judged.</summary>
public sealed class FichierImporte
{
    public Guid ImportId { get; init; }

    /// <summary>From 0, in the order in which the files are taken.</summary>
    public required int Rang { get; init; }

    /// <summary>Of the exchange formats: « notes.csv ».</summary>
    public required string Format { get; init; }

    /// <summary>As the user calls it.</summary>
    public required string Nom { get; init; }

    /// <summary>The kept bytes.</summary>
    public required Guid FichierId { get; init; }

    public int Creees { get; set; }
    public int Modifiees { get; set; }
    public int Inchangees { get; set; }
    public int Refusees { get; set; }
    public int Ambigues { get; set; }
    public int EntreTemps { get; set; }

    /// <summary>One a line.</summary>
    public string? Avertissements { get; set; }

    public int Lignes => Creees + Modifiees + Inchangees + Refusees + Ambigues + EntreTemps;

    /// <summary>Lines that the second phase writes.</summary>
    public int AFaire => Creees + Modifiees;

    public void Ajouter(Verdict verdict, int lignes)
    {
        switch (verdict)
        {
            case Verdict.Creee: Creees += lignes; break;
            case Verdict.Modifiee: Modifiees += lignes; break;
            case Verdict.Inchangee: Inchangees += lignes; break;
            case Verdict.Refusee: Refusees += lignes; break;
            case Verdict.Ambigue: Ambigues += lignes; break;
            case Verdict.EntreTemps: EntreTemps += lignes; break;
        }
    }

    public int Compter(Verdict verdict) => verdict switch
    {
        Verdict.Creee => Creees,
        Verdict.Modifiee => Modifiees,
        Verdict.Inchangee => Inchangees,
        Verdict.Refusee => Refusees,
        Verdict.Ambigue => Ambigues,
        Verdict.EntreTemps => EntreTemps,
    };
}
