using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Livret.Domaine.Notations;
using Livret.Pannes.Tests.Noeuds;
using Livret.Web.Tests;

namespace Livret.Pannes.Tests.Actes;

/// <summary>Two teachers type the same class, row after row, each in his unit, as the script of the grid does: what was acknowledged is there.</summary>
internal sealed class SaisirLigneParLigne : Acte
{
    private static readonly (string Compte, string Unite)[] Mains = [("enseignant", "U4"), ("enseignant2", "U6")];

    public override string Nom => "Lignes une à une, à deux";

    public override async Task<ActePret?> PreparerAsync(Place place, Random alea)
    {
        var mains = new List<Main>();
        foreach (var (compte, unite) in Mains)
        {
            var client = await place.EnTantQueAsync(compte);
            var jeton = await client.LireLeJetonAsync($"/saisie/{Modele.Uai}/{Modele.Saisie}/{unite}");
            await using var db = place.OuvrirLaBase();
            var avant = await Notes.LireAsync(db, Modele.Saisie, unite, CodeElement.Globale);
            mains.Add(new(client, jeton, unite, avant, avant.ToDictionary(n => n.Key, n => Notes.Autre(alea, n.Value.Note))));
        }
        return new(
            async acte =>
            {
                await Task.WhenAll(mains.Select(m => m.TaperAsync()));
                acte.EstAcquitte = true;
            },
            async (_, db) =>
            {
                var effets = new List<Effet>();
                foreach (var main in mains)
                    effets.Add(main.Constater(await Notes.LireAsync(db, Modele.Saisie, main.Unite, CodeElement.Globale)));
                return effets.Contains(Effet.Partiel) ? Effet.Partiel : effets.Contains(Effet.Entier) ? Effet.Entier : Effet.Rien;
            });
    }

    private sealed record Main(HttpClient Client, string Jeton, string Unite, IReadOnlyDictionary<string, (Guid Version, string Note)> Avant, IReadOnlyDictionary<string, string> Voulues)
    {
        private readonly ConcurrentQueue<string> _acquittees = [];
        private string? _enVol;

        public async Task TaperAsync()
        {
            foreach (var (numero, note) in Voulues)
            {
                _enVol = numero;
                using var requete = new HttpRequestMessage(HttpMethod.Post, $"/saisie/{Modele.Uai}/{Modele.Saisie}/{Unite}/lignes/{numero}")
                {
                    Content = JsonContent.Create(new { version = Avant[numero].Version, champs = new Dictionary<string, string> { ["globale"] = note, ["date"] = "06/03/2020" } }),
                };
                requete.Headers.Add("RequestVerificationToken", Jeton);
                requete.Headers.Accept.ParseAdd("application/json");
                using var reponse = await Client.SendAsync(requete);
                var corps = await reponse.Content.ReadAsStringAsync();
                Assert.True(reponse.StatusCode is HttpStatusCode.OK, corps);
                _acquittees.Enqueue(numero);
            }
        }

        /// <summary>Acknowledged rows are there, the one in flight is or is not, the others are as they were.</summary>
        public Effet Constater(SortedDictionary<string, (Guid Version, string Note)> apres)
        {
            var fidele = Voulues.Keys.All(n => _acquittees.Contains(n) ? apres[n].Note == Voulues[n] : apres[n] == Avant[n] || n == _enVol && apres[n].Note == Voulues[n]);
            return !fidele ? Effet.Partiel : _enVol is { } vol && apres[vol].Note == Voulues[vol] ? Effet.Entier : Effet.Rien;
        }
    }
}
