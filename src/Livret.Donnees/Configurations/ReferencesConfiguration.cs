using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class ServiceExamensConfiguration : IEntityTypeConfiguration<ServiceExamens>
{
    public void Configure(EntityTypeBuilder<ServiceExamens> service)
    {
        service.ToTable("Services");
        service.HasKey(s => s.Code);
        service.Property(s => s.Code).HasMaxLength(20);
        service.Property(s => s.Nom).HasMaxLength(200);
        service.Property(s => s.Adresse).HasMaxLength(200);
        service.Property(s => s.CodePostal).HasMaxLength(10);
        service.Property(s => s.Ville).HasMaxLength(100);
        service.Property(s => s.Courriel).HasMaxLength(254);
        service.Property(s => s.Telephone).HasMaxLength(30);
        service.Property(s => s.SignataireNom).HasMaxLength(100);
        service.Property(s => s.SignataireQualite).HasMaxLength(200);
        service.Property(s => s.Tribunal).HasMaxLength(100);
        service.Property(s => s.TribunalAdresse).HasMaxLength(200);
        service.Property(s => s.TribunalCodePostal).HasMaxLength(10);
        service.Property(s => s.TribunalVille).HasMaxLength(100);
    }
}

internal sealed class AcademieConfiguration : IEntityTypeConfiguration<Academie>
{
    public void Configure(EntityTypeBuilder<Academie> academie)
    {
        academie.ToTable("Academies");
        academie.HasKey(a => a.Code);
        academie.Property(a => a.Code).HasMaxLength(20);
        academie.Property(a => a.Nom).HasMaxLength(100);
        academie.Property(a => a.FuseauHoraire).HasMaxLength(60);
        academie.HasOne(a => a.Service).WithMany().HasForeignKey(a => a.CodeService).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EtablissementConfiguration : IEntityTypeConfiguration<Etablissement>
{
    public void Configure(EntityTypeBuilder<Etablissement> etablissement)
    {
        etablissement.ToTable("Etablissements");
        etablissement.HasKey(e => e.Uai);
        etablissement.Property(e => e.Uai).HasMaxLength(8);
        etablissement.Property(e => e.Nom).HasMaxLength(200);
        etablissement.Property(e => e.Recherche).HasMaxLength(320);
        etablissement.Property(e => e.Adresse1).HasMaxLength(100);
        etablissement.Property(e => e.Adresse2).HasMaxLength(100);
        etablissement.Property(e => e.CodePostal).HasMaxLength(10);
        etablissement.Property(e => e.Ville).HasMaxLength(100);
        etablissement.Property(e => e.Courriel).HasMaxLength(254);
        etablissement.HasOne(e => e.Academie).WithMany().HasForeignKey(e => e.CodeAcademie).OnDelete(DeleteBehavior.Restrict);
        etablissement.HasMany(e => e.Habilitations).WithOne().HasForeignKey(h => h.Uai);
    }
}

internal sealed class HabilitationConfiguration : IEntityTypeConfiguration<Habilitation>
{
    public void Configure(EntityTypeBuilder<Habilitation> habilitation)
    {
        habilitation.ToTable("Habilitations");
        habilitation.HasKey(h => new { h.Uai, h.Specialite });
        habilitation.Property(h => h.Specialite).HasMaxLength(20);
    }
}

internal sealed class SessionExamenConfiguration : IEntityTypeConfiguration<SessionExamen>
{
    public void Configure(EntityTypeBuilder<SessionExamen> session)
    {
        session.ToTable("Sessions");
        session.HasKey(s => s.Annee);
        session.Property(s => s.Annee).ValueGeneratedNever();
    }
}

internal sealed class CalendrierAcademieConfiguration : IEntityTypeConfiguration<CalendrierAcademie>
{
    public void Configure(EntityTypeBuilder<CalendrierAcademie> calendrier)
    {
        calendrier.ToTable("Calendriers");
        calendrier.HasKey(c => new { c.Session, c.CodeAcademie });
        calendrier.HasOne<SessionExamen>().WithMany().HasForeignKey(c => c.Session);
        calendrier.HasOne(c => c.Academie).WithMany().HasForeignKey(c => c.CodeAcademie);
    }
}

internal sealed class ResultatSectionConfiguration : IEntityTypeConfiguration<ResultatSection>
{
    public void Configure(EntityTypeBuilder<ResultatSection> resultat)
    {
        resultat.ToTable("ResultatsSection");
        resultat.HasKey(r => new { r.Uai, r.Specialite, r.Annee });
        resultat.Property(r => r.Specialite).HasMaxLength(20);
        resultat.HasOne<Etablissement>().WithMany().HasForeignKey(r => r.Uai);
    }
}

internal sealed class AffectationConfiguration : IEntityTypeConfiguration<Affectation>
{
    public void Configure(EntityTypeBuilder<Affectation> affectation)
    {
        affectation.ToTable("Affectations");
        affectation.Property(a => a.Service).HasMaxLength(20);
        affectation.Property(a => a.Uai).HasMaxLength(8);
        affectation.Property(a => a.Division).HasMaxLength(30);
        affectation.Property(a => a.Unite).HasMaxLength(6).IsUnicode(false);
        affectation.Ignore(a => a.Titre);
        affectation.HasIndex(a => a.UtilisateurId);
        affectation.HasIndex(a => new { a.Uai, a.Role });
        affectation.HasIndex(a => a.Service);
        affectation.HasOne<Domaine.Deliberations.Commission>().WithMany().HasForeignKey(a => a.Commission).OnDelete(DeleteBehavior.Restrict);
        affectation.HasOne<Delegation>().WithMany().HasForeignKey(a => a.DelegationId).OnDelete(DeleteBehavior.Restrict);
        affectation.HasOne<Utilisateur>().WithMany().HasForeignKey(a => a.UtilisateurId);
    }
}

internal sealed class UtilisateurConfiguration : IEntityTypeConfiguration<Utilisateur>
{
    public void Configure(EntityTypeBuilder<Utilisateur> utilisateur)
    {
        utilisateur.Property(u => u.Nom).HasMaxLength(100);
        utilisateur.Property(u => u.Prenom).HasMaxLength(100);
        utilisateur.Property(u => u.Recherche).HasMaxLength(320);
        utilisateur.Ignore(u => u.NomComplet);
        // Written by one conditional statement only: a page that read the account before does not bring an old code back.
        utilisateur.Property(u => u.DernierCode).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }
}
