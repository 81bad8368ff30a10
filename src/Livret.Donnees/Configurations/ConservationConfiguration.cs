using Livret.Domaine.Circuits;
using Livret.Domaine.Conservations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class ConservationConfiguration : IEntityTypeConfiguration<Conservation>
{
    public void Configure(EntityTypeBuilder<Conservation> conservation)
    {
        conservation.ToTable("Conservations");
        conservation.HasKey(c => new { c.Session, c.Nature });
        conservation.Property(c => c.Session).ValueGeneratedNever();
    }
}

internal sealed class GelConfiguration : IEntityTypeConfiguration<Gel>
{
    public void Configure(EntityTypeBuilder<Gel> gel)
    {
        gel.ToTable("Gels");
        gel.Property(g => g.Id).ValueGeneratedNever();
        gel.Property(g => g.Service).HasMaxLength(20);
        gel.Property(g => g.Motif).HasMaxLength(Acte.LongueurMotif);
        gel.Property(g => g.PosePar).HasMaxLength(200);
        gel.Property(g => g.LevePar).HasMaxLength(200);
        gel.Property(g => g.MotifDeLaLevee).HasMaxLength(Acte.LongueurMotif);
        gel.Ignore(g => g.Tient);
        gel.HasIndex(g => new { g.Service, g.LeveLe });
        gel.HasOne<LivretScolaire>().WithMany().HasForeignKey(g => g.LivretId).OnDelete(DeleteBehavior.Restrict);
        gel.HasOne<ServiceExamens>().WithMany().HasForeignKey(g => g.Service).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PurgeConfiguration : IEntityTypeConfiguration<Purge>
{
    public void Configure(EntityTypeBuilder<Purge> purge)
    {
        purge.ToTable("Purges");
        purge.Property(p => p.Id).ValueGeneratedNever();
        purge.Property(p => p.Service).HasMaxLength(20);
        purge.Property(p => p.Par).HasMaxLength(200);
        purge.Property(p => p.Faits).HasConversion<Conversions.FaitsEnJson>().HasMaxLength(1000);
        purge.HasIndex(p => p.Le);
    }
}
