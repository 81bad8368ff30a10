using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Web.Pages.ChefEtablissement;

/// <summary>A livret of the board, with what the rules say of its units.</summary>
public sealed record LivretDuTableau(LivretScolaire Livret, IReadOnlyList<Attribution> Attributions)
{
    public bool EstComplet => Attributions.All(a => a.EstPrete);

    /// <summary>« À régulariser » is not a state, and is said in its place.</summary>
    public string Etat => Livret.EstARegulariser ? "À régulariser" : Livret.Etat.EnClair();
}

/// <summary>How far one unit is in a class, and who enters it.</summary>
public sealed record AvancementDUnite(Unite Unite, int Faits, int Total, IReadOnlyList<string> Enseignants)
{
    public int Reste => Total - Faits;
}

/// <summary>What a teacher still has to enter in a class.</summary>
public sealed record AvancementDEnseignant(string Nom, IReadOnlyList<string> Unites, int Reste);

/// <summary>« 3 livrets : U4, note manquante », and which.</summary>
public sealed record ObstacleDeClasse(string Unite, string Quoi, IReadOnlyList<LivretScolaire> Livrets);

/// <summary>The one thing to do next; without address: it is for others, or all is done.</summary>
public sealed record ProchainGeste(string Phrase, string? Verbe = null, string? Adresse = null);
