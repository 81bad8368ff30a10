using Livret.Domaine;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Courriels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Courriels;

/// <summary>The templates in force: the words of the administrator where he gave some, those of the application elsewhere.</summary>
public sealed class ModelesDeCourriel(LivretDbContext db, TimeProvider horloge)
{
    /// <summary>The words given by an administrator; null: those that come with the application serve.</summary>
    public Task<ModeleDeCourriel?> ModificationAsync(EvenementDeCourriel evenement, CancellationToken ct) =>
        db.ModelesDeCourriel.SingleOrDefaultAsync(m => m.Evenement == evenement, ct);

    public async Task<TexteDeModele> LireAsync(EvenementDeCourriel evenement, CancellationToken ct) =>
        await ModificationAsync(evenement, ct) is { } modifie ? new(modifie.Objet, modifie.Corps) : DOrigine(evenement);

    public static TexteDeModele DOrigine(EvenementDeCourriel evenement) => new(ModeleDOrigine.De(evenement).Objet, ModeleDOrigine.De(evenement).Corps);

    /// <returns>Why nothing is saved; empty: it is.</returns>
    public async Task<IReadOnlyList<Refus>> EnregistrerAsync(EvenementDeCourriel evenement, TexteDeModele texte, Agent agent, CancellationToken ct)
    {
        var refus = texte.Verifier(ModeleDOrigine.De(evenement)).ToList();
        if (refus.Count > 0)
            return refus;
        var (instant, modifie) = (horloge.GetUtcNow().UtcDateTime, await ModificationAsync(evenement, ct));
        if (modifie is null)
            db.Add(new ModeleDeCourriel { Evenement = evenement, Objet = texte.Objet, Corps = texte.Corps, ModifieLe = instant, ModifiePar = agent.Nom });
        else
            (modifie.Objet, modifie.Corps, modifie.ModifieLe, modifie.ModifiePar) = (texte.Objet, texte.Corps, instant, agent.Nom);
        await db.SaveChangesAsync(ct);
        return [];
    }

    public async Task RetablirAsync(EvenementDeCourriel evenement, CancellationToken ct)
    {
        if (await ModificationAsync(evenement, ct) is { } modifie)
            db.Remove(modifie);
        await db.SaveChangesAsync(ct);
    }
}
