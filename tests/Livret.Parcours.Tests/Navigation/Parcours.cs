using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Navigation;

/// <summary>Tests in a browser: each has its own application and database, its own browser context, and its picture when it fails.</summary>
/// <param name="commune">The application of all the tests of a class that only look; null: one for each test.</param>
public abstract class Parcours(LivretServi? commune = null)
{
    /// <summary>Tells a story from a blank browser; <paramref name="compte"/>, when given, is signed in first.</summary>
    protected async Task RaconterAsync(string? compte, Func<Visite, Task> recit, Ecran? ecran = null, [CallerMemberName] string nom = "")
    {
        await using var propre = commune is null ? new LivretServi() : null;
        await using var visite = await Visite.OuvrirAsync(propre ?? commune!, ecran ?? new());
        try
        {
            if (compte is not null)
                await visite.EntrerAsync(compte);
            await recit(visite);
            visite.Constater();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await visite.PhotographierAsync($"{GetType().Name}.{nom}");
            throw;
        }
    }

    protected static ILocatorAssertions Attendre(ILocator lieu) => Assertions.Expect(lieu);

    protected static IPageAssertions Attendre(IPage page) => Assertions.Expect(page);
}
