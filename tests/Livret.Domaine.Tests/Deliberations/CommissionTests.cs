using Livret.Domaine.Circuits;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Tests.Circuits;

namespace Livret.Domaine.Tests.Deliberations;

/// <summary>Who sits, who was there, and when the commission may close (code de l’éducation, D643-31).</summary>
public class CommissionTests
{
    private readonly Commission _commission = new UnCircuit().Commission;

    private static MembreDeCommission Membre(string nom, bool preside = false, Guid? compte = null) =>
        new() { Nom = nom, Qualite = "professeure", EstPresident = preside, UtilisateurId = compte };

    private Guid Apres(Action acte)
    {
        var avant = _commission.Version;
        acte();
        Assert.NotEqual(avant, _commission.Version);
        return _commission.Version;
    }

    [Fact]
    public void Un_compte_ne_siege_qu_une_fois_et_un_membre_sans_compte_autant_qu_il_y_en_a()
    {
        var compte = Guid.NewGuid();
        Assert.Null(_commission.Nommer(Membre("Hélène Le Goff", compte: compte)));
        var refus = _commission.Nommer(Membre("H. Le Goff", compte: compte));
        Assert.Equal(("H. Le Goff est déjà dans cette commission.", "membre"), (refus?.Phrase, refus?.Champ));
        Assert.Null(_commission.Nommer(Membre("Karim Saïdi", compte: Guid.NewGuid())));
        Assert.Null(_commission.Nommer(Membre("Paul Martin")));
        Assert.Null(_commission.Nommer(Membre("Anne Durand")));
        Assert.Equal(["Hélène Le Goff", "Karim Saïdi", "Paul Martin", "Anne Durand"], _commission.Membres.Select(m => m.Nom));
    }

    [Fact]
    public void Retirer_un_membre_ne_retire_que_lui()
    {
        var (partante, restante) = (Membre("Anne Durand", preside: true), Membre("Paul Martin"));
        _commission.Nommer(partante);
        _commission.Nommer(restante);
        Assert.Equal(partante, _commission.President);

        Apres(() => Assert.Null(_commission.Retirer(partante.Id)));

        Assert.Equal([restante], _commission.Membres);
        Assert.Null(_commission.President);
        Assert.Null(_commission.Nommer(Membre("Odile Bernard", preside: true)));
    }

    [Fact]
    public void Une_commission_close_ne_change_plus_de_composition_ni_d_emargement()
    {
        var membre = Membre("Anne Durand", preside: true);
        _commission.Nommer(membre);
        _commission.Emarger(new Dictionary<Guid, Presence> { [membre.Id] = Presence.Present });
        _commission.Clore(UnCircuit.Lundi);

        Assert.Equal("La commission est close : sa composition ne change plus.", _commission.Nommer(Membre("Paul Martin")).SansInsecables()?.Phrase);
        Assert.Equal("La commission est close : sa composition ne change plus.", _commission.Retirer(membre.Id).SansInsecables()?.Phrase);
        Assert.Equal(
            "La commission est close : l’émargement ne change plus.",
            _commission.Emarger(new Dictionary<Guid, Presence> { [membre.Id] = Presence.Absent }).SansInsecables()?.Phrase);
        Assert.Equal(Presence.Present, Assert.Single(_commission.Membres).Presence);
    }

    [Fact]
    public void Chaque_changement_donne_une_autre_version_a_qui_avait_la_page()
    {
        var membre = Membre("Anne Durand", preside: true);
        Guid[] versions =
        [
            _commission.Version,
            Apres(() => _commission.Nommer(membre)),
            Apres(() => _commission.Emarger(new Dictionary<Guid, Presence> { [membre.Id] = Presence.ADistance })),
            Apres(() => _commission.Clore(UnCircuit.Lundi)),
            Apres(_commission.Rouvrir),
        ];
        Assert.Equal(versions.Length, versions.Distinct().Count());
        Assert.Equal(Presence.ADistance, membre.Presence);
    }

    [Fact]
    public void Un_livret_confie_a_la_commission_croise_sa_cloture()
    {
        var circuit = new UnCircuit().Jusqua(Etat.Recevable);
        var version = circuit.Commission.Version;
        circuit.Jouer(Geste.TransmettreAuJury);
        Assert.NotEqual(version, circuit.Commission.Version);
    }

    [Fact]
    public void La_cloture_compte_les_livrets_qui_restent()
    {
        LivretScolaire AuJury() => new UnCircuit().Jusqua(Etat.AuJury).Livret;
        var delibere = new UnCircuit().Jusqua(Etat.Delibere).Livret;
        Assert.Equal("2 livrets ne sont pas délibérés. Délibérez-les avant de clore.", _commission.RefuserLaCloture([AuJury(), delibere, AuJury()]).SansInsecables()?.Phrase);
        Assert.Equal("1 livret n’est pas délibéré. Délibérez-les avant de clore.", _commission.RefuserLaCloture([AuJury(), delibere]).SansInsecables()?.Phrase);
    }

    [Fact]
    public void Un_president_absent_ne_clot_pas()
    {
        var president = Membre("Anne Durand", preside: true);
        _commission.Nommer(president);
        _commission.Emarger(new Dictionary<Guid, Presence> { [president.Id] = Presence.Absent });
        Assert.Equal("Le président est noté absent. Corrigez l’émargement.", _commission.RefuserLaCloture([new UnCircuit().Jusqua(Etat.Delibere).Livret])?.Phrase);
    }

    [Fact]
    public void Une_commission_ne_se_clot_pas_deux_fois_mais_se_clot_de_nouveau_pour_un_livret_rectifie()
    {
        var president = Membre("Anne Durand", preside: true);
        _commission.Nommer(president);
        _commission.Emarger(new Dictionary<Guid, Presence> { [president.Id] = Presence.ADistance });
        var (clos, publie, delibere) = (new UnCircuit().Jusqua(Etat.Clos).Livret, new UnCircuit().Jusqua(Etat.Publie).Livret, new UnCircuit().Jusqua(Etat.Delibere).Livret);

        Assert.Equal("Tous les livrets de cette commission sont déjà clos.", _commission.RefuserLaCloture([clos, publie])?.Phrase);
        Assert.Null(_commission.RefuserLaCloture([clos, delibere]));
    }
}
