using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Courriels;
using Livret.Web.Courriels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Livret.Web.Tests.Courriels;

/// <summary>What the tests do with mails: write one as an act does, send, read.</summary>
internal static class Poste
{
    public static readonly ValeursDeCourriel Valeurs = new()
    {
        Etablissement = "Lycée d’essai",
        Division = "TC2",
        Nombre = 3,
        Date = new(2020, 6, 26),
        Heure = new(18, 0),
        Service = "DEC",
        Lien = "/etablissement",
        Expediteur = "Claire Aubertin",
    };

    /// <summary>One piece of work in a scope of its own, then what it added is saved.</summary>
    public static async Task DansUnActeAsync<T>(this LivretApplication application, Func<T, Task> travail)
        where T : notnull
    {
        await using var portee = application.Services.CreateAsyncScope();
        await travail(portee.ServiceProvider.GetRequiredService<T>());
        await portee.ServiceProvider.GetRequiredService<LivretDbContext>().SaveChangesAsync();
    }

    public static Task EnfilerAsync(this LivretApplication application, string cle, EvenementDeCourriel evenement = EvenementDeCourriel.Soumis, string a = "chef@exemple.test") =>
        application.DansUnActeAsync<MettreEnFile>(f => f.EnfilerAsync(evenement, cle, [new(null, a)], Valeurs, CancellationToken.None));

    /// <summary>As one node does; each call is another node.</summary>
    public static async Task<int> EnvoyerAsync(this LivretApplication application)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return await portee.ServiceProvider.GetRequiredService<EnvoyerLesCourriels>().EnvoyerAsync(CancellationToken.None);
    }

    public static async Task<IReadOnlyList<Courriel>> CourrielsAsync(this LivretApplication application)
    {
        await using var db = application.OuvrirLaBase();
        return await db.Courriels.OrderBy(c => c.CreeLe).ThenBy(c => c.Destinataire).ToListAsync();
    }

    /// <summary>An account that holds a role in the class, or in its établissement; its address.</summary>
    public static async Task<(Guid Id, string Adresse)> AffecterAsync(
        this LivretApplication application, Role role, ClasseCreee classe, string? division = null, DateOnly? debut = null, DateOnly? fin = null)
    {
        var id = Guid.CreateVersion7();
        var adresse = $"{id:N}@exemple.test";
        await using var db = application.OuvrirLaBase();
        db.Users.Add(new() { Id = id, Prenom = "Marc", Nom = "Le Goff", UserName = adresse, Email = adresse, NormalizedEmail = adresse.ToUpperInvariant(), NormalizedUserName = adresse.ToUpperInvariant() });
        db.Affectations.Add(new() { UtilisateurId = id, Role = role, Uai = classe.Uai, Division = division, Debut = debut, Fin = fin });
        await db.SaveChangesAsync();
        return (id, adresse);
    }
}
