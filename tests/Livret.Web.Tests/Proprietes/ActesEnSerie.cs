using Livret.Web.Tests.Pages.ChefEtablissement;

namespace Livret.Web.Tests.Proprietes;

/// <summary>Somebody who asks acts of one livret after the other, by their pages, whatever the others do meanwhile.</summary>
internal static class ActesEnSerie
{
    /// <returns>The statuses received.</returns>
    public static async Task<List<int>> JouerAsync(HttpClient client, IReadOnlyList<string> numeros, string[] gestes)
    {
        List<int> statuts = [];
        foreach (var geste in gestes)
        {
            foreach (var adresse in numeros.Select(n => $"/livrets/{n}/actes/{geste}"))
            {
                using var page = await client.GetAsync(new Uri(adresse, UriKind.Relative));
                statuts.Add((int)page.StatusCode);
                var formulaire = new PageLue(adresse, await page.Content.ReadAsStringAsync()).Formulaires.FirstOrDefault(f => f.Adresse == adresse);
                if (formulaire is null)
                    continue;
                using FormUrlEncodedContent corps = new(formulaire.Champs.Select(c => KeyValuePair.Create(c.Nom, Valeur(c))));
                using var reponse = await client.PostAsync(new Uri(adresse, UriKind.Relative), corps);
                statuts.Add((int)reponse.StatusCode);
            }
        }
        return statuts;
    }

    private static string Valeur(Champ champ) => champ switch
    {
        { Type: "password" } => UnSignataire.MotDePasse,
        { Type: "checkbox" } => champ.Choix[0],
        { Nom: "Formulaire.Motif" } => "À revoir.",
        { Nom: "Formulaire.Jour" } => "12/06/2020",
        { Nom: "Formulaire.Heure" } => "18:00",
        { Nom: "Signature.Qualite" } => "Proviseur",
        _ => champ.Valeur ?? "",
    };
}
