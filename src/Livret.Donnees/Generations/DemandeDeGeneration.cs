namespace Livret.Donnees.Generations;

/// <summary>How large the fictitious installation is. The same demand gives the same people, notes, acts and journal.</summary>
/// <param name="Graine">Seed of what is drawn.</param>
/// <param name="Academies">Among the thirty, those of the demonstration first.</param>
/// <param name="Etablissements">Beside those of the demonstration, shared out among the académies.</param>
/// <param name="Candidats">Beside those of the demonstration.</param>
public sealed record DemandeDeGeneration(int Graine, int Academies, int Etablissements, int Candidats)
{
    /// <summary>The whole country: about 1.5 million units.</summary>
    public static DemandeDeGeneration Nationale { get; } = new(2020, 30, 3_000, 250_000);

    /// <summary>What cannot be generated, as a sentence; null: it can.</summary>
    public string? Refuser() =>
        Academies is < 1 or > 30 ? "Demandez de 1 à 30 académies."
        : Etablissements < Academies || Etablissements > 9_000 ? "Demandez au moins un établissement par académie, et 9 000 au plus."
        : Candidats < Etablissements || Candidats > 1_000_000 ? "Demandez au moins un candidat par établissement, et 1 000 000 au plus."
        : null;
}

/// <summary>What was written.</summary>
public sealed record BilanDeGeneration(int Etablissements, int Comptes, int Livrets, int Unites, int Valeurs, int Evenements);
