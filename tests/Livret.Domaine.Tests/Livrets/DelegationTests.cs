using Livret.Domaine.Livrets;

namespace Livret.Domaine.Tests.Livrets;

/// <summary>A delegation of signature holds in its établissement, its divisions and its dates, until it is revoked (circuit, section 4).</summary>
public class DelegationTests
{
    private static readonly DateTime Instant = new(2020, 6, 8, 7, 0, 0, DateTimeKind.Utc);

    private static Delegation Accordee(params string[] divisions) => new()
    {
        Uai = "0440001A",
        DelegataireId = Guid.NewGuid(),
        Delegataire = "Odile Bernard",
        Qualite = "proviseure adjointe",
        Acte = "arrêté n° 12",
        Debut = new(2020, 6, 1),
        Fin = new(2020, 6, 30),
        Divisions = divisions,
        AccordeeLe = Instant,
        AccordeePar = "Anne Durand",
    };

    [Theory]
    [InlineData("0440001A", "TC2", 15, true)]
    [InlineData("0440001A", "TC2", 1, true)]
    [InlineData("0440001A", "TC2", 30, true)]
    [InlineData("0440001A", "TC1", 15, false)]
    [InlineData("0440002B", "TC2", 15, false)]
    public void Elle_couvre_ses_divisions_du_premier_jour_au_dernier(string uai, string division, int jour, bool couvre) =>
        Assert.Equal(couvre, Accordee("TC2", "NRC2").Couvre(uai, division, new(2020, 6, jour)));

    [Fact]
    public void Elle_ne_couvre_ni_la_veille_ni_le_lendemain()
    {
        Assert.False(Accordee().Couvre("0440001A", "TC2", new(2020, 5, 31)));
        Assert.False(Accordee().Couvre("0440001A", "TC2", new(2020, 7, 1)));
        Assert.False(Accordee("TC2").Couvre("0440001A", "TC2", new(2020, 7, 1)));
    }

    [Fact]
    public void Sans_division_elle_couvre_tout_l_etablissement_et_lui_seul()
    {
        Assert.True(Accordee().Couvre("0440001A", "TC1", new(2020, 6, 15)));
        Assert.False(Accordee().Couvre("0440002B", "TC1", new(2020, 6, 15)));
    }

    [Fact]
    public void Une_revocation_est_immediate_et_ne_se_fait_qu_une_fois()
    {
        var delegation = Accordee("TC2");
        Assert.Null(delegation.Revoquer(Instant, "Anne Durand"));
        Assert.Equal((Instant, "Anne Durand"), (delegation.RevoqueeLe, delegation.RevoqueePar));
        Assert.False(delegation.Couvre("0440001A", "TC2", new(2020, 6, 15)));

        Assert.Equal("Cette délégation est déjà révoquée.", delegation.Revoquer(Instant.AddDays(1), "Paul Martin")?.Phrase);
        Assert.Equal((Instant, "Anne Durand"), (delegation.RevoqueeLe, delegation.RevoqueePar));
    }
}
