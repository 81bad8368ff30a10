using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;
using Livret.Donnees;
using Livret.Donnees.Defaillances;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Fiche;

/// <summary>Keeps what the letters of a service need, and its texts, version after version.</summary>
public sealed class TenirLaFiche(LivretDbContext db, TimeProvider horloge)
{
    private const int LongueurTexte = 4000;

    public async Task<IReadOnlyList<TexteDeService>> TextesAsync(string service, CancellationToken ct) =>
        await db.TextesDeService.AsNoTracking().Where(t => t.Service == service || t.Service == null).OrderByDescending(t => t.Version).ToListAsync(ct);

    /// <returns>False: somebody saved it meanwhile.</returns>
    public async Task<bool> EnregistrerAsync(string service, string vue, FicheDeService fiche, CancellationToken ct)
    {
        var actuel = await db.Services.SingleAsync(s => s.Code == service, ct);
        if (FicheDeService.De(actuel).Empreinte() != vue)
            return false;
        fiche.Porter(actuel);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>The text with its fields replaced, or why it cannot be one.</summary>
    public static (string? Texte, string? Refus) Essayer(Domaine.Sessions.ServiceExamens service, int session, NatureDeTexte nature, string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte))
            return (null, $"Rédigez le texte {nature.EnClair()}.");
        if (texte.Length > LongueurTexte)
            return (null, Phrases.TexteTropLong("Le texte", texte.Length, LongueurTexte));
        var essai = new TexteDeService { Service = service.Code, Nature = nature, Version = 1, Texte = texte, ValableDu = default };
        var (rempli, refus) = essai.Remplir(ChampDeTexte.Valeurs(service, session));
        return (rempli, refus?.Phrase);
    }

    /// <summary>A new version, in force at once; the others are kept.</summary>
    /// <returns>Its number; null: somebody wrote that version meanwhile.</returns>
    public async Task<int?> RedigerAsync(string service, NatureDeTexte nature, string texte, int derniereVue, CancellationToken ct)
    {
        var derniere = await db.TextesDeService.Where(t => t.Service == service && t.Nature == nature).MaxAsync(t => (int?)t.Version, ct) ?? 0;
        if (derniere != derniereVue)
            return null;
        db.Add(new TexteDeService
        {
            Service = service,
            Nature = nature,
            Version = derniere + 1,
            Texte = texte.ReplaceLineEndings("\n").Trim(),
            ValableDu = horloge.GetUtcNow().UtcDateTime,
        });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (!e.EstUneDefaillance())
        {
            return null;
        }
        return derniere + 1;
    }
}
