using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Livret.Bancs.Http;

/// <summary>
/// The floor: the grid of one class, opened and saved by hand on the same base. Raw ADO.NET, a string builder, an antiforgery token; no account, no rule, no
/// framework view. What the application costs is said in multiples of this.
/// </summary>
internal static class Plancher
{
    private const string Lignes = """
        SELECT l.Numero, l.Nom, l.Prenom, u.Version, g.Note, g.Date, c.Note, a.Texte
        FROM Livrets l
        JOIN Unites u ON u.LivretId = l.Id AND u.Code = 'U4'
        LEFT JOIN Valeurs g ON g.LivretId = l.Id AND g.Unite = 'U4' AND g.Element = 'GLOBALE' AND g.Rang = 0
        LEFT JOIN Valeurs c ON c.LivretId = l.Id AND c.Unite = 'U4' AND c.Element = 'CCG' AND c.Rang = 0
        LEFT JOIN Valeurs a ON a.LivretId = l.Id AND a.Unite = 'U4' AND a.Element = 'APPR' AND a.Rang = 0
        WHERE l.Uai = '0449101D' AND l.Session = 2020 AND l.Division = 'TC2' ORDER BY l.NomRecherche, l.Numero
        """;

    public static async Task ServirAsync(string fichier, string adresse)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddAntiforgery();
        var app = builder.Build();
        app.Urls.Add(adresse);
        var antiforgerie = app.Services.GetRequiredService<IAntiforgery>();
        app.MapGet("/sante/pret", () => "");
        app.MapGet("/grille", http => OuvrirAsync(http, fichier, antiforgerie));
        app.MapPost("/grille", async http =>
        {
            await antiforgerie.ValidateRequestAsync(http);
            await new EcritureDuPlancher(fichier).EnregistrerAsync(await http.Request.ReadFormAsync());
            http.Response.Redirect("/grille");
        });
        await app.RunAsync();
    }

    private static async Task OuvrirAsync(HttpContext http, string fichier, IAntiforgery antiforgerie)
    {
        var jeton = antiforgerie.GetAndStoreTokens(http);
        var page = new StringBuilder("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>U4</title></head><body><form method=\"post\"><table>");
        await using (var connexion = new SqliteConnection($"Data Source={fichier}"))
        {
            await connexion.OpenAsync();
            await using var commande = connexion.CreateCommand();
            commande.CommandText = Lignes;
            await using var ligne = await commande.ExecuteReaderAsync();
            for (var rang = 1; await ligne.ReadAsync(); rang++)
                Ecrire(page, rang, ligne);
        }
        page.Append("</table><input name=\"__RequestVerificationToken\" type=\"hidden\" value=\"").Append(jeton.RequestToken).Append("\" /><button>Enregistrer</button></form></body></html>");
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(page.ToString());
    }

    private static void Ecrire(StringBuilder page, int rang, SqliteDataReader ligne)
    {
        var numero = ligne.GetString(0);
        page.Append("<tr><td>").Append(rang).Append("</td><th scope=\"row\">").Append(HtmlEncoder.Default.Encode($"{ligne.GetString(1)} {ligne.GetString(2)}")).Append("<small>").Append(numero).Append("</small></th>");
        Champ("globale", Note(4));
        Champ("date", ligne.IsDBNull(5) ? "" : DateOnly.Parse(ligne.GetString(5), CultureInfo.InvariantCulture).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        Champ("cc", Note(6));
        Champ("appr", ligne.IsDBNull(7) ? "" : HtmlEncoder.Default.Encode(ligne.GetString(7)));
        page.Append("<td><input type=\"hidden\" name=\"lignes[").Append(numero).Append("].version\" value=\"").Append(ligne.GetString(3)).Append("\"></td></tr>");

        void Champ(string nom, string valeur) => page.Append("<td><input id=\"n-").Append(rang).Append('-').Append(nom).Append("\" name=\"lignes[").Append(numero).Append("].").Append(nom)
            .Append("\" value=\"").Append(valeur).Append("\" aria-labelledby=\"c-").Append(rang).Append(" h-").Append(nom).Append("\"></td>");

        string Note(int colonne) => ligne.IsDBNull(colonne) ? "" : (ligne.GetInt32(colonne) / 100m).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
