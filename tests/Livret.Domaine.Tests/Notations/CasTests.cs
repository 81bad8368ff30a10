using Livret.Domaine.Notations;

namespace Livret.Domaine.Tests.Notations;

public class CasTests
{
    private static readonly SituationUnite[] Toutes =
    [
        .. from statut in Enum.GetValues<Statut>()
           from forme in Enum.GetValues<FormeUnite>()
           from realisation in Enum.GetValues<Realisation>()
           from reflet in Enum.GetValues<AvisReflet>()
           from reprise in new[] { true, false }
           select new SituationUnite(statut, forme, realisation, reflet, reprise),
    ];

    [Fact]
    public void Toute_situation_releve_d_un_cas_et_d_un_seul() => Assert.All(Toutes, s => Assert.Single(Cas.Tableau, c => c.Couvre(s)));

    [Fact]
    public void Une_situation_hors_du_tableau_est_une_erreur_et_jamais_un_cas() =>
        Assert.Throws<InvalidOperationException>(() => Cas.Trancher(new((Statut)(-1), FormeUnite.Ccf, Realisation.Entiere, AvisReflet.NonDit, false)));

    [Fact]
    public void Tout_cas_sert() => Assert.All(Cas.Tableau, c => Assert.Contains(Toutes, c.Couvre));

    [Fact]
    public void Le_tableau_porte_les_codes_de_la_regle() => Assert.Equal(
        ["BENEFICE", "CAS1", "CAS2_A_PRECISER", "CAS2_COMPLETE", "CAS2_SEULES", "CAS3", "CC", "CC_NON_HABILITE", "DISPENSE",
            "NON_PRESENTEE", "PONCT_PARTIELLE", "PONCT_PARTIELLE_NON_HABILITE", "PONCT_TOTALE", "SANS_NOTE"],
        Cas.Tableau.Select(c => c.Code).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Le_controle_continu_tape_ne_se_ferme_que_dans_les_cas_que_la_regle_nomme() => Assert.Equal(
        ["CAS1", "CAS2_SEULES", "PONCT_TOTALE"],
        Cas.Tableau.Where(c => c.FermeLeControleContinu).Select(c => c.Code).Distinct());

    [Fact]
    public void Le_tableau_des_anomalies_suit_l_ordre_des_codes() =>
        Assert.Equal(Enum.GetValues<CodeAnomalie>(), DefinitionAnomalie.Tableau.Select(d => d.Code));
}
