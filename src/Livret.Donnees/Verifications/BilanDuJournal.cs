namespace Livret.Donnees.Verifications;

/// <summary>What does not hold: where it is, and what was expected there.</summary>
/// <param name="Table">« Journal », « Valeurs »…</param>
/// <param name="Ligne">« livret 02119300, événement 4 ».</param>
/// <param name="Constat">What was expected, and what was found.</param>
public sealed record Rupture(string Table, string Ligne, string Constat)
{
    public override string ToString() => $"{Table}, {Ligne} : {Constat}";
}

/// <summary>What a verification looked at, and the first break of each livret, bordereau, procès-verbal and archived document.</summary>
public sealed class BilanDuJournal
{
    private readonly List<Rupture> _ruptures = [];

    public int Livrets { get; internal set; }
    public int Evenements { get; internal set; }
    public int Visas { get; internal set; }
    public int Courriers { get; internal set; }
    public int Bordereaux { get; internal set; }
    public int ProcesVerbaux { get; internal set; }

    /// <summary>Events of the journal of parameters.</summary>
    public int Parametres { get; internal set; }

    public int Archives { get; internal set; }
    public IReadOnlyList<Rupture> Ruptures => _ruptures;
    public bool Tient => _ruptures.Count == 0;

    internal void Noter(Rupture? rupture)
    {
        if (rupture is not null)
            _ruptures.Add(rupture);
    }
}
