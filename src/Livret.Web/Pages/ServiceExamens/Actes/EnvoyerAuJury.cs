using System.Globalization;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Donnees;
using Livret.Web.Circuits;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Actes;

/// <summary>Hands livrets to a commission on one bordereau. The same key gives the same bordereau, whatever the number of requests.</summary>
public sealed class EnvoyerAuJury(LivretDbContext db, OuvrirService ouvrirService, InstruireDesLivrets instruire)
{
    /// <summary>The commissions of the services of the user that still sit.</summary>
    public async Task<IReadOnlyList<Commission>> CommissionsAsync(ServiceTenu tenu, CancellationToken ct)
    {
        var services = tenu.Services.Select(s => s.Code).ToList();
        return await db.Commissions.AsNoTracking()
            .Where(c => c.Session == tenu.Session.Annee && services.Contains(c.Service) && c.CloseLe == null)
            .OrderBy(c => c.Seance).ThenBy(c => c.Intitule).ToListAsync(ct);
    }

    /// <returns>The bordereau, null when nothing left, and what became of each livret; null: no such commission here.</returns>
    public async Task<(Bordereau? Bordereau, IReadOnlyList<ResultatDActe> Resultats)?> EnvoyerAsync(
        IReadOnlyCollection<string> numeros, int commission, Guid cle, CancellationToken ct, IReadOnlyDictionary<string, int>? versions = null)
    {
        var tenu = await ouvrirService.OuvrirAsync(ct);
        if ((await CommissionsAsync(tenu, ct)).All(c => c.Id != commission))
            return null;
        if (await DejaAsync(cle, commission, ct) is { } deja)
            return deja;
        Bordereau? bordereau = null;
        Commission? recue = null;
        var resultats = await instruire.AppliquerAsync(
            OuvrirService.Roles, livrets => livrets.Where(l => numeros.Contains(l.Numero)),
            _ => new TransmettreAuJury(recue!, bordereau!), ct, versions,
            avantDEnregistrer: faits =>
            {
                var partis = faits.Where(r => r.EstFait).Select(r => r.Livret).ToList();
                if (partis.Count == 0)
                    bordereau = null;
                else
                    db.Add(bordereau!.Sceller([.. partis.Select(l => new LigneDeBordereau(l.Numero, l.NomComplet, l.Division, l.EnvoiAuJury!.Empreinte, null))]));
                return Task.CompletedTask;
            },
            avantDAppliquer: async ouverts =>
            {
                recue = await db.Commissions.SingleAsync(c => c.Id == commission, ct);
                bordereau = ouverts.Count == 0 ? null : Ouvrir(recue, ouverts[0], cle, 1 + await db.Bordereaux.CountAsync(b => b.CommissionId == commission, ct));
            });
        // The same form sent twice at once: the other request made the bordereau.
        return bordereau is null && await DejaAsync(cle, commission, ct) is { } entretemps ? entretemps : (bordereau, resultats);
    }

    private async Task<(Bordereau?, IReadOnlyList<ResultatDActe>)?> DejaAsync(Guid cle, int commission, CancellationToken ct)
    {
        if (await db.Bordereaux.AsNoTracking().FirstOrDefaultAsync(b => b.Cle == cle && b.CommissionId == commission, ct) is not { } bordereau)
            return null;
        var numeros = bordereau.Lignes().Select(l => l.Numero).ToList();
        var livrets = await instruire.OuvrirAsync(OuvrirService.Roles, tous => tous.Where(l => numeros.Contains(l.Numero)), ct);
        return (bordereau, [.. livrets.Select(l => new ResultatDActe(l.Livret, null))]);
    }

    private static Bordereau Ouvrir(Commission commission, LivretInstruit ouvert, Guid cle, int rang) => new()
    {
        Numero = string.Create(CultureInfo.InvariantCulture, $"J-{commission.Session}-{commission.Id}-{rang:0000}"),
        Nature = NatureBordereau.AuJury,
        Cle = cle,
        Session = commission.Session,
        CommissionId = commission.Id,
        Service = commission.Service,
        Le = ouvert.Ici.Instant,
        ParId = ouvert.Ici.Agent.Id,
        Par = ouvert.Ici.Agent.Nom,
    };
}
