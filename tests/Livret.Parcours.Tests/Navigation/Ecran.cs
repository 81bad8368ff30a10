namespace Livret.Parcours.Tests.Navigation;

/// <summary>How a page is looked at.</summary>
/// <param name="Largeur">Width of the window, in CSS pixels.</param>
/// <param name="EstSombre">The dark theme is preferred.</param>
/// <param name="AvecScript">JavaScript runs.</param>
public sealed record Ecran(int Largeur = 1280, bool EstSombre = false, bool AvecScript = true)
{
    public const int Bureau = 1280;
    public const int Telephone = 390;

    /// <summary>The narrowest width at which nothing may be lost (WCAG 1.4.10).</summary>
    public const int Etroit = 320;

    public const int Hauteur = 900;
}
