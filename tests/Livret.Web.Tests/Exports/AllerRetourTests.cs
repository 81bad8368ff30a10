using System.Text;
using CsCheck;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Donnees;
using Livret.Donnees.Echanges;
using Livret.Donnees.Echanges.Exports;
using Livret.Donnees.Echanges.Imports;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Exports;

/// <summary>What is exported imports back unchanged, whatever was typed: random livrets with hostile texts, into a second, empty database.</summary>
public sealed class AllerRetourTests : IDisposable
{
    private static readonly CatalogueReferentiels Catalogue = new();
    private static readonly Referentiel Tc = ReferentielsEmbarques.Chercher("BTS-TC")!;
    private static readonly DateTime Instant = new(2020, 6, 8, 7, 0, 0, DateTimeKind.Utc);
    private static int _dernier;

    private static readonly Gen<string> Hostile = Gen.Int[0, Fragments.Length - 1].Array[1, 7]
        .Select(rangs => string.Concat(rangs.Select(r => Fragments[r])).Trim()).Where(t => t.Length > 0);

    private static readonly Gen<string?> HostileOuRien = Gen.Int[0, 2].SelectMany(n => n == 0 ? Gen.Const((string?)null) : Hostile.Select(t => (string?)t));

    private static readonly Gen<SaisieBrute> Saisie = Gen.Select(
        Parmi("S1", "S2", "P1", "CC", "CC", "CCG", "CPL", "CPL:S2", "REFLET", "ETAT", "GLOBALE", "SANS_NOTE", "DISPENSE", "BENEFICE", "APPR"),
        Parmi("06/01/2020", "2020-02-03", "12/12/2019", "01/02/2018", "01/07/2019"),
        Parmi("12", "9,5", "20", "0", "12,35", "O", "N", "TOUTES", "PARTIE", "AUCUNE"),
        Parmi("", "2", "0,333333333"),
        HostileOuRien,
        (element, date, note, coefficient, observation) => new SaisieBrute(element, date, note, coefficient.Length == 0 ? null : coefficient, observation));

    private static readonly Gen<Candidat> UnCandidat = Gen.Select(
        Hostile, Hostile, HostileOuRien.Array[6], Gen.Select(Parmi("U1", "U2", "U3", "U4", "U5", "U6"), Saisie).Array[0, 25],
        Gen.Select(Hostile, Gen.Int[1, 2], Gen.Int[1, 300], HostileOuRien, Gen.Int[0, 4]).Array[0, 3],
        (nom, prenom, textes, saisies, stages) => new Candidat(nom, prenom, textes, saisies, stages));

    private readonly string _premiere = BaseDeTest.Copier();
    private readonly string _seconde = BaseDeTest.Copier();

    private static string[] Fragments => ["=1+1", "+33", "-", "@SUM(A1)", "'", "''=x", "\"", ";", ",", "\n", "\r\n", "\t", "é", "Œ", "’", "« a »", "😀", "_x000D_", " ", "a", "EFFACERA", "<b>&amp;", "\u00a0b"];

    private sealed record Candidat(
        string Nom, string Prenom, string?[] Textes, (string Unite, SaisieBrute Saisie)[] Saisies, (string Entreprise, int Annee, int Centiemes, string? Texte, int Nature)[] Stages);

    public void Dispose()
    {
        BaseDeTest.Effacer(_premiere);
        BaseDeTest.Effacer(_seconde);
    }

    [Fact]
    public Task Ce_qui_est_exporte_s_importe_dans_une_autre_base_et_s_exporte_a_l_identique() =>
        UnCandidat.Array[1, 3].SampleAsync(candidats => VerifierAsync(candidats, FormatDExport.Csv), iter: 25, threads: 1);

    [Fact]
    public Task Il_en_va_de_meme_par_des_classeurs() =>
        UnCandidat.Array[1, 2].SampleAsync(candidats => VerifierAsync(candidats, FormatDExport.Classeur), iter: 10, threads: 1);

    private async Task VerifierAsync(Candidat[] candidats, FormatDExport format)
    {
        var uai = await CreerAsync(candidats);
        var avant = await ExporterAsync(_premiere, uai, FormatDExport.Csv);
        var classeurs = await ExporterAsync(_premiere, uai, format);
        await ImporterAsync(uai, classeurs, format);
        var apres = await ExporterAsync(_seconde, uai, FormatDExport.Csv);

        foreach (var (nom, octets) in avant)
            Assert.Equal(Encoding.UTF8.GetString(octets), Encoding.UTF8.GetString(apres[nom]));
        Assert.Equal(await ResumerAsync(_premiere, uai), await ResumerAsync(_seconde, uai));
    }

    private static async Task<Dictionary<string, byte[]>> ExporterAsync(string base_, string uai, FormatDExport format)
    {
        await using var db = BaseDeTest.Ouvrir(base_);
        var session = await db.Sessions.SingleAsync();
        var portee = new PorteeDExport(session, db.Livrets.Where(l => l.Uai == uai), db.Etablissements.Where(e => e.Uai == uai), db.Affectations.Where(a => a.Uai == uai));
        var fichiers = new Dictionary<string, byte[]>();
        foreach (var fichier in new FichiersExportes(db, Catalogue).Tous)
        {
            using var sortie = new MemoryStream();
            await Sorties.EcrireAsync(sortie, fichier, portee, format, CancellationToken.None);
            fichiers[fichier.Format.Nom] = sortie.ToArray();
        }
        return fichiers;
    }

    private async Task ImporterAsync(string uai, Dictionary<string, byte[]> fichiers, FormatDExport format)
    {
        await using var db = BaseDeTest.Ouvrir(_seconde);
        var agent = Agent(uai, (await db.Academies.SingleAsync(a => a.Code == "17")).CodeService);
        await AffecterAsync(db, agent);
        var demandeur = new Demandeur(agent, await db.Sessions.SingleAsync(), Instant, new(2020, 6, 8));
        List<FichierAImporter> aImporter =
        [
            .. FichierImportable.Tableau.Where(f => f.Format != Fichiers.Affectations)
                .Select(f => new FichierAImporter(f, Path.ChangeExtension(f.Format.Nom, format is FormatDExport.Csv ? ".csv" : ".xlsx"), fichiers[f.Format.Nom])),
        ];
        var rapports = await new Importation(db, Catalogue).AppliquerAsync(demandeur, aImporter, null, null, CancellationToken.None);
        var ecarts = rapports.SelectMany(r => r.Lignes.Where(l => l.Verdict is not (Verdict.Creee or Verdict.Modifiee)).Select(l => $"{r.Nom} {l.Ligne} {l.Verdict} {l.Colonne} {l.Valeur} {l.Phrase}")).ToList();
        Assert.True(ecarts.Count == 0, string.Join('\n', ecarts));
    }

    private async Task<string> CreerAsync(Candidat[] candidats)
    {
        await using var db = BaseDeTest.Ouvrir(_premiere);
        var session = await db.Sessions.SingleAsync();
        var numero = 9_100_000 + Interlocked.Increment(ref _dernier);
        var uai = $"{numero:0000000}{"ABCDEFGHJKLMNPRSTUVWXYZ"[numero % 23]}";
        var etablissement = new Etablissement
        {
            Uai = uai,
            Nom = candidats[0].Nom,
            Type = TypeEtablissement.Public,
            CodeAcademie = "17",
            Academie = await db.Academies.SingleAsync(a => a.Code == "17"),
            Adresse1 = candidats[0].Textes[0],
        };
        etablissement.Habiliter("BTS-TC", true);
        db.Add(etablissement);
        db.Add(new ResultatSection { Uai = uai, Specialite = "BTS-TC", Annee = 2019, Presentes = 24, Recus = 18 });
        var agent = Agent(uai, etablissement.Academie.CodeService);
        await AffecterAsync(db, agent);
        for (var i = 0; i < candidats.Length; i++)
        {
            var livret = Livret(candidats[i], $"{numero}{i}", etablissement, session.Annee);
            db.Add(livret);
            Remplir(livret, candidats[i], session, agent);
        }
        await db.SaveChangesAsync();
        return uai;
    }

    private static LivretScolaire Livret(Candidat c, string numero, Etablissement etablissement, int session)
    {
        var livret = new LivretScolaire
        {
            Session = session,
            Numero = numero,
            Uai = etablissement.Uai,
            Etablissement = etablissement,
            Specialite = "BTS-TC",
            Voie = Voie.Scolaire,
            Division = "TC2",
            Nom = c.Nom,
            Prenom = c.Prenom,
            // Two candidates of one name and one date would be asked about, rightly: each has his own.
            DateNaissance = new DateOnly(1990, 1, 1).AddDays(int.Parse(numero, System.Globalization.CultureInfo.InvariantCulture) % 5000),
            Adresse1 = c.Textes[0],
            Adresse2 = c.Textes[1],
            Ville = c.Textes[2],
            Redoublant = c.Nom.Length % 2 == 0,
        };
        livret.OuvrirLesUnites(Tc);
        return livret;
    }

    /// <summary>What the doors refuse is left out: the rest is a livret that somebody could have typed.</summary>
    private static void Remplir(LivretScolaire livret, Candidat c, Domaine.Sessions.SessionExamen session, Agent agent)
    {
        foreach (var (code, brute) in c.Saisies)
        {
            var contexte = livret.Contexte(session, Tc, Tc.Unite(code)!);
            if (Lecture.Lire(contexte, brute).Valeur is not { } valeur)
                continue;
            if (valeur.Element == CodeElement.Evaluation)
                valeur = valeur with { Rang = livret.Unite(code)!.ProchainRang };
            livret.Saisir(contexte, [Changement.Poser(valeur)], agent, Instant, calendrier: null);
        }
        if (c.Textes[3] is { } participant)
            Assert.Null(livret.Concerter("U4", new(new DateOnly(2020, 6, 4), [participant], ["C1.1.1"]), agent, Instant, null));
        List<Stage> stages =
        [
            .. c.Stages.Select((s, i) => new Stage
            {
                Annee = s.Annee,
                Entreprise = s.Entreprise,
                Debut = new(2019, 1 + (2 * i), 7),
                Fin = new(2019, 2 + (2 * i), 7),
                CentiemesDeSemaine = s.Centiemes,
                Nature = (NatureStage)s.Nature,
                Appreciation = s.Texte,
            }),
        ];
        var dossier = new Dossier { Avis = c.Textes[4] is null ? null : AvisConseil.Favorable, Observations = c.Textes[4], Assiduite = c.Textes[5] };
        Assert.Null(livret.SaisirLeDossier(dossier, stages, agent, Instant, null));
    }

    private static Agent Agent(string uai, string service)
    {
        var id = new Guid("00000000-0000-0000-0000-0000000000a7");
        return new(id, "Équipe pédagogique",
        [
            new() { UtilisateurId = id, Role = Role.Coordonnateur, Uai = uai },
            new() { UtilisateurId = id, Role = Role.ChefEtablissement, Uai = uai },
            new() { UtilisateurId = id, Role = Role.Gestionnaire, Service = service },
        ]);
    }

    /// <summary>The same account in both databases: its affectations are exported like the others.</summary>
    private static async Task AffecterAsync(LivretDbContext db, Agent agent)
    {
        if (!await db.Users.AnyAsync(u => u.Id == agent.Id))
            db.Users.Add(new() { Id = agent.Id, Prenom = "Équipe", Nom = "Pédagogique", Email = "equipe@exemple.test", NormalizedEmail = "EQUIPE@EXEMPLE.TEST", UserName = "equipe@exemple.test", NormalizedUserName = "EQUIPE@EXEMPLE.TEST" });
        db.Affectations.AddRange(agent.Affectations);
        await db.SaveChangesAsync();
    }

    /// <summary>All that a livret says, without who typed it nor when.</summary>
    private static async Task<List<string>> ResumerAsync(string base_, string uai)
    {
        await using var db = BaseDeTest.Ouvrir(base_);
        var livrets = await db.Livrets.AsNoTracking().Include(l => l.Unites).ThenInclude(u => u.Valeurs).Include(l => l.Stages).Where(l => l.Uai == uai).OrderBy(l => l.Numero).AsSplitQuery().ToListAsync();
        return
        [
            .. livrets.SelectMany(l => (IEnumerable<string>)
            [
                $"{l.Numero} {l.Nom} {l.Prenom} {l.DateNaissance} {l.Division} {l.Voie} {l.Adresse1} {l.Adresse2} {l.Ville} {l.Redoublant} {l.Progressive}",
                DossierEcrit.Ecrire(l.Dossier, l.Stages),
                .. l.Unites.OrderBy(u => u.Code).Select(u => $"{u.Code} {ConcertationEcrite.Ecrire(u.Concertation)}"),
                .. l.Unites.OrderBy(u => u.Code).SelectMany(u => u.Valeurs.Select(v => v.Valeur).OrderBy(v => $"{v.Element}").ThenBy(v => v.Rang).Select(v => $"{u.Code} {v}")),
            ]),
        ];
    }

    private static Gen<string> Parmi(params string[] valeurs) => Gen.Int[0, valeurs.Length - 1].Select(i => valeurs[i]);
}
