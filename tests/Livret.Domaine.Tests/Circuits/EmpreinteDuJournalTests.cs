using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>
/// What an event of the journal is hashed on, written out: a journal that is ten years old must still verify, so its form does not move
/// (circuit, section 5).
/// </summary>
public class EmpreinteDuJournalTests
{
    private static readonly Guid Auteure = new("6f9619ff-8b86-4011-b42d-00c04fc964ff");
    private static readonly DateTime Instant = new(2020, 6, 8, 7, 1, 0, DateTimeKind.Utc);

    [Fact]
    public void L_empreinte_d_une_saisie_couvre_tout_ce_que_l_evenement_dit()
    {
        var evenement = new Evenement
        {
            Rang = 4,
            Le = Instant,
            ParId = Auteure,
            Par = "Claire Aubertin",
            Affectation = "Enseignant",
            Geste = Geste.Saisir,
            Motif = "Import de notes.csv",
            Unite = "U4",
            Element = CodeElement.Evaluation,
            RangElement = 2,
            Avant = "9",
            Apres = "12,5",
            Etat = Etat.EnSaisie,
            Precedente = "abc",
        };

        var couvert = $$"""[2020,"02119300",4,{{Instant.Ticks}},"6f9619ff-8b86-4011-b42d-00c04fc964ff","Claire Aubertin","Enseignant","Saisir","Import de notes.csv","U4","CC",2,"9","12,5","EnSaisie","abc"]""";
        Assert.Equal(Visa.Sceller(couvert), evenement.Calculer(2020, "02119300"));
    }

    [Fact]
    public void L_empreinte_d_un_acte_couvre_aussi_ce_qu_il_ne_dit_pas()
    {
        var evenement = new Evenement
        {
            Rang = 1,
            Le = Instant,
            ParId = Auteure,
            Par = "Claire Aubertin",
            Affectation = "Coordonnateur",
            Geste = Geste.Soumettre,
            Etat = Etat.Soumis,
            Precedente = "",
        };

        var couvert = $$"""[2020,"02119300",1,{{Instant.Ticks}},"6f9619ff-8b86-4011-b42d-00c04fc964ff","Claire Aubertin","Coordonnateur","Soumettre",null,null,null,0,null,null,"Soumis",""]""";
        Assert.Equal(Visa.Sceller(couvert), evenement.Calculer(2020, "02119300"));
    }

    [Fact]
    public void Un_evenement_porte_dans_un_autre_livret_ne_se_verifie_plus()
    {
        var evenement = new UnCircuit().Livret.Evenements[0];

        Assert.Equal(evenement.Empreinte, evenement.Calculer(2020, "02119300"));
        Assert.NotEqual(evenement.Empreinte, evenement.Calculer(2020, "02119301"));
        Assert.NotEqual(evenement.Empreinte, evenement.Calculer(2021, "02119300"));
    }
}
