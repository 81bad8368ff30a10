using System.Globalization;
using System.Text;

namespace Livret.Bancs.Mesures;

/// <summary>One bench in <c>docs/performance.md</c>: its section is between two markers, and replaced whole at each run.</summary>
/// <param name="Code">Of the markers: « http », « imports »…</param>
/// <param name="Titre">In English, as everything in that page.</param>
/// <param name="Commande">That produced it, from the root of the repository.</param>
internal sealed record RapportDePerformance(string Code, string Titre, string Commande)
{
    private const string Page = "docs/performance.md";

    /// <summary>Prints the section, and writes it in its place; a new one goes at the end of the page.</summary>
    /// <param name="remarques">Paragraphs below the table: the data, the machine, what is not measured.</param>
    public void Publier(IReadOnlyList<Mesure> mesures, params IReadOnlyList<string> remarques)
    {
        var section = Composer(mesures, remarques);
        Console.WriteLine(section);
        if (Racine() is { } racine)
            Inserer(Path.Combine(racine, Page), section);
    }

    private string Composer(IReadOnlyList<Mesure> mesures, IReadOnlyList<string> remarques)
    {
        var texte = new StringBuilder()
            .AppendLine("## " + Titre).AppendLine()
            .AppendLine("```").AppendLine(Commande).AppendLine("```").AppendLine()
            .AppendLine("| measure | value | floor | ratio | bar | holds |")
            .AppendLine("|---|---|---|---|---|---|");
        foreach (var m in mesures)
            texte.AppendLine(CultureInfo.InvariantCulture, $"| {m.Nom} | {Avec(m.Valeur, m.Unite)} | {Avec(m.Plancher, m.Unite)} | {(m.Rapport is { } r ? $"{Nombre.EnTexte(r)} ×" : "")} | {m.Barre} | {Mot(m.Tient)} |");
        foreach (var remarque in remarques)
            texte.AppendLine().AppendLine(remarque);
        return texte.ToString();
    }

    private void Inserer(string page, string section)
    {
        var (debut, fin) = ($"<!-- {Code} -->", $"<!-- /{Code} -->");
        var bloc = $"{debut}\n{section.ReplaceLineEndings("\n")}{fin}";
        var texte = File.Exists(page) ? File.ReadAllText(page) : "# Performance\n";
        var (de, a) = (texte.IndexOf(debut, StringComparison.Ordinal), texte.IndexOf(fin, StringComparison.Ordinal));
        File.WriteAllText(page, de >= 0 && a > de ? texte[..de] + bloc + texte[(a + fin.Length)..] : $"{texte.TrimEnd()}\n\n{bloc}\n");
    }

    /// <summary>The folder of the solution, from where the bench was built; null when it was copied elsewhere.</summary>
    public static string? Racine()
    {
        for (var dossier = new DirectoryInfo(AppContext.BaseDirectory); dossier is not null; dossier = dossier.Parent)
        {
            if (File.Exists(Path.Combine(dossier.FullName, "Livret.sln")))
                return dossier.FullName;
        }
        return null;
    }

    private static string Avec(double? valeur, string unite) => valeur is { } v ? $"{Nombre.EnTexte(v)} {unite}".TrimEnd() : "";

    private static string Mot(bool? tient) => tient switch { true => "yes", false => "**no**", null => "" };
}
