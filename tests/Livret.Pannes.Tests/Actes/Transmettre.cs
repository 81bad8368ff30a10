using Livret.Domaine.Livrets;
using Livret.Donnees.Archives;
using Livret.Pannes.Tests.Noeuds;
using Microsoft.EntityFrameworkCore;

namespace Livret.Pannes.Tests.Actes;

/// <summary>Signed livrets leave on one bordereau: their states, the bordereau and its two documents together, or nothing.</summary>
internal sealed class Transmettre : Acte
{
    private const int Masse = 8;

    public override string Nom => "Transmission";

    public override async Task<ActePret?> PreparerAsync(Place place, Random alea)
    {
        await using var avant = place.OuvrirLaBase();
        var numeros = await avant.Livrets.Where(l => l.Uai == Modele.Uai && l.Division == Modele.Transmission && l.Etat == Etat.Vise)
            .OrderBy(l => l.Numero).Select(l => l.Numero).Take(alea.Next(1, Masse + 1)).ToListAsync();
        if (numeros.Count == 0)
            return null;
        var client = await place.EnTantQueAsync("chef");
        var adresse = $"/etablissement/{Modele.Transmission}/transmission?uai={Modele.Uai}";
        var (_, champs) = await client.OuvrirLeFormulaireAsync(adresse);
        champs.AddRange(numeros.Select(n => Envois.Champ("Livrets.Choix", n)));
        var cle = Guid.Parse(champs.Single(c => c.Key == "Cle").Value);
        return new(
            async acte =>
            {
                await client.FaireAsync(adresse, champs);
                acte.EstAcquitte = true;
            },
            async (_, db) =>
            {
                var partis = await db.Livrets.CountAsync(l => numeros.Contains(l.Numero) && l.Etat == Etat.Transmis && l.Transmissions.Count == 1);
                var restes = await db.Livrets.CountAsync(l => numeros.Contains(l.Numero) && l.Etat == Etat.Vise && l.Transmissions.Count == 0);
                var bordereaux = await db.Bordereaux.Where(b => b.Cle == cle).Select(b => b.Numero).ToListAsync();
                var pieces = await db.Archives.CountAsync(a => bordereaux.Contains(a.Reference) && (a.Nature == NatureDArchive.Bordereau || a.Nature == NatureDArchive.AccuseDeReception));
                return (partis == numeros.Count, restes == numeros.Count, bordereaux.Count, pieces) switch
                {
                    (true, false, 1, 2) => Effet.Entier,
                    (false, true, 0, 0) => Effet.Rien,
                    _ => Effet.Partiel,
                };
            });
    }
}
