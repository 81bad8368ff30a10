using Livret.Domaine.Livrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal sealed class LivretScolaireConfiguration : IEntityTypeConfiguration<LivretScolaire>
{
    public void Configure(EntityTypeBuilder<LivretScolaire> livret)
    {
        livret.ToTable("Livrets");
        livret.Property(l => l.Numero).HasMaxLength(30);
        livret.Property(l => l.Uai).HasMaxLength(8);
        livret.Property(l => l.Specialite).HasMaxLength(20);
        livret.Property(l => l.VersionReferentiel).HasMaxLength(40);
        livret.Property(l => l.Division).HasMaxLength(30);
        livret.Property(l => l.Nom).HasMaxLength(100);
        livret.Property(l => l.Prenom).HasMaxLength(100);
        livret.Property(l => l.NomRecherche).HasMaxLength(210);
        livret.Property(l => l.Ine).HasMaxLength(11);
        livret.Property(l => l.Option).HasMaxLength(20);
        livret.Property(l => l.LangueVivante).HasMaxLength(60);
        livret.Property(l => l.Adresse1).HasMaxLength(100);
        livret.Property(l => l.Adresse2).HasMaxLength(100);
        livret.Property(l => l.CodePostal).HasMaxLength(10);
        livret.Property(l => l.Ville).HasMaxLength(100);
        livret.Property(l => l.Courriel).HasMaxLength(254);
        livret.HasIndex(l => new { l.Session, l.Numero }).IsUnique();
        livret.HasIndex(l => new { l.Uai, l.Session, l.Division });
        livret.HasIndex(l => l.NomRecherche);
        livret.HasOne(l => l.Etablissement).WithMany().HasForeignKey(l => l.Uai).OnDelete(DeleteBehavior.Restrict);
        livret.HasOne<Domaine.Sessions.SessionExamen>().WithMany().HasForeignKey(l => l.Session).OnDelete(DeleteBehavior.Restrict);
        livret.HasMany(l => l.Unites).WithOne().HasForeignKey(u => u.LivretId);
        livret.HasMany(l => l.Stages).WithOne().HasForeignKey("LivretId").IsRequired();
        livret.Property(l => l.RangJournal).IsConcurrencyToken();
        livret.Property(l => l.EmpreinteJournal).EnEmpreinte();
        // By établissement first: the states of the whole country would be read for those of one service.
        livret.HasIndex(l => new { l.Uai, l.Session, l.Etat });
        livret.Property(l => l.CodeAcademie).HasMaxLength(20);
        // The queue of a service: its tabs are counted in the first, its pages listed in the second; neither reads the livrets themselves.
        livret.HasIndex(l => new { l.CodeAcademie, l.Session, l.PurgeLe, l.Etat, l.EnAttente, l.SansReserve, l.CentiemesDeStage });
        livret.HasIndex(l => new { l.CodeAcademie, l.Session, l.NomRecherche, l.Numero });
        livret.HasOne(l => l.Commission).WithMany().HasForeignKey(l => l.CommissionId).OnDelete(DeleteBehavior.Restrict);
        livret.HasMany(l => l.Evenements).WithOne().HasForeignKey(e => e.LivretId);
        livret.HasMany(l => l.Points).WithOne().HasForeignKey(p => p.LivretId);
        livret.HasMany(l => l.Visas).WithOne().HasForeignKey(v => v.LivretId);
        livret.HasMany(l => l.Transmissions).WithOne().HasForeignKey(t => t.LivretId);
        livret.HasMany(l => l.Constats).WithOne().HasForeignKey(c => c.LivretId);
        livret.HasMany(l => l.Propositions).WithOne().HasForeignKey(p => p.LivretId);
        livret.HasMany(l => l.Decisions).WithOne().HasForeignKey(d => d.LivretId);
        livret.HasMany(l => l.Courriers).WithOne().HasForeignKey(c => c.LivretId);
        livret.HasMany(l => l.Envois).WithOne().HasForeignKey(e => e.LivretId);
        livret.HasMany(l => l.Deliberations).WithOne().HasForeignKey(d => d.LivretId);
        livret.Ignore(l => l.EstPurge).Ignore(l => l.ADesCoordonnees);
        livret.Ignore(l => l.Visa).Ignore(l => l.VisaTransmis).Ignore(l => l.DerniereTransmission).Ignore(l => l.Proposition)
            .Ignore(l => l.Decision).Ignore(l => l.EnvoiAuJury).Ignore(l => l.Deliberation);
        livret.ComplexProperty(l => l.Dossier, dossier =>
        {
            dossier.Property(d => d.Observations).HasMaxLength(Dossier.LongueurTexte);
            dossier.Property(d => d.ElementsComplementaires).HasMaxLength(Dossier.LongueurTexte);
            dossier.Property(d => d.Assiduite).HasMaxLength(Dossier.LongueurTexte);
            dossier.Property(d => d.Version).IsConcurrencyToken();
        });
    }
}

internal sealed class StageConfiguration : IEntityTypeConfiguration<Stage>
{
    public void Configure(EntityTypeBuilder<Stage> stage)
    {
        stage.ToTable("Stages");
        stage.Property(s => s.Entreprise).HasMaxLength(200);
        stage.Property(s => s.Appreciation).HasMaxLength(300);
        stage.Property(s => s.Remarques).HasMaxLength(300);
        stage.Ignore(s => s.Semaines);
    }
}

internal sealed class UniteDuLivretConfiguration : IEntityTypeConfiguration<UniteDuLivret>
{
    public void Configure(EntityTypeBuilder<UniteDuLivret> unite)
    {
        unite.ToTable("Unites");
        unite.HasKey(u => new { u.LivretId, u.Code });
        unite.Property(u => u.Code).HasMaxLength(6).IsUnicode(false);
        unite.Property(u => u.Version).IsConcurrencyToken();
        unite.Property(u => u.Concertation).HasConversion<Conversions.ConcertationEnJson>().HasMaxLength(4000);
        unite.HasMany(u => u.Valeurs).WithOne().HasForeignKey("LivretId", "Unite");
        unite.Ignore(u => u.ProchainRang);
    }
}

internal sealed class ValeurSaisieConfiguration : IEntityTypeConfiguration<ValeurSaisie>
{
    public void Configure(EntityTypeBuilder<ValeurSaisie> valeur)
    {
        valeur.ToTable("Valeurs");
        valeur.Property<long>("LivretId");
        valeur.Property<string>("Unite").HasMaxLength(6).IsUnicode(false);
        valeur.HasKey("LivretId", "Unite", nameof(ValeurSaisie.Element), nameof(ValeurSaisie.Rang));
        valeur.Property(v => v.Texte).HasMaxLength(Domaine.Notations.Lecture.LongueurTexte);
        valeur.Property(v => v.Par).HasMaxLength(200);
        valeur.Ignore(v => v.Valeur);
    }
}
