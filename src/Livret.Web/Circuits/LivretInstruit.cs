using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;

namespace Livret.Web.Circuits;

/// <summary>A livret with all that an act may look at, and the circumstances of the present request.</summary>
public sealed record LivretInstruit(LivretScolaire Livret, Circonstances Ici)
{
    /// <summary>The acts of the user here: the state and his roles are considered, the conditions are looked at when he acts.</summary>
    public IReadOnlyList<Transition> Actes => [.. Circuit.Depuis(Livret, Ici.Agent)];

    public bool Permet(Geste geste) => Actes.Any(t => t.Geste == geste);

    /// <summary>Why this act would be refused now, its own data aside; null: it may be tried.</summary>
    public Refus? Obstacle(Acte acte) => Livret.Empecher(acte, Ici);

    /// <summary>The same before anything of the act is known but its name.</summary>
    public Refus? Obstacle(Geste geste) => Obstacle(new Intention(geste));

    /// <summary>What prevents the visa, unit by unit in the order of the règlement.</summary>
    public IEnumerable<Anomalie> Bloquantes =>
        Livret.Attribuer(Ici.Session, Ici.Referentiel).SelectMany(a => a.Anomalies.Where(anomalie => anomalie.Severite is Severite.Bloquante));

    /// <summary>The delegation in whose name the user signs here; null: he is the head, or has none.</summary>
    public Delegation? SigneParDelegation =>
        Ici.Agent.PeutEnPropre(Role.ChefEtablissement, Livret.Perimetre()) ? null : Ici.Delegation;

    /// <summary>An act of which only the name is known yet.</summary>
    private sealed record Intention(Geste Geste) : Acte(Geste);
}

/// <summary>What became of an act on one livret.</summary>
/// <param name="Refus">Null: it is done.</param>
public sealed record ResultatDActe(LivretScolaire Livret, Refus? Refus)
{
    public bool EstFait => Refus is null;
}
