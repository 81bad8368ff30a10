using Livret.Donnees.Demonstration;
using Microsoft.Extensions.Time.Testing;

namespace Livret.Web.Tests.Demonstration;

public class HorlogeDeDemonstrationTests
{
    private readonly FakeTimeProvider _reelle = new();
    private readonly HorlogeDeDemonstration _horloge;

    public HorlogeDeDemonstrationTests() => _horloge = new(_reelle);

    [Fact]
    public void Elle_part_du_8_juin_2020_a_neuf_heures_et_avance_avec_le_temps_reel()
    {
        Assert.Equal(new DateTimeOffset(2020, 6, 8, 7, 0, 0, TimeSpan.Zero), _horloge.GetUtcNow());
        _reelle.Advance(TimeSpan.FromMinutes(90));
        Assert.Equal(new DateTimeOffset(2020, 6, 8, 8, 30, 0, TimeSpan.Zero), _horloge.GetUtcNow());
    }

    [Fact]
    public void Elle_reprend_au_dernier_instant_de_la_base()
    {
        _horloge.Reprendre(new(2020, 6, 9, 15, 0, 0, DateTimeKind.Utc));
        _reelle.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new DateTimeOffset(2020, 6, 9, 15, 1, 0, TimeSpan.Zero), _horloge.GetUtcNow());
    }

    [Fact]
    public void Elle_ne_recule_jamais()
    {
        _horloge.Reprendre(new(2020, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        _horloge.Reprendre(null);
        Assert.Equal(HorlogeDeDemonstration.Debut, _horloge.GetUtcNow());
    }
}
