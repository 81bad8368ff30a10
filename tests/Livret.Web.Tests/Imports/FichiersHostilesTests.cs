using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Echanges.Imports;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Imports;

/// <summary>Whatever is given as a file: a sentence in French, a status 4xx, nothing kept (quality, « Bad input »).</summary>
public sealed class FichiersHostilesTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private const string Page = "/saisie/imports";
    private static readonly string Entete = Depots.EntetesDeNotes;

    /// <summary>What is given, and what is said of it.</summary>
    internal static readonly Dictionary<string, (string Nom, Func<byte[]> Octets, string Phrase)> Cas = new()
    {
        ["vide"] = ("notes.csv", () => [], "le fichier est vide"),
        ["binaire"] = ("notes.csv", () => [1, 2, 3, 0, 4], "n’est pas un fichier de texte"),
        ["pdf renommé"] = ("notes.xlsx", () => Encoding.ASCII.GetBytes("%PDF-1.7\n%âãÏÓ\0"), "n’est pas un fichier de texte"),
        ["ancien format"] = ("notes.xls", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "ancien format"),
        ["mauvais encodage"] = ("notes.csv", () => [.. Encoding.UTF8.Preamble, .. Encoding.Latin1.GetBytes(Entete + "\né")], "s’annonce en UTF-8"),
        ["trop gros"] = ("notes.csv", () => new byte[100 * 1024 * 1024], "dépasse 64 Mo"),
        ["colonnes en double"] = ("notes.csv", () => Texte(Entete + ";note"), "figure deux fois"),
        ["colonne absente"] = ("notes.csv", () => Texte("numero_candidat;unite"), "il manque la colonne element"),
        ["un million de colonnes"] = ("notes.csv", () => Texte(Entete + "\n" + new string(';', 1_000_000)), "plus de 200 colonnes"),
        ["cellule d’un mégaoctet"] = ("notes.csv", () => Texte(Entete + "\n1;U4;APPR;;;;" + new string('a', 1_000_000)), "dépasse 500000 caractères"),
        ["guillemet ouvert"] = ("notes.csv", () => Texte(Entete + "\n1;U4;\"S1"), "n’est jamais fermé"),
        ["colonnes d’aucun fichier"] = ("bulletin.csv", () => Texte("eleve;moyenne"), "aucun fichier d’échange"),
        ["zip ordinaire"] = ("notes.xlsx", () => UnClasseur.Paquet(("lisez-moi.txt", "bonjour")), "pas de feuille"),
        ["zip tronqué"] = ("notes.xlsx", () => UnClasseur.De(UnClasseur.Entete)[..200], "abîmé"),
        ["bombe"] = ("notes.xlsx", Bombe, "trop grand"),
        ["entités"] = ("notes.xlsx", () => UnClasseur.De(UnClasseur.Entete + UnClasseur.Rangee(2, "&x;"), doctype: "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), "abîmé"),
        ["formule sans résultat"] = ("notes.xlsx", () => UnClasseur.De(UnClasseur.Entete + """<row r="2"><c r="A2"><f>1+1</f></c></row>"""), "la cellule A2 contient une formule sans résultat"),
        ["calcul impossible"] = ("notes.xlsx", () => UnClasseur.De(UnClasseur.Entete + """<row r="2"><c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>"""), "n’aboutit pas (#DIV/0!)"),
        ["colonne lointaine"] = ("notes.xlsx", () => UnClasseur.De(UnClasseur.Entete + """<row r="2"><c r="XFD2"><v>1</v></c></row>"""), "plus de 200 colonnes"),
        ["cellule trop longue"] = ("notes.xlsx", () => UnClasseur.De(UnClasseur.Entete + UnClasseur.Rangee(2, new string('a', 40_000))), "dépasse 32767 caractères"),
        ["XML cassé"] = ("notes.xlsx", () => UnClasseur.De(UnClasseur.Entete + "<row><c>"), "abîmé"),
    };

    public static TheoryData<string> Noms => [.. Cas.Keys];

    [Theory]
    [MemberData(nameof(Noms))]
    public async Task Une_phrase_un_statut_et_rien_de_garde(string cas)
    {
        var (nom, octets, phrase) = Cas[cas];
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        var avant = await GardesAsync();

        var chronometre = Stopwatch.StartNew();
        using var reponse = await client.EnvoyerAsync(Page, (nom, octets()));

        var html = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains(phrase, html, StringComparison.Ordinal);
        Assert.True(chronometre.Elapsed < TimeSpan.FromSeconds(30), $"{chronometre.Elapsed}");
        Assert.Equal(avant, await GardesAsync());
    }

    [Fact]
    public async Task Sans_fichier_la_page_dit_d_en_choisir_un()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        using var reponse = await client.EnvoyerAsync(Page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains("Choisissez au moins un fichier.", WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_fichier_d_un_autre_role_n_est_pas_pris()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U4");
        using var reponse = await client.EnvoyerAsync(Page, Depots.Fichier("etablissements.csv", "uai;nom;type;academie"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        Assert.Contains("ne s’importe pas avec vos affectations", WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_classeur_donne_la_meme_lecture_que_le_texte_quel_que_soit_son_nom()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        var numero = classe.Numeros[0];
        // A serial date, a number, a shared string, a boolean, a computed formula, an empty row, and the rich text of a phonetic reading.
        var classeur = UnClasseur.De(
            UnClasseur.Entete
            + $"""<row r="2"><c r="A2" t="inlineStr"><is><t>{numero}</t></is></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" s="1"><v>43836</v></c><c r="E2" s="2"><v>12.5</v></c></row>"""
            + """<row r="3"/>"""
            + $"""<row r="4"><c r="A4" t="inlineStr"><is><t>{numero}</t></is></c><c r="B4" t="s"><v>0</v></c><c r="C4" t="inlineStr"><is><t>REFLET</t></is></c><c r="E4" t="b"><v>0</v></c><c r="G4" t="s"><v>2</v></c></row>"""
            + $"""<row r="5"><c r="A5" t="str"><f>"{numero}"</f><v>{numero}</v></c><c r="B5" t="s"><v>0</v></c><c r="C5" t="inlineStr"><is><t>S2</t></is></c><c r="D5" t="inlineStr"><is><t>2020-02-03</t></is></c><c r="E5"><f>6*2</f><v>12.000000000000002</v></c></row>""",
            "<si><t>U4</t></si><si><r><t>S</t></r><r><t>1</t></r><rPh><t>ko</t></rPh></si><si><t>Motif</t></si>");
        var texte = Depots.Notes($"{numero};U4;S1;06/01/2020;12,5;;", "", $"{numero};U4;REFLET;;N;;Motif", $"{numero};U4;S2;2020-02-03;12;;");

        var duClasseur = await application.RapportAsync(await client.DeposerAsync(Page, ("notes.csv", classeur)));
        var duTexte = await application.RapportAsync(await client.DeposerAsync(Page, ("notes.xlsx", texte.Item2)));

        Assert.Equal([2, 4, 5], duClasseur.Select(l => l.Ligne));
        Assert.Equal(duTexte.Select(Dire), duClasseur.Select(Dire));
        Assert.All(duClasseur, l => Assert.Equal(Verdict.Creee, l.Verdict));
    }

    [Fact]
    public async Task Un_classeur_revient_en_classeur_avec_la_colonne_des_messages()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        var import = await client.DeposerAsync(Page, ("notes.xlsx", UnClasseur.De(UnClasseur.Entete + UnClasseur.Rangee(2, classe.Numeros[0], "U4", "S1", "06/01/2020", "25"))));

        var rendu = await client.GetByteArrayAsync(new Uri($"/imports/{import}/fichiers/0", UriKind.Relative));

        using var zip = new ZipArchive(new MemoryStream(rendu));
        using var feuille = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("NOTE_HORS_ECHELLE", await feuille.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(Verdict.Refusee, Assert.Single(await application.RapportAsync(await client.DeposerAsync(Page, ("notes.xlsx", rendu)))).Verdict);
    }

    [Fact]
    public async Task Un_million_de_rangees_vides_se_lit_vite_et_ne_donne_rien()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        var rangees = new StringBuilder(UnClasseur.Entete);
        for (var i = 2; i < 1_000_000; i++)
            rangees.Append("<row/>");
        rangees.Append(UnClasseur.Rangee(1_000_001, classe.Numeros[0], "U4", "S1", "06/01/2020", "12"));

        var ligne = Assert.Single(await application.RapportAsync(await client.DeposerAsync(Page, ("notes.xlsx", UnClasseur.De(rangees.ToString())))));
        Assert.Equal((1_000_001, Verdict.Creee), (ligne.Ligne, ligne.Verdict));
    }

    [Fact]
    public async Task Une_ligne_trop_longue_ou_trop_courte_est_refusee_a_sa_place()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);

        var lignes = await application.RapportAsync(await client.DeposerAsync(Page, Depots.Notes($"{classe.Numeros[0]};U4;S1;06/01/2020;12;;;de trop", classe.Numeros[0], $"{classe.Numeros[0]};U4;APPR;;;;=1+1")));

        Assert.Equal(["VALEUR_INCONNUE", "CHAMP_VIDE", null], lignes.Select(l => l.Code is { } code ? Domaine.Notations.DefinitionAnomalie.De(code).Texte : null));
        Assert.Contains("=1+1", lignes[2].Apres, StringComparison.Ordinal);
    }

    private static byte[] Bombe()
    {
        using var tampon = new MemoryStream(UnClasseur.De(UnClasseur.Entete));
        using var complet = new MemoryStream();
        tampon.CopyTo(complet);
        using (var zip = new ZipArchive(complet, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/sharedStrings.xml")!.Delete();
            using var flux = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open();
            flux.Write(Encoding.UTF8.GetBytes("<sst>"));
            var espaces = new byte[1024 * 1024];
            Array.Fill(espaces, (byte)' ');
            for (var i = 0; i < 300; i++)
                flux.Write(espaces);
        }
        return complet.ToArray();
    }

    private static byte[] Texte(string contenu) => Encoding.UTF8.GetBytes(contenu);

    private static (Verdict, string?, string?, string?) Dire(LigneDeRapport ligne) => (ligne.Verdict, ligne.Cle, ligne.Avant, ligne.Apres);

    private async Task<(int Imports, int Fichiers)> GardesAsync()
    {
        await using var db = application.OuvrirLaBase();
        return (await db.Imports.CountAsync(), await db.FichiersDeposes.CountAsync());
    }
}
