using Livret.Donnees;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Livret.Web.Securite;

/// <summary>How long the link of an invitation serves.</summary>
internal sealed class DureeDInvitation : DataProtectionTokenProviderOptions
{
    public const int Jours = 7;

    public DureeDInvitation() => (Name, TokenLifespan) = (JetonDInvitation.Nom, TimeSpan.FromDays(Jours));
}

/// <summary>The token of that link: once the password is chosen, the stamp that it holds is no longer the account's.</summary>
internal sealed class JetonDInvitation(
    IDataProtectionProvider protection, IOptions<DureeDInvitation> options, ILogger<DataProtectorTokenProvider<Utilisateur>> journal)
    : DataProtectorTokenProvider<Utilisateur>(protection, options, journal)
{
    public const string Nom = nameof(JetonDInvitation);
    public const string Usage = "invitation";
}
