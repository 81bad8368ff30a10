using System.Net;
using System.Text.RegularExpressions;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.Jury;

/// <summary>A commission for one class: those who sit, and their browsers. <see cref="CircuitJoue"/> hands the livrets of the class to it.</summary>
public sealed partial record UneCommission(LivretApplication Application, int Id)
{
    public string Adresse => $"/jury/{Id}";

    /// <param name="seance">Null: today.</param>
    public static async Task<UneCommission> NommerAsync(LivretApplication application, ClasseCreee classe, bool pseudonymisee = false, DateOnly? seance = null, bool composee = true)
    {
        await using var db = application.OuvrirLaBase();
        var commission = new Commission
        {
            Session = 2020,
            Service = classe.Service,
            Specialite = "BTS-TC",
            Academies = ["17"],
            Intitule = "Jury d’essai",
            Lieu = classe.Uai,
            Seance = seance ?? DateOnly.FromDateTime(application.Horloge.GetUtcNow().UtcDateTime),
            Arrete = "arrêté n° 2020-118",
            Pseudonymisee = pseudonymisee,
        };
        if (composee)
        {
            Assert.Null(commission.Nommer(new() { Nom = "Sabatier-Roux Monique", Qualite = "inspectrice", EstPresident = true }));
            Assert.Null(commission.Nommer(new() { Nom = "Quéméneur Olivier", Qualite = "professionnel", EstPresident = false }));
        }
        db.Add(commission);
        await db.SaveChangesAsync();
        return new(application, commission.Id);
    }

    public Task<HttpClient> PresidentAsync(string nom = "Monique Sabatier-Roux") => EnTantQueAsync(nom, Role.PresidentJury);

    public Task<HttpClient> MembreAsync() => EnTantQueAsync("Olivier Quéméneur", Role.MembreJury);

    public async Task<string> LireAsync(HttpClient client, string suite = "") => Decoder(await client.GetStringAsync(new Uri(Adresse + suite, UriKind.Relative)));

    /// <summary>Posts the form of a livret as the page gives it, with these fields changed.</summary>
    public async Task<(HttpStatusCode Statut, string Page, Uri? Vers)> DelibererAsync(HttpClient client, int rang, string? version, params (string Nom, string Valeur)[] champs)
    {
        var adresse = $"{Adresse}/{rang}";
        version ??= Version().Match(await client.GetStringAsync(new Uri(adresse, UriKind.Relative))).Groups[1].Value;
        List<KeyValuePair<string, string>> tous = [new("version", version), .. champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur))];
        foreach (var unite in new[] { "U1", "U2", "U3", "U4", "U5", "U6" })
        {
            if (!tous.Exists(c => c.Key == $"note-{unite}"))
                tous.Add(new($"note-{unite}", "12"));
        }
        var reponse = await client.PosterAsync(adresse, tous);
        return (reponse.StatusCode, Decoder(await reponse.Content.ReadAsStringAsync()), reponse.Headers.Location);
    }

    /// <summary>The version of the livret that a page shows.</summary>
    public async Task<string> VersionAsync(HttpClient client, int rang) =>
        Version().Match(await client.GetStringAsync(new Uri($"{Adresse}/{rang}", UriKind.Relative))).Groups[1].Value;

    /// <summary>Everyone is there.</summary>
    public async Task<HttpResponseMessage> EmargerAsync(HttpClient president, string presence = "Present", bool complet = true)
    {
        await using var db = Application.OuvrirLaBase();
        var commission = await db.Commissions.Include(c => c.Membres).SingleAsync(c => c.Id == Id);
        List<KeyValuePair<string, string>> champs = [new("version", commission.Version.ToString())];
        champs.AddRange(commission.Membres.Where(m => complet || m.EstPresident).Select(m => KeyValuePair.Create($"presence-{m.Id}", m.EstPresident ? "Present" : presence)));
        return await president.PosterAsync(Adresse, champs, $"{Adresse}?handler=Emarger");
    }

    public static string Decoder(string html) => WebUtility.HtmlDecode(html).Replace('\u00a0', ' ');

    private Task<HttpClient> EnTantQueAsync(string nom, Role role) =>
        Application.EnTantQueAsync(nom, id => [new() { UtilisateurId = id, Role = role, Commission = Id }]);

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"")]
    private static partial Regex Version();
}
