using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Livret.Web.Tests.Entrees;

/// <summary>A field of a form, with the value that the page gives it.</summary>
/// <param name="Genre">« text », « hidden », « select »…</param>
/// <param name="EstEnvoye">A browser would send it: ticked, or not a box to tick.</param>
internal sealed record Champ(string Nom, string Genre, string Valeur, bool EstEnvoye)
{
    /// <summary>What the user types, and must find again when it is refused.</summary>
    public bool EstTape => Genre is "text" or "textarea" or "search" or "email" or "tel";
}

/// <summary>A form of a page of the product, as a browser reads it.</summary>
/// <param name="Compte">Whose page it is.</param>
/// <param name="Page">Where it was read.</param>
/// <param name="Bouton">The button that sends it.</param>
internal sealed record Formulaire(string Compte, string Page, string Action, bool EstEnvoi, bool EstEnParties, IReadOnlyList<Champ> Champs, Champ? Bouton)
{
    public const string Jeton = "__RequestVerificationToken";

    private static readonly HtmlParser Lecteur = new();

    /// <summary>Where to go from a page, and what it offers to send.</summary>
    public static (IReadOnlyList<string> Liens, IReadOnlyList<Formulaire> Formulaires) Lire(string compte, string page, string html)
    {
        var document = Lecteur.ParseDocument(html);
        var liens = document.QuerySelectorAll("a[href], link[href], script[src], img[src]").Select(a => a.GetAttribute("href") ?? a.GetAttribute("src")!);
        return ([.. liens.Select(l => Situer(page, l)).Where(EstDIci).Select(l => l.Split('#')[0]).Distinct()], [.. document.Forms.SelectMany(f => Lire(compte, page, f))]);
    }

    /// <summary>One form for each of its buttons: they say different things.</summary>
    private static IEnumerable<Formulaire> Lire(string compte, string page, IHtmlFormElement form)
    {
        var champs = form.Elements.SelectMany(LireUnElement).ToList();
        var boutons = form.Elements.OfType<IHtmlButtonElement>().Where(b => b.Type is "submit" && !b.IsDisabled)
            .Select(b => (b.GetAttribute("formaction"), Champ: string.IsNullOrEmpty(b.Name) ? null : new Champ(b.Name, "button", b.Value ?? "", true)));
        foreach (var (action, bouton) in boutons.DefaultIfEmpty((null, null)))
        {
            var adresse = Situer(page, action ?? form.GetAttribute("action") ?? "");
            if (EstDIci(adresse))
                yield return new(compte, page, adresse, form.Method is "post", form.Enctype is "multipart/form-data", champs, bouton);
        }
    }

    private static IEnumerable<Champ> LireUnElement(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Name: { Length: > 0 } nom, IsDisabled: false } i when i.Type is not ("submit" or "button" or "image") =>
            [new(nom, i.Type, i.Type is "checkbox" or "radio" ? i.GetAttribute("value") ?? "on" : i.Value, i.Type is not ("checkbox" or "radio") || i.IsChecked)],
        IHtmlTextAreaElement { Name: { Length: > 0 } nom, IsDisabled: false } t => [new(nom, "textarea", t.Value, true)],
        IHtmlSelectElement { Name: { Length: > 0 } nom, IsDisabled: false } s => [new(nom, "select", s.Value ?? "", true)],
        _ => [],
    };

    public Envoi Envoi(string essai, IEnumerable<Depose>? champs = null) => new(Compte, HttpMethod.Post, Action, essai, [.. champs ?? Remplis()]) { EstEnParties = EstEnParties };

    /// <summary>What a user sends who fills every field and ticks one box of each kind.</summary>
    public IReadOnlyList<Depose> Remplis()
    {
        HashSet<string> coches = [];
        List<Depose> remplis = [];
        foreach (var champ in Champs.Where(c => c.Genre is not "file"))
            if (champ.Genre is not ("checkbox" or "radio") ? !Champs.Any(c => c.Nom == champ.Nom && c.Genre is "checkbox" && c != champ)
                : coches.Add(champ.Genre is "radio" || champ.EstEnvoye ? champ.Nom + (champ.Genre is "radio" ? "" : champ.Valeur) : champ.Nom))
                remplis.Add(new(champ.Nom, champ.Valeur.Length == 0 && champ.Genre is not "hidden" ? Remplissage.De(champ) : champ.Valeur));
        if (Bouton is { } bouton)
            remplis.Add(new(bouton.Nom, bouton.Valeur));
        return remplis;
    }

    public override string ToString() => $"{Compte} {Page.Split('?')[0]} → {Action.Split("&jeton", 2)[0]}{(Bouton is null ? "" : $" ({Bouton.Nom}={Bouton.Valeur})")}";

    private static string Situer(string page, string adresse) => adresse switch
    {
        "" => page,
        ['?', ..] => page.Split('?')[0] + adresse,
        _ => adresse,
    };

    private static bool EstDIci(string adresse) => adresse.StartsWith('/') && !adresse.StartsWith("//", StringComparison.Ordinal);
}
