using System.Runtime.CompilerServices;
using Livret.Parcours.Tests.Navigation;

namespace Livret.Parcours.Tests.Circuits;

/// <summary>One application for a whole story; once a step has failed, the next ones say which instead of failing on what it left.</summary>
public sealed class Recit : IDisposable
{
    public LivretServi Servi { get; } = new();

    /// <summary>The step that failed; null: the story goes on.</summary>
    public string? Rompu { get; set; }

    /// <summary>What a person read and another will need: the number of a bordereau, the reference of a letter.</summary>
    public Dictionary<string, string> Notes { get; } = [];

    public void Dispose() => Servi.Dispose();
}

/// <summary>A story told step by step, by several people, each before a blank browser.</summary>
public abstract class Etapes(Recit recit) : Navigation.Parcours(recit.Servi)
{
    protected Recit Recit { get; } = recit;

    protected async Task EtapeAsync(string compte, Func<Visite, Task> etape, [CallerMemberName] string nom = "")
    {
        Assert.True(Recit.Rompu is null, $"The story stopped at « {Recit.Rompu} ».");
        Recit.Rompu = nom;
        await RaconterAsync(compte, etape, nom: nom);
        Recit.Rompu = null;
    }
}
