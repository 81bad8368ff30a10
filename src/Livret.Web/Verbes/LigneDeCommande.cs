namespace Livret.Web.Verbes;

/// <summary>What was typed after a verb: values by parameter, or the one sentence that says what to change.</summary>
internal sealed record LigneDeCommande(ILookup<string, string> Valeurs, string? Refus)
{
    private static readonly string[] Aides = ["--aide", "--help", "-h"];

    public static bool DemandeAide(IEnumerable<string> arguments) => arguments.Any(Aides.Contains);

    public static LigneDeCommande Lire(Verbe verbe, IReadOnlyList<string> arguments)
    {
        var lus = new List<(Parametre Parametre, string Valeur)>();
        var parPlace = new Queue<Parametre>(verbe.Parametres.Where(p => !p.EstOption));
        for (var i = 0; i < arguments.Count; i++)
        {
            var (nom, valeur) = Couper(arguments[i]);
            if (!nom.StartsWith('-'))
            {
                if (!parPlace.TryDequeue(out var attendu))
                    return Refuser(verbe, $"« {nom} » n’est pas attendu ici.");
                lus.Add((attendu, nom));
                continue;
            }
            if (verbe.Parametres.FirstOrDefault(p => p.EstOption && p.Nom == nom) is not { } option)
                return Refuser(verbe, $"L’option « {nom} » n’existe pas.");
            if (!option.Repetable && lus.Exists(l => l.Parametre == option))
                return Refuser(verbe, $"L’option {nom} ne se donne qu’une fois.");
            if (option.EstSeule && valeur is not null)
                return Refuser(verbe, $"L’option {nom} ne prend pas de valeur.");
            if (option.EstSeule)
            {
                lus.Add((option, ""));
                continue;
            }
            if (valeur is null && i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
                valeur = arguments[++i];
            if (string.IsNullOrWhiteSpace(valeur))
                return Refuser(verbe, $"Donnez une valeur à l’option {nom}.");
            lus.Add((option, valeur));
        }
        var manquants = verbe.Parametres.Where(p => p.Requis && !lus.Exists(l => l.Parametre == p)).Select(p => p.ToString()).ToList();
        return manquants.Count > 0
            ? Refuser(verbe, $"Ajoutez {string.Join(", ", manquants)}.")
            : new(lus.ToLookup(l => l.Parametre.Nom, l => l.Valeur), null);
    }

    /// <summary><c>--option=valeur</c> in two; a value given by its place is left whole.</summary>
    private static (string Nom, string? Valeur) Couper(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=', StringComparison.Ordinal) is var egal and > 0
            ? (argument[..egal], argument[(egal + 1)..])
            : (argument, null);

    private static LigneDeCommande Refuser(Verbe verbe, string phrase) =>
        new(Array.Empty<string>().ToLookup(v => v), $"{phrase} Pour les options : {verbe.Nom} --aide");
}
