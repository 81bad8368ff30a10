using Livret.Donnees.Echanges.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.ToTable("Imports");
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.Par).HasMaxLength(200);
        import.Property(i => i.Phrase).HasMaxLength(1000);
        import.Property(i => i.Version).IsConcurrencyToken();
        import.HasIndex(i => new { i.ParId, i.Le });
        import.HasMany(i => i.Fichiers).WithOne().HasForeignKey(f => f.ImportId);
    }
}

internal sealed class FichierImporteConfiguration : IEntityTypeConfiguration<FichierImporte>
{
    public void Configure(EntityTypeBuilder<FichierImporte> fichier)
    {
        fichier.ToTable("FichiersImportes");
        fichier.HasKey(f => new { f.ImportId, f.Rang });
        fichier.Property(f => f.Rang).ValueGeneratedNever();
        fichier.Property(f => f.Format).HasMaxLength(40).IsUnicode(false);
        fichier.Property(f => f.Nom).HasMaxLength(200);
        fichier.Ignore(f => f.Lignes).Ignore(f => f.AFaire);
    }
}

internal sealed class LigneDeRapportConfiguration : IEntityTypeConfiguration<LigneDeRapport>
{
    public void Configure(EntityTypeBuilder<LigneDeRapport> ligne)
    {
        ligne.ToTable("LignesDImport");
        ligne.HasKey(l => new { l.ImportId, l.Fichier, l.Ligne });
        ligne.Property(l => l.Fichier).ValueGeneratedNever();
        ligne.Property(l => l.Ligne).ValueGeneratedNever();
        ligne.Property(l => l.Colonne).HasMaxLength(60);
        ligne.HasOne<FichierImporte>().WithMany().HasForeignKey(l => new { l.ImportId, l.Fichier });
        ligne.HasIndex(l => new { l.ImportId, l.Fichier, l.Verdict });
        ligne.Ignore(l => l.CodeEnClair);
    }
}
