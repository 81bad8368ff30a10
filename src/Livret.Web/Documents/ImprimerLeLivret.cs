using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Donnees;
using Livret.Web.Pages.Livrets;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Documents;

/// <summary>What the paper says of a livret that a page has opened: the sealed content once it is signed, and what each act left on it.</summary>
public sealed class ImprimerLeLivret(LivretDbContext db)
{
    private const int DebutDEmpreinte = 12;

    public async Task<LivretImprime> ImprimerAsync(LivretOuvert ouvert, CancellationToken ct)
    {
        var livret = ouvert.Livret;
        var deliberation = livret.Etat is Etat.Delibere or Etat.Clos or Etat.Publie
            ? await db.Livrets.Where(l => l.Id == livret.Id).SelectMany(l => l.Deliberations).Where(d => d.RepriseLe == null)
                .OrderByDescending(d => d.Le).Select(d => new { d.Le, d.Par, d.CommissionId }).FirstOrDefaultAsync(ct)
            : null;
        var president = deliberation is null ? null : await db.Commissions.Where(c => c.Id == deliberation.CommissionId)
            .SelectMany(c => c.Membres).Where(m => m.EstPresident).Select(m => m.Nom + ", " + m.Qualite).FirstOrDefaultAsync(ct);
        var visa = livret.Visa;
        var instant = deliberation?.Le ?? visa?.Le ?? ouvert.Instant;
        return new()
        {
            Session = ouvert.Session.Annee,
            Referentiel = ouvert.Referentiel,
            Contenu = visa is null ? LivretScelle.Projeter(livret, ouvert.Session, ouvert.Referentiel, ouvert.Section) : LivretScelle.Relire(visa.Contenu),
            Declaration = visa?.TexteDeclaration ?? Declaration.Courante.Texte,
            Visa = visa is null ? null : new($"{visa.Nom}, {visa.Qualite}", visa.ParDelegation, Heure(visa.Le), visa.Empreinte[..DebutDEmpreinte]),
            Examen = deliberation is null ? null : new(Jour(deliberation.Le), president ?? deliberation.Par),
            Instant = instant,
            Le = Heure(instant),
        };

        string Jour(DateTime instantUtc) => Phrases.JourEnLettres(DateOnly.FromDateTime(livret.Etablissement!.Academie!.HeureLocale(instantUtc)));

        string Heure(DateTime instantUtc) => $"{Jour(instantUtc)} à {livret.Etablissement!.Academie!.HeureLocale(instantUtc):HH' h 'mm}";
    }
}
