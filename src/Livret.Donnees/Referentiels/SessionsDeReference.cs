using Livret.Domaine.Sessions;

namespace Livret.Donnees.Referentiels;

/// <summary>The sessions whose parameters come with the application.</summary>
public static class SessionsDeReference
{
    private static readonly Lazy<IReadOnlyList<SessionExamen>> Lues = new(() => Ressources.Lire<List<SessionExamen>>("sessions.json"));

    public static IReadOnlyList<SessionExamen> Toutes => Lues.Value;

    /// <summary>The session of that year; null when it is not known.</summary>
    public static SessionExamen? Chercher(int annee) => Toutes.FirstOrDefault(s => s.Annee == annee);
}
