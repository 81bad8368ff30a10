using Livret.Domaine.Livrets;
using Livret.Donnees.Archives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class DocumentArchiveConfiguration : IEntityTypeConfiguration<DocumentArchive>
{
    public void Configure(EntityTypeBuilder<DocumentArchive> archive)
    {
        archive.ToTable("Archives");
        archive.HasKey(a => new { a.Nature, a.Reference });
        archive.Property(a => a.Reference).HasMaxLength(DocumentArchive.LongueurReference);
        archive.Property(a => a.Titre).HasMaxLength(DocumentArchive.LongueurTitre);
        archive.Property(a => a.Nom).HasMaxLength(DocumentArchive.LongueurNom);
        archive.Property(a => a.Source).EnEmpreinte();
        archive.Property(a => a.Empreinte).EnEmpreinte();
        archive.HasOne<LivretScolaire>().WithMany().HasForeignKey(a => a.LivretId).OnDelete(DeleteBehavior.Restrict);
    }
}
