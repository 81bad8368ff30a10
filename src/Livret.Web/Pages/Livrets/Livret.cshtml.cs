using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Web.Circuits;
using Livret.Web.Documents;
using Livret.Web.Documents.Moteur;
using Livret.Web.Pages.Enseignant.Detail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Livrets;

/// <summary>The livret of a candidate on screen: what will be printed, and how far it is from being signed.</summary>
public sealed class LivretModel(OuvrirLivret ouvrirLivret, InstruireDesLivrets instruire, LireLAccord lireLAccord, Polices polices) : PageModel
{
    [FromRoute] public string Numero { get; set; } = "";

    public LivretOuvert Ouvert { get; private set; } = null!;
    public LivretScolaire Scolaire => Ouvert.Livret;

    /// <summary>The same livret with its way through the circuit.</summary>
    public LivretInstruit Instruit { get; private set; } = null!;

    /// <summary>What could not be printed, to mend while the livret is open.</summary>
    public IReadOnlyList<CaractereManquant> Inimprimables => polices.CaracteresManquants(Scolaire);

    /// <summary>Whether its content, its visa and its archived document agree; null: nobody has signed it.</summary>
    public AccordDuLivret? Accord { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ouvrirLivret.OuvrirAsync(Numero, ct) is not { } ouvert)
            return NotFound();
        (Ouvert, Instruit) = (ouvert, (await instruire.InstruireAsync(ouvert.Agent, ouvert.Session, [ouvert.Livret], ct))[0]);
        Accord = await lireLAccord.LireAsync(Instruit, ct);
        return Page();
    }

    /// <summary>The units by épreuve, in the order of the règlement; the épreuve is null for those that are one by themselves.</summary>
    public IEnumerable<(Epreuve? Epreuve, IReadOnlyList<LigneDuLivret> Lignes)> Groupes()
    {
        List<LigneDuLivret> groupe = [];
        foreach (var ligne in Ouvert.Lignes)
        {
            if (groupe.Count > 0 && groupe[0].Unite.Epreuve != ligne.Unite.Epreuve)
            {
                yield return (EpreuveDe(groupe[0]), groupe);
                groupe = [];
            }
            groupe.Add(ligne);
        }
        if (groupe.Count > 0)
            yield return (EpreuveDe(groupe[0]), groupe);
    }

    public string AdresseDeSaisie(LigneDuLivret ligne, Anomalie? anomalie = null)
    {
        var adresse = $"/saisie/{Uri.EscapeDataString(Scolaire.Uai)}/{Uri.EscapeDataString(Scolaire.Division)}/{Uri.EscapeDataString(ligne.Unite.Code)}/{Uri.EscapeDataString(Scolaire.Numero)}";
        return anomalie is not null && ChampDeLAnomalie.Nom(anomalie, ligne.Attribution.Colonne) is { } champ ? $"{adresse}#{champ}" : adresse;
    }

    /// <summary>The four steps of the circuit, and which of them the livret has passed.</summary>
    public IEnumerable<(string Nom, string Dit, bool Fait, bool Courant)> Etapes()
    {
        var rang = Scolaire.Etat switch
        {
            Etat.EnSaisie => 0,
            Etat.Soumis or Etat.Vise => 1,
            Etat.Transmis or Etat.Recevable or Etat.NonRecevable => 2,
            _ => 3,
        };
        string[] noms = ["Saisie des notes", "Visa de l’établissement", "Recevabilité", "Jury"];
        return noms.Select((nom, i) => (nom, i < rang ? "Terminé" : i > rang ? "À venir" : i == 0 ? Avancement() : Scolaire.Etat.EnClair(), i < rang, i == rang));
    }

    /// <summary>What the mean still lacks, by unit.</summary>
    public IEnumerable<string> Manquantes() => Ouvert.Lignes
        .Where(l => l.Attribution.NoteRetenue is null && l.Attribution.Cas.Statut is not Statut.Dispense).Select(l => l.Unite.Code);

    private string Avancement() => $"{Ouvert.Lignes.Count(l => l.Attribution.EstPrete)} unités prêtes sur {Ouvert.Lignes.Count}";

    private Epreuve? EpreuveDe(LigneDuLivret ligne) => Ouvert.Referentiel.Epreuves.FirstOrDefault(e => e.Code == ligne.Unite.Epreuve);
}
