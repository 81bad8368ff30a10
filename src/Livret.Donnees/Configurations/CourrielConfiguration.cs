using Livret.Donnees.Courriels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class CourrielConfiguration : IEntityTypeConfiguration<Courriel>
{
    private const int LongueurCle = 64;
    private const int LongueurAdresse = 254;

    public void Configure(EntityTypeBuilder<Courriel> courriel)
    {
        courriel.ToTable("Courriels");
        courriel.Property(c => c.Id).ValueGeneratedNever();
        courriel.Property(c => c.Cle).HasMaxLength(LongueurCle).IsUnicode(false);
        courriel.Property(c => c.Destinataire).HasMaxLength(LongueurAdresse);
        courriel.Property(c => c.Objet).HasMaxLength(Courriel.LongueurObjet);
        courriel.Property(c => c.DernierEchec).HasMaxLength(300);
        courriel.HasIndex(c => c.Cle).IsUnique();
        courriel.HasIndex(c => c.EnvoyeLe);
        courriel.HasIndex(c => c.CreeLe);
    }
}

internal sealed class ModeleDeCourrielConfiguration : IEntityTypeConfiguration<ModeleDeCourriel>
{
    public void Configure(EntityTypeBuilder<ModeleDeCourriel> modele)
    {
        modele.ToTable("ModelesDeCourriel");
        modele.HasKey(m => m.Evenement);
        modele.Property(m => m.Objet).HasMaxLength(ModeleDeCourriel.LongueurObjet);
        modele.Property(m => m.Corps).HasMaxLength(ModeleDeCourriel.LongueurCorps);
        modele.Property(m => m.ModifiePar).HasMaxLength(200);
    }
}
