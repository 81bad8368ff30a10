using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;

namespace Livret.Web.Circuits;

/// <summary>A livret with all that an act may look at, and the circumstances of the present request.</summary>
public sealed record LivretInstruit(LivretScolaire Livret, Circonstances Ici)
{
    /// <summary>The acts of the user here: the state and his roles are considered, the conditions are looked at when he acts.</summary>
    public IReadOnlyList<Transition> Actes => [.. Circuit.Depuis(Livret, Ici.Agent)];

    public bool Permet(Geste geste) => Actes.Any(t => t.Geste == geste);

    /// <summary>Why this act would be refused now, its own data aside; null: it may be tried.</summary>
    public Refus? Obstacle(Acte acte) => Livret.Empecher(acte, Ici);
}

/// <summary>What became of an act on one livret.</summary>
/// <param name="Refus">Null: it is done.</param>
public sealed record ResultatDActe(LivretScolaire Livret, Refus? Refus)
{
    public bool EstFait => Refus is null;
}
