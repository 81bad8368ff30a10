using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Aide;

/// <summary>The parameters of the sessions as they are applied, and the calendars of the académies.</summary>
public sealed class SessionModel(LivretDbContext db) : PageModel
{
    private const string Lecture = "lecture du texte";

    public IReadOnlyList<SessionExamen> Sessions { get; private set; } = [];
    public IReadOnlyList<CalendrierAcademie> Calendriers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Sessions = await db.Sessions.AsNoTracking().OrderByDescending(s => s.Annee).ToListAsync(ct);
        Calendriers = await db.Calendriers.AsNoTracking().Include(c => c.Academie).OrderBy(c => c.Academie!.Nom).ToListAsync(ct);
    }

    /// <summary>Name, value, and where it comes from.</summary>
    public static IReadOnlyList<(string Nom, string Valeur, string Source)> Parametres(SessionExamen s) =>
    [
        ("CCF et ponctuelles comptés avant le", Phrases.JourEnLettres(s.DateLimiteCcf), "§1.1, jour exclu"),
        ("Début de la formation", Phrases.JourEnLettres(s.DebutFormation), Lecture),
        ("Seconde année de formation", $"du {Phrases.JourEnLettres(s.DebutAnnee2)} au {Phrases.JourEnLettres(s.FinAnnee2)}", "§1, remarque finale"),
        ("Évaluations de contrôle continu exclues", Exclusion(s), Lecture),
        ("Ponctuelle passée en partie, établissement non habilité", Partielle(s.PonctuellePartielleNonHabilite), "§1.2, " + Lecture),
        ("Durée minimale de stage sur le cycle", $"{s.SeuilStageSemaines.ToString("0.##", Phrases.Francais)} semaines", "§2"),
        ("Appréciation manquante", s.AppreciationBloquante ? "empêche la signature" : "signalée, sans empêcher la signature", Lecture),
    ];

    private static string Exclusion(SessionExamen s) => (s.DebutExclusion, s.FinExclusion) switch
    {
        ({ } debut, { } fin) => $"du {Phrases.JourEnLettres(debut)} au {Phrases.JourEnLettres(fin)}",
        ({ } debut, null) => $"à partir du {Phrases.JourEnLettres(debut)}",
        (null, _) => "aucune",
    };

    private static string Partielle(PonctuellePartielleNonHabilite choix) => choix switch
    {
        PonctuellePartielleNonHabilite.IgnorerEtSignaler => "la partie passée est signalée, le contrôle continu fait la note",
        PonctuellePartielleNonHabilite.CommeHabilite => "la partie passée compte, complétée comme pour un établissement habilité",
    };
}
