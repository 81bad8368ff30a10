using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Notations;

/// <summary>The computation is written out as a teacher would check it by hand.</summary>
public class ExplicationTests
{
    private static readonly Arrondi DemiSuperieur = new(50, SensArrondi.Superieur);

    private static string De(Contexte contexte, params string[] lignes)
    {
        var valeurs = Lire(contexte, lignes);
        return Explication.De(Notation.Attribuer(contexte, valeurs), valeurs);
    }

    [Theory]
    [InlineData("S1 et S2 : (12 × 40 + 14 × 60) ÷ 100 = 13,20.", "S1;06/01/2020;12", "S2;03/03/2020;14")]
    [InlineData("S1 : 12,00.", "S1;06/01/2020;12", "REFLET;;O")]
    [InlineData("S2 est complétée par le complément commun, 9,50. S1 et S2 : (12 × 40 + 9,5 × 60) ÷ 100 = 10,50.", "S1;06/01/2020;12", "REFLET;;N;;écart", "CPL;;9,5")]
    [InlineData("S1 est complétée par son complément, 8,00. S1 et S2 : (8 × 40 + 14 × 60) ÷ 100 = 11,60.", "S2;06/01/2020;14", "REFLET;;N;;écart", "CPL:S1;;8", "CPL;;9")]
    [InlineData("S2 est complétée par la moyenne du contrôle continu, 10,6666…. S1 et S2 : (12 × 40 + 10,6666… × 60) ÷ 100 = 11,20.", "S1;06/01/2020;12", "REFLET;;N;;écart", "CC;06/01/2020;10", "CC;07/01/2020;11", "CC;08/01/2020;11")]
    [InlineData("Note globale saisie : 12,01.", "GLOBALE;06/01/2020;12,01")]
    [InlineData("Note concertée saisie : 9,00.", "CCG;;9")]
    [InlineData("Note de la seule évaluation retenue : 11,00.", "CC;06/01/2020;11", "CC;06/01/2019;19", "CC;02/04/2020;19")]
    [InlineData("Moyenne des 2 évaluations retenues : (10 + 13) ÷ 2 = 11,50.", "CC;06/01/2020;10", "CC;07/01/2020;13")]
    [InlineData("Moyenne des 2 évaluations retenues : (10 × 1 + 13 × 2,5) ÷ 3,5 = 12,1428…. Arrondi au centième le plus proche : 12,14 au livret.", "CC;06/01/2020;10", "CC;07/01/2020;13;2,5")]
    [InlineData("Note concertée saisie : 9,00. Elle l’emporte sur la moyenne des 2 évaluations retenues : (10 + 13) ÷ 2 = 11,50.", "CC;06/01/2020;10", "CC;07/01/2020;13", "CCG;;9")]
    public void Le_calcul_est_ecrit_en_entier(string fin, params string[] lignes)
    {
        var u4 = Contexte(Concertee());

        Assert.EndsWith(fin, De(u4, lignes), StringComparison.Ordinal);
    }

    [Fact]
    public void Le_cas_et_la_colonne_viennent_en_premier() => Assert.Equal(
        "Toutes les situations de CCF ont eu lieu. La note va dans la colonne « CCF ou ponctuelle » ; celle du contrôle continu reste vide. S1 et S2 : (12 × 40 + 14 × 60) ÷ 100 = 13,20.",
        De(Contexte(U4()), "S1;06/01/2020;12", "S2;03/03/2020;14"));

    [Theory]
    [InlineData("12,01 saisi, 12,50 au livret (arrondi au demi-point supérieur).", "GLOBALE;06/01/2020;12,01")]
    [InlineData("12,01 saisi, 12,50 au livret (arrondi au demi-point supérieur).", "CCG;;12,01")]
    [InlineData("(12 × 40 + 14 × 60) ÷ 100 = 13,20. Arrondi au demi-point supérieur : 13,50 au livret.", "S1;06/01/2020;12", "S2;03/03/2020;14")]
    [InlineData("Note globale saisie : 12,50.", "GLOBALE;06/01/2020;12,5")]
    public void L_arrondi_montre_les_deux_notes_quand_il_change_la_note(string fin, params string[] lignes) =>
        Assert.EndsWith(fin, De(Contexte(U4(DemiSuperieur)), lignes), StringComparison.Ordinal);

    [Theory]
    [InlineData("Aucune note n’est portée tant que ce choix n’est pas fait.", "S1;06/01/2020;12")]
    [InlineData("Aucune note n’est due, et l’unité ne compte pas dans la moyenne.", "DISPENSE")]
    [InlineData("La note conservée, 12,00, compte dans la moyenne sans être arrondie.", "BENEFICE;01/07/2018;12")]
    [InlineData("Aucune note n’est portée, et la moyenne reste incomplète.", "SANS_NOTE;;;;jamais présent")]
    [InlineData("La note va dans la colonne « Contrôle continu » ; celle du CCF ou de l’épreuve ponctuelle reste vide.", "APPR;;;;Bon travail")]
    public void Sans_note_l_explication_dit_pourquoi(string fin, params string[] lignes) =>
        Assert.EndsWith(fin, De(Contexte(U4()), lignes), StringComparison.Ordinal);

    [Fact]
    public void Hors_concertation_la_note_saisie_est_celle_du_controle_continu() =>
        Assert.Contains("Note de contrôle continu saisie", De(Contexte(U4()), "CCG;;9"), StringComparison.Ordinal);

    [Fact]
    public void Les_evaluations_sont_dites_dans_leur_ordre()
    {
        var u4 = Contexte(U4());
        IReadOnlyList<Valeur> valeurs = [.. Lire(u4, "CC;06/01/2020;10", "CC;07/01/2020;13").Reverse()];
        Assert.EndsWith("(10 + 13) ÷ 2 = 11,50.", Explication.De(Notation.Attribuer(u4, valeurs), valeurs), StringComparison.Ordinal);
    }

    [Fact]
    public void Un_cas_complete_ne_dit_pas_que_le_controle_continu_reste_vide() =>
        Assert.DoesNotContain("reste vide", De(Contexte(U4()), "S1;06/01/2020;12", "REFLET;;N;;écart", "CPL;;9,5"), StringComparison.Ordinal);

    [Fact]
    public void Une_partie_non_reprise_n_entre_pas_dans_le_calcul() =>
        Assert.DoesNotContain("P1", De(Contexte(Oral(), Regime.NonHabilite), "P1;06/01/2020;12", "CCG;;9"), StringComparison.Ordinal);

    [Fact]
    public void Une_note_mise_de_cote_n_entre_pas_dans_le_calcul()
    {
        var u4 = Contexte(U4());
        Valeur[] valeurs = [.. Lire(u4, "GLOBALE;06/01/2020;12,5", "CCG;;9")];

        var explication = Explication.De(Notation.Attribuer(u4, valeurs), valeurs);

        Assert.EndsWith("Note globale saisie : 12,50.", explication, StringComparison.Ordinal);
    }

    private static Unite Concertee() => new()
    {
        Code = "U4",
        Ordre = 1,
        Intitule = "U4",
        Coefficient = Coefficient.De(4),
        Concertation = true,
        Habilite = Ccf(40, 60),
        NonHabilite = Ponctuelle(1),
    };
}
