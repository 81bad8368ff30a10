using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Recevabilites;

public class TexteDeServiceTests
{
    private static readonly DateTime Instant = new(2020, 6, 8, 7, 0, 0, DateTimeKind.Utc);
    private static readonly IReadOnlyDictionary<string, string> Champs = ChampDeTexte.Valeurs(UneLettre.Service(), 2020);

    [Theory]
    [InlineData("le {tribunal}", "le tribunal administratif de Nantes")]
    [InlineData("{service}, {adresse_service}", "Division des examens et concours, 8 rue des Épreuves-Imaginaires, 44326 Nantes Cedex 3")]
    [InlineData("{autorite}", "Le chef de la division")]
    [InlineData("{session} puis {annee_scolaire_suivante}", "2020 puis 2020-2021")]
    [InlineData("sans champ", "sans champ")]
    public void Les_champs_se_remplissent(string texte, string attendu) =>
        Assert.Equal((attendu, null), UneLettre.Texte(NatureDeTexte.Recours, texte).Remplir(Champs));

    [Theory]
    [InlineData("devant le {tribunnal}", "«\u00a0{tribunnal}\u00a0» n’existe pas")]
    [InlineData("devant le {Tribunal}", "«\u00a0{Tribunal}\u00a0» n’existe pas")]
    [InlineData("{tribunal} et {}", "«\u00a0{}\u00a0» n’existe pas")]
    [InlineData("devant le {tribunal", "accolade y est seule")]
    [InlineData("devant le tribunal}", "accolade y est seule")]
    public void Un_champ_inconnu_est_refuse_et_nomme(string texte, string phrase)
    {
        var (rempli, refus) = UneLettre.Texte(NatureDeTexte.Recours, texte).Remplir(Champs);

        Assert.Null(rempli);
        Assert.Equal(CodeAnomalie.ValeurInconnue, refus!.Code);
        Assert.Contains(phrase, refus.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void Le_texte_du_service_l_emporte_puis_la_derniere_version_en_vigueur()
    {
        TexteDeService[] textes =
        [
            UneLettre.Texte(NatureDeTexte.Recours, "installation 1"),
            UneLettre.Texte(NatureDeTexte.Recours, "installation 2", 2),
            UneLettre.Texte(NatureDeTexte.Recours, "service 1", 1, "DEC-17"),
            UneLettre.Texte(NatureDeTexte.Consequence, "conséquence 1"),
        ];

        Assert.Equal("service 1", textes.EnVigueur("DEC-17", NatureDeTexte.Recours, Instant)?.Texte);
        Assert.Equal("installation 2", textes.EnVigueur("SIEC", NatureDeTexte.Recours, Instant)?.Texte);
        Assert.Equal("installation 1", textes.EnVigueur("SIEC", NatureDeTexte.Recours, textes[0].ValableDu)?.Texte);
        Assert.Equal("conséquence 1", textes.EnVigueur("DEC-17", NatureDeTexte.Consequence, Instant)?.Texte);
        Assert.Null(textes.EnVigueur("DEC-17", NatureDeTexte.Recours, textes[0].ValableDu.AddTicks(-1)));
    }
}
