using System.Net;
using Livret.Donnees.Demonstration;

namespace Livret.Web.Tests.Proprietes;

/// <summary>A user of the demonstration in his browser: the page that he reads, and the forms that he left open in other tabs.</summary>
internal sealed class Promeneur(LivretApplication application, string courriel, Promenade promenade)
{
    /// <summary>Forms that end the visit or lock an account, and background works: they have their own tests.</summary>
    private static readonly string[] Laisses = ["/compte", "/connexion", "/deconnexion", "/administration/utilisateurs", "/livrets/lots", "/travaux"];

    /// <summary>Where people work: these links are followed more often than the others.</summary>
    private static readonly string[] Ouvrages = ["/saisie/", "/livrets/", "/etablissement/", "/examens/0", "/examens/1", "/examens/lots", "/jury/"];

    private readonly HttpClient _client = application.Visiteur();
    private readonly List<Formulaire> _onglets = [];
    private PageLue? _page;

    public async Task AvancerAsync(Pas pas)
    {
        if (_page is null)
            await SeConnecterAsync();
        var formulaires = _page!.Formulaires.Where(f => !Laisses.Any(l => f.Adresse.StartsWith(l, StringComparison.Ordinal))).ToList();
        var liens = _page.Liens.Where(l => !l.Contains('.', StringComparison.Ordinal) && !l.StartsWith("/deconnexion", StringComparison.Ordinal))
            .SelectMany(l => Enumerable.Repeat(l, Ouvrages.Any(o => l.StartsWith(o, StringComparison.Ordinal)) ? 8 : 1)).ToList();
        if (pas.Quoi < 45 && formulaires.Count > 0)
            await EnvoyerAsync(formulaires[pas.Choix % formulaires.Count], pas, "envoie");
        else if (pas.Quoi is >= 45 and < 52 && _onglets.Count > 0)
            await EnvoyerAsync(_onglets[pas.Choix % _onglets.Count], pas, "renvoie d’un ancien onglet");
        else if (pas.Quoi is >= 52 and < 60 && promenade.Adresses.Count > 0)
            await LireAsync(promenade.Adresses[pas.Choix % promenade.Adresses.Count], "ouvre l’adresse d’un autre,");
        else if (pas.Quoi < 92 && liens.Count > 0)
            await LireAsync(liens[pas.Choix % liens.Count], "ouvre");
        else
            await LireAsync("/", "revient à");
    }

    private async Task SeConnecterAsync()
    {
        using var reponse = await _client.PosterAsync("/connexion", ("Courriel", courriel), ("MotDePasse", ComptesDeDemonstration.MotDePasse));
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        await LireAsync("/", "se connecte et ouvre");
    }

    private async Task LireAsync(string adresse, string verbe)
    {
        for (var sauts = 0; sauts < 6; sauts++)
        {
            using var reponse = await _client.GetAsync(new Uri(adresse, UriKind.Relative));
            promenade.Dire($"{courriel} {verbe} {adresse} → {(int)reponse.StatusCode}");
            promenade.Compter("GET", adresse, (int)reponse.StatusCode);
            promenade.Verifier((int)reponse.StatusCode is 200 or 302 or 303 or 403 or 404 or 409 or 429, $"GET {adresse}", await reponse.Content.ReadAsStringAsync());
            if (reponse.Headers.Location is { } suite)
            {
                adresse = suite.IsAbsoluteUri ? suite.PathAndQuery : suite.OriginalString;
                continue;
            }
            if (reponse.StatusCode is HttpStatusCode.OK && reponse.Content.Headers.ContentType?.MediaType == "text/html")
                Garder(new(adresse, await reponse.Content.ReadAsStringAsync()));
            return;
        }
        promenade.Verifier(false, $"GET {adresse} : more than five redirections", "");
    }

    private async Task EnvoyerAsync(Formulaire formulaire, Pas pas, string verbe)
    {
        var (champs, frappes) = Remplir(formulaire, pas);
        var (nom, valeur, ailleurs) = formulaire.Boutons[pas.Choix / 7 % formulaire.Boutons.Count];
        if (nom is not null)
            champs.Add(new(nom, valeur));
        var adresse = ailleurs ?? formulaire.Adresse;
        using FormUrlEncodedContent corps = new(champs);
        using var reponse = await _client.PostAsync(new Uri(adresse, UriKind.Relative), corps);
        var statut = (int)reponse.StatusCode;
        var html = await reponse.Content.ReadAsStringAsync();
        promenade.Dire($"{courriel} {verbe} {adresse} [{string.Join(" ; ", frappes.Select(f => $"{f.Nom} = {(f.Valeur.Length > 40 ? f.Valeur[..40] + "…" : f.Valeur)}"))}{(nom is null ? "" : $" ; {nom} = {valeur}")}] → {statut}");
        promenade.Compter("POST", adresse, statut);
        promenade.Verifier(statut is 200 or 302 or 303 or 400 or 403 or 404 or 409 or 413 or 422 or 429, $"POST {adresse}", html);
        if (reponse.Headers.Location is { } suite)
        {
            await LireAsync(suite.IsAbsoluteUri ? suite.PathAndQuery : suite.OriginalString, "arrive à");
            return;
        }
        if (reponse.Content.Headers.ContentType?.MediaType != "text/html")
            return;
        PageLue page = new(formulaire.Page, html);
        promenade.Verifier(statut is not (409 or 422) || page.ALaParole, $"POST {adresse} : {statut} without a word", html);
        var lisible = WebUtility.HtmlDecode(html);
        foreach (var frappe in frappes.Where(f => statut is 409 or 422 && f.Valeur.Trim().Length > 0 && f.Type is "text" or "textarea"))
            promenade.Verifier(lisible.Contains(frappe.Valeur.Trim(), StringComparison.Ordinal), $"POST {adresse} : « {frappe.Nom} = {frappe.Valeur} » was typed, and is not on the page that refuses ({statut})", html);
        if (statut is 200 or 409 or 422)
            Garder(page);
    }

    /// <summary>The form as it stands, but for the few fields that chance types.</summary>
    private static (List<KeyValuePair<string, string>> Champs, List<(string Nom, string Valeur, string Type)> Frappes) Remplir(Formulaire formulaire, Pas pas)
    {
        var libres = formulaire.Champs.Select((c, i) => (Champ: c, Rang: i)).Where(c => c.Champ.Type != "hidden").ToList();
        // A short form is filled whole; in a grid a few cells are.
        var touches = libres.Count == 0 ? [] : libres.Count <= 8 ? libres.Select(c => c.Rang).ToHashSet() : pas.Frappes.Select(f => libres[f % libres.Count].Rang).ToHashSet();
        List<KeyValuePair<string, string>> champs = [];
        List<(string, string, string)> frappes = [];
        for (var i = 0; i < formulaire.Champs.Count; i++)
        {
            var champ = formulaire.Champs[i];
            var tirage = pas.Frappes[i % pas.Frappes.Length] + (i * 7);
            var valeur = !touches.Contains(i) ? champ.Valeur
                : champ.Type is "checkbox" ? (tirage % 5 == 0 ? null : champ.Choix[0])
                : champ.Choix.Count > 0 ? champ.Choix[tirage % champ.Choix.Count]
                : Frappe.De(champ, tirage);
            if (touches.Contains(i) && valeur is not null)
                frappes.Add((champ.Nom, valeur, champ.Type));
            if (valeur is not null)
                champs.Add(new(champ.Nom, valeur));
        }
        return (champs, frappes);
    }

    private void Garder(PageLue page)
    {
        _page = page;
        promenade.Adresses.Add(page.Adresse);
        _onglets.AddRange(page.Formulaires.Where(f => !Laisses.Any(l => f.Adresse.StartsWith(l, StringComparison.Ordinal))));
    }
}
