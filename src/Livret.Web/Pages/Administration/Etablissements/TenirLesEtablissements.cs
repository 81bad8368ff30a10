using System.Security.Cryptography;
using System.Text;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Defaillances;
using Livret.Donnees.Lectures;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Etablissements;

/// <summary>Creates and changes établissements and their habilitations; says beforehand what the livrets would become (rules, sections 3 and 5).</summary>
public sealed class TenirLesEtablissements(LivretDbContext db, CatalogueReferentiels catalogue)
{
    public const int ParPage = 50;

    public async Task<(int Nombre, IReadOnlyList<Etablissement> Page)> ListerAsync(string? cherche, string? academie, int page, CancellationToken ct)
    {
        var choisis = db.Etablissements.AsNoTracking().Include(e => e.Academie).AsQueryable();
        if (!string.IsNullOrWhiteSpace(cherche))
        {
            var (repere, uai) = (Repere.De(cherche), cherche.Trim().ToUpperInvariant());
            choisis = choisis.Where(e => (repere != "" && e.Recherche.Contains(repere)) || e.Uai == uai);
        }
        if (!string.IsNullOrEmpty(academie))
            choisis = choisis.Where(e => e.CodeAcademie == academie);
        var nombre = await choisis.CountAsync(ct);
        return (nombre, await choisis.OrderBy(e => e.Nom).ThenBy(e => e.Uai).Skip((page - 1) * ParPage).Take(ParPage).ToListAsync(ct));
    }

    public Task<Etablissement?> ChercherAsync(string uai, CancellationToken ct) =>
        db.Etablissements.Include(e => e.Habilitations).Include(e => e.Academie).SingleOrDefaultAsync(e => e.Uai == uai, ct);

    public async Task<IReadOnlyList<Academie>> AcademiesAsync(CancellationToken ct) => await db.Academies.AsNoTracking().OrderBy(a => a.Nom).ToListAsync(ct);

    /// <summary>The specialities that may be entitled: those served, and those already said.</summary>
    public IReadOnlyList<string> Specialites(Etablissement? etablissement) =>
        [.. catalogue.Tous.Select(r => r.Code).Union(etablissement?.Habilitations.Select(h => h.Specialite) ?? []).Order(StringComparer.Ordinal)];

    /// <summary>What the livrets of the open session would become; nothing is written.</summary>
    public async Task<EffetSurLesLivrets> SimulerAsync(Etablissement actuel, FormulaireEtablissement formulaire, CancellationToken ct)
    {
        var session = await db.SessionOuverte.AsNoTracking().FirstAsync(ct);
        var livrets = await db.Livrets.AsNoTracking()
            .Where(l => l.Uai == actuel.Uai && l.Session == session.Annee && l.PurgeLe == null).OrderBy(l => l.Numero).ToListAsync(ct);
        await db.JoindreLesUnitesAsync(livrets, ct);
        await db.JoindreLesValeursAsync(livrets, ct);
        await db.JoindreLesTransmissionsAsync(livrets, ct);
        Etablissement voulu = new() { Uai = actuel.Uai, Nom = actuel.Nom, Type = actuel.Type, CodeAcademie = actuel.CodeAcademie, HabiliteCcf = actuel.HabiliteCcf };
        foreach (var habilitation in actuel.Habilitations)
            voulu.Habiliter(habilitation.Specialite, habilitation.HabiliteCcf);
        formulaire.Porter(voulu);
        return new([.. livrets.Select(l => Effet(l, actuel, voulu, session)).OfType<EffetSurUnLivret>()]);
    }

    /// <returns>False: somebody saved it meanwhile, or the UAI is taken.</returns>
    public async Task<bool> EnregistrerAsync(Etablissement? actuel, FormulaireEtablissement formulaire, string? motif, CancellationToken ct)
    {
        if (actuel is null)
        {
            var uai = formulaire.Uai!.Trim().ToUpperInvariant();
            if (await db.Etablissements.AnyAsync(e => e.Uai == uai, ct))
                return false;
            actuel = new() { Uai = uai, Nom = "", Type = default, CodeAcademie = "" };
            db.Add(actuel);
        }
        formulaire.Porter(actuel);
        db.Parametres.Motif = string.IsNullOrWhiteSpace(motif) ? null : motif.Trim();
        try
        {
            await EnregistrerAsync(actuel, ct);
            return true;
        }
        catch (DbUpdateException e) when (!e.EstUneDefaillance())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task EnregistrerAsync(Etablissement etablissement, CancellationToken ct)
    {
        if (db.Entry(etablissement) is not { State: EntityState.Modified } suivi || !suivi.Property(e => e.CodeAcademie).IsModified)
        {
            await db.SaveChangesAsync(ct);
            return;
        }
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.DeplacerLesLivretsAsync(etablissement.Uai, etablissement.CodeAcademie, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        });
    }

    /// <summary>A short word for what was shown.</summary>
    public static string Accord(EffetSurLesLivrets effet) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(effet.Accord)));

    private EffetSurUnLivret? Effet(LivretScolaire livret, Etablissement actuel, Etablissement voulu, SessionExamen session)
    {
        livret.Etablissement = actuel;
        var avant = livret.Regime;
        livret.Etablissement = voulu;
        var apres = livret.Regime;
        if (avant == apres)
            return null;
        List<string> misesDeCote = [];
        if (catalogue.De(livret) is { } referentiel)
        {
            var nouvelles = Refusees(livret, session, referentiel);
            livret.Etablissement = actuel;
            misesDeCote = [.. nouvelles.Except(Refusees(livret, session, referentiel))];
        }
        return new(livret.Numero, livret.Division, livret.Specialite, avant, apres, livret.Etat is Etat.Vise || livret.Transmissions.Count > 0, misesDeCote);
    }

    private static HashSet<string> Refusees(LivretScolaire livret, SessionExamen session, Domaine.Referentiels.Referentiel referentiel) =>
        [.. livret.Attribuer(session, referentiel).SelectMany(a => a.Anomalies.Where(n => n.Severite is Severite.Refusee && n.Valeur is not null).Select(n => $"{a.Contexte.Unite.Code} {n.Valeur!.Element}"))];
}
