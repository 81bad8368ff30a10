using Livret.Donnees;
using Livret.Pannes.Tests.Noeuds;

namespace Livret.Pannes.Tests.Actes;

/// <summary>Several users act at the same instant, and wait for one another at the lock of the writer: one death, and each act is judged.</summary>
internal sealed class Ensemble(params Acte[] actes) : Acte
{
    public override string Nom => $"{actes.Length} actes à la fois";

    public override async Task<ActePret?> PreparerAsync(Place place, Random alea)
    {
        var prets = new List<ActePret>();
        foreach (var acte in actes)
        {
            if (await acte.PreparerAsync(place, alea) is not { } pret)
                return null;
            prets.Add(pret);
        }
        return new(
            async acte =>
            {
                await Task.WhenAll(prets.Select(p => p.Envoyer(p)));
                acte.EstAcquitte = true;
            },
            (_, db) => ConstaterAsync(prets, db))
        { Juges = prets.Count };
    }

    /// <summary>Each is whole or absent, and those that were answered are there.</summary>
    private static async Task<Effet> ConstaterAsync(List<ActePret> prets, LivretDbContext db)
    {
        var effets = new List<(ActePret Acte, Effet Effet)>();
        foreach (var pret in prets)
            effets.Add((pret, await pret.Constater(pret, db)));
        return effets.Exists(e => e.Effet is Effet.Partiel || e is { Effet: Effet.Rien, Acte.EstAcquitte: true }) ? Effet.Partiel
            : effets.Exists(e => e.Effet is Effet.Entier) ? Effet.Entier
            : Effet.Rien;
    }
}
