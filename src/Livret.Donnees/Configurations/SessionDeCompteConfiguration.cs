using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class SessionDeCompteConfiguration : IEntityTypeConfiguration<SessionDeCompte>
{
    private const int LongueurMarque = 64;

    public void Configure(EntityTypeBuilder<SessionDeCompte> session)
    {
        session.ToTable("SessionsDeCompte");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Marque).HasMaxLength(LongueurMarque).IsUnicode(false);
        session.Property(s => s.Appareil).HasMaxLength(SessionDeCompte.LongueurAppareil);
        session.HasIndex(s => s.UtilisateurId);
        session.HasIndex(s => s.VueLe);
        session.HasOne<Utilisateur>().WithMany().HasForeignKey(s => s.UtilisateurId).OnDelete(DeleteBehavior.Restrict);
    }
}
