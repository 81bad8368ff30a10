using Livret.Domaine.Recevabilites;
using Livret.Domaine.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class TexteDeServiceConfiguration : IEntityTypeConfiguration<TexteDeService>
{
    public void Configure(EntityTypeBuilder<TexteDeService> texte)
    {
        texte.ToTable("TextesDeService");
        texte.Property(t => t.Service).HasMaxLength(20);
        texte.Property(t => t.Texte).HasMaxLength(4000);
        texte.HasIndex(t => new { t.Service, t.Nature, t.Version }).IsUnique();
        texte.HasOne<ServiceExamens>().WithMany().HasForeignKey(t => t.Service).OnDelete(DeleteBehavior.Restrict);
    }
}
