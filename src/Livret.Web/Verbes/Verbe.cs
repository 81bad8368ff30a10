namespace Livret.Web.Verbes;

/// <summary>One thing that the command line does.</summary>
/// <param name="Nom">« attribuer ».</param>
/// <param name="Resume">What it does, for the help.</param>
/// <param name="Parametres">What may follow it.</param>
/// <param name="ExecuterAsync">Does it and gives the exit status.</param>
internal sealed record Verbe(string Nom, string Resume, IReadOnlyList<Parametre> Parametres, Func<Appel, Task<int>> ExecuterAsync);

/// <summary>An option with its value (<c>--session ANNEE</c>), or a value alone (<c>FICHIER.json</c>).</summary>
/// <param name="Nom">« --session »; without dashes, a value given by its place.</param>
/// <param name="Valeur">What the help calls the value of an option; null for one that has none and is said or not (<c>--tous</c>).</param>
/// <param name="Sens">What it means, for the help.</param>
internal sealed record Parametre(string Nom, string? Valeur, string Sens)
{
    public bool Requis { get; init; }
    public bool Repetable { get; init; }
    /// <summary>An option without value.</summary>
    public bool EstSeule => EstOption && Valeur is null;

    public bool EstOption => Nom.StartsWith("--", StringComparison.Ordinal);

    /// <summary>« --session ANNEE », « [--referentiel F.json]… ».</summary>
    public override string ToString()
    {
        var texte = Valeur is null ? Nom : $"{Nom} {Valeur}";
        return (Requis ? texte : $"[{texte}]") + (Repetable ? "…" : "");
    }
}

/// <summary>One call of a verb: its values, and where it reads and writes.</summary>
/// <param name="Valeurs">By name of parameter.</param>
/// <param name="OptionsDHote">What came before the verb (<c>--environment=…</c>): for the verbs that open the database.</param>
internal sealed record Appel(ILookup<string, string> Valeurs, Terminal Terminal, IReadOnlyList<string> OptionsDHote)
{
    public string Valeur(string nom) => Valeurs[nom].Single();

    public string? ValeurOuNul(string nom) => Valeurs[nom].SingleOrDefault();

    /// <summary>An option without value was said.</summary>
    public bool Dit(string nom) => Valeurs.Contains(nom);

    /// <summary>Says what to change in the call.</summary>
    public int MalAppele(string phrase)
    {
        Terminal.Erreurs.WriteLine(phrase);
        return StatutDeSortie.MauvaisUsage;
    }
}
