using Livret.Domaine.Notations;

namespace Livret.Web.Composants;

public static class Nombres
{
    /// <summary>« 1 livret », « 35 livrets »; zero is singular in French.</summary>
    /// <param name="pluriel">When an s does not make it.</param>
    public static string Compter(this int nombre, string mot, string? pluriel = null) =>
        $"{nombre.ToString("N0", Phrases.Francais)}\u00a0{(nombre > 1 ? pluriel ?? mot + "s" : mot)}";
}
