using System.Text;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Livret.Web.Tests.Verbes;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Imports;

/// <summary>An empty database filled from files, by the pages and by the verb: the livrets are the same (issue 5).</summary>
public sealed class RemplirUneBaseTests : IDisposable
{
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("livret-imports-");
    private readonly string _base = BaseDeTest.Copier();

    private static readonly Dictionary<string, string[]> Fichiers = new()
    {
        ["etablissements"] = ["uai;nom;type;academie;habilite_ccf;ville", "0449901Y;Lycée des Exemples;PUBLIC;Nantes;;Nantes", "0449903A;CFA des Exemples;CFA;Nantes;N;Rezé"],
        ["habilitations"] = ["uai;specialite;habilite_ccf", "0449903A;BTS-TC;O"],
        ["candidats"] =
        [
            "numero_candidat;nom;prenom;date_naissance;uai;specialite;voie;division;adresse_1;code_postal;ville",
            "20200001;ÉLUARD;Zoé;15/04/2000;0449901Y;BTS-TC;SCOLAIRE;TC2;1 rue Haute;44000;Nantes", "20200002;D’AMBROISE;Noël;2000-05-16;0449901Y;BTS-TC;SCOLAIRE;TC2;;;",
            "20200003;ŒUVRARD;Inès;17/06/2000;0449903A;BTS-TC;APPRENTISSAGE;;;;",
        ],
        ["affectations"] =
        [
            "courriel;nom;prenom;role;uai;division;unites", "chef@exemple.test;Quintrec;Bernard;CHEF_ETABLISSEMENT;0449901Y;;", "cfa@exemple.test;Marzin;Odile;CHEF_ETABLISSEMENT;0449903A;;",
            "prof@exemple.test;Aubertin;Claire;ENSEIGNANT;0449901Y;TC2;U4|U6",
        ],
        ["stages"] = ["numero_candidat;annee;entreprise;debut;fin;semaines;appreciation", "20200001;2;Agri-Méca;06/01/2020;31/01/2020;3,5;Sérieuse.", "20200001;1;Bâti 44;20/05/2019;28/06/2019;5;"],
        ["notes"] =
        [
            Depots.EntetesDeNotes, "20200001;U4;S1;06/01/2020;12;;", "20200001;U4;S2;03/02/2020;13,5;;", "20200001;U1;CC;14/10/2019;11,5;;Devoir", "20200001;U1;APPR;;;;De l’allant.",
            "20200002;U4;ETAT;;AUCUNE;;", "20200002;U4;CCG;;10.25;;Bilan de l’équipe",
        ],
        ["dossiers"] = ["numero_candidat;avis;observations", "20200001;FAVORABLE;Des progrès."],
        ["concertations"] = ["numero_candidat;unite;date;participants", "20200002;U4;03/06/2020;Claire Aubertin|Karim Saïdi"],
        ["resultats-section"] = ["uai;specialite;annee;presentes;recus", "0449901Y;BTS-TC;2019;24;20"],
    };

    [Fact]
    public async Task Les_pages_et_le_verbe_donnent_les_memes_livrets()
    {
        await using var application = new LivretApplication();
        await ParLesPagesAsync(application);
        await ParLeVerbeAsync();

        await using var desPages = application.OuvrirLaBase();
        await using var duVerbe = BaseDeTest.Ouvrir(_base);
        var (pages, verbe) = (await LivretsAsync(desPages), await LivretsAsync(duVerbe));
        Assert.Equal(3, pages.Count);
        Assert.Equal(pages, verbe);
        Assert.Equal(await ResultatsAsync(desPages), await ResultatsAsync(duVerbe));
    }

    [Fact]
    public async Task Le_verbe_dit_chaque_ligne_refusee_et_fait_le_reste_simuler_n_ecrit_rien()
    {
        await PreparerAsync();
        Ecrire("candidats", [.. Fichiers["candidats"], "20200009;NEUF;Axel;31/02/2000;0449901Y;BTS-TC;SCOLAIRE;TC2;;;"]);
        string[] arguments = ["importer", "--session", "2020", "--agent", "dec@exemple.test", "--etablissements", Chemin("etablissements"), "--candidats", Chemin("candidats")];

        var simule = await AppelerAsync([.. arguments, "--simuler"]);
        await using (var db = BaseDeTest.Ouvrir(_base))
            Assert.Equal(0, await db.Livrets.CountAsync() + await db.Etablissements.CountAsync());
        var fait = await AppelerAsync(arguments);

        Assert.Equal((1, simule.Sortie, simule.Erreurs), (fait.Statut, fait.Sortie, fait.Erreurs));
        Assert.StartsWith($"{Chemin("candidats")}:5:date_naissance: DATE_ILLISIBLE ", Assert.Single(fait.LignesDErreur), StringComparison.Ordinal);
        Assert.Contains("candidats.csv : 1 refusée, 3 créées.", fait.Sortie.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(0, (await AppelerAsync([.. arguments.Take(7)])).Statut);
    }

    [Theory]
    [InlineData("--session 2019 --agent dec@exemple.test --notes {notes}", "n’est pas connue")]
    [InlineData("--session 2020 --agent inconnu@exemple.test --notes {notes}", "Aucun compte")]
    [InlineData("--session 2020 --agent dec@exemple.test", "Donnez au moins un fichier")]
    [InlineData("--session 2020 --agent dec@exemple.test --notes absent.csv", "n’existe pas")]
    [InlineData("--session 2020 --agent dec@exemple.test --notes {stages}", "il manque")]
    public async Task Un_mauvais_appel_dit_quoi_corriger(string arguments, string phrase)
    {
        await PreparerAsync();
        var resultat = await AppelerAsync(["importer", .. arguments.Replace("{notes}", Chemin("notes"), StringComparison.Ordinal).Replace("{stages}", Chemin("stages"), StringComparison.Ordinal).Split(' ')]);

        Assert.Equal(2, resultat.Statut);
        Assert.Contains(phrase, resultat.Erreurs, StringComparison.Ordinal);
    }

    private static async Task ParLesPagesAsync(LivretApplication application)
    {
        using var service = await application.EnTantQueAsync("Thierry Maréchaux", id => [new() { UtilisateurId = id, Role = Role.Gestionnaire, Service = "DEC-17" }]);
        await service.ImporterAsync(application, "/examens/imports", Pieces("candidats", "affectations", "habilitations", "etablissements"));
        using var chef = await application.EnTantQueAsync("Bernard Quintrec", id => [new() { UtilisateurId = id, Role = Role.ChefEtablissement, Uai = "0449901Y" }]);
        await chef.ImporterAsync(application, "/etablissement/imports", Pieces("notes", "stages", "dossiers", "concertations", "resultats-section"));
    }

    private async Task ParLeVerbeAsync()
    {
        await PreparerAsync();
        var service = await AppelerAsync(
            ["importer", "--session", "2020", "--agent", "dec@exemple.test", .. Options("etablissements", "habilitations", "candidats", "affectations")]);
        Assert.Equal((0, ""), (service.Statut, service.Erreurs));
        var chef = await AppelerAsync(
            ["importer", "--session", "2020", "--agent", "chef@exemple.test", .. Options("stages", "notes", "dossiers", "concertations", "resultats-section")]);
        Assert.Equal((0, ""), (chef.Statut, chef.Erreurs));
    }

    /// <summary>The files, and the account of the service: the one that an administrator opens first.</summary>
    private async Task PreparerAsync()
    {
        foreach (var (nom, lignes) in Fichiers)
            Ecrire(nom, lignes);
        await using var db = BaseDeTest.Ouvrir(_base);
        var compte = new Utilisateur { Id = Guid.NewGuid(), Nom = "Maréchaux", Prenom = "Thierry", UserName = "dec@exemple.test", NormalizedUserName = "DEC@EXEMPLE.TEST", Email = "dec@exemple.test", NormalizedEmail = "DEC@EXEMPLE.TEST" };
        db.Add(compte);
        db.Add(new Affectation { UtilisateurId = compte.Id, Role = Role.Gestionnaire, Service = "DEC-17" });
        await db.SaveChangesAsync();
        // The verb goes by the clock of the machine: the window is open whatever the day.
        await db.Calendriers.ExecuteUpdateAsync(c => c.SetProperty(x => x.OuvertureSaisie, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)).SetProperty(x => x.FermetureSaisie, new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
    }

    private Task<Resultat> AppelerAsync(string[] arguments) => Bac.AppelerAsync("", ["--environment=Tests", BaseDeTest.Option(_base), .. arguments]);

    private string[] Options(params string[] noms) => [.. noms.SelectMany(n => new[] { $"--{n.Split('-')[0]}", Chemin(n) })];

    private static (string, byte[])[] Pieces(params string[] noms) => [.. noms.Select(n => Depots.Fichier($"{n}.csv", Fichiers[n]))];

    private string Chemin(string nom) => Path.Combine(_dossier.FullName, $"{nom}.csv");

    private void Ecrire(string nom, string[] lignes) => File.WriteAllText(Chemin(nom), string.Join("\n", lignes), new UTF8Encoding(true));

    /// <summary>All that a visa would seal, the address, the dossier and the concertations.</summary>
    private static async Task<IReadOnlyList<string>> LivretsAsync(LivretDbContext db)
    {
        var session = await db.Sessions.SingleAsync();
        var livrets = await LivretDbContext.PourUnActe(db.Livrets).AsNoTrackingWithIdentityResolution().OrderBy(l => l.Numero).ToListAsync();
        return [.. livrets.Select(l => ContenuScelle.DebutPour(l, session, ReferentielsEmbarques.Chercher(l.Specialite)!) + Coordonnees.De(l)
            + string.Join('|', l.Unites.OrderBy(u => u.Code).Select(u => u.Code + ConcertationEcrite.Ecrire(u.Concertation) + string.Join(',', u.Valeurs.OrderBy(v => v.Element.ToString()).Select(v => v.Element + ValeurEcrite.Ecrire(v.Valeur))))))];
    }

    private static async Task<string> ResultatsAsync(LivretDbContext db) =>
        string.Join(' ', await db.Resultats.OrderBy(r => r.Annee).Select(r => r.Uai + r.Annee + "/" + r.Presentes + "/" + r.Recus).ToListAsync());

    public void Dispose()
    {
        BaseDeTest.Effacer(_base);
        _dossier.Delete(recursive: true);
    }
}
