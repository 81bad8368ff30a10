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
        champs.RemoveAll(c => c.Key.StartsWith("lignes[", StringComparison.Ordinal));
        foreach (var (numero, note) in voulues)
        {
            champs.Add(Envois.Champ($"lignes[{numero}].version", $"{avant[numero].Version}"));
            champs.Add(Envois.Champ($"lignes[{numero}].avant", "typed"));
            champs.Add(Envois.Champ($"lignes[{numero}].globale", note));
            champs.Add(Envois.Champ($"lignes[{numero}].date", "06/03/2020"));
        }
        return new(
            async acte =>
            {
                await client.FaireAsync(adresse, champs);
                acte.EstAcquitte = true;
            },
            async (_, apres) => Notes.Comparer(voulues, avant, await Notes.LireAsync(apres, Modele.Saisie, "U4", CodeElement.Globale)));
    }
}
