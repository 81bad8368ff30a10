using Livret.Donnees.Courriels;
using Livret.Web.Courriels;

namespace Livret.Web.Tests.Courriels;

/// <summary>The templates: what they may say.</summary>
public sealed class ModelesTests
{
    private static readonly ModeleDOrigine Soumis = ModeleDOrigine.De(EvenementDeCourriel.Soumis);

    public static IEnumerable<object[]> Evenements => Enum.GetValues<EvenementDeCourriel>().Select(e => new object[] { e });

    [Theory]
    [MemberData(nameof(Evenements))]
    public void Chaque_evenement_a_son_modele_valable_et_poli(EvenementDeCourriel evenement)
    {
        var modele = ModeleDOrigine.De(evenement);
        var texte = ModelesDeCourriel.DOrigine(evenement);
        Assert.Empty(texte.Verifier(modele));
        Assert.StartsWith("Bonjour,\n", texte.Corps, StringComparison.Ordinal);
        Assert.EndsWith("\n\n{lien}\n\nNe répondez pas à ce message.", texte.Corps, StringComparison.Ordinal);
        Assert.DoesNotContain("'", texte.Objet + texte.Corps + modele.Quand, StringComparison.Ordinal);
        Assert.DoesNotMatch(@" [:;?!]", texte.Objet + texte.Corps + modele.Quand);
        var rempli = texte.Remplir(c => c.Exemple());
        Assert.DoesNotContain('{', rempli.Objet + rempli.Corps);
    }

    [Fact]
    public void Les_modeles_qui_portent_un_lien_secret_sont_confidentiels() =>
        Assert.Equal([EvenementDeCourriel.MotDePasseOublie, EvenementDeCourriel.Invitation], ModeleDOrigine.Tous.Where(m => m.Confidentiel).Select(m => m.Code));

    [Theory]
    [InlineData("{nom}")]
    [InlineData("{candidat}")]
    [InlineData("{note}")]
    [InlineData("{moyenne}")]
    [InlineData("{Division}")]
    [InlineData("{date}")]
    public void Un_champ_qui_n_existe_pas_est_refuse_par_son_nom(string champ)
    {
        var refus = new TexteDeModele("Objet", $"Bonjour {champ}, voyez {{lien}}").Verifier(Soumis).ToList();
        Assert.Equal("Corps", Assert.Single(refus).Champ);
        Assert.StartsWith($"Retirez {champ}\u00a0: un courriel ne porte ni nom de candidat ni note", refus[0].Phrase, StringComparison.Ordinal);
        Assert.Contains("{etablissement}, {division}", refus[0].Phrase, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Voyez {lien}", "Donnez un objet au message.")]
    [InlineData("Objet", "Voyez la page", "Gardez {lien} dans le texte")]
    [InlineData("Voyez {lien}", "Voyez {lien}", "Retirez {lien}")]
    [InlineData("Objet", "Voyez {lien} {division", "Une accolade reste seule.")]
    [InlineData("Deux\nlignes", "Voyez {lien}", "Écrivez l’objet sur une seule ligne.")]
    public void Un_texte_bancal_est_refuse_avec_sa_phrase(string objet, string corps, string phrase) =>
        Assert.Contains(new TexteDeModele(objet, corps).Verifier(Soumis), r => r.Phrase.StartsWith(phrase, StringComparison.Ordinal));

    [Fact]
    public void Une_valeur_ne_fait_ni_ligne_ni_champ()
    {
        var valeurs = Poste.Valeurs with { Etablissement = "Lycée\r\nBcc: tous@exemple.test", Division = "{lien}" };
        var rempli = new TexteDeModele("{etablissement} {division}", "{lien}").Remplir(c => valeurs.Dire(c, new("https://livret.exemple.test")));
        Assert.Equal("Lycée  Bcc: tous@exemple.test {lien}", rempli.Objet);
    }

    [Fact]
    public void Les_valeurs_n_ont_de_place_ni_pour_un_candidat_ni_pour_une_note() => Assert.Equal(
        Enum.GetNames<ChampDeCourriel>().Order(),
        typeof(ValeursDeCourriel).GetProperties().Where(p => p.SetMethod?.IsPublic is true).Select(p => p.Name).Order());
}
