using System.Globalization;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Livret.Web.Conservations;

/// <summary>
/// Gathers every row that bears a candidate. The tables are found in the model of the database, by their key to the livret: one that is added later is
/// in the export without a line here.
/// </summary>
public sealed class RassemblerLesDonnees(LivretDbContext db, TimeProvider horloge)
{
    /// <summary>The bytes go out as files, the passwords of nobody at all.</summary>
    private static readonly string[] Ecartees = ["Octets"];

    /// <param name="livret">Tracked, with its établissement.</param>
    public async Task<DonneesDuCandidat> RassemblerAsync(LivretScolaire livret, CancellationToken ct)
    {
        List<TableDuCandidat> tables = [Ecrire(db.Model.FindEntityType(typeof(LivretScolaire))!, [livret])];
        foreach (var type in TypesDuCandidat(db.Model))
            tables.Add(Ecrire(type, await LignesAsync(type, livret.Id, ct)));
        tables.AddRange(await CitationsAsync(livret, ct));
        var documents = await db.Archives.AsNoTracking().Where(a => a.LivretId == livret.Id).OrderBy(a => a.Le).ThenBy(a => a.Nom).ToListAsync(ct);
        return new(livret, horloge.GetUtcNow().UtcDateTime, [.. tables.Where(t => t.Lignes.Count > 0)], await AccesAsync(livret, ct), documents);
    }

    /// <summary>The tables with a key to the livret, and those below them.</summary>
    internal static IReadOnlyList<IEntityType> TypesDuCandidat(IModel modele)
    {
        var racine = modele.FindEntityType(typeof(LivretScolaire))!;
        return [.. modele.GetEntityTypes().Where(t => t != racine && t.FindProperty("LivretId") is not null).OrderBy(t => t.GetTableName(), StringComparer.Ordinal)];
    }

    private async Task<List<object>> LignesAsync(IEntityType type, long livret, CancellationToken ct)
    {
        var lire = typeof(RassemblerLesDonnees).GetMethod(nameof(LireAsync), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
        return await (Task<List<object>>)lire.MakeGenericMethod(type.ClrType).Invoke(this, [livret, ct])!;
    }

    private async Task<List<object>> LireAsync<T>(long livret, CancellationToken ct)
        where T : class =>
        [.. await db.Set<T>().Where(l => EF.Property<long?>(l, "LivretId") == livret).ToListAsync(ct)];

    private TableDuCandidat Ecrire(IEntityType type, IReadOnlyList<object> lignes)
    {
        var proprietes = type.GetProperties().Where(p => !Ecartees.Contains(p.Name)).ToList();
        var complexes = type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties().Select(p => (Complexe: c, Propriete: p))).ToList();
        return new(
            type.GetTableName()!,
            [.. proprietes.Select(p => p.Name), .. complexes.Select(c => $"{c.Complexe.Name}_{c.Propriete.Name}")],
            [.. lignes.Select(db.Entry).OrderBy(Ordre, StringComparer.Ordinal).Select(e => (IReadOnlyList<string?>)
            [
                .. proprietes.Select(p => Dire(p, e.Property(p).CurrentValue)),
                .. complexes.Select(c => Dire(c.Propriete, e.ComplexProperty(c.Complexe).Property(c.Propriete).CurrentValue)),
            ])]);
    }

    private static string Ordre(EntityEntry ligne) => string.Join('|', ligne.Metadata.FindPrimaryKey()!.Properties
        .Select(p => ligne.Property(p).CurrentValue is int n ? n.ToString("D10", CultureInfo.InvariantCulture) : $"{ligne.Property(p).CurrentValue}"));

    private static string? Dire(IProperty propriete, object? valeur) => valeur switch
    {
        null => null,
        string texte => texte,
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateOnly jour => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Note or CodeElement or Coefficient or Enum => $"{valeur}",
        IEnumerable<string> liste => string.Join(" | ", liste),
        _ => Convert.ToString(propriete.GetTypeMapping().Converter?.ConvertToProvider(valeur) ?? valeur, CultureInfo.InvariantCulture),
    };

    /// <summary>The lines about him in what was sealed for several: bordereaux and procès-verbaux.</summary>
    private async Task<IReadOnlyList<TableDuCandidat>> CitationsAsync(LivretScolaire livret, CancellationToken ct)
    {
        var numeros = livret.Transmissions.Select(t => t.Bordereau).Concat(livret.Envois.Select(e => e.Bordereau)).Distinct().ToList();
        var bordereaux = await db.Bordereaux.AsNoTracking().Where(b => numeros.Contains(b.Numero)).OrderBy(b => b.Le).ToListAsync(ct);
        var commissions = livret.Deliberations.Select(d => d.CommissionId).Distinct().ToList();
        var pvs = await db.ProcesVerbaux.AsNoTracking().Where(p => commissions.Contains(p.CommissionId)).OrderBy(p => p.Le).ToListAsync(ct);
        return
        [
            new("LignesDeBordereau", ["Bordereau", "Numero", "Nom", "Division", "Empreinte", "Precedent"],
            [
                .. bordereaux.SelectMany(b => b.Lignes().Where(l => l.Numero == livret.Numero)
                    .Select(l => (IReadOnlyList<string?>)[b.Numero, l.Numero, l.Nom, l.Division, l.Empreinte, l.Precedent])),
            ]),
            new("DecisionsDeProcesVerbal", ["ProcesVerbal", "Numero", "Nom", "Uai", "Issue", "Moyenne", "Motif", "Notes", "Mention"],
            [
                .. pvs.SelectMany(p => ProcesVerbalRelu.De(p).Decisions.Where(d => d.Numero == livret.Numero).Select(d => (IReadOnlyList<string?>)
                [
                    p.Numero, d.Numero, d.Nom, d.Uai, $"{d.Issue}", d.Moyenne, d.Motif,
                    string.Join(" | ", d.Notes.Select(n => $"{n.Unite} {n.Proposee} → {n.Arretee}{(n.Motif is null ? "" : $" ({n.Motif})")}")), d.Mention,
                ])),
            ]),
        ];
    }

    private async Task<IReadOnlyList<(string Titre, int Nombre)>> AccesAsync(LivretScolaire livret, CancellationToken ct)
    {
        var (ici, jour) = (livret.Perimetre(), horloge.Aujourdhui());
        var candidates = await db.Affectations.AsNoTracking()
            .Where(a => a.Uai == ici.Uai || a.Service == ici.Service || (a.Commission != null && a.Commission == ici.Commission)).ToListAsync(ct);
        return
        [
            .. candidates.Where(a => a.VautLe(jour) && a.Couvre(ici)).GroupBy(a => (a.Role, a.Titre)).OrderBy(g => g.Key.Role).ThenBy(g => g.Key.Titre, StringComparer.Ordinal)
                .Select(g => (g.Key.Titre, g.Select(a => a.UtilisateurId).Distinct().Count())),
        ];
    }
}
