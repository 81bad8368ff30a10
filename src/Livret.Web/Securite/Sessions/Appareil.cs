using Livret.Donnees;

namespace Livret.Web.Securite.Sessions;

/// <summary>A browser in words that its user recognises: its family and its system, never its version nor the text it sent.</summary>
public static class Appareil
{
    /// <summary>The first that is there: the browsers built on another name it too.</summary>
    private static readonly (string Marque, string Nom)[] Navigateurs =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("Chrom", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Marque, string Nom)[] Systemes =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Lire(string? agent)
    {
        var (navigateur, systeme) = (Chercher(Navigateurs, agent) ?? "Navigateur inconnu", Chercher(Systemes, agent));
        var dit = systeme is null ? navigateur : $"{navigateur} sur {systeme}";
        return dit[..Math.Min(dit.Length, SessionDeCompte.LongueurAppareil)];
    }

    private static string? Chercher((string Marque, string Nom)[] table, string? agent) =>
        agent is null ? null : Array.Find(table, l => agent.Contains(l.Marque, StringComparison.Ordinal)).Nom;
}
