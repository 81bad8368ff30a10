using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Donnees.Demonstration;
using Livret.Donnees.Verifications;
using Livret.Web.Tests.Verbes;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Verifications;

/// <summary>One row altered behind the application is seen and named, whatever its table; what the application writes holds.</summary>
public sealed class VerifierLeJournalTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const string Livret = "LivretId = {id}";

    private static Task<Resultat> VerifierAsync(string fichier, params string[] suite) => Bac.AppelerAsync([BaseDeTest.Option(fichier), "verifier-journal", .. suite]);

    /// <summary>A livret whose every part is typed, led to a state.</summary>
    private async Task<ClasseCreee> LivretAsync(Etat etat)
    {
        var classe = await CircuitJoue.Complete(candidats: 1).AvecValeur("U1", "APPR", observation: "Expression claire.").CreerAsync(application);
        await using (var db = application.OuvrirLaBase())
        {
            var livret = await db.Livrets.Include(l => l.Etablissement!.Academie).Include(l => l.Unites).SingleAsync(l => l.Numero == classe.Numeros[0]);
            var coordonnatrice = new Agent(Guid.NewGuid(), "Claire Aubertin", [new() { UtilisateurId = Guid.Empty, Role = Role.Coordonnateur, Uai = classe.Uai, Division = classe.Division }]);
            var instant = application.Horloge.GetUtcNow().UtcDateTime;
            Stage stage = new() { Annee = 1, Entreprise = "Établissements Roullier", Debut = new(2019, 5, 20), Fin = new(2019, 6, 14), CentiemesDeSemaine = 400 };
            Assert.Null(livret.SaisirLeDossier(new() { Avis = AvisConseil.Favorable, Observations = "Élève sérieuse." }, [stage], coordonnatrice, instant, null));
            Assert.Null(livret.Concerter("U4", new(new(2020, 6, 4), ["Claire Aubertin"], ["C1.1"]), coordonnatrice, instant, null));
            await db.SaveChangesAsync();
        }
        await classe.JouerAsync(application, etat);
        return classe;
    }

    private async Task<BilanDuJournal> BilanAsync(string? numero = null)
    {
        await using var db = application.OuvrirLaBase();
        return (await new VerifierLeJournal(db).VerifierAsync(numero, CancellationToken.None))!;
    }

    private async Task AltererAsync(ClasseCreee classe, string sql)
    {
        await using var db = application.OuvrirLaBase();
        var id = await db.Livrets.Where(l => l.Numero == classe.Numeros[0]).Select(l => l.Id).SingleAsync();
        await db.Database.ExecuteSqlRawAsync(sql.Replace("{id}", $"{id}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Journal", "événement 3 (Saisie)", "UPDATE Journal SET Apres = '20' WHERE Rang = 3 AND " + Livret)]
    [InlineData("Journal", "événement 2 (Saisie)", "UPDATE Journal SET Par = 'Quelqu’un d’autre' WHERE Rang = 2 AND " + Livret)]
    [InlineData("Journal", "événement 2 (Saisie)", "UPDATE Journal SET Le = '2020-06-07 07:00:00' WHERE Rang = 2 AND " + Livret)]
    [InlineData("Journal", "événement 11 (Livret soumis au chef d’établissement)", "UPDATE Journal SET Motif = 'ajouté' WHERE Rang = 11 AND " + Livret)]
    [InlineData("Journal", "événement 1", "DELETE FROM Journal WHERE Rang = 1 AND " + Livret)]
    [InlineData("Journal", "événement 4", "DELETE FROM Journal WHERE Rang = 4 AND " + Livret)]
    [InlineData("Journal", "le journal finit à l’événement", "DELETE FROM Journal WHERE Rang = (SELECT RangJournal FROM Livrets WHERE Id = {id}) AND " + Livret)]
    [InlineData("Journal", "événement 6", "UPDATE Journal SET Precedente = 'ailleurs' WHERE Rang = 6 AND " + Livret)]
    [InlineData("Livrets", "fin du journal", "UPDATE Livrets SET EmpreinteJournal = 'ailleurs' WHERE Id = {id}")]
    [InlineData("Journal", "le livret cite l’événement 2 comme le dernier", "UPDATE Livrets SET RangJournal = 2 WHERE Id = {id}")]
    [InlineData("Livrets", "état : « Publié » attendu d’après le journal, « Recevable » trouvé", "UPDATE Livrets SET Etat = 'Recevable' WHERE Id = {id}")]
    [InlineData("Livrets", "date de l’état", "UPDATE Livrets SET EtatDepuis = '2020-06-01 07:00:00' WHERE Id = {id}")]
    [InlineData("Livrets", "une de ses lignes ne se lit pas", "UPDATE Livrets SET Etat = 'Inconnu' WHERE Id = {id}")]
    [InlineData("Valeurs", "unité U1, élément CCG : « 12 » attendu d’après le journal, « 19 » trouvé", "UPDATE Valeurs SET Note = 1900 WHERE Unite = 'U1' AND Element = 'CCG' AND " + Livret)]
    [InlineData("Valeurs", "unité U1, élément APPR", "UPDATE Valeurs SET Texte = 'Rien à dire.' WHERE Unite = 'U1' AND Element = 'APPR' AND " + Livret)]
    [InlineData("Valeurs", "unité U4, élément S1", "UPDATE Valeurs SET Date = '2020-01-07' WHERE Unite = 'U4' AND Element = 'S1' AND " + Livret)]
    [InlineData("Valeurs", "unité U2, élément CCG : saisie par", "UPDATE Valeurs SET Par = 'Quelqu’un d’autre' WHERE Unite = 'U2' AND " + Livret)]
    [InlineData("Valeurs", "unité U3, élément CCG : « 12 » attendu d’après le journal (événement 3), la ligne manque", "DELETE FROM Valeurs WHERE Unite = 'U3' AND " + Livret)]
    [InlineData("Valeurs", "« aucune valeur » attendu", "INSERT INTO Valeurs (LivretId, Unite, Element, Rang, Note, Par, ParId, Le) SELECT LivretId, 'U3', 'GLOBALE', 0, 2000, Par, ParId, Le FROM Valeurs WHERE Unite = 'U2' AND " + Livret)]
    [InlineData("Unites", "unité U4, concertation", "UPDATE Unites SET Concertation = NULL WHERE Code = 'U4' AND " + Livret)]
    [InlineData("Stages et Livrets", "dossier", "UPDATE Stages SET CentiemesDeSemaine = 800 WHERE " + Livret)]
    [InlineData("Stages et Livrets", "dossier", "DELETE FROM Stages WHERE " + Livret)]
    [InlineData("Stages et Livrets", "dossier", "UPDATE Livrets SET Dossier_Observations = 'Rien à dire.' WHERE Id = {id}")]
    [InlineData("Visas", "le contenu scellé a été modifié", "UPDATE Visas SET Contenu = replace(Contenu, '1200', '1900') WHERE " + Livret)]
    [InlineData("Visas", "il cite l’événement", "UPDATE Visas SET EmpreinteJournal = 'ailleurs' WHERE " + Livret)]
    [InlineData("Transmissions", "l’empreinte du visa attendue", "UPDATE Transmissions SET Empreinte = 'ailleurs' WHERE " + Livret)]
    [InlineData("Bordereaux", "il devait citer l’empreinte", "UPDATE Bordereaux SET Contenu = replace(Contenu, '\"empreinte\":\"', '\"empreinte\":\"0') WHERE Numero = (SELECT Bordereau FROM Transmissions WHERE LivretId = {id})")]
    [InlineData("EnvoisAuJury", "l’empreinte attendue est", "UPDATE EnvoisAuJury SET Contenu = replace(Contenu, '1200', '1900') WHERE " + Livret)]
    [InlineData("Deliberations", "n’est celle d’aucun envoi au jury", "UPDATE Deliberations SET EmpreinteExaminee = 'ailleurs' WHERE " + Livret)]
    public async Task Une_ligne_alteree_est_nommee(string table, string attendu, string sql)
    {
        var classe = await LivretAsync(Etat.Publie);
        Assert.Empty((await BilanAsync(classe.Numeros[0])).Ruptures);

        await AltererAsync(classe, sql);

        var rupture = Assert.Single((await BilanAsync(classe.Numeros[0])).Ruptures);
        Assert.Equal(table, rupture.Table);
        Assert.Contains($"livret {classe.Numeros[0]}", rupture.Ligne, StringComparison.Ordinal);
        Assert.Contains(attendu, rupture.ToString().Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_evenement_ajoute_a_la_fin_avec_une_chaine_juste_est_vu()
    {
        var classe = await LivretAsync(Etat.EnSaisie);
        await using var db = application.OuvrirLaBase();
        var livret = await db.Livrets.AsNoTracking().SingleAsync(l => l.Numero == classe.Numeros[0]);
        var faux = new Evenement
        {
            Rang = livret.RangJournal + 1,
            Le = application.Horloge.GetUtcNow().UtcDateTime,
            ParId = Guid.NewGuid(),
            Par = "Quelqu’un",
            Affectation = "",
            Geste = Geste.Soumettre,
            Etat = Etat.EnSaisie,
            Precedente = livret.EmpreinteJournal,
        };
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO Journal (LivretId, Rang, Le, ParId, Par, Affectation, Geste, RangElement, Etat, Precedente, Empreinte)
            VALUES ({livret.Id}, {faux.Rang}, {faux.Le}, {faux.ParId}, {faux.Par}, '', 'Soumettre', 0, 'EnSaisie', {faux.Precedente}, {faux.Calculer(livret.Session, livret.Numero)})
            """);

        var rupture = Assert.Single((await BilanAsync(classe.Numeros[0])).Ruptures);

        Assert.Equal("Journal", rupture.Table);
        Assert.Contains($"le livret cite l’événement {livret.RangJournal} comme le dernier, le journal finit à l’événement {faux.Rang}", rupture.Constat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_evenement_deplace_d_un_livret_a_un_autre_est_vu_dans_les_deux()
    {
        var (source, cible) = (await LivretAsync(Etat.Soumis), await LivretAsync(Etat.EnSaisie));
        await AltererAsync(source, $"UPDATE Journal SET LivretId = (SELECT Id FROM Livrets WHERE Numero = '{cible.Numeros[0]}') WHERE Rang = 11 AND LivretId = {{id}}");

        Assert.Equal("Journal", Assert.Single((await BilanAsync(source.Numeros[0])).Ruptures).Table);
        Assert.Contains("événement 11", Assert.Single((await BilanAsync(cible.Numeros[0])).Ruptures).Ligne, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_lettre_alteree_est_nommee()
    {
        var classe = await LivretAsync(Etat.Transmis);
        var courrier = new Courrier
        {
            Reference = $"NR-{classe.Numeros[0]}",
            DecisionId = Guid.NewGuid(),
            Service = classe.Service,
            Le = application.Horloge.GetUtcNow().UtcDateTime,
            Contenu = "{\"objet\":\"non-recevabilité\"}",
            Empreinte = Visa.Sceller("{\"objet\":\"non-recevabilité\"}"),
        };
        Assert.Null(await classe.AppliquerAsync(application, new ConstaterUneCondition(ConditionRecevabilite.Delai, false) { Motif = "pièce vue" }));
        Assert.Null(await classe.AppliquerAsync(application, new ProposerLaNonRecevabilite()));
        Assert.Null(await classe.AppliquerAsync(application, new PrononcerLaNonRecevabilite(courrier, []) { Exception = "seule en poste" }));
        Assert.Empty((await BilanAsync(classe.Numeros[0])).Ruptures);

        await AltererAsync(classe, "UPDATE Courriers SET Contenu = 'autre chose' WHERE LivretId = {id}");

        Assert.Contains($"lettre NR-{classe.Numeros[0]}", Assert.Single((await BilanAsync(classe.Numeros[0])).Ruptures).Ligne, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_bordereau_et_un_proces_verbal_alteres_sont_nommes_et_ce_qu_ils_citent_aussi()
    {
        var classe = await LivretAsync(Etat.Publie);
        await using var db = application.OuvrirLaBase();
        var commission = (await classe.LivretAsync(application)).CommissionId;
        var pv = await db.ProcesVerbaux.Where(p => p.CommissionId == commission).Select(p => p.Numero).SingleAsync();
        var bordereau = (await classe.LivretAsync(application)).Transmissions[0].Bordereau;
        var avant = await BilanAsync();
        Assert.DoesNotContain(avant.Ruptures, r => r.Ligne.Contains(pv, StringComparison.Ordinal) || r.Ligne.Contains(bordereau, StringComparison.Ordinal));

        await AltererAsync(classe, $"UPDATE Bordereaux SET Contenu = replace(Contenu, 'TC2', 'TC3') WHERE Numero = '{bordereau}'");
        await AltererAsync(classe, $"UPDATE Journal SET Empreinte = 'ailleurs' WHERE LivretId = {{id}} AND Geste = 'Deliberer'");
        var apres = await BilanAsync();
        Assert.Contains(apres.Ruptures, r => r is { Table: "Bordereaux" } && r.Ligne == $"bordereau {bordereau}");
        Assert.Contains(apres.Ruptures, r => r is { Table: "ProcesVerbaux" } && r.Ligne == $"procès-verbal {pv}, livret {classe.Numeros[0]}");

        await AltererAsync(classe, $"UPDATE ProcesVerbaux SET Contenu = replace(Contenu, 'Admis', 'AjourneNonAutorise') WHERE Numero = '{pv}'");
        Assert.Contains((await BilanAsync()).Ruptures, r => r is { Table: "ProcesVerbaux" } && r.Ligne == $"procès-verbal {pv}");
    }

    [Fact]
    public async Task La_demonstration_tient_et_le_verbe_dit_la_premiere_rupture_d_abord()
    {
        var fichier = BaseDeTest.Copier();
        await using var db = BaseDeTest.Ouvrir(fichier);
        Assert.True(await db.ChargerLaDemonstrationAsync(CancellationToken.None));
        var numeros = await db.Livrets.OrderBy(l => l.Id).Select(l => l.Numero).ToListAsync();

        var tient = await VerifierAsync(fichier);
        Assert.Equal((0, ""), (tient.Statut, tient.Erreurs));
        Assert.Contains($"La chaîne tient : {numeros.Count} livrets, ", tient.Sortie.Replace('\u00a0', ' '), StringComparison.Ordinal);

        await db.Database.ExecuteSqlAsync($"UPDATE Journal SET Apres = 'x' WHERE Rang = 1 AND LivretId IN (SELECT Id FROM Livrets WHERE Numero IN ({numeros[3]}, {numeros[230]}))");
        var rompue = await VerifierAsync(fichier);
        Assert.Equal((1, "", 2), (rompue.Statut, rompue.Sortie, rompue.LignesDErreur.Count));
        Assert.Contains($"Journal, livret {numeros[3]}, événement 1", rompue.LignesDErreur[0], StringComparison.Ordinal);
        Assert.Contains($"livret {numeros[230]}", rompue.LignesDErreur[1], StringComparison.Ordinal);

        Assert.Equal(0, (await VerifierAsync(fichier, "--livret", numeros[0])).Statut);
        Assert.Equal(1, (await VerifierAsync(fichier, "--livret", numeros[3])).Statut);
        var inconnu = await VerifierAsync(fichier, "--livret", "absent");
        Assert.Equal((2, "Aucun livret ne porte le numéro absent. Indiquez le numéro d’un candidat."), (inconnu.Statut, Assert.Single(inconnu.LignesDErreur)));
        Assert.Equal(2, (await VerifierAsync(fichier, "--numero", "x")).Statut);
    }
}
