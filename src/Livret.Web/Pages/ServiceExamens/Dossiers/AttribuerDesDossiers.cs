using Livret.Domaine.Circuits.Actes;
using Livret.Web.Circuits;

namespace Livret.Web.Pages.ServiceExamens.Dossiers;

/// <summary>Gives files to oneself, to a colleague of the same service, or back to nobody.</summary>
public sealed class AttribuerDesDossiers(OuvrirService ouvrirService, InstruireDesLivrets instruire)
{
    /// <param name="a"><see cref="FiltreDeFile.Moi"/>, <see cref="FiltreDeFile.Personne"/>, or the identifier of a colleague.</param>
    /// <returns>The sentence that tells what was done; null: none of these files is in the scope, or nobody of that name works here.</returns>
    public async Task<string?> AttribuerAsync(IReadOnlyList<string> numeros, string? a, CancellationToken ct)
    {
        var tenu = await ouvrirService.OuvrirAsync(ct);
        var collegues = await ouvrirService.ColleguesAsync(tenu, ct);
        var id = a == FiltreDeFile.Moi ? tenu.Agent.Id : Guid.TryParse(a, out var lu) ? lu : (Guid?)null;
        var nom = collegues.FirstOrDefault(c => c.Id == id)?.Nom;
        if (a != FiltreDeFile.Personne && nom is null)
            return null;
        var resultats = await instruire.AppliquerAsync(
            OuvrirService.Roles, livrets => livrets.Where(l => numeros.Contains(l.Numero)),
            ouvert => nom is null || collegues.Any(c => c.Id == id && c.Service == ouvert.Livret.Etablissement!.Academie!.CodeService) ? new Attribuer(nom is null ? null : id, nom) : null, ct);
        if (resultats.Count == 0)
            return null;
        var faits = resultats.Count(r => r.EstFait);
        var refus = resultats.Where(r => !r.EstFait).Select(r => $" {r.Livret.NomComplet}\u00a0: {r.Refus!.Phrase}");
        return $"{faits} dossier{(faits > 1 ? "s" : "")} {(nom is null ? "rendu" : "attribué")}{(faits > 1 ? "s" : "")}{(nom is null ? " à la file" : $" à {nom}")}.{string.Concat(refus)}";
    }
}
