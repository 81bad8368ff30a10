using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Tests.Circuits;

namespace Livret.Domaine.Tests.Recevabilites;

/// <summary>The sending of a letter and its notification: the days that they may bear, and what makes the delay run (circuit, section 3).</summary>
public class CourrierTests
{
    private readonly UnCircuit _circuit = new UnCircuit().Jusqua(Etat.NonRecevable);

    private Courrier Lettre => Assert.Single(_circuit.Livret.Courriers);

    private DateOnly Decision => DateOnly.FromDateTime(_circuit.Instant);

    private Refus? Envoyer(int jours, ModeEnvoi mode = ModeEnvoi.Recommande, string? numero = " 1A 234 ") =>
        _circuit.Demander(new EnvoyerLaLettre(Lettre.Reference, mode, numero, Decision.AddDays(jours)));

    private Refus? Notifier(DateOnly jour, NatureNotification nature = NatureNotification.Remise) => _circuit.Demander(new NotifierLaLettre(Lettre.Reference, nature, jour));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Un_envoi_ne_precede_pas_la_decision_et_ne_se_date_pas_de_demain(int jours)
    {
        Assert.Equal((CodeAnomalie.DateIllisible, "jour"), (Envoyer(jours)!.Code, Envoyer(jours)!.Champ));
        Assert.Null(Lettre.EnvoyeLe);
    }

    [Fact]
    public void Un_recommande_garde_son_numero_et_les_autres_modes_n_en_ont_pas()
    {
        Assert.Equal("numero", Envoyer(0, numero: " ")?.Champ);
        Assert.Null(Envoyer(0));
        Assert.Equal((ModeEnvoi.Recommande, "1A 234", Decision), (Lettre.Mode, Lettre.NumeroRecommande, Lettre.EnvoyeLe));
        Assert.Null(Envoyer(0, ModeEnvoi.Simple));
        Assert.Equal((ModeEnvoi.Simple, null), (Lettre.Mode, Lettre.NumeroRecommande));
    }

    [Fact]
    public void Une_notification_va_de_l_envoi_a_aujourd_hui_et_se_consigne_une_fois_envoyee()
    {
        Assert.Contains("Consignez d’abord l’envoi", Notifier(Decision)?.Phrase, StringComparison.Ordinal);
        Assert.Null(Envoyer(0));
        var envoi = Decision;
        _circuit.Le(_circuit.Instant.AddDays(2));
        Assert.Equal(CodeAnomalie.DateIllisible, Notifier(envoi.AddDays(-1))?.Code);
        Assert.Equal(CodeAnomalie.DateIllisible, Notifier(envoi.AddDays(3))?.Code);
        var version = Lettre.Version;
        Assert.Null(Notifier(envoi.AddDays(2), NatureNotification.PremierePresentation));
        Assert.Equal((NatureNotification.PremierePresentation, envoi.AddDays(2), true), (Lettre.Notification, Lettre.NotifieLe, Lettre.Version != version));
        Assert.Contains("L’envoi ne change plus", Envoyer(0)?.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void La_premiere_presentation_n_existe_que_pour_un_recommande()
    {
        Assert.Null(Envoyer(0, ModeEnvoi.RemiseEnMainPropre));
        Assert.Equal("nature", Notifier(Decision, NatureNotification.PremierePresentation)?.Champ);
        Assert.Null(Notifier(Decision));
        Assert.True(Lettre.DelaiOpposable);
    }

    [Fact]
    public void Une_lettre_simple_ne_fait_pas_courir_le_delai()
    {
        Assert.False(Lettre.DelaiOpposable);
        Assert.Null(Envoyer(0, ModeEnvoi.Simple));
        Assert.Contains("n’est pas opposable", Notifier(Decision)?.Phrase, StringComparison.Ordinal);
        Assert.Null(Envoyer(0));
        Assert.False(Lettre.DelaiOpposable);
        Assert.Null(Notifier(Decision));
        Assert.True(Lettre.DelaiOpposable);
    }

    [Fact]
    public void Un_code_postal_qui_melange_lettres_et_chiffres_est_celui_d_un_autre_pays()
    {
        Assert.Equal(Eloignement.DeuxMois, Eloignements.Entre("AB123", "44000"));
        Assert.Equal(Eloignement.DeuxMois, Eloignements.Entre("1234", "44000"));
    }
}
