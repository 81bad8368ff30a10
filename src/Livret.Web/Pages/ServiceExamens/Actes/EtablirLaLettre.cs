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
        return await instruire.AppliquerAsync(OuvrirService.Roles, numero, ouvert =>
        {
            var matiere = Matiere(ouvert, textes);
            return new PrononcerLaNonRecevabilite(Archiver(matiere, ouvert), matiere.DonneesManquantes()) { Exception = string.IsNullOrWhiteSpace(exception) ? null : exception.Trim() };
        }, ct, version);
    }

    /// <summary>« En fait »: the motive of whoever recorded against the proposal, otherwise the computed evidence.</summary>
    public static IReadOnlyList<MotifDeLettre> Motifs(LivretScolaire livret) =>
        [.. livret.Constats.Where(c => !c.Remplie).Select(c => new MotifDeLettre(c.Condition, c.Motif ?? c.Preuve))];

    private Courrier? Archiver(MatiereDeLettre matiere, LivretInstruit ouvert)
    {
        var debut = $"NR-{matiere.Livret.Session}-{matiere.Service.Code}-";
        // Read at each attempt: another letter may have taken the number.
        var rang = db.Courriers.Count(c => c.Service == matiere.Service.Code && c.Reference.StartsWith(debut)) + 1;
        var reference = debut + rang.ToString("0000", CultureInfo.InvariantCulture);
        return Composer(matiere, ouvert, reference) is not { } lettre ? null : new()
        {
            Reference = reference,
            DecisionId = Guid.CreateVersion7(),
            Service = matiere.Service.Code,
            Le = ouvert.Ici.Instant,
            Contenu = Encoding.UTF8.GetString(lettre.Canonique()),
            Empreinte = lettre.Empreinte(),
        };
    }

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
