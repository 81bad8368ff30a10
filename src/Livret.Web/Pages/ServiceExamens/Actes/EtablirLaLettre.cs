using System.Globalization;
using System.Text;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;
using Livret.Donnees;
using Livret.Web.Circuits;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Actes;

/// <summary>The letter of non-recevabilité of a file: what it lacks, what it will say, and the decision that archives it.</summary>
public sealed class EtablirLaLettre(LivretDbContext db, InstruireDesLivrets instruire)
{
    public async Task<MatiereDeLettre> MatiereAsync(LivretInstruit ouvert, CancellationToken ct) => Matiere(ouvert, await TextesAsync(ct));

    /// <summary>The letter as it would be archived now; null while something is missing or no condition is recorded as not met.</summary>
    public static LettreDeNonRecevabilite? Apercu(MatiereDeLettre matiere, LivretInstruit ouvert) =>
        Composer(matiere, ouvert, $"NR-{matiere.Livret.Session}-{matiere.Service.Code}-…");

    /// <returns>Null outside the scope.</returns>
    public async Task<ResultatDActe?> PrononcerAsync(string numero, string? exception, int version, CancellationToken ct)
    {
        var textes = await TextesAsync(ct);
        PrononcerLaNonRecevabilite? acte = null;
        var resultats = await instruire.AppliquerAsync(
            OuvrirService.Roles, livrets => livrets.Where(l => l.Numero == numero), _ => acte, ct, new Dictionary<string, int> { [numero] = version },
            avantDAppliquer: async ouverts => acte = ouverts is [var ouvert] ? await PreparerAsync(ouvert, textes, exception, ct) : null);
        return resultats.SingleOrDefault();
    }

    /// <summary>« En fait »: the motive of whoever recorded against the proposal, otherwise the computed evidence.</summary>
    public static IReadOnlyList<MotifDeLettre> Motifs(LivretScolaire livret) =>
        [.. livret.Constats.Where(c => !c.Remplie).Select(c => new MotifDeLettre(c.Condition, c.Motif ?? c.Preuve))];

    private async Task<PrononcerLaNonRecevabilite> PreparerAsync(LivretInstruit ouvert, IReadOnlyList<TexteDeService> textes, string? exception, CancellationToken ct)
    {
        var matiere = Matiere(ouvert, textes);
        var debut = $"NR-{matiere.Livret.Session}-{matiere.Service.Code}-";
        var rang = 1 + await db.Courriers.CountAsync(c => c.Service == matiere.Service.Code && c.Reference.StartsWith(debut), ct);
        return new(Archiver(matiere, ouvert, debut + rang.ToString("0000", CultureInfo.InvariantCulture)), matiere.DonneesManquantes())
        {
            Exception = string.IsNullOrWhiteSpace(exception) ? null : exception.Trim(),
        };
    }

    private static Courrier? Archiver(MatiereDeLettre matiere, LivretInstruit ouvert, string reference) =>
        Composer(matiere, ouvert, reference) is not { } lettre ? null : new()
        {
            Reference = reference,
            DecisionId = Guid.CreateVersion7(),
            Service = matiere.Service.Code,
            Le = ouvert.Ici.Instant,
            Contenu = Encoding.UTF8.GetString(lettre.Canonique()),
            Empreinte = lettre.Empreinte(),
        };

    private static LettreDeNonRecevabilite? Composer(MatiereDeLettre matiere, LivretInstruit ouvert, string reference) =>
        Motifs(matiere.Livret) is { Count: > 0 } motifs && matiere.DonneesManquantes().Count == 0
            ? matiere.Composer(ouvert.Ici.Referentiel, motifs, reference, ouvert.Ici.Jour) : null;

    private static MatiereDeLettre Matiere(LivretInstruit ouvert, IReadOnlyList<TexteDeService> textes)
    {
        var service = ouvert.Livret.Etablissement!.Academie!.Service!;
        return new(service, ouvert.Livret,
            textes.EnVigueur(service.Code, NatureDeTexte.Recours, ouvert.Ici.Instant), textes.EnVigueur(service.Code, NatureDeTexte.Consequence, ouvert.Ici.Instant));
    }

    private async Task<IReadOnlyList<TexteDeService>> TextesAsync(CancellationToken ct) => await db.TextesDeService.AsNoTracking().ToListAsync(ct);
}
