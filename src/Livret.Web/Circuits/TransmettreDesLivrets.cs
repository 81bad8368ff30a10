using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Documents.Archives;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Circuits;

/// <summary>What a transmission gave.</summary>
/// <param name="Bordereau">Null: no livret could leave.</param>
/// <param name="Resultats">Of this request; none when the same request had already been made.</param>
public sealed record Envoi(Bordereau? Bordereau, IReadOnlyList<ResultatDActe> Resultats);

/// <summary>Transmits signed livrets of one établissement on one numbered bordereau; the same request twice gives the same one.</summary>
public sealed class TransmettreDesLivrets(LivretDbContext db, InstruireDesLivrets instruire, ViserDesLivrets viser, ArchiverLesActes archiver)
{
    private const string QualiteParDefaut = "chef d’établissement";
    private static readonly Role[] Signataires = [Role.ChefEtablissement];

    /// <param name="versions">Number → version that the user saw; what is not in it does not leave.</param>
    /// <param name="cle">Chosen by the form.</param>
    public async Task<Envoi> TransmettreAsync(string uai, IReadOnlyDictionary<string, int> versions, Guid cle, CancellationToken ct)
    {
        if (await DejaFaitAsync(uai, cle, ct) is { } fait)
            return new(fait, []);
        var numeros = versions.Keys.ToList();
        Bordereau? bordereau = null;
        var resultats = await instruire.AppliquerAsync(
            Signataires, livrets => livrets.Where(l => l.Uai == uai && numeros.Contains(l.Numero)),
            _ => new Transmettre(bordereau!), ct, versions,
            avantDEnregistrer: actes =>
            {
                if (actes.Where(a => a.EstFait).Select(a => a.Livret).ToList() is { Count: > 0 } partis)
                {
                    db.Bordereaux.Add(bordereau!.Sceller([.. partis.Select(Ligne)]));
                    archiver.Archiver(bordereau, partis[0].Etablissement!);
                }
                return Task.CompletedTask;
            },
            avantDAppliquer: async ouverts => bordereau = ouverts.Count == 0 ? null : await OuvrirAsync(ouverts[0], cle, ct));
        // Somebody posted the same form at the same instant: what he got is the answer.
        return resultats.Any(r => r.EstFait) ? new(bordereau, resultats) : new(await DejaFaitAsync(uai, cle, ct), resultats);
    }

    private Task<Bordereau?> DejaFaitAsync(string uai, Guid cle, CancellationToken ct) =>
        db.Bordereaux.AsNoTracking().SingleOrDefaultAsync(b => b.Cle == cle && b.Uai == uai, ct);

    private async Task<Bordereau> OuvrirAsync(LivretInstruit premier, Guid cle, CancellationToken ct)
    {
        var (livret, ici) = (premier.Livret, premier.Ici);
        var prefixe = $"B-{livret.Session}-{livret.Uai}-";
        var rang = 1 + await db.Bordereaux.CountAsync(b => b.Uai == livret.Uai && b.Session == livret.Session && b.Numero.StartsWith(prefixe), ct);
        return new()
        {
            Numero = $"{prefixe}{rang:0000}",
            Nature = NatureBordereau.AuService,
            Cle = cle,
            Session = livret.Session,
            Uai = livret.Uai,
            Service = livret.Etablissement!.Academie!.CodeService,
            Le = ici.Instant,
            ParId = ici.Agent.Id,
            Par = (premier.SigneParDelegation is { } delegation
                ? new Signataire(ici.Agent.Nom, delegation.Qualite, delegation.Acte)
                : new Signataire(ici.Agent.Nom, await viser.DerniereQualiteAsync(livret.Uai, ct) ?? QualiteParDefaut, null)).Mention,
            Limite = ici.Calendrier?.LimiteTransmission,
        };
    }

    private static LigneDeBordereau Ligne(LivretScolaire livret) =>
        new(livret.Numero, livret.NomComplet, livret.Division, livret.DerniereTransmission!.Empreinte, livret.DerniereTransmission.Precedent);
}
