using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Parametres;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Verbes;

/// <summary>The first account of an installation. Its password never appears on a command line, which others can see.</summary>
internal static class CreerAdministrateur
{
    public static Verbe Verbe { get; } = new("creer-administrateur", "crée un compte d’administrateur ; son mot de passe est lu sur l’entrée standard",
        [new("--courriel", "ADRESSE", "adresse électronique du compte") { Requis = true }], ExecuterAsync);

    private static async Task<int> ExecuterAsync(Appel appel)
    {
        if (await appel.Terminal.Entree.ReadLineAsync() is not { Length: > 0 } motDePasse)
            return appel.MalAppele("Donnez le mot de passe sur l’entrée standard, sur une ligne.");

        await using var hote = HoteDeVerbe.Construire(appel);
        await using var portee = hote.Services.CreateAsyncScope();
        var db = portee.ServiceProvider.GetRequiredService<LivretDbContext>();
        if (db.Database.IsSqlite())
            await db.MettreAJourAsync(completer: null, CancellationToken.None);

        var courriel = appel.Valeur("--courriel");
        var compte = new Utilisateur { Id = Guid.CreateVersion7(), Nom = "Administrateur", Prenom = "Compte", UserName = courriel, Email = courriel, EmailConfirmed = true };
        db.Parametres.AuNomDe(Acteur.LigneDeCommande, portee.ServiceProvider.GetRequiredService<TimeProvider>());
        // Saved with the account, in the same transaction: no account without its role.
        db.Add(new Affectation { UtilisateurId = compte.Id, Role = Role.Administrateur });
        var resultat = await portee.ServiceProvider.GetRequiredService<UserManager<Utilisateur>>().CreateAsync(compte, motDePasse);
        if (resultat.Succeeded)
        {
            await appel.Terminal.Sortie.WriteLineAsync($"Le compte {courriel} est créé.");
            return StatutDeSortie.Fait;
        }
        foreach (var phrase in resultat.Errors.Select(e => e.Description).Distinct())
            await appel.Terminal.Erreurs.WriteLineAsync(phrase);
        return StatutDeSortie.LignesRefusees;
    }
}
