using Livret.Domaine.Notations;
using Livret.Pannes.Tests.Noeuds;

namespace Livret.Pannes.Tests.Actes;

/// <summary>Thirty-five notes and their dates, posted at once by the form of the grid.</summary>
internal sealed class EnregistrerUneGrille : Acte
{
    public override string Nom => "Grille de 35 lignes";

    public override async Task<ActePret?> PreparerAsync(Place place, Random alea)
    {
        var client = await place.EnTantQueAsync("enseignant");
        var adresse = $"/saisie/{Modele.Uai}/{Modele.Saisie}/U4";
        var (_, champs) = await client.OuvrirLeFormulaireAsync(adresse);
        await using var db = place.OuvrirLaBase();
        var avant = await Notes.LireAsync(db, Modele.Saisie, "U4", CodeElement.Globale);
        var voulues = avant.ToDictionary(n => n.Key, n => Notes.Autre(alea, n.Value.Note));
        var remplie = Notes.Remplir(champs, avant, n => voulues[n]);
        return new(
            async acte =>
            {
                await client.FaireAsync(adresse, remplie);
                acte.EstAcquitte = true;
            },
            async (_, apres) => Notes.Comparer(voulues, avant, await Notes.LireAsync(apres, Modele.Saisie, "U4", CodeElement.Globale)));
    }
}
