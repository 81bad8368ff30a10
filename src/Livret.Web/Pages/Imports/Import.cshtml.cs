using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Echanges.Imports;
using Livret.Web.Imports;
using Livret.Web.Navigations;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Imports;

/// <summary>What an import would do, or did, line by line: what asks for something first.</summary>
public sealed class ImportModel(ConduireUnImport conduire, LivretDbContext db, AgentCourant agentCourant) : PageModel
{
    private const int ParPage = 50;

    [FromRoute(Name = "import")] public Guid Id { get; set; }
    [FromQuery(Name = "verdict")] public string? VerdictDemande { get; set; }
    [FromQuery] public int? Fichier { get; set; }

    /// <summary>From 1.</summary>
    [FromQuery(Name = "p")] public int Feuille { get; set; } = 1;

    public Import Import { get; private set; } = null!;

    /// <summary>Null: all.</summary>
    public Verdict? Verdict { get; private set; }
    /// <summary>Where this user gives files.</summary>
    public string Retour { get; private set; } = "/";
    public IReadOnlyList<LigneDeRapport> Lignes { get; private set; } = [];
    public int Total { get; private set; }
    public int Feuilles => Math.Max(1, (Total + ParPage - 1) / ParPage);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await conduire.ChercherAsync(Id, ct) is not { } import)
            return NotFound();
        Import = import;
        Retour = AdresseDesImports(await agentCourant.LireAsync(ct));
        Verdict = Choisir();
        var lignes = db.LignesDImport.AsNoTracking().Where(l => l.ImportId == Id && (Fichier == null || l.Fichier == Fichier) && (Verdict == null || l.Verdict == Verdict));
        Total = import.Fichiers.Where(f => Fichier is null || f.Rang == Fichier).Sum(f => Verdict is { } verdict ? f.Compter(verdict) : f.Lignes);
        Feuille = Math.Clamp(Feuille, 1, Feuilles);
        Lignes = await lignes.OrderBy(l => l.Fichier).ThenBy(l => l.Ligne).Skip((Feuille - 1) * ParPage).Take(ParPage).ToListAsync(ct);
        return Page();
    }

    /// <summary>A reading that a stop of the application left in the middle, and that no background work takes again.</summary>
    public async Task<IActionResult> OnPostRelireAsync(CancellationToken ct)
    {
        if (await conduire.ChercherAsync(Id, ct) is not { } import)
            return NotFound();
        if (import.TravailId is null)
            await conduire.LireAsync(Id, avancer: null, ct);
        return LocalRedirect($"/imports/{Id}");
    }

    public int Compter(Verdict verdict) => Import.Fichiers.Sum(f => f.Compter(verdict));

    public int AFaire => Import.Fichiers.Sum(f => f.AFaire);

    public string Nom(LigneDeRapport ligne) => Import.Fichiers[ligne.Fichier].Nom;

    public string Adresse(Verdict? verdict, int? fichier, int feuille) =>
        $"/imports/{Id}?verdict={(verdict is { } v ? v.ToString().ToLowerInvariant() : "tout")}{(fichier is null ? "" : $"&fichier={fichier}")}{(feuille == 1 ? "" : $"&p={feuille}")}";

    /// <summary>The imports of the first space of the user that has some.</summary>
    public static string AdresseDesImports(Agent agent) =>
        Espace.De(agent).SelectMany(e => e.RubriquesDe(agent)).Select(r => r.Url).FirstOrDefault(u => u.EndsWith("/imports", StringComparison.Ordinal)) ?? "/";

    /// <summary>« 8 juin 2020 à 9 h 00 », in Paris.</summary>
    public static string Quand(DateTime instant)
    {
        var heure = instant.HeureDeParis();
        return $"{Phrases.JourEnLettres(DateOnly.FromDateTime(heure))} à {heure:%H} h {heure:mm}";
    }

    /// <summary>What was asked; otherwise the first verdict that wants something of the user, then everything.</summary>
    private Verdict? Choisir() =>
        VerdictDemande is null ? MotsDImport.Ordre.Take(3).Cast<Verdict?>().FirstOrDefault(v => Compter(v!.Value) > 0)
        : Enum.TryParse<Verdict>(VerdictDemande, ignoreCase: true, out var verdict) && Enum.IsDefined(verdict) ? verdict : null;
}
