using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Courriels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Courriels;

/// <summary>
/// The acts of the circuit as mails: one per recipient, établissement and division. An act calls its method before it saves, with
/// its own instant; the mails are saved with it. Whoever acts is not written to.
/// </summary>
public sealed class AnnoncesDuCircuit(LivretDbContext db, DestinatairesDuCircuit destinataires, MettreEnFile mettreEnFile)
{
    private const string BordDuChef = "/etablissement";
    private const string BordDeLEquipe = "/saisie";

    private static readonly Role[] Direction = [Role.ChefEtablissement, Role.Delegataire];
    private static readonly Role[] Equipe = [Role.Coordonnateur, Role.Enseignant];

    /// <summary>Submitted by the team, to be signed.</summary>
    public Task SoumisAsync(IReadOnlyCollection<LivretScolaire> livrets, Agent par, DateTime instant, CancellationToken ct) =>
        AnnoncerAsync(EvenementDeCourriel.Soumis, livrets, par, instant, Direction, (_, v) => v with { Lien = BordDuChef }, ct);

    /// <summary>Sent back to the team, which may enter until <paramref name="jusqua"/> (UTC).</summary>
    public Task RenvoyeAsync(IReadOnlyCollection<LivretScolaire> livrets, DateTime jusqua, Agent par, DateTime instant, CancellationToken ct) =>
        AnnoncerAsync(EvenementDeCourriel.Renvoye, livrets, par, instant, Equipe, (lieu, v) =>
        {
            var fin = lieu.Academie!.HeureLocale(jusqua);
            return v with { Date = DateOnly.FromDateTime(fin), Heure = TimeOnly.FromDateTime(fin), Lien = BordDeLEquipe };
        }, ct);

    /// <summary>A régularisation is asked by the examination service, to be answered by <paramref name="avant"/>, inclusive.</summary>
    public Task RegularisationDemandeeAsync(IReadOnlyCollection<LivretScolaire> livrets, DateOnly avant, Agent par, DateTime instant, CancellationToken ct) =>
        AnnoncerAsync(EvenementDeCourriel.RegularisationDemandee, livrets, par, instant, Direction, (_, v) => v with { Date = avant, Lien = BordDuChef }, ct);

    /// <summary>The copy of a letter about each of these candidates is in the application.</summary>
    public Task LettreDisponibleAsync(IReadOnlyCollection<LivretScolaire> livrets, Agent par, DateTime instant, CancellationToken ct) =>
        AnnoncerAsync(EvenementDeCourriel.LettreDisponible, livrets, par, instant, Direction, (_, v) => v with { Lien = BordDuChef }, ct);

    private async Task AnnoncerAsync(
        EvenementDeCourriel evenement, IReadOnlyCollection<LivretScolaire> livrets, Agent par, DateTime instant, IReadOnlyCollection<Role> roles,
        Func<Etablissement, ValeursDeCourriel, ValeursDeCourriel> completer, CancellationToken ct)
    {
        var uais = livrets.Select(l => l.Uai).Distinct().ToList();
        var lieux = await db.Etablissements.AsNoTracking().Include(e => e.Academie).ThenInclude(a => a!.Service)
            .Where(e => uais.Contains(e.Uai)).ToDictionaryAsync(e => e.Uai, ct);
        var tenants = (await destinataires.TenirAsync(roles, uais, ct)).Where(t => t.Destinataire.Id != par.Id).ToList();
        foreach (var classe in livrets.GroupBy(l => (l.Uai, l.Division)))
        {
            var lieu = lieux[classe.Key.Uai];
            var valeurs = completer(lieu, new()
            {
                Etablissement = lieu.Nom,
                Division = classe.Key.Division,
                Nombre = classe.Count(),
                Service = lieu.Academie!.Service!.Nom,
                Expediteur = par.Nom,
            });
            var cle = $"{string.Join(',', classe.Select(l => l.Id).Order())}@{instant:O}";
            var aPrevenir = tenants.Where(t => t.Suit(lieu.Uai, classe.Key.Division)).Select(t => t.Destinataire);
            await mettreEnFile.EnfilerAsync(evenement, cle, [.. aPrevenir], valeurs, ct);
        }
    }
}
