using System.Diagnostics;
using System.Text;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Web.Tests.Referentiels;
using LesVerbes = Livret.Web.Verbes.Verbes;

namespace Livret.Web.Tests.Verbes;

public sealed class LigneDeCommandeTests : IDisposable
{
    private readonly Bac _bac = new();

    public void Dispose() => _bac.Dispose();

    [Theory]
    [InlineData(true, "attribuer", "--session", "2020")]
    [InlineData(true, "inconnu")]
    [InlineData(true, "--aide")]
    [InlineData(true, "--environment=Development", "--contentRoot=/x", "migrer")]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:5000")]
    [InlineData(false, "--environment=Development", "--urls=http://localhost:5080")]
    public void Un_verbe_se_distingue_des_options_de_l_hote(bool attendu, params string[] arguments) =>
        Assert.Equal(attendu, LesVerbes.EstAppele(arguments));

    [Fact]
    public async Task L_aide_generale_nomme_chaque_verbe_et_chaque_verbe_ses_options()
    {
        var generale = await Bac.AppelerAsync("--aide");
        Assert.Equal(0, generale.Statut);
        foreach (var verbe in LesVerbes.Tableau)
        {
            Assert.Contains($"  {verbe.Nom} ", generale.Sortie, StringComparison.Ordinal);
            var aide = await Bac.AppelerAsync(verbe.Nom, "--aide");
            Assert.Equal((0, ""), (aide.Statut, aide.Erreurs));
            Assert.All(verbe.Parametres, p => Assert.Contains(p.Sens, aide.Sortie, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("n’est pas un verbe", "attribue")]
    [InlineData("Ajoutez --session ANNEE, --etablissements F", "attribuer")]
    [InlineData("L’option « --note » n’existe pas", "attribuer", "--note", "x")]
    [InlineData("Donnez une valeur à l’option --notes", "attribuer", "--notes", "--sortie", "x")]
    [InlineData("Donnez une valeur à l’option --notes", "attribuer", "--notes=")]
    [InlineData("L’option --notes ne se donne qu’une fois", "attribuer", "--notes", "x", "--notes", "y")]
    [InlineData("« reste » n’est pas attendu", "attribuer", "reste")]
    [InlineData("Ajoutez FICHIER.json", "verifier-referentiel")]
    [InlineData("Ajoutez --courriel ADRESSE", "creer-administrateur")]
    [InlineData("Donnez le mot de passe sur l’entrée standard", "creer-administrateur", "--courriel", "a@exemple.test")]
    [InlineData("n’existe pas, ou c’est un dossier", "verifier-referentiel", "absent.json")]
    public async Task Un_appel_a_corriger_donne_le_statut_2_et_une_phrase(string attendu, params string[] arguments)
    {
        var resultat = await Bac.AppelerAsync(arguments);

        Assert.Equal((2, ""), (resultat.Statut, resultat.Sortie));
        Assert.Contains(attendu, Assert.Single(resultat.LignesDErreur), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("La session « 2021 » n’est pas connue. Indiquez 2020.", "--session", "2021")]
    [InlineData("La session « vingt » n’est pas connue", "--session", "vingt")]
    [InlineData("absent.csv : le fichier n’existe pas", "--notes", "absent.csv")]
    [InlineData("/ : le fichier n’existe pas, ou c’est un dossier", "--candidats", "/")]
    [InlineData("absent.json : le fichier n’existe pas", "--referentiel", "absent.json")]
    [InlineData("ne peut pas être écrit", "--sortie", "/absent/x.csv")]
    [InlineData("est aussi un fichier à lire", "--sortie", "{notes}")]
    [InlineData("donne déjà le référentiel BTS-FICTIF-7", "--referentiel", "{sept}")]
    [InlineData("candidats.csv:ligne 1: ", "--referentiel", "{candidats}")]
    public async Task Attribuer_refuse_un_appel_ou_un_fichier_illisible(string attendu, string option, string valeur)
    {
        _bac.Ecrire("notes.csv", Bac.EntetesDeNotes);
        valeur = valeur.Replace("{notes}", _bac.Chemin("notes.csv"), StringComparison.Ordinal)
            .Replace("{sept}", _bac.Chemin("sept.json"), StringComparison.Ordinal)
            .Replace("{candidats}", _bac.Chemin("candidats.csv"), StringComparison.Ordinal);
        var arguments = new Dictionary<string, string>
        {
            ["--session"] = "2020",
            ["--etablissements"] = _bac.Chemin("etablissements.csv"),
            ["--candidats"] = _bac.Chemin("candidats.csv"),
            ["--notes"] = _bac.Chemin("notes.csv"),
            [option] = valeur,
        };

        var resultat = await Bac.AppelerAsync(["attribuer", "--referentiel", _bac.Chemin("sept.json"), .. arguments.SelectMany(a => new[] { a.Key, a.Value })]);

        Assert.Equal((2, ""), (resultat.Statut, resultat.Sortie));
        Assert.Contains(attendu, resultat.Erreurs, StringComparison.Ordinal);
        Assert.Equal(Bac.EntetesDeNotes, File.ReadAllText(_bac.Chemin("notes.csv")));
    }

    [Fact]
    public async Task Le_fichier_de_sortie_porte_la_marque_utf8_et_la_sortie_standard_reste_vide()
    {
        _bac.Ecrire("notes.csv", Bac.EntetesDeNotes);
        var affichee = await _bac.AttribuerLesFichiersAsync();

        var ecrite = await _bac.AttribuerLesFichiersAsync($"--sortie={_bac.Chemin("sortie.csv")}");

        Assert.Equal((0, ""), (ecrite.Statut, ecrite.Sortie));
        Assert.Equal([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(affichee.Sortie)], File.ReadAllBytes(_bac.Chemin("sortie.csv")));
    }

    [Fact]
    public async Task Un_referentiel_donne_remplace_celui_de_l_application()
    {
        var autre = Encoding.UTF8.GetString(Fixture.Octets("options")).Replace("BTS-FICTIF-OPT", "BTS-TC", StringComparison.Ordinal);
        _bac.Ecrire("autre.json", autre);
        _bac.Ecrire("notes.csv", Bac.EntetesDeNotes);

        var resultat = await _bac.AttribuerLesFichiersAsync("--referentiel", _bac.Chemin("autre.json"));

        Assert.Equal(["U10", "U30", "MOYENNE"], resultat.Lignes.Where(l => l.StartsWith("1;", StringComparison.Ordinal)).Select(l => l.Split(';')[1]));
    }

    [Fact]
    public async Task Un_referentiel_se_verifie()
    {
        var bon = await Bac.AppelerAsync("verifier-referentiel", _bac.Chemin("sept.json"));
        Assert.Equal((0, ""), (bon.Statut, bon.Erreurs));
        Assert.Contains("BTS-FICTIF-7", bon.Sortie, StringComparison.Ordinal);

        _bac.Ecrire("mauvais.json", Encoding.UTF8.GetString(Fixture.Octets("sept-unites")).Replace("\"ordre\": 2", "\"ordre\": 0", StringComparison.Ordinal));
        var mauvais = await Bac.AppelerAsync("verifier-referentiel", _bac.Chemin("mauvais.json"));
        Assert.Equal((1, ""), (mauvais.Statut, mauvais.Sortie));
        Assert.StartsWith($"{_bac.Chemin("mauvais.json")}:$.unites[", Assert.Single(mauvais.LignesDErreur), StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_executable_ecrit_de_l_utf8_sans_marque_et_rend_le_statut()
    {
        _bac.Ecrire("notes.csv", $"{Bac.EntetesDeNotes}\n1;U4;S1;16/03/2020;12;;");

        var (statut, sortie, erreurs) = await LancerAsync("", [],
            "attribuer", "--session", "2020", "--etablissements", "etablissements.csv", "--candidats", "candidats.csv", "--notes", "notes.csv", "--referentiel", "sept.json");

        Assert.Equal(1, statut);
        Assert.StartsWith("notes.csv:2:date: DATE_APRES_LIMITE Le 16/03/2020 n’est pas avant", erreurs, StringComparison.Ordinal);
        Assert.Equal((await _bac.AttribuerLesFichiersAsync()).Sortie, sortie);
    }

    [Fact]
    public async Task La_base_se_cree_et_recoit_son_administrateur_une_seule_fois()
    {
        var fichier = _bac.Chemin("livret.db");
        var base_ = new Dictionary<string, string?> { ["Donnees__Fichier"] = fichier, ["ASPNETCORE_ENVIRONMENT"] = "Production" };

        Assert.Equal((0, "La base de données est à jour.", ""), await LancerAsync("", base_, "migrer"));
        Assert.Equal(0, (await LancerAsync("", base_, "migrer")).Statut);
        var faible = await LancerAsync("court\n", base_, "creer-administrateur", "--courriel", "premier@exemple.test");
        Assert.Equal((1, ""), (faible.Statut, faible.Sortie));
        Assert.NotEqual("", faible.Erreurs);
        Assert.Equal((0, "Le compte premier@exemple.test est créé.", ""), await LancerAsync("Une-phrase-bien-longue\n", base_, "creer-administrateur", "--courriel", "premier@exemple.test"));
        Assert.Equal(1, (await LancerAsync("Une-phrase-bien-longue\n", base_, "creer-administrateur", "--courriel", "premier@exemple.test")).Statut);

        await using var db = FichierSqlite.Ouvrir(fichier);
        var compte = Assert.Single(db.Users);
        Assert.Equal((compte.Id, Role.Administrateur), db.Affectations.AsEnumerable().Select(a => (a.UtilisateurId, a.Role)).Single());
        Assert.Equal(30, db.Academies.Count());
    }

    private async Task<(int Statut, string Sortie, string Erreurs)> LancerAsync(string entree, Dictionary<string, string?> environnement, params string[] arguments)
    {
        var demarrage = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Livret.Web.dll"), .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(_bac.Chemin("x")),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach (var (nom, valeur) in environnement)
            demarrage.Environment[nom] = valeur;
        using var processus = Process.Start(demarrage)!;
        await processus.StandardInput.WriteAsync(entree);
        processus.StandardInput.Close();
        var erreurs = processus.StandardError.ReadToEndAsync();
        var sortie = await processus.StandardOutput.ReadToEndAsync();
        await processus.WaitForExitAsync();
        return (processus.ExitCode, arguments[0] == "attribuer" ? sortie : sortie.Trim(), (await erreurs).Trim());
    }
}
