using Livret.Donnees;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Livret.Web.Securite;

/// <summary>How long the link of a forgotten password serves.</summary>
internal sealed class DureeDuJeton : DataProtectionTokenProviderOptions
{
    public DureeDuJeton() => (Name, TokenLifespan) = (JetonDeMotDePasse.Nom, TimeSpan.FromHours(2));
}

/// <summary>The token of that link: once the password has changed, the stamp that it holds is no longer the account's.</summary>
internal sealed class JetonDeMotDePasse(
    IDataProtectionProvider protection, IOptions<DureeDuJeton> options, ILogger<DataProtectorTokenProvider<Utilisateur>> journal)
    : DataProtectorTokenProvider<Utilisateur>(protection, options, journal)
{
    public const string Nom = nameof(JetonDeMotDePasse);
}
