using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Livret.Web.Tests.Proprietes;

/// <summary>One value that an editor sent: what he had under his eyes, what he typed, and whether he was told that it was saved.</summary>
internal sealed record Frappee(string Editeur, string Numero, string Vue, string Tapee);

/// <summary>
/// A teacher who saves a grid without script, again and again: he opens it, types two notes that nobody else types, sends; when a colleague was there
/// before him he reads the value of the other on the page, and keeps his own or takes the other's.
/// </summary>
internal sealed partial class UnEditeur(string nom, HttpClient client, string grille, ConcurrentQueue<Frappee> frappees)
{
    private static int _compteur;
    private readonly Random _hasard = new(nom.GetHashCode(StringComparison.Ordinal));

    /// <summary>Statuses that he received.</summary>
    public List<int> Statuts { get; } = [];

    /// <summary>Lines that the pages told him were saved.</summary>
    public int Confirmees { get; private set; }

    public async Task SaisirAsync(int fois)
    {
        for (var i = 0; i < fois; i++)
        {
            var formulaire = Grille(await client.GetStringAsync(new Uri(grille, UriKind.Relative)));
            var cases = formulaire.Champs.Where(c => c.Type != "hidden" && c.Nom.EndsWith(".cc", StringComparison.Ordinal)).OrderBy(_ => _hasard.Next()).Take(2).ToList();
            if (cases.Count == 0)
                return;
            Dictionary<string, string> tapees = cases.ToDictionary(c => c.Nom, _ => Nouvelle());
            foreach (var c in cases)
                frappees.Enqueue(new(nom, Numero(c.Nom), c.Valeur ?? "", tapees[c.Nom]));
            await EnvoyerAsync(formulaire, tapees, conflits: 3);
        }
    }

    private async Task EnvoyerAsync(Formulaire formulaire, Dictionary<string, string> tapees, int conflits)
    {
        var champs = formulaire.Champs.Where(c => c.Valeur is not null || tapees.ContainsKey(c.Nom)).Select(c => KeyValuePair.Create(c.Nom, tapees.GetValueOrDefault(c.Nom) ?? c.Valeur!));
        using FormUrlEncodedContent corps = new(champs);
        using var reponse = await client.PostAsync(new Uri(grille, UriKind.Relative), corps);
        Statuts.Add((int)reponse.StatusCode);
        var html = WebUtility.HtmlDecode(reponse.StatusCode is HttpStatusCode.Redirect ? await client.GetStringAsync(new Uri(grille, UriKind.Relative)) : await reponse.Content.ReadAsStringAsync());
        Confirmees += Enregistrees().Match(html) is { Success: true } m ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        if (reponse.StatusCode is not HttpStatusCode.Conflict || conflits == 0)
            return;

        var retour = Grille(html);
        Dictionary<string, string> suite = [];
        foreach (var choix in retour.Champs.Where(c => c.Nom.EndsWith(".choix", StringComparison.Ordinal)))
        {
            var (numero, ligne) = (Numero(choix.Nom), choix.Nom[..^".choix".Length]);
            // The page must show the value of the colleague, and give back what was typed.
            var vue = Autre(html, numero);
            Assert.True(vue is not null, $"{nom}, {numero}: the page of the conflict does not show the value of the colleague.");
            Assert.Equal(tapees[$"{ligne}.cc"], retour.Champs.Single(c => c.Nom == $"{ligne}.cc").Valeur);
            suite[choix.Nom] = _hasard.Next(3) == 0 ? "prendre" : "garder";
            if (suite[choix.Nom] == "garder")
            {
                suite[$"{ligne}.cc"] = Nouvelle();
                frappees.Enqueue(new(nom, numero, vue, suite[$"{ligne}.cc"]));
            }
        }
        if (suite.Count > 0)
            await EnvoyerAsync(retour, suite, conflits - 1);
    }

    private Formulaire Grille(string html) => new PageLue(grille, html).Formulaires.Single(f => f.Champs.Any(c => c.Nom.StartsWith("lignes[", StringComparison.Ordinal)));

    /// <summary>What the colleague saved in that row, as the page says it; empty: he erased the note.</summary>
    private static string? Autre(string html, string numero)
    {
        var ligne = html.IndexOf($"data-numero=\"{numero}\"", StringComparison.Ordinal);
        var fin = html.IndexOf("data-numero=", ligne + 10, StringComparison.Ordinal);
        var m = DuCollegue().Match(html[ligne..(fin < 0 ? html.Length : fin)]);
        return m.Success ? m.Groups[1].Value : null;
    }

    private static string Numero(string champ) => champ[(champ.IndexOf('[', StringComparison.Ordinal) + 1)..champ.IndexOf(']', StringComparison.Ordinal)];

    private static string Nouvelle() => (Interlocked.Increment(ref _compteur) / 100m).ToString("0.##", CultureInfo.GetCultureInfo("fr-FR"));

    [GeneratedRegex("""(\d+) lignes? enregistrées?\.""")]
    private static partial Regex Enregistrees();

    [GeneratedRegex("""a enregistré[^<]*Contrôle continu[\s\u00a0]*:[\s\u00a0]*([\d,]+)""")]
    private static partial Regex DuCollegue();
}
