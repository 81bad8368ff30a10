using Livret.Domaine.Livrets;
using Livret.Donnees;
using Livret.Donnees.Demonstration;
using Livret.Pannes.Tests.Noeuds;
using Livret.Web.Tests.Pages.ChefEtablissement;
using Microsoft.EntityFrameworkCore;

namespace Livret.Pannes.Tests.Actes;

/// <summary>The head signs one livret, or several at once: each visa with its copy, its document, its line of journal.</summary>
internal sealed class Viser(bool enMasse) : Acte
{
    private const int Masse = 8;

    public override string Nom => enMasse ? "Visa de plusieurs livrets" : "Visa d’un livret";

    public override async Task<ActePret?> PreparerAsync(Place place, Random alea)
    {
        await using var avant = place.OuvrirLaBase();
        var numeros = await avant.Livrets.Where(l => l.Uai == Modele.Uai && l.Division == Modele.Visa && l.Etat == Etat.Soumis)
            .OrderBy(l => l.Numero).Select(l => l.Numero).Take(enMasse ? alea.Next(2, Masse + 1) : 1).ToListAsync();
        if (numeros.Count < (enMasse ? 2 : 1))
            return null;
        var client = await place.EnTantQueAsync("chef");
        var adresse = enMasse ? $"/etablissement/{Modele.Visa}/visa?uai={Modele.Uai}" : $"/livrets/{numeros[0]}/actes/viser";
        var (_, champs) = await client.OuvrirLeFormulaireAsync(adresse);
        if (enMasse)
            champs.AddRange(numeros.Select(n => Envois.Champ("Livrets.Choix", n)));
        var signature = UnSignataire.Signature(ComptesDeDemonstration.MotDePasse).Select(c => Envois.Champ(c.Nom, c.Valeur)).ToList();
        champs.RemoveAll(c => signature.Any(s => s.Key == c.Key));
        return new(
            async acte =>
            {
                await client.FaireAsync(adresse, [.. champs, .. signature]);
                acte.EstAcquitte = true;
            },
            (_, db) => ConstaterAsync(db, numeros));
    }

    private static async Task<Effet> ConstaterAsync(LivretDbContext db, List<string> numeros)
    {
        var livrets = await db.Livrets.AsNoTracking().Include(l => l.Visas).Where(l => numeros.Contains(l.Numero)).ToListAsync();
        var vises = livrets.Where(l => l.Etat is Etat.Vise && l.Visas.Count == 1).ToList();
        var pieces = vises.Select(l => $"{l.Visas[0].Id}").ToList();
        var archives = await db.Archives.CountAsync(a => pieces.Contains(a.Reference));
        return vises.Count == numeros.Count && archives == numeros.Count ? Effet.Entier
            : vises.Count == 0 && livrets.All(l => l.Etat is Etat.Soumis && l.Visas.Count == 0) ? Effet.Rien
            : Effet.Partiel;
    }
}
