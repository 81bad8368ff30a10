namespace Livret.Parcours.Tests.Navigation;

/// <summary>A test that needs a browser: skipped, and saying why, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FaitNavigateurAttribute : FactAttribute
{
    internal const string Raison =
        $"Chromium was not found: install the package « chromium », or give its path in the environment variable {Chromium.Variable}.";

    public FaitNavigateurAttribute() => Skip = Chromium.Executable is null ? Raison : null;
}

/// <summary>A table of cases that needs a browser: see <see cref="FaitNavigateurAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheorieNavigateurAttribute : TheoryAttribute
{
    public TheorieNavigateurAttribute() => Skip = Chromium.Executable is null ? FaitNavigateurAttribute.Raison : null;
}
