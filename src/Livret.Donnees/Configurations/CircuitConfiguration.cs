using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class EvenementConfiguration : IEntityTypeConfiguration<Evenement>
{
    public void Configure(EntityTypeBuilder<Evenement> evenement)
    {
        evenement.ToTable("Journal");
        evenement.HasKey(e => new { e.LivretId, e.Rang });
        evenement.Property(e => e.Rang).ValueGeneratedNever();
        evenement.Property(e => e.Par).HasMaxLength(200);
        evenement.Property(e => e.Affectation).HasMaxLength(200);
        evenement.Property(e => e.Motif).HasMaxLength(Acte.LongueurMotif);
        evenement.Property(e => e.Unite).HasMaxLength(6).IsUnicode(false);
        evenement.Property(e => e.Precedente).EnEmpreinte();
        evenement.Property(e => e.Empreinte).EnEmpreinte();
        evenement.HasIndex(e => e.Le);
    }
}

internal sealed class PointOuvertConfiguration : IEntityTypeConfiguration<PointOuvert>
{
    public void Configure(EntityTypeBuilder<PointOuvert> point)
    {
        point.ToTable("PointsOuverts");
        point.Property(p => p.Id).ValueGeneratedNever();
        point.Property(p => p.Motif).HasMaxLength(Acte.LongueurMotif);
        point.Property(p => p.Par).HasMaxLength(200);
        point.Property(p => p.Issue).HasMaxLength(600);
        point.Ignore(p => p.EstOuvert);
    }
}

internal sealed class VisaConfiguration : IEntityTypeConfiguration<Visa>
{
    public void Configure(EntityTypeBuilder<Visa> visa)
    {
        visa.ToTable("Visas");
        visa.Property(v => v.Id).ValueGeneratedNever();
        visa.Property(v => v.VersionDeclaration).HasMaxLength(20);
        visa.Property(v => v.TexteDeclaration).HasMaxLength(1000);
        visa.Property(v => v.Nom).HasMaxLength(200);
        visa.Property(v => v.Qualite).HasMaxLength(100);
        visa.Property(v => v.ParDelegation).HasMaxLength(200);
        visa.Property(v => v.Empreinte).EnEmpreinte();
        visa.Property(v => v.EmpreinteJournal).EnEmpreinte();
        visa.Property(v => v.RetirePar).HasMaxLength(200);
        visa.Property(v => v.MotifDuRetrait).HasMaxLength(Acte.LongueurMotif);
    }
}

internal sealed class TransmissionConfiguration : IEntityTypeConfiguration<Transmission>
{
    public void Configure(EntityTypeBuilder<Transmission> transmission)
    {
        transmission.ToTable("Transmissions");
        transmission.HasKey(t => new { t.LivretId, t.Bordereau });
        transmission.Property(t => t.Bordereau).HasMaxLength(40);
        transmission.Property(t => t.Precedent).HasMaxLength(40);
        transmission.Property(t => t.Empreinte).EnEmpreinte();
        transmission.HasOne<Bordereau>().WithMany().HasForeignKey(t => t.Bordereau).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BordereauConfiguration : IEntityTypeConfiguration<Bordereau>
{
    public void Configure(EntityTypeBuilder<Bordereau> bordereau)
    {
        bordereau.ToTable("Bordereaux");
        bordereau.HasKey(b => b.Numero);
        bordereau.Property(b => b.Numero).HasMaxLength(40);
        bordereau.Property(b => b.Uai).HasMaxLength(8);
        bordereau.Property(b => b.Service).HasMaxLength(20);
        bordereau.Property(b => b.Par).HasMaxLength(500);
        bordereau.Property(b => b.Empreinte).EnEmpreinte();
        bordereau.HasIndex(b => b.Cle).IsUnique();
        bordereau.HasIndex(b => new { b.Uai, b.Session });
    }
}

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ToTable("Delegations");
        delegation.Property(d => d.Id).ValueGeneratedNever();
        delegation.Property(d => d.Uai).HasMaxLength(8);
        delegation.Property(d => d.Delegataire).HasMaxLength(200);
        delegation.Property(d => d.Qualite).HasMaxLength(100);
        delegation.Property(d => d.Acte).HasMaxLength(200);
        delegation.Property(d => d.AccordeePar).HasMaxLength(200);
        delegation.Property(d => d.RevoqueePar).HasMaxLength(200);
        delegation.HasOne<Etablissement>().WithMany().HasForeignKey(d => d.Uai).OnDelete(DeleteBehavior.Restrict);
        delegation.HasIndex(d => new { d.DelegataireId, d.Uai });
    }
}

internal sealed class ConstatConfiguration : IEntityTypeConfiguration<Constat>
{
    public void Configure(EntityTypeBuilder<Constat> constat)
    {
        constat.ToTable("Constats");
        constat.Property(c => c.Id).ValueGeneratedNever();
        constat.Property(c => c.Preuve).HasMaxLength(1000);
        constat.Property(c => c.Motif).HasMaxLength(Acte.LongueurMotif);
        constat.Property(c => c.Par).HasMaxLength(200);
    }
}

internal sealed class PropositionConfiguration : IEntityTypeConfiguration<PropositionDeNonRecevabilite>
{
    public void Configure(EntityTypeBuilder<PropositionDeNonRecevabilite> proposition)
    {
        proposition.ToTable("Propositions");
        proposition.Property(p => p.Id).ValueGeneratedNever();
        proposition.Property(p => p.Par).HasMaxLength(200);
        proposition.Property(p => p.Issue).HasMaxLength(600);
        proposition.Ignore(p => p.EstEnAttente);
    }
}

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<DecisionDeRecevabilite>
{
    public void Configure(EntityTypeBuilder<DecisionDeRecevabilite> decision)
    {
        decision.ToTable("Decisions");
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Property(d => d.Par).HasMaxLength(200);
        decision.Property(d => d.Exception).HasMaxLength(Acte.LongueurMotif);
        decision.Property(d => d.RapporteePar).HasMaxLength(200);
        decision.Property(d => d.MotifDuRapport).HasMaxLength(600);
        decision.Ignore(d => d.EstEnVigueur);
    }
}

internal sealed class CourrierConfiguration : IEntityTypeConfiguration<Courrier>
{
    public void Configure(EntityTypeBuilder<Courrier> courrier)
    {
        courrier.ToTable("Courriers");
        courrier.HasKey(c => c.Reference);
        courrier.Property(c => c.Reference).HasMaxLength(Courrier.LongueurReference);
        courrier.Property(c => c.Service).HasMaxLength(20);
        courrier.Property(c => c.Empreinte).EnEmpreinte();
        courrier.Property(c => c.NumeroRecommande).HasMaxLength(40);
        courrier.Property(c => c.Version).IsConcurrencyToken();
        courrier.HasIndex(c => c.Service);
    }
}
