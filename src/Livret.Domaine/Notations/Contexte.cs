using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Notations;

/// <summary>Everything the rules need beside the typed values: the session, the unit, and the candidate's régime and inscription.</summary>
public sealed class Contexte(SessionExamen session, Referentiel referentiel, Unite unite, Regime regime, bool redoublant = false, bool progressive = false)
{
    public SessionExamen Session { get; } = session;
    public Referentiel Referentiel { get; } = referentiel;
    public Unite Unite { get; } = unite;
    public Regime Regime { get; } = regime;

    /// <summary>A candidate who repeats may have evaluations from before the start of the training.</summary>
    public bool Redoublant { get; } = redoublant;

    /// <summary>Forme progressive (code de l'éducation D643-14): units may be left for another session, any note may be kept.</summary>
    public bool Progressive { get; } = progressive;

    public Modalite Modalite { get; } = unite.ModaliteDe(regime);
    public Arrondi Arrondi { get; } = referentiel.ArrondiDe(unite);

    /// <summary>The first column of the decision table.</summary>
    public FormeUnite Forme => Modalite.EstCcf ? FormeUnite.Ccf
        : Regime is Regime.NonHabilite ? FormeUnite.PonctuelleNonHabilite : FormeUnite.PonctuelleHabilite;
}
