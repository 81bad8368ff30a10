using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Echanges.Imports;
using Microsoft.EntityFrameworkCore;
using static Livret.Web.Tests.Imports.Depots;

namespace Livret.Web.Tests.Imports;

/// <summary>What the examination service imports: établissements, habilitations, candidats, affectations (circuit, sections 2 and 4).</summary>
public sealed class ImportDesInscriptionsTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const string Page = "/examens/imports";
    private const string EntetesDeCandidats = "numero_candidat;nom;prenom;date_naissance;uai;specialite;voie;division;ville;ine";
    private const string EntetesDAffectations = "courriel;nom;prenom;role;uai;division;unites;fin";

    [Fact]
    public async Task Une_inscription_se_corrige_pendant_la_saisie_et_le_journal_dit_l_ancienne_et_la_nouvelle()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var ligne = Assert.Single(await client.ImporterAsync(application, Page, Candidats($"{classe.Numeros[0]};Abadie-Roux;Aminata;01/01/2000;{classe.Uai};BTS-TC;SCOLAIRE;TC3;Rezé;")));

        Assert.Equal((Verdict.Modifiee, "nom : ABADIE | division : TC2 | ville : vide", "nom : Abadie-Roux | division : TC3 | ville : Rezé"), (ligne.Verdict, ligne.Avant, ligne.Apres));
        await using var db = application.OuvrirLaBase();
        var livret = await db.Livrets.Include(l => l.Evenements).SingleAsync(l => l.Numero == classe.Numeros[0]);
        Assert.Equal(("Abadie-Roux", "TC3", "Rezé"), (livret.Nom, livret.Division, livret.Ville));
        var evenements = livret.Evenements.OrderBy(e => e.Rang).ToList();
        Assert.Equal([Geste.CorrigerLInscription, Geste.ActualiserLesCoordonnees], evenements.Select(e => e.Geste));
        Assert.Equal("nom : ABADIE → Abadie-Roux, division : TC2 → TC3", evenements[0].Apres);
        Assert.StartsWith("Gestionnaire", evenements[0].Affectation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hors_de_la_saisie_l_adresse_seule_change()
    {
        var classe = await new UneClasse(candidats: 2).CreerAsync(application);
        await using (var db = application.OuvrirLaBase())
            await db.Database.ExecuteSqlAsync($"UPDATE Livrets SET Etat = 'Vise' WHERE Uai = {classe.Uai}");
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var lignes = await client.ImporterAsync(application, Page, Candidats(
            $"{classe.Numeros[0]};ABADIE;Aminata;01/01/2000;{classe.Uai};BTS-TC;SCOLAIRE;;Nantes;", $"{classe.Numeros[1]};BÉNARD;Baptiste;02/02/2000;{classe.Uai};BTS-TC;SCOLAIRE;TC9;;"));

        Assert.Equal([Verdict.Modifiee, Verdict.Refusee], lignes.Select(l => l.Verdict));
        Assert.Equal((CodeAnomalie.LivretVerrouille, "division"), (lignes[1].Code, lignes[1].Colonne));
        Assert.Contains("retirer son visa", lignes[1].Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_numero_pris_est_refuse_une_double_inscription_est_ambigue_sauf_deux_ine()
    {
        var classe = await new UneClasse(candidats: 2).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);

        var lignes = await application.RapportAsync(await client.DeposerAsync(Page, Candidats(
            $"{classe.Numeros[0]};DURAND;Paul;09/09/1999;{classe.Uai};BTS-TC;SCOLAIRE;;;", $"N{classe.Numeros[1]};Bénard;Baptiste;02/02/2000;{classe.Uai};BTS-TC;SCOLAIRE;;;",
            $"J{classe.Numeros[1]};JUMEAU;Luc;03/03/2000;{classe.Uai};BTS-TC;SCOLAIRE;;;1136051410P", $"K{classe.Numeros[1]};Jumeau;Luc;03/03/2000;{classe.Uai};BTS-TC;SCOLAIRE;;;1136051411Q",
            $"X{classe.Numeros[1]};X;Y;03/03/2000;9999999Z;BTS-TC;SCOLAIRE;;;", $"Y{classe.Numeros[1]};X;Y;03/03/2000;{classe.Uai};BTS-XX;SCOLAIRE;;;")));

        Assert.Equal(CodeAnomalie.NumeroDejaPris, lignes[0].Code);
        Assert.Equal(Verdict.Ambigue, lignes[1].Verdict);
        Assert.Contains("porte le même nom et la même date de naissance", lignes[1].Phrase, StringComparison.Ordinal);
        Assert.Equal([Verdict.Creee, Verdict.Creee], lignes.Skip(2).Take(2).Select(l => l.Verdict));
        Assert.Equal(CodeAnomalie.SpecialiteInconnue, lignes[5].Code);
    }

    [Fact]
    public async Task Un_changement_de_type_annonce_ce_qu_il_met_de_cote_et_se_refuse_des_qu_un_livret_a_quitte_la_saisie()
    {
        var classe = await new UneClasse(candidats: 2).AvecValeur("U4", "S1", "12", "06/01/2020", candidat: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var fichier = Fichier("etablissements.csv", "uai;nom;type;academie", $"{classe.Uai};Lycée d’essai;PRIVE_HORS_CONTRAT;Nantes");

        var annonce = Assert.Single(await application.RapportAsync(await client.DeposerAsync(Page, fichier)));
        Assert.Equal(("type : PUBLIC", "type : PRIVE_HORS_CONTRAT"), (annonce.Avant, annonce.Apres));
        Assert.Contains($"Met de côté : {classe.Numeros[0]} U4 S1 12 | 06/01/2020 (SITUATION_INCONNUE)", annonce.Phrase, StringComparison.Ordinal);

        await using (var db = application.OuvrirLaBase())
            await db.Database.ExecuteSqlAsync($"UPDATE Livrets SET Etat = 'Soumis' WHERE Numero = {classe.Numeros[1]}");
        var refusee = Assert.Single(await application.RapportAsync(await client.DeposerAsync(Page, fichier)));
        Assert.Equal(CodeAnomalie.LivretVerrouille, refusee.Code);
        Assert.Contains(classe.Numeros[1], refusee.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_livrets_suivent_leur_etablissement_dans_une_autre_academie()
    {
        var classe = await new UneClasse(candidats: 2).CreerAsync(application);
        using var client = await application.EnTantQueAsync("Odile Perrin", id => [new() { UtilisateurId = id, Role = Role.Administrateur }]);

        var ligne = Assert.Single(await client.ImporterAsync(application, "/administration/imports", Fichier("etablissements.csv", "uai;nom;type;academie", $"{classe.Uai};Lycée d’essai;PUBLIC;Lyon")));

        Assert.Equal((Verdict.Modifiee, "academie : 10"), (ligne.Verdict, ligne.Apres));
        await using var db = application.OuvrirLaBase();
        Assert.All(await db.Livrets.Where(l => l.Uai == classe.Uai).ToListAsync(), l => Assert.Equal("10", l.CodeAcademie));
    }

    [Fact]
    public async Task Une_habilitation_change_le_regime_et_le_journal_des_parametres_le_dit()
    {
        var classe = await new UneClasse(candidats: 1) { Type = TypeEtablissement.Cfa, Voie = Voie.Apprentissage }.CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var fichier = Fichier("habilitations.csv", "uai;specialite;habilite_ccf", $"{classe.Uai};BTS-TC;O");

        Assert.Equal(Verdict.Creee, Assert.Single(await client.ImporterAsync(application, Page, fichier)).Verdict);
        Assert.Equal(Verdict.Inchangee, Assert.Single(await application.RapportAsync(await client.DeposerAsync(Page, fichier))).Verdict);
        await using var db = application.OuvrirLaBase();
        Assert.True(await db.JournalDesParametres.AnyAsync(e => e.Cle == classe.Uai));
        Assert.True((await db.Etablissements.Include(e => e.Habilitations).SingleAsync(e => e.Uai == classe.Uai)).EstHabilite("BTS-TC"));
    }

    [Fact]
    public async Task Les_affectations_ouvrent_les_comptes_sans_mot_de_passe_et_ne_donnent_que_ce_que_le_service_donne()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        var courriel = $"prof.{classe.Uai}@exemple.test";
        var fichier = Fichier("affectations.csv", EntetesDAffectations,
            $"{courriel};Saïdi;Karim;ENSEIGNANT;{classe.Uai};TC2;U4|U6;", $"{courriel};Saïdi;Karim;COORDONNATEUR;{classe.Uai};TC2;;31/08/2020", $"{courriel};Saïdi;Karim;ADMINISTRATEUR;;;;",
            $"{courriel};Saïdi;Karim;MEMBRE_JURY;;;;", $"{courriel};Saïdi;Karim;DELEGATAIRE;{classe.Uai};;;", $"{courriel};Saïdi;Karim;ENSEIGNANT;{classe.Uai};TC2;U99;", $"pas d’adresse;X;Y;ENSEIGNANT;{classe.Uai};;;");

        var lignes = await client.ImporterAsync(application, Page, fichier);

        Assert.Equal(
            [null, null, CodeAnomalie.ActeInterdit, CodeAnomalie.ActeInterdit, CodeAnomalie.ActeInterdit, CodeAnomalie.UniteInconnue, CodeAnomalie.ValeurInconnue], lignes.Select(l => l.Code));
        await using var db = application.OuvrirLaBase();
        var compte = await db.Users.SingleAsync(u => u.Email == courriel);
        Assert.Null(compte.PasswordHash);
        var tenues = await db.Affectations.Where(a => a.UtilisateurId == compte.Id).OrderBy(a => a.Id).ToListAsync();
        Assert.Equal(["U4", "U6", null], tenues.Select(a => a.Unite));
        Assert.Equal(new DateOnly(2020, 8, 31), tenues[2].Fin);
        Assert.All((await application.RapportAsync(await client.DeposerAsync(Page, fichier))).Take(2), l => Assert.Equal(Verdict.Inchangee, l.Verdict));
    }

    [Fact]
    public async Task L_administrateur_ouvre_le_service_et_n_importe_aucun_candidat()
    {
        using var client = await application.EnTantQueAsync(Role.Administrateur);
        var lignes = await application.RapportAsync(await client.DeposerAsync("/administration/imports", Fichier(
            "affectations.csv", "courriel;nom;prenom;role;service", "dec17@exemple.test;Maréchaux;Thierry;GESTIONNAIRE;DEC-17", "dec18@exemple.test;X;Y;GESTIONNAIRE;DEC-XX")));
        Assert.Equal([null, CodeAnomalie.ValeurInconnue], lignes.Select(l => l.Code));

        using var refus = await client.EnvoyerAsync("/administration/imports", Candidats());
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refus.StatusCode);
    }

    [Fact]
    public async Task Les_stages_se_reconnaissent_au_premier_jour_et_a_l_entreprise()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.ChefEtablissement, classe);
        const string Entetes = "numero_candidat;annee;entreprise;debut;fin;semaines;appreciation";
        var numero = classe.Numeros[0];
        await client.ImporterAsync(application, "/etablissement/imports", Fichier("stages.csv", Entetes, $"{numero};1;Bâti 44;20/05/2019;28/06/2019;5;", $"{numero};2;Agri;06/01/2020;31/01/2020;3;"));

        var lignes = await client.ImporterAsync(application, "/etablissement/imports", Fichier("stages.csv", Entetes,
            $"{numero};1;BATI 44;20/05/2019;28/06/2019;5,5;Bien.", $"{numero};2;Autre;06/01/2020;31/01/2020;3;", $"{numero};2;Agri;20/01/2020;07/02/2020;2;", $"{numero};2;Agri;20/01/2020;01/02/2020;9;"));

        Assert.Equal([Verdict.Modifiee, Verdict.Ambigue, Verdict.Creee, Verdict.Refusee], lignes.Select(l => l.Verdict));
        Assert.Equal(("entreprise : Bâti 44 | semaines : 5 | appreciation : vide", "entreprise : BATI 44 | semaines : 5,5 | appreciation : Bien."), (lignes[0].Avant, lignes[0].Apres));
        Assert.Contains("en chevauche une autre", lignes[2].Phrase, StringComparison.Ordinal);
        await using var db = application.OuvrirLaBase();
        Assert.Equal(3, (await db.Livrets.Include(l => l.Stages).SingleAsync(l => l.Numero == numero)).Stages.Count);
    }

    private static (string, byte[]) Candidats(params string[] lignes) => Fichier("candidats.csv", [EntetesDeCandidats, .. lignes]);
}
