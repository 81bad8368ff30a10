using Livret.Pannes.Tests.Actes;
using Livret.Pannes.Tests.Noeuds;

namespace Livret.Pannes.Tests.Campagne;

/// <summary>A campaign: acts one after the other, each cut by a death, each followed by a restart on the same file and by everything that must hold.</summary>
internal static class Jouer
{
    public static async Task<Bilan> CampagneAsync(IReadOnlyList<Acte> actes, int morts, int graine, Action<string> dire)
    {
        var alea = new Random(graine);
        var depart = alea.Next(actes.Count);
        var (faucheuse, bilan) = (new Faucheuse(alea), new Bilan(graine));
        var place = await Place.OuvrirAsync();
        try
        {
            for (var i = 0; i < morts; i++)
            {
                var acte = actes[i % actes.Count];
                if (await acte.PreparerAsync(place, alea) is not { } pret)
                {
                    // Everything there was to sign is signed: another copy.
                    place.Dispose();
                    place = await Place.OuvrirAsync();
                    pret = (await acte.PreparerAsync(place, alea))!;
                }
                // Each round of the acts shifts the ways by one: every act is killed in every way. A short campaign begins anywhere.
                var moment = await faucheuse.FaucherAsync(acte.Nom, pret, place, depart + i % actes.Count + i / actes.Count);
                if (!place.Noeud.Vit)
                    await place.RelancerAsync();
                await using var db = place.OuvrirLaBase();
                var effet = await pret.Constater(pret, db);
                bilan.Noter(new(acte.Nom, pret.Juges, moment, effet, await ViolationAsync(pret, effet, place)));
                dire($"{i + 1}/{morts} {acte.Nom}: {moment}, {effet}{(bilan.Morts[^1].Violation is { } v ? " VIOLATION " + v : "")}");
            }
        }
        finally
        {
            place.Dispose();
        }
        return bilan;
    }

    private static async Task<string?> ViolationAsync(ActePret pret, Effet effet, Place place)
    {
        await using var db = place.OuvrirLaBase();
        return effet is Effet.Partiel ? "A part of the act only."
            : pret.EstAcquitte && effet is Effet.Rien ? "The answer had arrived, and nothing is there."
            : !await place.SessionsTenuesAsync() ? "A session was lost."
            : await Controles.RompuAsync(db);
    }
}
