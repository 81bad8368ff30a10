using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Donnees.Referentiels;

namespace Livret.Web.Tests.Referentiels;

public class BtsTechnicoCommercialTests
{
    private static readonly Referentiel Tc = ReferentielsEmbarques.Chercher("bts-tc")!;

    [Fact]
    public void Le_fichier_embarque_est_sans_defaut()
    {
        using var flux = Ressources.Ouvrir("bts-tc.json");
        Assert.Empty(LecteurReferentiel.Lire(flux).Defauts);
        Assert.Same(Tc, Assert.Single(ReferentielsEmbarques.Tous));
    }

    [Fact]
    public void Les_six_unites_portent_les_intitules_du_reglement() => Assert.Equal(
        [
            "U1 Culture générale et expression",
            "U2 Communication en langue vivante étrangère",
            "U3 Environnement économique et juridique",
            "U4 Négociation technico-commerciale",
            "U5 Management et gestion d’activités technico-commerciales",
            "U6 Projet technico-commercial",
        ],
        Tc.Unites.Select(u => $"{u.Code} {u.Intitule}"));

    [Theory]
    [InlineData("U2", "Communication en langue étrangère")]
    [InlineData("U3", "Environnement économie et juridique")]
    [InlineData("U5", "Management et gestion des activités technico-commerciales")]
    [InlineData("U6", "Projet technico commercial")]
    public void L_orthographe_de_la_note_est_gardee_en_alias(string unite, string alias) =>
        Assert.Equal(alias, Assert.Single(Tc.Unite(unite)!.Alias));

    [Fact]
    public void Les_coefficients_font_vingt_et_un()
    {
        Assert.Equal([3, 3, 2, 4, 4, 5], Tc.Unites.Select(u => u.Coefficient.Valeur));
        Assert.Equal(21, Tc.Unites.Sum(u => u.Coefficient.Valeur));
    }

    [Theory]
    [InlineData("U1", 0, 0, 0)]
    [InlineData("U2", 0, 0, 0)]
    [InlineData("U3", 0, 4, 2)]
    [InlineData("U4", 6, 17, 7)]
    [InlineData("U5", 10, 22, 12)]
    [InlineData("U6", 17, 28, 15)]
    public void Competences_criteres_et_savoirs_sont_au_complet(string code, int competences, int criteres, int savoirs)
    {
        var unite = Tc.Unite(code)!;
        Assert.Equal((competences, criteres, savoirs), (unite.Competences.Count, unite.Criteres.Count, unite.Savoirs.Count));
    }

    [Fact]
    public void Aucune_competence_n_est_dans_deux_unites()
    {
        var codes = Tc.Unites.SelectMany(u => u.Competences).Select(c => c.Code).ToList();
        Assert.Equal(33, codes.Distinct().Count());
        Assert.Equal(33, codes.Count);
    }

    [Theory]
    [InlineData("U5", "C2.3.1", "Anticiper les attentes du client", "Identifier le potentiel de développement technique, commercial et financier des clients")]
    [InlineData("U5", "C2.3.2", "Identifier le potentiel de développement technique, commercial et financier des clients", "Construire et mettre en œuvre des plans d’action ciblés par segment")]
    [InlineData("U5", "C2.3.3", "Construire et mettre en œuvre des plans d’action ciblés par segment", "Construire et mettre en œuvre des plans d’action individualisés")]
    [InlineData("U6", "C4.3.2", "Analyser les performances commerciales", "Analyser les performances commerciale")]
    public void Les_deux_lectures_d_une_competence_sont_gardees_avec_leur_provenance(string unite, string code, string liste, string tableau)
    {
        var competence = Tc.Unite(unite)!.Competences.Single(c => c.Code == code);
        Assert.Equal(liste, competence.Texte);
        var variante = Assert.Single(competence.Variantes);
        Assert.Equal(tableau, variante.Texte);
        Assert.Contains("tableau", variante.Provenance, StringComparison.Ordinal);
        Assert.Contains("§\u00A01.3", variante.Provenance, StringComparison.Ordinal);
    }

    [Fact]
    public void Quatre_competences_seulement_ont_deux_lectures() =>
        Assert.Equal(["C2.3.1", "C2.3.2", "C2.3.3", "C4.3.2"],
            Tc.Unites.SelectMany(u => u.Competences).Where(c => c.Variantes.Count > 0).Select(c => c.Code));

    [Fact]
    public void Le_contenu_cite_chaque_competence_de_l_unite() =>
        Assert.All(Tc.Unites, u => Assert.All(u.Competences, c => Assert.Contains($"\n{c.Code} {c.Texte}", u.Contenu, StringComparison.Ordinal)));

    [Theory]
    [InlineData("U1", FormeEvaluation.PonctuelleEcrite, FormeEvaluation.PonctuelleEcrite)]
    [InlineData("U2", FormeEvaluation.PonctuelleOrale, FormeEvaluation.PonctuelleOrale)]
    [InlineData("U3", FormeEvaluation.PonctuelleEcrite, FormeEvaluation.PonctuelleEcrite)]
    [InlineData("U4", FormeEvaluation.Ccf, FormeEvaluation.PonctuelleOrale)]
    [InlineData("U5", FormeEvaluation.PonctuelleEcrite, FormeEvaluation.PonctuelleEcrite)]
    [InlineData("U6", FormeEvaluation.Ccf, FormeEvaluation.PonctuelleOrale)]
    public void La_forme_depend_du_regime(string code, FormeEvaluation habilite, FormeEvaluation nonHabilite)
    {
        var unite = Tc.Unite(code)!;
        Assert.Equal(habilite, unite.ModaliteDe(Regime.Habilite).Forme);
        Assert.Equal(habilite, unite.ModaliteDe(Regime.HabiliteFpc).Forme);
        Assert.Equal(nonHabilite, unite.ModaliteDe(Regime.NonHabilite).Forme);
    }

    [Fact]
    public void U4_a_deux_situations_de_seconde_annee_et_U6_une_seule()
    {
        Assert.Equal([("S1", 40m, 2), ("S2", 60m, 2)], Tc.Unite("U4")!.Habilite.Elements.Select(e => (e.Code, e.Poids.Valeur, e.Annee!.Value)));
        Assert.Equal([("S1", 2)], Tc.Unite("U6")!.Habilite.Elements.Select(e => (e.Code, e.Annee!.Value)));
    }

    [Fact]
    public void La_note_est_concertee_pour_les_trois_unites_professionnelles() =>
        Assert.Equal(["U4", "U5", "U6"], Tc.Unites.Where(u => u.Concertation).Select(u => u.Code));

    [Fact]
    public void Seules_les_durees_verifiees_sont_donnees() => Assert.Equal(
        ["U2 30\u00A0min, précédées de 30\u00A0min de préparation", "U4 50\u00A0min"],
        Tc.Unites.Where(u => u.NonHabilite.Duree is not null).Select(u => $"{u.Code} {u.NonHabilite.Duree}"));

    [Fact]
    public void Chaque_unite_a_ses_enseignements_et_les_commentaires_de_la_note()
    {
        Assert.Equal(["Français", "Langue vivante I", "Environnement économique et juridique",
            "Communication et négociation|Technologies industrielles",
            "Management commercial|Développement de clientèles|Technologies industrielles", "Gestion de projet"],
            Tc.Unites.Select(u => string.Join('|', u.Enseignements)));
        Assert.Equal(["U3", "U4", "U5", "U6"], Tc.Unites.Where(u => u.Commentaire is not null).Select(u => u.Code));
    }
}
