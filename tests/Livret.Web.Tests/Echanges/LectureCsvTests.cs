using System.Text;
using CsCheck;
using Livret.Donnees.Echanges;

namespace Livret.Web.Tests.Echanges;

/// <summary>The tolerances of the reader (exchange formats, section 1), and what it refuses.</summary>
public sealed class LectureCsvTests
{
    private static readonly FormatFichier Format = new("essai.csv", "Un essai", [new("cle", true, ""), new("prenom", false, ""), new("valeur", false, "")]);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 avec marque")]
    [InlineData("windows-1252")]
    public void L_encodage_est_reconnu(string encodage)
    {
        Encoding choisi = encodage switch { "utf-8" => new UTF8Encoding(false), "utf-8 avec marque" => new UTF8Encoding(true), _ => Windows1252 };
        byte[] octets = [.. choisi.GetPreamble(), .. choisi.GetBytes("Clé;Prénom\r\n1;Éloïse œ’€")];

        var ligne = Assert.Single(Lire(octets).Lignes());

        Assert.Equal("Éloïse œ’€", ligne["prenom"]);
    }

    [Theory]
    [InlineData("cle;prenom;valeur\n1;A;12,5")]
    [InlineData("cle\tprenom\tvaleur\r\n1\tA\t12,5\r\n")]
    [InlineData("cle,prenom,valeur\r1,A,\"12,5\"\r")]
    [InlineData("VALEUR ; Prénom ; CLÉ\n 12,5 ;A; 1 ")]
    [InlineData("\r\n\r\ncle,prenom,valeur\n\n1,A,\"12,5\"\n , ,\n")]
    [InlineData("\"cle\";\"prenom\";\"valeur\"\n\"1\";\"A\";\"12,5\"")]
    public void Le_separateur_l_ordre_et_la_casse_n_importent_pas(string texte)
    {
        var ligne = Assert.Single(Lire(texte).Lignes());

        Assert.Equal(("1", "A", "12,5"), (ligne["cle"], ligne["prenom"], ligne["valeur"]));
    }

    [Fact]
    public void Les_numeros_sont_ceux_des_lignes_du_fichier()
    {
        var lignes = Lire("cle;prenom\n1;\"deux\nlignes\r\net trois\"\n\n2;B\r\n3;\"dit \"\"oui\"\" ; puis non\"\n4;5\" de large").Lignes().ToList();

        Assert.Equal([2, 6, 7, 8], lignes.Select(l => l.Numero));
        Assert.Equal(["deux\nlignes\r\net trois", "B", "dit \"oui\" ; puis non", "5\" de large"], lignes.Select(l => l["prenom"]));
    }

    [Fact]
    public void Une_ligne_courte_a_des_cellules_absentes_et_une_longue_est_refusee()
    {
        var lignes = Lire("cle;prenom;valeur\n1\n2;A;B;;\n3;A;B;C").Lignes().ToList();

        Assert.Null(lignes[0]["valeur"]);
        Assert.Equal([false, false, true], lignes.Select(l => l.Deborde));
    }

    [Fact]
    public void Les_colonnes_inconnues_sont_signalees_et_ignorees() =>
        Assert.Equal(["couleur", "Âge"], Lire("couleur;cle;Âge;\n1;2;3;4").ColonnesInconnues);

    [Theory]
    [InlineData("le fichier est vide", "")]
    [InlineData("le fichier est vide", "\r\n \r\n")]
    [InlineData("il manque la colonne cle", "prenom;valeur\n1;2")]
    [InlineData("la colonne « cle » figure deux fois", "cle;Clé\n1;2")]
    [InlineData("un guillemet ouvert à la ligne 2 n’est jamais fermé", "cle;valeur\n1;\"a\n2;b\n")]
    [InlineData("ce n’est pas un fichier de texte", "cle;valeur\n1;\0")]
    public void Un_fichier_illisible_dit_pourquoi(string attendu, string texte) =>
        Assert.Contains(attendu, Refus(Encoding.UTF8.GetBytes(texte)), StringComparison.Ordinal);

    [Fact]
    public void Un_million_de_colonnes_ou_des_octets_melanges_sont_refuses_clairement()
    {
        Assert.Contains("plus de 200 colonnes", Refus(Encoding.UTF8.GetBytes(new string(';', 1_000_000))), StringComparison.Ordinal);
        Assert.Contains("s’annonce en UTF-8", Refus([.. Encoding.UTF8.Preamble, .. "cle\n"u8, 0xE9]), StringComparison.Ordinal);
        Assert.Contains("ce n’est pas un fichier de texte", Refus([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("cle\n1")]), StringComparison.Ordinal);
    }

    [Fact]
    public void Un_fichier_trop_gros_est_refuse_avant_d_etre_lu()
    {
        var chemin = Path.GetTempFileName();
        try
        {
            using (var flux = File.OpenWrite(chemin))
                flux.SetLength(Feuille.TailleMaximale + 1);

            var e = Assert.Throws<FichierIllisibleException>(() => Table.Ouvrir(chemin, Format));

            Assert.Contains("dépasse 64 Mo", e.Phrase, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(chemin);
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-5", "'-5")]
    [InlineData("@SOMME", "'@SOMME")]
    [InlineData("'=déjà", "''=déjà")]
    [InlineData("l'an", "l'an")]
    [InlineData("'hui", "'hui")]
    [InlineData("a;b\"c\nd", "\"a;b\"\"c\nd\"")]
    public void Une_formule_est_neutralisee_a_l_ecriture(string texte, string ecrit)
    {
        using var sortie = new StringWriter();
        new EcrivainCsv(sortie).Ecrire("x", texte);

        Assert.Equal($"x;{ecrit}\r\n", sortie.ToString());
    }

    [Fact]
    public void Tout_texte_ecrit_se_relit_tel_quel()
    {
        var caractere = Gen.Char["aZ09=+-@\t\r\n'\";, é’€"];
        Gen.String[caractere, 0, 12].Sample(texte =>
        {
            using var sortie = new StringWriter();
            var ecrivain = new EcrivainCsv(sortie);
            ecrivain.Ecrire("cle", "prenom", "valeur");
            ecrivain.Ecrire("1", texte.Trim(), "fin");

            var ligne = Assert.Single(Lire(sortie.ToString()).Lignes());

            Assert.Equal(("1", texte.Trim(), "fin"), (ligne["cle"], ligne["prenom"] ?? "", ligne["valeur"]));
        });
    }

    [Fact]
    public void Des_octets_quelconques_ne_font_jamais_tomber_la_lecture() => Gen.Byte.Array[0, 200].Sample(octets =>
    {
        try
        {
            foreach (var ligne in Lire([.. "cle;valeur\n"u8, .. octets]).Lignes())
                Assert.True(ligne.Numero >= 2 && ligne["valeur"] != "");
        }
        catch (FichierIllisibleException e)
        {
            Assert.NotEqual("", e.Phrase);
        }
    });

    private static Table Lire(string texte) => Lire(Encoding.UTF8.GetBytes(texte));

    private static Table Lire(byte[] octets) => Table.Lire(octets, Format, "essai.csv");

    private static string Refus(byte[] octets) =>
        Assert.Throws<FichierIllisibleException>(() => Lire(octets).Lignes().ToList()).Phrase;
}
