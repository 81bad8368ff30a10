using Livret.Domaine.Notations;

namespace Livret.Domaine.Tests.Notations;

public class RegimeTests
{
    [Theory]
    [InlineData(Voie.Scolaire, TypeEtablissement.Public, false, Regime.Habilite)]
    [InlineData(Voie.Scolaire, TypeEtablissement.FpcPublic, false, Regime.Habilite)]
    [InlineData(Voie.Scolaire, TypeEtablissement.PriveContrat, false, Regime.Habilite)]
    [InlineData(Voie.Scolaire, TypeEtablissement.PriveHorsContrat, true, Regime.NonHabilite)]
    [InlineData(Voie.Scolaire, TypeEtablissement.Cfa, true, Regime.NonHabilite)]
    [InlineData(Voie.Apprentissage, TypeEtablissement.Cfa, true, Regime.Habilite)]
    [InlineData(Voie.Apprentissage, TypeEtablissement.Cfa, false, Regime.NonHabilite)]
    [InlineData(Voie.Apprentissage, TypeEtablissement.Public, true, Regime.Habilite)]
    [InlineData(Voie.Apprentissage, TypeEtablissement.Public, false, Regime.NonHabilite)]
    [InlineData(Voie.Fpc, TypeEtablissement.FpcPublic, true, Regime.HabiliteFpc)]
    [InlineData(Voie.Fpc, TypeEtablissement.FpcPublic, false, Regime.NonHabilite)]
    [InlineData(Voie.Fpc, TypeEtablissement.FpcPrive, true, Regime.NonHabilite)]
    [InlineData(Voie.Distance, TypeEtablissement.Public, true, Regime.NonHabilite)]
    [InlineData(Voie.Distance, TypeEtablissement.Distance, true, Regime.NonHabilite)]
    public void La_voie_et_le_type_donnent_le_regime(Voie voie, TypeEtablissement type, bool habilite, Regime attendu) =>
        Assert.Equal(attendu, RegimeDeVoie.Trancher(voie, type, habilite));

    [Fact]
    public void Aucune_paire_ne_releve_de_deux_lignes() => Assert.All(
        from voie in Enum.GetValues<Voie>() from type in Enum.GetValues<TypeEtablissement>() select (voie, type),
        p => Assert.True(RegimeDeVoie.Tableau.Count(r => r.Voie == p.voie && (r.Types.Count == 0 || r.Types.Contains(p.type))) <= 1));

    [Fact]
    public void L_habilitation_ne_decide_que_pour_l_apprentissage_et_la_formation_continue_publique() => Assert.Equal(
        [
            .. Enum.GetValues<TypeEtablissement>().Select(t => (Voie.Apprentissage, t)),
            (Voie.Fpc, TypeEtablissement.Public), (Voie.Fpc, TypeEtablissement.FpcPublic),
        ],
        from voie in Enum.GetValues<Voie>() from type in Enum.GetValues<TypeEtablissement>() where RegimeDeVoie.Chercher(voie, type) is { SelonHabilitation: true } select (voie, type));

    [Fact]
    public void Seule_la_voie_scolaire_a_des_paires_hors_du_tableau() => Assert.Equal(
        [(Voie.Scolaire, TypeEtablissement.Cfa), (Voie.Scolaire, TypeEtablissement.FpcPrive), (Voie.Scolaire, TypeEtablissement.Distance)],
        from voie in Enum.GetValues<Voie>() from type in Enum.GetValues<TypeEtablissement>() where RegimeDeVoie.Chercher(voie, type) is null select (voie, type));
}
