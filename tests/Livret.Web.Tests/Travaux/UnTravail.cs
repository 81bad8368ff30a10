using System.Text;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Travaux;
using Livret.Web.Travaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Livret.Web.Tests.Travaux;

/// <summary>An executor that does what the test says.</summary>
internal sealed class ExecutantDEssai(Func<TravailEnCours, CancellationToken, Task<ResultatDeTravail>> faire) : IExecutant
{
    public NatureDeTravail Nature => NatureDeTravail.Documents;

    public Task<ResultatDeTravail> ExecuterAsync(TravailEnCours travail, CancellationToken ct) => faire(travail, ct);

    /// <summary>In the place of the executors of the application.</summary>
    public static Action<IServiceCollection> Poser(Func<TravailEnCours, CancellationToken, Task<ResultatDeTravail>> faire) => services =>
    {
        services.RemoveAll<IExecutant>();
        services.AddSingleton<IExecutant>(new ExecutantDEssai(faire));
    };

    /// <summary>Deposits a small text.</summary>
    public static async Task<ResultatDeTravail> EcrireAsync(TravailEnCours travail, CancellationToken ct)
    {
        await travail.AvancerAsync(1, 2, "Écriture");
        var fichier = await travail.DeposerAsync("élèves.txt", "text/plain", async flux => await flux.WriteAsync("été"u8.ToArray(), ct), ct);
        return new("1 fichier écrit.\nUne ligne laissée de côté : vide.", fichier.Id);
    }
}

/// <summary>A work as a test puts it in the database, and runs it without the scheduler.</summary>
internal static class UnTravail
{
    /// <summary>Written as if a page had asked for it.</summary>
    public static async Task<Travail> DemanderAsync(LivretApplication application, Guid par, Action<Travail>? regler = null)
    {
        await using var db = application.OuvrirLaBase();
        var travail = new Travail
        {
            Id = Guid.CreateVersion7(),
            Nature = NatureDeTravail.Documents,
            Titre = "Livrets de la classe TC2",
            DemandeParId = par,
            DemandePar = "Claire Aubertin",
            DemandeLe = application.Horloge.GetUtcNow().UtcDateTime,
            Parametres = "{}",
        };
        regler?.Invoke(travail);
        db.Add(travail);
        await db.SaveChangesAsync();
        return travail;
    }

    /// <summary>The account that signed in last.</summary>
    public static async Task<Guid> DernierCompteAsync(LivretApplication application)
    {
        await using var db = application.OuvrirLaBase();
        return await db.Users.OrderByDescending(u => u.Id).Select(u => u.Id).FirstAsync();
    }

    public static async Task<(HttpClient Client, Guid Compte)> ConnecterAsync(LivretApplication application)
    {
        Guid compte = default;
        var client = await application.EnTantQueAsync("Claire Aubertin", id =>
        {
            compte = id;
            return [new Affectation { UtilisateurId = id, Role = Role.Administrateur }];
        });
        return (client, compte);
    }

    public static Task<bool> ExecuterAsync(LivretApplication application, Guid id, CancellationToken arret = default) =>
        application.Services.GetRequiredService<ExecuterUnTravail>().ExecuterAsync(id, arret);

    public static async Task<Travail> LireAsync(LivretApplication application, Guid id)
    {
        await using var db = application.OuvrirLaBase();
        return await db.Travaux.AsNoTracking().SingleAsync(t => t.Id == id);
    }

    public static async Task ModifierAsync(LivretApplication application, Guid id, Action<Travail> modifier)
    {
        await using var db = application.OuvrirLaBase();
        modifier(await db.Travaux.SingleAsync(t => t.Id == id));
        await db.SaveChangesAsync();
    }

    public static string Texte(byte[] octets) => Encoding.UTF8.GetString(octets);

    /// <summary>Waits for what happens by itself.</summary>
    public static async Task AttendreAsync(Func<Task<bool>> condition, int secondes = 60)
    {
        for (var i = 0; i < secondes * 10; i++)
        {
            if (await condition())
                return;
            await Task.Delay(100);
        }
        Assert.Fail("It did not happen in time.");
    }
}
