using System.Net.Mail;
using Livret.Donnees;

namespace Livret.Web.Pages.Administration.Utilisateurs;

/// <summary>Who an account is, as a form writes it.</summary>
public sealed record FormulaireUtilisateur
{
    public string? Nom { get; init; }
    public string? Prenom { get; init; }
    public string? Courriel { get; init; }

    /// <summary>The stamp of the account when the page was opened.</summary>
    public string? Version { get; init; }

    public static FormulaireUtilisateur De(Utilisateur compte) => new() { Nom = compte.Nom, Prenom = compte.Prenom, Courriel = compte.Email, Version = compte.ConcurrencyStamp };

    public IEnumerable<(string Champ, string Phrase)> Refuser()
    {
        if (string.IsNullOrWhiteSpace(Nom) || Nom.Trim().Length > 100)
            yield return (nameof(Nom), "Écrivez le nom, en cent caractères au plus.");
        if (string.IsNullOrWhiteSpace(Prenom) || Prenom.Trim().Length > 100)
            yield return (nameof(Prenom), "Écrivez le prénom, en cent caractères au plus.");
        if (string.IsNullOrWhiteSpace(Courriel) || Courriel.Trim().Length > 254 || !MailAddress.TryCreate(Courriel.Trim(), out var adresse) || adresse.Address != Courriel.Trim())
            yield return (nameof(Courriel), "Écrivez l’adresse électronique sous la forme nom@domaine.fr.");
    }

    public void Porter(Utilisateur compte)
    {
        (compte.Nom, compte.Prenom) = (Nom!.Trim(), Prenom!.Trim());
        (compte.Email, compte.UserName) = (Courriel!.Trim(), Courriel.Trim());
    }
}
