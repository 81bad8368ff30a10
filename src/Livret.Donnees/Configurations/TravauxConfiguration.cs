using Livret.Donnees.Travaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class TravailConfiguration : IEntityTypeConfiguration<Travail>
{
    public void Configure(EntityTypeBuilder<Travail> travail)
    {
        travail.ToTable("Travaux");
        travail.Property(t => t.Id).ValueGeneratedNever();
        travail.Property(t => t.Titre).HasMaxLength(Travail.LongueurTitre);
        travail.Property(t => t.DemandePar).HasMaxLength(200);
        travail.Property(t => t.Phrase).HasMaxLength(Travail.LongueurPhrase);
        travail.Property(t => t.Suite).HasMaxLength(Travail.LongueurAdresse);
        travail.HasIndex(t => new { t.DemandeParId, t.DemandeLe });
        travail.HasIndex(t => new { t.Etat, t.ReserveJusqua });
        travail.HasIndex(t => t.DemandeLe);
    }
}

internal sealed class FichierDeposeConfiguration : IEntityTypeConfiguration<FichierDepose>
{
    public void Configure(EntityTypeBuilder<FichierDepose> fichier)
    {
        fichier.ToTable("FichiersDeposes");
        fichier.Property(f => f.Id).ValueGeneratedNever();
        fichier.Property(f => f.Nom).HasMaxLength(FichierDepose.LongueurNom);
        fichier.Property(f => f.Type).HasMaxLength(FichierDepose.LongueurType).IsUnicode(false);
        fichier.Property(f => f.Empreinte!).EnEmpreinte();
        fichier.HasIndex(f => f.ExpireLe);
        fichier.HasIndex(f => f.ProprietaireId);
    }
}

internal sealed class MorceauDeFichierConfiguration : IEntityTypeConfiguration<MorceauDeFichier>
{
    public void Configure(EntityTypeBuilder<MorceauDeFichier> morceau)
    {
        morceau.ToTable("MorceauxDeFichier");
        morceau.HasKey(m => new { m.FichierId, m.Rang });
        morceau.HasOne<FichierDepose>().WithMany().HasForeignKey(m => m.FichierId).OnDelete(DeleteBehavior.Restrict);
    }
}
