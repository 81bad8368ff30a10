using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Navigation;

/// <summary>Tests in a browser: each has its own application and database, its own browser context, and its picture when it fails.</summary>
public abstract class Parcours
{
    /// <summary>Tells a story from a blank browser; <paramref name="compte"/>, when given, is signed in first.</summary>
    protected async Task RaconterAsync(string? compte, Func<Visite, Task> recit, Ecran? ecran = null, [CallerMemberName] string nom = "")
    {
        await using var servi = new LivretServi();
        await using var visite = await Visite.OuvrirAsync(servi, ecran ?? new());
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
