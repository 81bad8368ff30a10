namespace Livret.Web.Composants;

public static class Nombres
{
    /// <summary>« 1 livret », « 35 livrets »; zero is singular in French.</summary>
    public static string Compter(this int nombre, string mot) => $"{nombre:N0}\u00a0{mot}{(nombre > 1 ? "s" : "")}";
}
