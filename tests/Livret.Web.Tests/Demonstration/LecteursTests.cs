using System.Text;
using Livret.Donnees.Echanges;

namespace Livret.Web.Tests.Demonstration;

/// <summary>The files that only the demonstration reads so far.</summary>
public class LecteursTests
{
    private static Table Table(FormatFichier format, string texte) => Livret.Donnees.Echanges.Table.Lire(Encoding.UTF8.GetBytes(texte), format, format.Nom);

    private static string Refus<T>(FichierLu<Lue<T>> lu) => string.Join('|', lu.Refusees.Select(r => $"{r.Ligne}:{r.Colonne}:{r.Code}"));

    [Theory]
    [InlineData("0449101D;BTS-TC;O", "")]
    [InlineData("0449101E;BTS-TC;O", "2:uai:UaiInvalide")]
    [InlineData("0449101D;BTS-TC;oui", "2:habilite_ccf:ValeurInconnue")]
    [InlineData("0449101D;BTS-TC;", "2:habilite_ccf:ChampVide")]
    public void Habilitations(string ligne, string refus) =>
        Assert.Equal(refus, Refus(LecteurHabilitations.Lire(Table(Fichiers.Habilitations, $"uai;specialite;habilite_ccf\n{ligne}"))));

    [Theory]
    [InlineData("17200001;FAVORABLE;Bien.", "")]
    [InlineData("17200001;;", "")]
    [InlineData("17200001;PASSABLE;", "2:avis:ValeurInconnue")]
    public void Dossiers(string ligne, string refus) =>
        Assert.Equal(refus, Refus(LecteurDossiers.Lire(Table(Fichiers.Dossiers, $"numero_candidat;avis;observations\n{ligne}"))));

    [Theory]
    [InlineData("17200001;U4;26/05/2020", "")]
    [InlineData("17200001;U4;31/06/2020", "2:date:DateIllisible")]
    public void Concertations(string ligne, string refus) =>
        Assert.Equal(refus, Refus(LecteurConcertations.Lire(Table(Fichiers.Concertations, $"numero_candidat;unite;date\n{ligne}"))));

    [Theory]
    [InlineData("0449101D;BTS-TC;2019;30;24", "")]
    [InlineData("0449101D;BTS-TC;2019;trente;24", "2:presentes:ValeurInconnue")]
    [InlineData("0449101D;BTS-TC;2019;30;-1", "2:recus:ValeurInconnue")]
    public void Resultats_de_la_section(string ligne, string refus) =>
        Assert.Equal(refus, Refus(LecteurResultats.Lire(Table(Fichiers.ResultatsSection, $"uai;specialite;annee;presentes;recus\n{ligne}"))));

    [Theory]
    [InlineData("a@exemple.test;Aubertin;Claire;ENSEIGNANT;0449101D;U4|U6", "")]
    [InlineData("a@exemple.test;Aubertin;Claire;SURVEILLANT;0449101D;U4", "2:role:ValeurInconnue")]
    [InlineData("a@exemple.test;Aubertin;Claire;ENSEIGNANT;449101D;U4", "2:uai:UaiInvalide")]
    public void Affectations(string ligne, string refus) =>
        Assert.Equal(refus, Refus(LecteurAffectations.Lire(Table(Fichiers.Affectations, $"courriel;nom;prenom;role;uai;unites\n{ligne}"))));

    [Fact]
    public void Les_unites_et_les_participants_se_separent_par_une_barre()
    {
        var affectation = LecteurAffectations.Lire(Table(Fichiers.Affectations, "courriel;nom;prenom;role;unites\na@exemple.test;Aubertin;Claire;ENSEIGNANT; U4 | U6 |")).Lus[0].Valeur;
        Assert.Equal(["U4", "U6"], affectation.Unites);
    }
}
