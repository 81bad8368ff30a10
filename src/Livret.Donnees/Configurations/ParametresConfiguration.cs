using Livret.Donnees.Parametres;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class EvenementDeParametreConfiguration : IEntityTypeConfiguration<EvenementDeParametre>
{
    public void Configure(EntityTypeBuilder<EvenementDeParametre> evenement)
    {
        evenement.ToTable("JournalDesParametres");
        evenement.HasKey(e => e.Rang);
        evenement.Property(e => e.Rang).ValueGeneratedNever();
        evenement.Property(e => e.Par).HasMaxLength(200);
        evenement.Property(e => e.Affectation).HasMaxLength(200);
        evenement.Property(e => e.Cle).HasMaxLength(60);
        evenement.Property(e => e.Champ).HasMaxLength(100);
        evenement.Property(e => e.Motif).HasMaxLength(Domaine.Circuits.Acte.LongueurMotif);
        evenement.Property(e => e.Precedente).EnEmpreinte();
        evenement.Property(e => e.Empreinte).EnEmpreinte();
        evenement.HasIndex(e => new { e.Nature, e.Cle });
        evenement.HasIndex(e => e.Le);
    }
}

internal sealed class FinDuJournalDesParametresConfiguration : IEntityTypeConfiguration<FinDuJournalDesParametres>
{
    public void Configure(EntityTypeBuilder<FinDuJournalDesParametres> fin)
    {
        fin.ToTable("FinDuJournalDesParametres");
        fin.Property(f => f.Id).ValueGeneratedNever();
        fin.Property(f => f.Empreinte).EnEmpreinte();
    }
}

internal sealed class ReferentielDeposeConfiguration : IEntityTypeConfiguration<ReferentielDepose>
{
    public void Configure(EntityTypeBuilder<ReferentielDepose> referentiel)
    {
        referentiel.ToTable("Referentiels");
        referentiel.Property(r => r.Id).ValueGeneratedNever();
        referentiel.Property(r => r.Code).HasMaxLength(20);
        referentiel.Property(r => r.Version).HasMaxLength(40);
        referentiel.Property(r => r.VersionPubliee).HasMaxLength(40);
        referentiel.Property(r => r.Intitule).HasMaxLength(300);
        referentiel.Property(r => r.DeposePar).HasMaxLength(200);
        referentiel.Property(r => r.PubliePar).HasMaxLength(200);
        referentiel.Property(r => r.Empreinte).EnEmpreinte();
        referentiel.HasIndex(r => new { r.Code, r.VersionPubliee }).IsUnique();
    }
}
