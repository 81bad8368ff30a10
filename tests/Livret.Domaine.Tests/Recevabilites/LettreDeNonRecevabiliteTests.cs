using System.Text;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Recevabilites;

public class LettreDeNonRecevabiliteTests
{
    [Fact]
    public void La_lettre_porte_ses_blocs_dans_l_ordre()
    {
        var lettre = UneLettre.Matiere().Composer(UneLettre.Stage);

        Assert.Equal(["Division des examens et concours", "8 rue des Épreuves-Imaginaires", "44326 Nantes Cedex 3", "Courriel\u00a0: dec@exemple.test"], lettre.EnTete);
        Assert.Equal(["DIALLO Aminata", "29 rue des Trois-Fontaines", "44800 Saint-Herblain"], lettre.Destinataire);
        Assert.Equal(("Référence\u00a0: 2020-DEC-17-0042", "Nantes, le 1er juillet 2020"), (lettre.Reference, lettre.LieuEtDate));
        Assert.Equal(
            ["Candidat\u00a0: DIALLO Aminata", "Date de naissance\u00a0: 1er février 2000", "Numéro de candidat\u00a0: 17200001", "Spécialité\u00a0: Technico-commercial", "Établissement\u00a0: Lycée des Trois-Rivières (0449101D)"],
            lettre.Candidat);
        Assert.EndsWith("de DIALLO Aminata, pour le motif suivant.", lettre.Decision, StringComparison.Ordinal);
        Assert.Equal(["Épreuves de la rentrée 2020-2021."], lettre.Consequence);
        Assert.Equal(["Dans les deux mois, devant le tribunal administratif de Nantes, 6 allée de l’Île-Gloriette, 44041 Nantes Cedex.", "Le silence vaut rejet."], lettre.VoiesEtDelais);
        Assert.Equal(["Le chef de la division", "Thierry Maréchaux"], lettre.Signataire);
        Assert.Equal("Copie au chef d’établissement", lettre.Copie);
    }

    [Fact]
    public void Les_lignes_vides_d_un_texte_ne_font_pas_de_paragraphe()
    {
        var matiere = UneLettre.Matiere() with { Consequence = UneLettre.Texte(NatureDeTexte.Consequence, " Premier. \n\n  \nSecond.\n") };
        Assert.Equal(["Premier.", "Second."], matiere.Composer(UneLettre.Stage).Consequence);
    }

    [Fact]
    public void Le_json_suit_l_ordre_de_la_feuille_et_garde_les_accents()
    {
        var json = Encoding.UTF8.GetString(UneLettre.Matiere().Composer(UneLettre.Stage).Canonique());
        string[] cles = ["enTete", "destinataire", "reference", "lieuEtDate", "objet", "candidat", "appel", "decision", "motifs", "consequence", "voiesEtDelais", "politesse", "signataire", "copie"];

        var places = cles.Select(c => json.IndexOf($"\"{c}\":", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("Épreuves", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Chaque_motif_est_dit_en_fait_et_en_droit_dans_l_ordre_des_conditions()
    {
        var lettre = UneLettre.Matiere().Composer(UneLettre.Stage, UneLettre.Retard);

        Assert.EndsWith("pour les motifs suivants.", lettre.Decision, StringComparison.Ordinal);
        Assert.Equal(["Transmission dans le délai", "Durée de stage"], lettre.Motifs.Select(m => m.Condition));
        Assert.Equal([UneLettre.Retard.Fait, UneLettre.Stage.Fait], lettre.Motifs.Select(m => m.EnFait));
        Assert.Contains("dans les délais fixés par la circulaire académique", lettre.Motifs[0].EnDroit, StringComparison.Ordinal);
        Assert.Contains("durées de stage", lettre.Motifs[1].EnDroit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConditionRecevabilite.VisaEtDeclaration, "le visa et la déclaration sur l’honneur")]
    [InlineData(ConditionRecevabilite.Delai, "les délais fixés par la circulaire académique")]
    [InlineData(ConditionRecevabilite.DureeDeStage, "le seuil minimum")]
    public void Le_droit_cite_la_note_et_le_decret_jamais_un_article_du_decret(ConditionRecevabilite condition, string citation)
    {
        var droit = new MotifDeLettre(condition, "").Droit;

        Assert.Contains(citation, droit, StringComparison.Ordinal);
        Assert.Contains("décret n°\u00a02020-684 du 5 juin 2020", droit, StringComparison.Ordinal);
        Assert.DoesNotContain("article", droit, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("2002-07-02", true)]
    [InlineData("2002-07-01", false)]
    public void La_lettre_d_un_mineur_va_a_son_representant_legal(string naissance, bool mineur)
    {
        var destinataire = UneLettre.Matiere(UneLettre.Livret(DateOnly.Parse(naissance, null))).Composer(UneLettre.Stage).Destinataire;

        Assert.Equal(mineur ? ["Au représentant légal de", "DIALLO Aminata"] : ["DIALLO Aminata", "29 rue des Trois-Fontaines"], destinataire.Take(2));
    }

    [Fact]
    public void La_meme_lettre_donne_les_memes_octets_et_se_relit()
    {
        var lettre = UneLettre.Matiere().Composer(UneLettre.Stage, UneLettre.Retard);

        Assert.Equal(lettre.Canonique(), UneLettre.Matiere().Composer(UneLettre.Stage, UneLettre.Retard).Canonique());
        Assert.Equal(lettre.Canonique(), LettreDeNonRecevabilite.Lire(lettre.Canonique()).Canonique());
        Assert.Matches("^[0-9a-f]{64}$", lettre.Empreinte());
    }

    [Fact]
    public void Un_caractere_change_change_l_empreinte()
    {
        var lettre = UneLettre.Matiere().Composer(UneLettre.Stage);
        LettreDeNonRecevabilite[] autres =
        [
            lettre with { Objet = lettre.Objet + "." },
            lettre with { Destinataire = [.. lettre.Destinataire.SkipLast(1), "44800 Saint-Herblin"] },
            lettre with { Motifs = [lettre.Motifs[0] with { EnFait = "Deux semaines." }] },
            lettre with { Signataire = ["Le chef de la division", "Thierry Marechaux"] },
        ];

        Assert.Equal(autres.Length + 1, autres.Append(lettre).Select(l => l.Empreinte()).Distinct().Count());
    }

    [Fact]
    public void Rien_ne_manque_a_un_dossier_complet() => Assert.Empty(UneLettre.Matiere().DonneesManquantes());

    [Fact]
    public void Ce_qui_manque_est_dit_avec_l_endroit_ou_le_completer()
    {
        var livret = UneLettre.Livret();
        (livret.Adresse1, livret.CodePostal, livret.Ville) = (" ", null, null);
        var service = UneLettre.Service();
        (service.Adresse, service.CodePostal, service.Ville) = (null, null, null);
        (service.Tribunal, service.TribunalAdresse, service.TribunalCodePostal, service.TribunalVille) = (null, "", null, null);
        (service.SignataireNom, service.SignataireQualite) = (null, null);

        var manquantes = new MatiereDeLettre(service, livret, null, null).DonneesManquantes();

        Assert.Equal(14, manquantes.Count);
        Assert.Contains("Complétez le code postal du candidat\u00a0: fichier des candidats, colonne code_postal.", manquantes);
        Assert.Contains("Complétez le tribunal administratif du service\u00a0: «\u00a0Mon service\u00a0», Division des examens et concours.", manquantes);
        Assert.Contains(manquantes, m => m.StartsWith("Rédigez le texte des voies et délais de recours", StringComparison.Ordinal));
    }

    [Fact]
    public void Un_texte_dont_un_champ_est_inconnu_manque_aussi()
    {
        var matiere = UneLettre.Matiere() with { Recours = UneLettre.Texte(NatureDeTexte.Recours, "Devant le {tribunnal}.") };

        Assert.Contains("«\u00a0{tribunnal}\u00a0»", Assert.Single(matiere.DonneesManquantes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Une_lettre_incomplete_ou_sans_motif_ne_se_compose_pas()
    {
        Assert.Throws<InvalidOperationException>(() => UneLettre.Matiere().Composer());
        Assert.Throws<InvalidOperationException>(() => (UneLettre.Matiere() with { Recours = null }).Composer(UneLettre.Stage));
    }
}
