using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

/// <summary>The texts of the keys of Identity: at its own 450 characters two of them pass the 900 bytes that SQL Server allows a clustered key.</summary>
internal sealed class IdentiteConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    private const int Longueur = 128;

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> connexion)
    {
        connexion.Property(c => c.LoginProvider).HasMaxLength(Longueur);
        connexion.Property(c => c.ProviderKey).HasMaxLength(Longueur);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> jeton)
    {
        jeton.Property(j => j.LoginProvider).HasMaxLength(Longueur);
        jeton.Property(j => j.Name).HasMaxLength(Longueur);
    }
}
