using System.Runtime.CompilerServices;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Sessions;
using Livret.Donnees.Echanges.Classeurs;
using Livret.Donnees.Lectures;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Echanges.Exports;

/// <summary>Livrets read for the software of a service, lot after lot, and written with the columns that it chose.</summary>
public sealed class LivretsAExporter(LivretDbContext db, CatalogueReferentiels referentiels)
{
    /// <summary>Writes the file and gives the number of its lines, without the header.</summary>
    /// <param name="modele">Format, separator and decimals.</param>
    public async Task<int> EcrireAsync(Stream sortie, IQueryable<LivretScolaire> livrets, SessionExamen session, ModeleDExport modele, CancellationToken ct)
    {
        var colonnes = ColonneDExport.De(modele.Colonnes);
        var specialites = await livrets.Select(l => l.Specialite).Distinct().ToListAsync(ct);
        List<string> unites = [.. specialites.Order(StringComparer.Ordinal).Select(referentiels.Chercher).OfType<Domaine.Referentiels.Referentiel>().SelectMany(r => r.Unites.OrderBy(u => u.Ordre)).Select(u => u.Code).Distinct()];
        List<string> entete = [.. colonnes.SelectMany(c => c.Entetes(unites))];
        var lignes = LireAsync(livrets, session, ct);
        return modele.Format is FormatDExport.Csv
            ? await EnCsvAsync(sortie, entete, lignes, l => [.. colonnes.SelectMany(c => c.Ligne(l, unites)).Select(c => c.EnClair(modele.PointDecimal))], modele)
            : await EnClasseurAsync(sortie, modele.Nom, entete, lignes, l => colonnes.SelectMany(c => c.Ligne(l, unites)));
    }

    private async IAsyncEnumerable<LivretExporte> LireAsync(IQueryable<LivretScolaire> livrets, SessionExamen session, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var lot in livrets.LotsAsync(ct))
        {
            var envois = await db.Set<EnvoiAuJury>().AsNoTracking().Where(e => e.RetireLe == null && lot.Any(l => l.Id == e.LivretId))
                .Select(e => new Contenu(e.LivretId, e.Le, e.Contenu, e.Empreinte)).ToListAsync(ct);
            var visas = await db.Set<Visa>().AsNoTracking().Where(v => v.RetireLe == null && lot.Any(l => l.Id == v.LivretId))
                .Select(v => new Contenu(v.LivretId, v.Le, v.Contenu, v.Empreinte)).ToListAsync(ct);
            var (auJury, signes) = (envois.ToLookup(e => e.LivretId), visas.ToLookup(v => v.LivretId));
            foreach (var livret in await CompletsAsync(lot, ct))
            {
                var visa = signes[livret.Id].MaxBy(v => v.Le);
                var contenu = auJury[livret.Id].MaxBy(e => e.Le) ?? visa;
                if (contenu is not null)
                    yield return new(livret, LivretScelle.Relire(contenu.Texte), contenu.Empreinte, visa?.Le);
                else if (referentiels.Chercher(livret.Specialite) is { } referentiel)
                    yield return new(livret, LivretScelle.Projeter(livret, session, referentiel, Section.Vide), null, null);
            }
        }
    }

    private async Task<List<LivretScolaire>> CompletsAsync(IQueryable<LivretScolaire> lot, CancellationToken ct)
    {
        var livrets = await lot.AsNoTrackingWithIdentityResolution()
            .Include(l => l.Commission).Include(l => l.Stages).Include(l => l.Transmissions).Include(l => l.Constats).Include(l => l.Decisions).Include(l => l.Deliberations)
            .AsSplitQuery().ToListAsync(ct);
        await db.JoindreLesNotesAsync(livrets, ct);
        return livrets;
    }

    private static async Task<int> EnCsvAsync(
        Stream sortie, List<string> entete, IAsyncEnumerable<LivretExporte> livrets, Func<LivretExporte, string?[]> ligne, ModeleDExport modele)
    {
        await using var texte = new StreamWriter(sortie, EcrivainCsv.Encodage, leaveOpen: true);
        var csv = new EcrivainCsv(texte, modele.Separateur switch { Separateur.PointVirgule => ';', Separateur.Virgule => ',', Separateur.Tabulation => '\t' });
        csv.Ecrire([.. entete]);
        var nombre = 0;
        await foreach (var livret in livrets)
        {
            csv.Ecrire(ligne(livret));
            nombre++;
        }
        return nombre;
    }

    private static async Task<int> EnClasseurAsync(
        Stream sortie, string nom, List<string> entete, IAsyncEnumerable<LivretExporte> livrets, Func<LivretExporte, IEnumerable<Cellule>> ligne)
    {
        using var classeur = new ClasseurEcrit(sortie);
        using var feuille = classeur.Ouvrir(new(MiseEnFeuille.NomPermis(nom), [.. entete.Select(e => Math.Clamp(e.Length + 3.0, 12, 30))]) { RangeesFigees = 1 });
        feuille.Ecrire(entete, Apparence.Entete);
        await foreach (var livret in livrets)
            feuille.Ecrire(ligne(livret));
        return feuille.Rangees - 1;
    }

    private sealed record Contenu(long LivretId, DateTime Le, string Texte, string Empreinte);
}
