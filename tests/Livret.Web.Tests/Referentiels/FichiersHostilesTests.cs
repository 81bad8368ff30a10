using System.Text;
using CsCheck;
using Livret.Donnees.Referentiels;

namespace Livret.Web.Tests.Referentiels;

public class FichiersHostilesTests
{
    private const string Ecriture = "Corrigez l’écriture JSON à cet endroit : accolade, guillemet ou virgule de trop ou manquante, nom répété, imbrication trop profonde.";

    [Theory]
    [InlineData("", "ligne 1", Ecriture)]
    [InlineData("{\n\"code\": \"A1\",\n}", "ligne 3", Ecriture)]
    [InlineData("{ \"code\": \"A1\", \"code\": \"A2\" }", "$", Ecriture)]
    [InlineData("{ \"code\": \"\\ud800\" }", "$", "Corrigez les séquences « \\u » : l’une d’elles ne désigne aucun caractère.")]
    [InlineData("null", "$", "Écrivez ici un bloc de rubriques entre accolades.")]
    [InlineData("[]", "$", "Écrivez ici un bloc de rubriques entre accolades.")]
    public void Un_fichier_qui_n_est_pas_un_referentiel_est_refuse_avec_une_phrase(string texte, string chemin, string phrase) =>
        Assert.Equal(new Defaut(chemin, phrase), Assert.Single(Lire(Encoding.UTF8.GetBytes(texte))));

    [Fact]
    public void Une_imbrication_sans_fin_est_refusee() =>
        Assert.Equal(Ecriture, Assert.Single(Lire(Encoding.UTF8.GetBytes(new string('[', 100_000)))).Phrase);

    [Fact]
    public void Un_autre_encodage_que_UTF_8_est_refuse() =>
        Assert.StartsWith("Enregistrez le fichier en UTF-8", Assert.Single(Lire("{ \"code\": \"é\" }"u8.ToArray().Select(o => o == 0xC3 ? (byte)0xE9 : o).ToArray())).Phrase, StringComparison.Ordinal);

    [Fact]
    public void Un_fichier_enorme_est_refuse_sans_etre_lu_en_entier()
    {
        using var flux = new MemoryStream(new byte[8 << 20]);
        Assert.StartsWith("Allégez le fichier", Assert.Single(LecteurReferentiel.Lire(flux).Defauts).Phrase, StringComparison.Ordinal);
        Assert.True(flux.Position < 2 << 20);
    }

    [Fact]
    public void La_liste_des_defauts_reste_lisible()
    {
        var rubriques = string.Join(',', Enumerable.Range(0, 5000).Select(n => $"\"{new string('x', 90)}{n}\":0"));
        var defauts = Lire(Encoding.UTF8.GetBytes($"{{{rubriques}}}"));
        Assert.Equal(100, defauts.Count);
        Assert.All(defauts, d => Assert.True(d.Phrase.Length < 120));
    }

    [Fact]
    public void Un_octet_change_n_importe_ou_ne_leve_jamais_d_exception()
    {
        var bon = Fixture.Octets("options");
        Gen.Select(Gen.Int[0, bon.Length - 1], Gen.Byte).Sample((rang, octet) =>
        {
            var change = (byte[])bon.Clone();
            change[rang] = octet;
            var lu = LecteurReferentiel.Lire(change);
            return lu.Referentiel is null == lu.Defauts.Count > 0;
        }, iter: 2000);
    }

    private static IReadOnlyList<Defaut> Lire(byte[] octets) => LecteurReferentiel.Lire(octets).Defauts;
}
