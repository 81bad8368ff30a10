using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Livrets;

/// <summary>Opens and saves the dossier of one candidate: stages, avis, observations, elements for the jury.</summary>
public sealed class EnregistrerDossier(LivretDbContext db, AgentCourant agentCourant, TimeProvider horloge)
{
    /// <summary>Null when the candidate is not in the scope of the user.</summary>
    public async Task<DossierOuvert?> OuvrirAsync(string numero, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var session = await db.SessionOuverte.FirstAsync(ct);
        var livret = await db.LivretsVisibles(agent.Id, DossierOuvert.Auteurs, horloge.Aujourdhui())
            .Where(l => l.Session == session.Annee && l.Numero == numero)
            .Include(l => l.Etablissement!.Academie)
            .Include(l => l.Stages)
            .Include(l => l.Points.Where(p => p.FermeLe == null))
            .SingleOrDefaultAsync(ct);
        if (livret is null)
            return null;
        var calendrier = await db.Calendriers.AsNoTracking().Include(c => c.Academie)
            .FirstOrDefaultAsync(c => c.Session == session.Annee && c.CodeAcademie == livret.Etablissement!.CodeAcademie, ct);
        return new(agent, session, calendrier, horloge.GetUtcNow().UtcDateTime, livret);
    }

    /// <summary>Saves a form whose shape is valid; a dossier saved meanwhile by somebody else is a conflict, also when both saves cross.</summary>
    /// <returns>Null outside the scope.</returns>
    public async Task<(DossierOuvert Ouvert, IssueDuDossier Issue)?> EnregistrerAsync(string numero, FormulaireDossier formulaire, CancellationToken ct)
    {
        while (await OuvrirAsync(numero, ct) is { } ouvert)
        {
            var issue = Porter(ouvert, formulaire);
            try
            {
                await db.SaveChangesAsync(ct);
                return (ouvert, issue);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another save crossed this one: read again, and the versions will tell.
                db.ChangeTracker.Clear();
            }
        }
        return null;
    }

    private static IssueDuDossier Porter(DossierOuvert ouvert, FormulaireDossier formulaire)
    {
        var livret = ouvert.Livret;
        var ecarts = BlocDuDossier.Ecarts(FormulaireDossier.De(livret), formulaire);
        if (ecarts.Count == 0)
            return new IssueDuDossier.Enregistre();
        if (formulaire.Version != livret.Dossier.Version.ToString())
            return new IssueDuDossier.EnConflit(ecarts);
        return livret.SaisirLeDossier(formulaire.Lire(), formulaire.LireLesStages(), ouvert.Agent, ouvert.Instant, ouvert.Calendrier) is { } refus
            ? new IssueDuDossier.Refuse(refus.Phrase)
            : new IssueDuDossier.Enregistre();
    }
}

/// <summary>What became of a save.</summary>
public abstract record IssueDuDossier
{
    private IssueDuDossier() { }

    /// <summary>Saved, or already so.</summary>
    public sealed record Enregistre : IssueDuDossier;

    /// <summary>The livret or the window is closed: nothing was saved.</summary>
    public sealed record Refuse(string Phrase) : IssueDuDossier;

    /// <summary>Somebody saved the dossier since: nothing was saved.</summary>
    public sealed record EnConflit(IReadOnlyList<EcartDeDossier> Ecarts) : IssueDuDossier;
}
