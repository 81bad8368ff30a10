using Livret.Domaine.Conservations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>What holds a livret whose retention has passed: a recours that may still be made, a deliberation not published, a hold.</summary>
public class RetenueTests
{
    private static readonly DateOnly Jour = new(2020, 9, 1);

    private static SituationDeLivret Situation(Etat etat) => new(1, "02119300", etat, new DateTime(2020, 7, 10, 8, 0, 0, DateTimeKind.Utc), "44000", "44000", null, null, null, null);

    [Theory]
    [InlineData(Etat.EnSaisie)]
    [InlineData(Etat.Transmis)]
    [InlineData(Etat.Recevable)]
    [InlineData(Etat.Retire)]
    public void Hors_du_jury_et_sans_recours_rien_ne_retient(Etat etat) => Assert.Null(Retenue.De(Situation(etat), Jour));

    [Theory]
    [InlineData(Etat.AuJury)]
    [InlineData(Etat.Delibere)]
    [InlineData(Etat.Clos)]
    public void Une_deliberation_non_publiee_retient_sans_date(Etat etat) => Assert.Equal(new Retenue("La délibération n’est pas publiée"), Retenue.De(Situation(etat), Jour));

    [Fact]
    public void La_publication_ouvre_deux_mois_de_recours()
    {
        Assert.Equal(new DateOnly(2020, 9, 11), Retenue.De(Situation(Etat.Publie), Jour)?.Jusquau);
        Assert.NotNull(Retenue.De(Situation(Etat.Publie), new(2020, 9, 11)));
        Assert.Null(Retenue.De(Situation(Etat.Publie), new(2020, 9, 12)));
        Assert.Equal(new DateOnly(2020, 10, 12), Retenue.De(Situation(Etat.Publie) with { CodePostal = "97400" }, Jour)?.Jusquau);
    }

    [Fact]
    public void Une_lettre_retient_jusqu_au_dernier_jour_de_son_delai()
    {
        var lettre = Situation(Etat.NonRecevable) with { Mode = ModeEnvoi.Recommande, EnvoyeLe = new(2020, 6, 20), NotifieLe = new(2020, 7, 1) };
        Assert.Equal(new DateOnly(2020, 9, 2), Retenue.De(lettre, Jour)?.Jusquau);
        Assert.Null(Retenue.De(lettre, new(2020, 9, 3)));
        Assert.Null(Retenue.De(Situation(Etat.NonRecevable), Jour)?.Jusquau);
        Assert.Contains("n’est pas envoyée", Retenue.De(Situation(Etat.NonRecevable), Jour)?.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Une_lettre_simple_retient_un_an()
    {
        var lettre = Situation(Etat.NonRecevable) with { Mode = ModeEnvoi.Simple, EnvoyeLe = new(2020, 6, 20) };
        Assert.Equal(new DateOnly(2021, 6, 20), Retenue.De(lettre, Jour)?.Jusquau);
        Assert.Null(Retenue.De(lettre, new(2021, 6, 21)));
    }

    [Fact]
    public void Un_gel_retient_avant_tout_le_reste() =>
        Assert.Equal(new Retenue("Gel : recours gracieux"), Retenue.De(Situation(Etat.Publie) with { Gel = "recours gracieux" }, new(2030, 1, 1)));
}
