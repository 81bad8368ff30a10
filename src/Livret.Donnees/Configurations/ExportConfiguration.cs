using Livret.Domaine.Sessions;
using Livret.Donnees.Echanges.Exports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class TraceDExportConfiguration : IEntityTypeConfiguration<TraceDExport>
{
    public void Configure(EntityTypeBuilder<TraceDExport> trace)
    {
        trace.ToTable("TracesDExport");
        trace.Property(t => t.Id).ValueGeneratedNever();
        trace.Property(t => t.Par).HasMaxLength(200);
        trace.Property(t => t.Quoi).HasMaxLength(200);
        trace.Property(t => t.Perimetre).HasMaxLength(300);
        trace.Property(t => t.Uai).HasMaxLength(8);
        trace.Property(t => t.Service).HasMaxLength(20);
        trace.HasIndex(t => new { t.ParId, t.Le });
        trace.HasIndex(t => new { t.Service, t.Le });
        trace.HasIndex(t => new { t.Uai, t.Le });
    }
}

internal sealed class ModeleDExportConfiguration : IEntityTypeConfiguration<ModeleDExport>
{
    public void Configure(EntityTypeBuilder<ModeleDExport> modele)
    {
        modele.ToTable("ModelesDExport");
        modele.Property(m => m.Id).ValueGeneratedNever();
        modele.Property(m => m.Service).HasMaxLength(20);
        modele.Property(m => m.Nom).HasMaxLength(ModeleDExport.LongueurNom);
        modele.Property(m => m.Colonnes).HasMaxLength(2000);
        modele.Property(m => m.Version).IsConcurrencyToken();
        modele.HasIndex(m => new { m.Service, m.Nom }).IsUnique();
        modele.HasOne<ServiceExamens>().WithMany().HasForeignKey(m => m.Service).OnDelete(DeleteBehavior.Restrict);
    }
}
