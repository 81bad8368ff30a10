using System.Text.Json;
using Livret.Donnees;
using Livret.Donnees.Travaux;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Travaux;

/// <summary>Asks for a work in the name of the user; its page is <c>/travaux/{id}</c>.</summary>
public sealed class DemanderUnTravail(LivretDbContext db, AgentCourant agentCourant, AppelDesTravaux appel, TimeProvider horloge)
{
    /// <summary>
    /// Writes the request with whatever the context holds: in the transaction of the caller, if there is one. The same request made twice
    /// while the first is not over gives the same work: a button pressed twice starts it once.
    /// </summary>
    /// <param name="titre">As the user recognises it: « Livrets de la classe TC2 ».</param>
    /// <param name="parametres">What its executor reads, serialised as JSON: identifiers, never a rendered content.</param>
    /// <returns>The identifier of the work.</returns>
    public async Task<Guid> DemanderAsync<T>(NatureDeTravail nature, string titre, T parametres, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var (json, court) = (JsonSerializer.Serialize(parametres), titre.Length > Travail.LongueurTitre ? titre[..Travail.LongueurTitre] : titre);
        var deja = await db.Travaux
            .Where(t => t.DemandeParId == agent.Id && t.Nature == nature && t.Titre == court && t.Parametres == json && !t.InterruptionDemandee)
            .Where(t => t.Etat == EtatDeTravail.EnAttente || t.Etat == EtatDeTravail.EnCours)
            .Select(t => (Guid?)t.Id).FirstOrDefaultAsync(ct);
        var id = deja ?? Guid.CreateVersion7();
        if (deja is null)
        {
            db.Add(new Travail
            {
                Id = id,
                Nature = nature,
                Titre = court,
                DemandeParId = agent.Id,
                DemandePar = agent.Nom,
                DemandeLe = horloge.GetUtcNow().UtcDateTime,
                Parametres = json,
            });
        }
        await db.SaveChangesAsync(ct);
        appel.Appeler(id);
        return id;
    }
}
