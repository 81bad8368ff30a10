using System.Globalization;
using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Donnees;
using Livret.Web.Circuits;
using Livret.Web.Pages.ServiceExamens.Actes;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Lots;

/// <summary>One file of a batch before anything is done.</summary>
/// <param name="Version">Journal rank that the dry run saw.</param>
/// <param name="Refus">Null: it would be done.</param>
public sealed record LignePrevue(string Numero, string Nom, string Etablissement, Etat Etat, int Version, Refus? Refus);

/// <summary>What a batch did.</summary>
/// <param name="Bordereau">The one to the jury.</param>
public sealed record LotTraite(IReadOnlyList<ResultatDActe> Resultats, string? Bordereau);

/// <summary>Batches of the service: a dry run by the very acts, never saved, then the acts, file by file.</summary>
public sealed class TraiterUnLot(
    LivretDbContext db, OuvrirService ouvrirService, InstruireDesLivrets instruire, DeclarerRecevables declarer, EnvoyerAuJury envoyer)
{
    /// <summary>The numbers of the closed livrets of a commission: the selection of a publication.</summary>
    public async Task<IReadOnlyList<string>> ClosAsync(int commission, CancellationToken ct) =>
        await ouvrirService.Livrets(await ouvrirService.OuvrirAsync(ct)).Where(l => l.CommissionId == commission && l.Etat == Etat.Clos).Select(l => l.Numero).ToListAsync(ct);

    /// <summary>The commissions that may receive at least one of these files.</summary>
    public async Task<IReadOnlyList<Commission>> CommissionsAsync(IReadOnlyCollection<string> numeros, CancellationToken ct)
    {
        var tenu = await ouvrirService.OuvrirAsync(ct);
        var places = await ouvrirService.Livrets(tenu).Where(l => numeros.Contains(l.Numero)).Select(l => new { l.Specialite, l.CodeAcademie }).Distinct().ToListAsync(ct);
        return [.. (await envoyer.CommissionsAsync(tenu, ct)).Where(c => places.Exists(p => p.Specialite == c.Specialite && c.Academies.Contains(p.CodeAcademie)))];
    }

    public async Task<IReadOnlyList<LignePrevue>> PrevoirAsync(GesteDeLot geste, IReadOnlyCollection<string> numeros, Commission? commission, CancellationToken ct)
    {
        var ouverts = await instruire.OuvrirAsync(OuvrirService.Roles, livrets => livrets.Where(l => numeros.Contains(l.Numero)), ct);
        List<LignePrevue> lignes = [];
        foreach (var ouvert in ouverts)
        {
            var (livret, version, etat) = (ouvert.Livret, ouvert.Livret.RangJournal, ouvert.Livret.Etat);
            var refus = livret.Appliquer(Acte(geste, ouvert, commission), ouvert.Ici);
            lignes.Add(new(livret.Numero, livret.NomComplet, livret.Etablissement!.Nom, etat, version, refus));
        }
        // A dry run: what was tried is forgotten.
        db.ChangeTracker.Clear();
        return lignes;
    }

    /// <returns>Null: no such commission here.</returns>
    public async Task<LotTraite?> AppliquerAsync(
        GesteDeLot geste, IReadOnlyDictionary<string, int> versions, int? commission, Guid cle, CancellationToken ct)
    {
        string[] numeros = [.. versions.Keys];
        switch (geste.Code)
        {
            case GesteDeLot.Recevable:
                return new(await declarer.DeclarerAsync(numeros, ct, versions), null);
            case GesteDeLot.Jury:
                var envoi = await envoyer.EnvoyerAsync(numeros, commission ?? 0, cle, ct, versions);
                return envoi is { } fait ? new(fait.Resultats, fait.Bordereau?.Numero) : null;
            default:
                return new(await instruire.AppliquerAsync(OuvrirService.Roles, livrets => livrets.Where(l => numeros.Contains(l.Numero)), _ => new Publier(), ct, versions), null);
        }
    }

    private static Acte Acte(GesteDeLot geste, LivretInstruit ouvert, Commission? commission) => geste.Code switch
    {
        GesteDeLot.Recevable => DeclarerRecevables.Preparer(ouvert),
        GesteDeLot.Jury => new TransmettreAuJury(commission!, Essai(commission!, ouvert.Ici)),
        _ => new Publier(),
    };

    private static Bordereau Essai(Commission commission, Circonstances ici) => new()
    {
        Numero = commission.Id.ToString(CultureInfo.InvariantCulture),
        Nature = NatureBordereau.AuJury,
        Cle = Guid.Empty,
        Session = commission.Session,
        Service = commission.Service,
        Le = ici.Instant,
        ParId = ici.Agent.Id,
        Par = ici.Agent.Nom,
    };
}
