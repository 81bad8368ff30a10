using Livret.Domaine.Perimetres;

namespace Livret.Domaine.Tests.Perimetres;

public class AffectationTests
{
    private static readonly Perimetre Ici = new("DEC-NANTES", "0440001A", "TC2", "U4");

    private static Affectation Une(string? service = null, string? uai = null, string? division = null, string? unite = null, Role role = Role.Enseignant) =>
        new() { UtilisateurId = Guid.Empty, Role = role, Service = service, Uai = uai, Division = division, Unite = unite };

    [Theory]
    [InlineData(null, "0440001A", "TC2", "U4", true)]
    [InlineData(null, "0440001A", "TC2", null, true)]
    [InlineData(null, "0440001A", null, null, true)]
    [InlineData("DEC-NANTES", null, null, null, true)]
    [InlineData(null, "0440001A", "TC2", "U6", false)]
    [InlineData(null, "0440001A", "TC1", null, false)]
    [InlineData(null, "0440002B", null, null, false)]
    [InlineData("SIEC", null, null, null, false)]
    [InlineData("DEC-NANTES", "0440002B", null, null, false)]
    [InlineData(null, null, null, null, false)]
    public void Une_case_vide_embrasse_ce_qui_est_dessous(string? service, string? uai, string? division, string? unite, bool couvre) =>
        Assert.Equal(couvre, Une(service, uai, division, unite).Couvre(Ici));

    [Theory]
    [InlineData("DEC-NANTES", null, null, null, true)]
    [InlineData("DEC-NANTES", "0440001A", null, null, false)]
    [InlineData("DEC-NANTES", null, "TC2", null, false)]
    [InlineData("DEC-NANTES", null, null, "U4", false)]
    [InlineData(null, "0440001A", null, null, false)]
    [InlineData(null, null, null, null, false)]
    public void Un_service_entier_se_nomme_seul(string? service, string? uai, string? division, string? unite, bool entier) =>
        Assert.Equal(entier, Une(service, uai, division, unite).EstUnServiceEntier);

    [Fact]
    public void Un_livret_se_voit_des_qu_une_de_ses_unites_se_voit() => Assert.True(Une(uai: "0440001A", division: "TC2", unite: "U4").Couvre(Ici with { Unite = null }));

    [Theory]
    [InlineData("2020-06-07", false)]
    [InlineData("2020-06-08", true)]
    [InlineData("2020-06-12", true)]
    [InlineData("2020-06-13", false)]
    public void Les_bornes_sont_comprises(string jour, bool vaut)
    {
        var affectation = new Affectation { UtilisateurId = Guid.Empty, Role = Role.Delegataire, Uai = "0440001A", Debut = new(2020, 6, 8), Fin = new(2020, 6, 12) };
        Assert.Equal(vaut, affectation.VautLe(DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(Role.Coordonnateur, Role.Enseignant)]
    [InlineData(Role.Delegataire, Role.ChefEtablissement)]
    [InlineData(Role.ResponsableService, Role.Gestionnaire)]
    [InlineData(Role.PresidentJury, Role.MembreJury)]
    public void Un_role_en_inclut_un_autre_et_jamais_l_inverse(Role role, Role autre)
    {
        Assert.True(role.Inclut(autre));
        Assert.False(autre.Inclut(role));
        Assert.Equal([autre, role], autre.TenuPar());
    }

    [Fact]
    public void Le_titre_dit_le_role_et_le_lieu()
    {
        Assert.Equal("Enseignant · 0440001A · TC2 · U4", Une("DEC-NANTES", "0440001A", "TC2", "U4").Titre);
        Assert.Equal("Responsable du service des examens · DEC-NANTES", Une("DEC-NANTES", role: Role.ResponsableService).Titre);
        Assert.Equal("Président du jury · DEC-NANTES · commission 12", new Affectation { UtilisateurId = Guid.Empty, Role = Role.PresidentJury, Service = "DEC-NANTES", Commission = 12 }.Titre);
    }

    [Fact]
    public void Un_agent_agit_au_titre_de_la_premiere_affectation_qui_donne_le_role_ici()
    {
        Agent agent = new(Guid.Empty, "A", [Une(uai: "0440002B", role: Role.Coordonnateur), Une(uai: "0440001A"), Une(uai: "0440001A", division: "TC2", role: Role.Coordonnateur)]);

        Assert.Equal("Enseignant · 0440001A", agent.Titre([Role.Enseignant], Ici));
        Assert.Equal("Coordonnateur · 0440001A · TC2", agent.Titre([Role.Coordonnateur], Ici));
        Assert.Equal("", agent.Titre([Role.ChefEtablissement], Ici));
    }

    [Fact]
    public void Un_role_tenu_quelque_part_est_tenu()
    {
        Agent agent = new(Guid.Empty, "A", [Une(role: Role.Coordonnateur), Une(role: Role.MembreJury)]);

        Assert.Equal((true, true, true, false), (agent.Tient(Role.Enseignant), agent.Tient(Role.Coordonnateur), agent.Tient(Role.MembreJury), agent.Tient(Role.PresidentJury)));
    }

    [Fact]
    public void L_administrateur_ne_voit_aucun_livret()
    {
        var agent = new Agent(Guid.Empty, "A", [Une(role: Role.Administrateur)]);
        Assert.All(Enum.GetValues<Role>(), role => Assert.False(agent.Peut(role, Ici)));
    }
}
