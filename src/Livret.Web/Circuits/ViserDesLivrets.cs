using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Circuits;

/// <summary>Signs livrets: each visa seals its livret with the class and the section as they stand at that instant.</summary>
public sealed class ViserDesLivrets(LivretDbContext db, InstruireDesLivrets instruire, LireLesSections lireLesSections, AgentCourant agentCourant)
{
    private static readonly Role[] Signataires = [Role.ChefEtablissement];

    /// <param name="versions">Number → version that the signatory read; what is not in it is not signed.</param>
    public async Task<IReadOnlyList<ResultatDActe>> ViserAsync(IReadOnlyDictionary<string, int> versions, string qualite, CancellationToken ct)
    {
        var numeros = versions.Keys.ToList();
        var sections = SectionsLues.Aucune;
        return await instruire.AppliquerAsync(
            Signataires, livrets => livrets.Where(l => numeros.Contains(l.Numero)),
            ouvert => new Viser(qualite, sections.De(ouvert.Livret)), ct, versions,
            avantDAppliquer: async ouverts => sections = await lireLesSections.LireAsync([.. ouverts.Select(o => o.Livret)], ct));
    }

    /// <summary>The quality that the user gave the last time he signed for this établissement as its head.</summary>
    public async Task<string?> DerniereQualiteAsync(string uai, CancellationToken ct)
    {
        var moi = (await agentCourant.LireAsync(ct)).Id;
        return await db.Livrets.Where(l => l.Uai == uai).SelectMany(l => l.Visas)
            .Where(v => v.SignataireId == moi && v.ParDelegation == null)
            .OrderByDescending(v => v.Le).Select(v => v.Qualite).FirstOrDefaultAsync(ct);
    }
}
