using Livret.Domaine.Circuits;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class CommissionConfiguration : IEntityTypeConfiguration<Commission>
{
    public void Configure(EntityTypeBuilder<Commission> commission)
    {
        commission.ToTable("Commissions");
        commission.Property(c => c.Service).HasMaxLength(20);
        commission.Property(c => c.Specialite).HasMaxLength(20);
        commission.Property(c => c.Intitule).HasMaxLength(200);
        commission.Property(c => c.Lieu).HasMaxLength(200);
        commission.Property(c => c.Arrete).HasMaxLength(200);
        commission.Property(c => c.Version).IsConcurrencyToken();
        commission.Ignore(c => c.President);
        commission.HasMany(c => c.Membres).WithOne().HasForeignKey(m => m.CommissionId);
        commission.HasOne<ServiceExamens>().WithMany().HasForeignKey(c => c.Service).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MembreDeCommissionConfiguration : IEntityTypeConfiguration<MembreDeCommission>
{
    public void Configure(EntityTypeBuilder<MembreDeCommission> membre)
    {
        membre.ToTable("MembresDeCommission");
        membre.Property(m => m.Id).ValueGeneratedNever();
        membre.Property(m => m.Nom).HasMaxLength(200);
        membre.Property(m => m.Qualite).HasMaxLength(200);
    }
}

internal sealed class EnvoiAuJuryConfiguration : IEntityTypeConfiguration<EnvoiAuJury>
{
    public void Configure(EntityTypeBuilder<EnvoiAuJury> envoi)
    {
        envoi.ToTable("EnvoisAuJury");
        envoi.Property(e => e.Id).ValueGeneratedNever();
        envoi.Property(e => e.Bordereau).HasMaxLength(40);
        envoi.Property(e => e.Par).HasMaxLength(200);
        envoi.Property(e => e.Empreinte).EnEmpreinte();
        envoi.Property(e => e.MotifDuRetrait).HasMaxLength(Acte.LongueurMotif);
        envoi.HasOne<Commission>().WithMany().HasForeignKey(e => e.CommissionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeliberationConfiguration : IEntityTypeConfiguration<Deliberation>
{
    public void Configure(EntityTypeBuilder<Deliberation> deliberation)
    {
        deliberation.ToTable("Deliberations");
        deliberation.Property(d => d.Id).ValueGeneratedNever();
        deliberation.Property(d => d.Notes).HasConversion<Conversions.NotesArreteesEnJson>();
        deliberation.Property(d => d.Motif).HasMaxLength(Acte.LongueurMotif);
        deliberation.Property(d => d.MentionDExamen).HasMaxLength(400);
        deliberation.Property(d => d.EmpreinteExaminee).EnEmpreinte();
        deliberation.Property(d => d.Par).HasMaxLength(200);
        deliberation.HasOne<Commission>().WithMany().HasForeignKey(d => d.CommissionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProcesVerbalConfiguration : IEntityTypeConfiguration<ProcesVerbal>
{
    public void Configure(EntityTypeBuilder<ProcesVerbal> pv)
    {
        pv.ToTable("ProcesVerbaux");
        pv.HasKey(p => p.Numero);
        pv.Property(p => p.Numero).HasMaxLength(40);
        pv.Property(p => p.Par).HasMaxLength(200);
        pv.Property(p => p.Rectifie).HasMaxLength(40);
        pv.Property(p => p.Empreinte).EnEmpreinte();
        pv.HasOne<Commission>().WithMany().HasForeignKey(p => p.CommissionId).OnDelete(DeleteBehavior.Restrict);
    }
}
