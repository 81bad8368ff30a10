using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.Enseignant.Saisie;

/// <summary>A grid opened by its teacher: the addresses, the versions, and what the browser or its script would send.</summary>
internal sealed class GrilleEnMain(LivretApplication application, ClasseCreee classe, string unite, HttpClient client)
{
    public HttpClient Client { get; } = client;
    public string Adresse => $"/saisie/{classe.Uai}/{classe.Division}/{unite}";
    public string Numero(int rang) => classe.Numeros[rang - 1];
    public string AdresseLigne(int rang) => $"{Adresse}/lignes/{Numero(rang)}";

    public static async Task<GrilleEnMain> OuvrirAsync(LivretApplication application, UneClasse uneClasse, string unite)
    {
        var classe = await uneClasse.CreerAsync(application);
        return new(application, classe, unite, await application.EnTantQueAsync(Role.Enseignant, classe, unite));
    }

    public async Task<GrilleEnMain> CollegueAsync(string nom) =>
        new(application, classe, unite, await application.EnTantQueAsync(nom, Role.Enseignant, classe, unite));

    public Task<HttpClient> EnTantQueAsync(Role role) => application.EnTantQueAsync(role, classe);

    public async Task<UniteDuLivret> StockeeAsync(int rang)
    {
        await using var db = application.OuvrirLaBase();
        var numero = Numero(rang);
        var livret = await db.Livrets.AsNoTracking().Include(l => l.Unites).ThenInclude(u => u.Valeurs).SingleAsync(l => l.Numero == numero);
        return livret.Unite(unite)!;
    }

    public async Task<string> PageAsync(string suite = "", HttpStatusCode attendu = HttpStatusCode.OK)
    {
        using var reponse = await Client.GetAsync(new Uri(Adresse + suite, UriKind.Relative));
        Assert.Equal(attendu, reponse.StatusCode);
        return WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
    }

    /// <summary>What the script sends for one row, from the version in the database unless told otherwise.</summary>
    public async Task<(HttpStatusCode Statut, JsonElement Corps)> EnvoyerAsync(
        int rang, Dictionary<string, string> champs, Guid? version = null, bool confirmer = false, bool officielle = false)
    {
        var corps = new { version = version ?? (await StockeeAsync(rang)).Version, champs, confirmer, officielle };
        using var reponse = await Client.EnvoyerAsync(Adresse, AdresseLigne(rang), corps);
        return (reponse.StatusCode, await reponse.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>What the browser posts without script: the fields of these rows, and the version that was on the screen.</summary>
    public async Task<(HttpStatusCode Statut, string Html)> PosterAsync(params (int Rang, string Champ, string Valeur)[] champs)
    {
        List<KeyValuePair<string, string>> formulaire = [];
        foreach (var ligne in champs.GroupBy(c => c.Rang))
        {
            var nom = $"lignes[{Numero(ligne.Key)}]";
            if (!ligne.Any(c => c.Champ == "version"))
                formulaire.Add(new($"{nom}.version", $"{(await StockeeAsync(ligne.Key)).Version}"));
            formulaire.Add(new($"{nom}.avant", "typed"));
            formulaire.AddRange(ligne.Select(c => KeyValuePair.Create($"{nom}.{c.Champ}", c.Valeur)));
        }
        using var reponse = await Client.PosterAsync(Adresse, formulaire);
        return (reponse.StatusCode, WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()));
    }
}
