using Livret.Donnees.Travaux;
using Livret.Web.Securite;

namespace Livret.Web.Travaux;

/// <summary>Runs one work from its lease to its end: the only code that calls an executor.</summary>
public sealed partial class ExecuterUnTravail(
    IServiceScopeFactory portees, BailDeTravail bail, DepotDeFichiers depot, Progressions progressions, HorlogeReelle reelle, ILogger<ExecuterUnTravail> journal)
{
    private const string Imprevu =
        "Ce travail s’est arrêté sur une difficulté imprévue. Relancez-le ; si elle revient, transmettez son numéro à la personne qui exploite l’application.";

    private const string Reporte = "La base de données n’a pas répondu : le travail reprendra de lui-même dans un instant.";

    private const string SansCompte = "Le compte qui a demandé ce travail n’existe plus.";

    /// <summary>Before the second start, then before the third.</summary>
    private static readonly TimeSpan[] Attentes = [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)];

    /// <param name="arret">The node stops: the work is given back.</param>
    /// <returns>Whether this call held the work; otherwise another did, or it was not due.</returns>
    public async Task<bool> ExecuterAsync(Guid id, CancellationToken arret)
    {
        if (await bail.PrendreAsync(id, arret) is not { } travail)
            return false;
        Debut(id, travail.Nature, travail.Essais);
        var enCours = new TravailEnCours(travail, bail, depot, progressions, reelle);
        await using (var veille = new VeilleDuBail(travail, bail, reelle, arret))
        {
            var garde = false;
            try
            {
                garde = await FinirAsync(travail, await ExecuterAsync(enCours, travail, veille.Jeton));
            }
            catch (OperationCanceledException) when (veille.Jeton.IsCancellationRequested)
            {
                await CesserAsync(travail, veille.Signe, arret);
            }
#pragma warning disable CA1031 // The last door of a work: whatever happens, it ends with a sentence for its user.
            catch (Exception e)
#pragma warning restore CA1031
            {
                await EchouerAsync(travail, e);
            }
            progressions.Oublier(id);
            if (!garde)
                await EffacerAsync(enCours.Deposes);
        }
        return true;
    }

    private async Task<ResultatDeTravail> ExecuterAsync(TravailEnCours enCours, Travail travail, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        var agentCourant = portee.ServiceProvider.GetRequiredService<AgentCourant>();
        agentCourant.Fixer(travail.DemandeParId);
        if (await agentCourant.ChercherAsync(ct) is null)
            return ResultatDeTravail.Refuser(SansCompte);
        var executant = portee.ServiceProvider.GetServices<IExecutant>().Single(e => e.Nature == travail.Nature);
        return await executant.ExecuterAsync(enCours, ct);
    }

    private async Task<bool> FinirAsync(Travail travail, ResultatDeTravail resultat)
    {
        var tenu = await bail.FinirAsync(travail, resultat);
        Fin(travail.Id, tenu ? resultat.Etat.ToString() : "lost");
        return tenu && resultat.Etat is EtatDeTravail.Termine;
    }

    private async Task CesserAsync(Travail travail, SigneDeVie signe, CancellationToken arret)
    {
        if (signe is SigneDeVie.AInterrompre)
            await bail.InterrompreAsync(travail);
        else if (arret.IsCancellationRequested)
            await bail.RendreAsync(travail);
        Fin(travail.Id, signe is SigneDeVie.Tenu ? "given back" : signe.ToString());
    }

    private async Task EchouerAsync(Travail travail, Exception exception)
    {
        Echec(travail.Id, travail.Nature, travail.Essais, exception.GetType().Name, exception.StackTrace);
        if (Pannes.EstPassagere(exception) && travail.Essais <= Attentes.Length)
            await bail.ReporterAsync(travail, Attentes[travail.Essais - 1], Reporte);
        else
            await bail.FinirAsync(travail, ResultatDeTravail.Refuser(Imprevu));
    }

    private async Task EffacerAsync(IReadOnlyList<Guid> fichiers)
    {
        foreach (var fichier in fichiers)
            await depot.EffacerAsync(fichier, CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Information, "Travail {Travail} ({Nature}), start {Essai}")]
    private partial void Debut(Guid travail, NatureDeTravail nature, int essai);

    [LoggerMessage(LogLevel.Information, "Travail {Travail} ended: {Issue}")]
    private partial void Fin(Guid travail, string issue);

    /// <summary>The type and the place, never the message: it may hold what a user typed.</summary>
    [LoggerMessage(LogLevel.Error, "Travail {Travail} ({Nature}), start {Essai} failed: {Exception} {Ou}")]
    private partial void Echec(Guid travail, NatureDeTravail nature, int essai, string exception, string? ou);
}
