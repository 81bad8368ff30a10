using Livret.Domaine.Livrets;

namespace Livret.Domaine.Tests.Livrets;

/// <summary>The receipt of a transmission: what it lists, and its margin to the deadline (circuit, « transmettre »).</summary>
public class BordereauTests
{
    private static readonly DateTime Limite = new(2020, 6, 26, 16, 0, 0, DateTimeKind.Utc);
    private static readonly LigneDeBordereau Premiere = new("02119300", "ABELA Matteo", "TC2", "abc", null), Reprise = new("02119301", "DIALLO Aminata", "TC1", "def", "B-2020-0440001A-0001");

    private static Bordereau Du(DateTime le, DateTime? limite) => new Bordereau
    {
        Numero = "B-2020-0440001A-0003",
        Nature = NatureBordereau.AuService,
        Cle = Guid.NewGuid(),
        Session = 2020,
        Uai = "0440001A",
        Service = "DEC-NANTES",
        Le = le,
        ParId = Guid.NewGuid(),
        Par = "Anne Durand, proviseure",
        Limite = limite,
    }.Sceller([Premiere, Reprise]);

    [Fact]
    public void La_limite_est_incluse()
    {
        Assert.Equal((false, TimeSpan.Zero), (Du(Limite, Limite).EstHorsDelai, Du(Limite, Limite).Marge));
        Assert.True(Du(Limite.AddTicks(1), Limite).EstHorsDelai);
        Assert.False(Du(Limite.AddDays(-1), Limite).EstHorsDelai);
        Assert.Equal((false, null), (Du(Limite, null).EstHorsDelai, Du(Limite, null).Marge));
    }

    [Fact]
    public void Ce_qui_est_scelle_est_le_numero_l_instant_le_signataire_et_chaque_ligne()
    {
        var bordereau = Du(Limite, Limite);

        Assert.Equal(
            """{"numero":"B-2020-0440001A-0003","le":"2020-06-26T16:00:00.0000000Z","par":"Anne Durand, proviseure","lignes":[{"numero":"02119300","nom":"ABELA Matteo","division":"TC2","empreinte":"abc","precedent":null},{"numero":"02119301","nom":"DIALLO Aminata","division":"TC1","empreinte":"def","precedent":"B-2020-0440001A-0001"}]}""",
            bordereau.Contenu);
        Assert.Equal(Visa.Sceller(bordereau.Contenu), bordereau.Empreinte);
    }

    [Fact]
    public void Les_lignes_se_relisent_comme_elles_ont_ete_scellees() => Assert.Equal([Premiere, Reprise], Du(Limite, null).Lignes());
}
