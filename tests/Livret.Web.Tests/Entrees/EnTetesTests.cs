using System.Net.Http.Headers;
using System.Text;
using Xunit.Abstractions;

namespace Livret.Web.Tests.Entrees;

/// <summary>Headers and cookies that lie: the session, the token of a form, the address of the site, the form of the body.</summary>
[Collection(nameof(Terrain))]
public sealed class EnTetesTests(Terrain terrain, ITestOutputHelper sortie)
{
    private const string Compte = "chef", Session = "Livret", Antifalsification = "Livret.formulaires", Passager = "Livret.message";

    private static readonly (string Nom, string Valeur)[] EnTetes =
    [
        ("Host", "ailleurs.exemple"), ("Host", "localhost@ailleurs.exemple"), ("X-Forwarded-Host", "ailleurs.exemple"), ("X-Forwarded-Proto", "http"), ("X-Forwarded-For", "127.0.0.1, ' OR 1=1"),
        ("Forwarded", "for=1;host=ailleurs.exemple"), ("X-Original-URL", "/administration"), ("X-Rewrite-URL", "/administration"), ("X-Forwarded-Prefix", "//ailleurs.exemple"),
        ("X-HTTP-Method-Override", "DELETE"), ("X-Method-Override", "POST"), ("Accept-Language", "xx-YY;q=9,*;q=-1,../../etc"), ("Accept", "application/json;q=NaN, */*;q=2"), ("Accept", "image/inconnu"),
        ("Accept-Encoding", "br;q=5, gzip;q=-1, inconnu"), ("Accept-Charset", "utf-7"), ("Range", "bytes=0-18446744073709551615"), ("Range", "bytes=5-1,-0,9-"), ("If-None-Match", "*"), ("If-None-Match", "\"\", W/x, '"),
        ("If-Modified-Since", "31 février"), ("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"), ("If-Match", "\"x\""), ("Expect", "100-continue"), ("Referer", "javascript:alert(1337)"), ("Origin", "https://ailleurs.exemple"),
        ("User-Agent", "<script>alert(1337)</script>"), ("X-Requested-With", "XMLHttpRequest"), ("Authorization", "Basic ///"), ("Authorization", "Bearer a.b.c"), ("traceparent", "00-zz"), ("X-Tout", new string('x', 60_000)),
        ("Upgrade", "h2c"), ("Content-Encoding", "gzip"), ("Cookie", "livret.theme=%00; .AspNetCore.Culture=c=../|uic=%"), ("Cookie", string.Join("; ", Enumerable.Range(0, 500).Select(i => $"c{i}={i}"))),
    ];

    private static readonly string[] TypesDeCorps =
    [
        "application/x-www-form-urlencoded; charset=utf-7", "application/x-www-form-urlencoded; charset=inconnu", "application/x-www-form-urlencoded; charset=utf-16", "multipart/form-data",
        "multipart/form-data; boundary=", "multipart/form-data; boundary=" + "a", "multipart/mixed; boundary=x", "application/json", "text/plain", "text/xml", "///", "a/b;;;=",
    ];

    /// <summary>What becomes of a value that a server signed.</summary>
    private static readonly (string Nom, Func<string, string> Alterer)[] Alterations =
    [
        ("coupé", v => v[..(v.Length / 2)]), ("vide", _ => ""), ("allongé", v => v + "AAAA"), ("un caractère changé", v => v[..20] + (v[20] == 'A' ? 'B' : 'A') + v[21..]),
        ("à l’envers", v => new([.. v.Reverse()])), ("en-tête d’un autre format", v => "AQAAANCMnd8" + v), ("pourcentages", _ => "%00%zz%C0%80"), ("morceaux annoncés", _ => "chunks-99999"), ("énorme", v => string.Concat(Enumerable.Repeat(v, 30))),
    ];

    private Navigateur Chef => terrain.Navigateur(Compte);

    private Formulaire Visa => terrain.Exploration.Formulaires.First(f => f.Compte == Compte && f.Action.Contains("/visa", StringComparison.Ordinal) && f.Champs.Count > 5);

    [FaitSurFichier]
    public async Task Aucun_en_tete_ne_fait_tomber_une_page_ni_ne_la_mene_ailleurs()
    {
        var marche = new Marche(terrain, sortie);
        foreach (var (nom, valeur) in EnTetes)
            foreach (var adresse in (string[])["/etablissement", "/connexion", "/css/base.css", "/livrets/17200038.pdf", "/nulle/part"])
                await marche.EssayerAsync(new(Compte, HttpMethod.Get, adresse, $"{nom} {valeur[..Math.Min(valeur.Length, 30)]}"), valeur, r => r.Texte.Contains("ailleurs.exemple", StringComparison.Ordinal) ? ["l’adresse d’ailleurs est dans la page"] : [],
                    requete => Poser(requete, nom, valeur));
        foreach (var (nom, valeur) in EnTetes.Where(e => e.Nom is not "Cookie"))
            await marche.EssayerAsync(Visa.Envoi($"{nom} {valeur[..Math.Min(valeur.Length, 30)]}"), valeur, alterer: requete => Poser(requete, nom, valeur));
        marche.Conclure("En-têtes");
    }

    [FaitSurFichier]
    public async Task Un_corps_qui_n_est_pas_ce_qu_il_annonce_est_refuse_avec_une_page()
    {
        var marche = new Marche(terrain, sortie);
        foreach (var formulaire in terrain.Exploration.Formulaires.Where(f => f.Compte == Compte).Take(Terrain.EstComplet ? 99 : 6))
            foreach (var type in TypesDeCorps)
                await marche.EssayerAsync(formulaire.Envoi(type), aussi: r => r.Statut is 400 or 415 or 302 or 422 or 200 or 409 ? [] : [$"répond {r.Statut}"], alterer: requete =>
                {
                    requete.Content!.Headers.Remove("Content-Type");
                    requete.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                });
        foreach (var corps in (string[])[string.Join('&', Enumerable.Range(0, 30_000).Select(i => $"c{i}=1")), new string('&', 50_000), new string('=', 3000), "a=" + new string('%', 3000), new('k', 5000), "[=1&]=2&a[b]c[=3&..=4&.=5"])
            await marche.EssayerAsync(Visa.Envoi($"corps {corps[..20]}"), aussi: r => r.Statut is 400 or 413 ? [] : [$"répond {r.Statut}"], alterer: requete =>
                requete.Content = new ByteArrayContent(Encoding.ASCII.GetBytes(corps)) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } });
        marche.Conclure("Corps");
    }

    [FaitSurFichier]
    public async Task Une_session_alteree_n_ouvre_rien()
    {
        var marche = new Marche(terrain, sortie);
        var cookies = Chef.Cookies;
        foreach (var (nom, alterer) in Alterations)
        {
            await EssayerAsync(nom, Session, alterer, attendu: 401);
            await EssayerAsync(nom, Antifalsification, alterer, attendu: 400);
        }
        // What another scheme signed, what another account holds.
        await EssayerAsync("le jeton à la place de la session", Session, _ => cookies[Antifalsification], 401);
        await EssayerAsync("la session à la place du jeton", Antifalsification, _ => cookies[Session], 400);
        await EssayerAsync("la session d’un autre", Session, _ => terrain.Navigateur("delegataire").Cookies[Session], 400);
        await EssayerAsync("le jeton d’un autre", Antifalsification, _ => terrain.Navigateur("gestionnaire").Cookies[Antifalsification], 400);
        foreach (var (nom, alterer) in Alterations)
            foreach (var adresse in (string[])["/etablissement", "/examens", "/compte"])
                await marche.EssayerAsync(new(Compte, HttpMethod.Get, adresse, $"passager {nom}"), navigateur: Avec(Passager, _ => alterer(new string('C', 60))), aussi: r => r.Statut is 200 or 403 ? [] : [$"répond {r.Statut}"]);
        marche.Conclure("Cookies");

        Task EssayerAsync(string nom, string cookie, Func<string, string> alterer, int attendu) =>
            marche.EssayerAsync(Visa.Envoi($"{cookie} {nom}"), navigateur: Avec(cookie, alterer), aussi: r => r.Statut == attendu ? [] : [$"répond {r.Statut}"]);

        Navigateur Avec(string cookie, Func<string, string> alterer) => terrain.NouveauNavigateur(
            cookies.Append(new(Passager, "")).DistinctBy(c => c.Key).Select(c => KeyValuePair.Create(c.Key, c.Key == cookie ? alterer(c.Value) : c.Value)));
    }

    [FaitSurFichier]
    public async Task Un_formulaire_sans_jeton_ou_avec_celui_d_un_autre_est_refuse()
    {
        var marche = new Marche(terrain, sortie);
        var autre = terrain.Exploration.Formulaires.First(f => f.Compte is "gestionnaire").Champs.First(c => c.Nom == Formulaire.Jeton).Valeur;
        foreach (var formulaire in terrain.Exploration.Formulaires.Where(f => f.Compte is not Terrain.Visiteur))
            foreach (var jeton in (string?[])[null, formulaire.Compte is "gestionnaire" ? "x" : autre])
                await marche.EssayerAsync(
                    formulaire.Envoi(jeton is null ? "sans jeton" : "jeton d’un autre", formulaire.Remplis().Where(d => d.Nom != Formulaire.Jeton).Concat(jeton is null ? [] : [new(Formulaire.Jeton, jeton)])),
                    aussi: r => r.Statut is 400 ? [] : [$"répond {r.Statut}"]);
        marche.Conclure("Jetons");
    }

    private static void Poser(HttpRequestMessage requete, string nom, string valeur)
    {
        if (nom is "Cookie")
            requete.Headers.TryAddWithoutValidation(nom, string.Join("; ", requete.Headers.GetValues(nom).Append(valeur)));
        else if (!requete.Headers.TryAddWithoutValidation(nom, valeur))
            requete.Content?.Headers.TryAddWithoutValidation(nom, valeur);
    }
}
