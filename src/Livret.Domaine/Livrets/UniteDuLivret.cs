using Livret.Domaine.Notations;

namespace Livret.Domaine.Livrets;

/// <summary>One unit of a livret: its typed values, under one optimistic version.</summary>
public sealed class UniteDuLivret
{
    private readonly List<ValeurSaisie> _valeurs = [];

    public UniteDuLivret(string code) => (Code, Version) = (code, Guid.CreateVersion7());

    private UniteDuLivret() => Code = "";

    public long LivretId { get; private set; }
    public string Code { get; private set; }

    /// <summary>Renewed by every save: the second of two saves made from the same one is a conflict.</summary>
    public Guid Version { get; private set; }

    public IReadOnlyList<ValeurSaisie> Valeurs => _valeurs;

    /// <summary>The concertation of the team on this unit, if it was recorded.</summary>
    public Concertation? Concertation { get; private set; }

    public Attribution Attribuer(Contexte contexte) => Notation.Attribuer(contexte, _valeurs.ConvertAll(static v => v.Valeur));

    /// <summary>The stored value of an element, or null.</summary>
    public ValeurSaisie? Valeur(CodeElement element, int rang = 0)
    {
        // Asked several times for each value that is typed: no closure.
        foreach (var valeur in _valeurs)
        {
            if (valeur.Element == element && valeur.Rang == rang)
                return valeur;
        }
        return null;
    }

    /// <summary>The rank that a new évaluation takes.</summary>
    public int ProchainRang => 1 + _valeurs.Where(v => v.Element == CodeElement.Evaluation).Select(v => v.Rang).DefaultIfEmpty(0).Max();

    /// <summary>
    /// The one door for what is typed. Nothing is written when a new value is refused, nor, unless confirmed, when a stored
    /// one would be set aside (rules, « Set aside »).
    /// </summary>
    internal Saisie Saisir(Contexte contexte, IReadOnlyList<Changement> changements, Auteur auteur, bool confirme)
    {
        var utiles = changements.Where(EstUtile).ToList();
        if (utiles.Count == 0)
            return new(Attribuer(contexte), [], [], []);

        List<Valeur> proposees = [.. _valeurs.Where(v => !utiles.Exists(c => c.Element == v.Element && c.Rang == v.Rang)).Select(v => v.Valeur)];
        proposees.AddRange(utiles.Select(c => c.Valeur).OfType<Valeur>());
        var apres = Notation.Attribuer(contexte, proposees);

        List<Anomalie> misesDeCote = [];
        if (apres.Anomalies.Where(a => a.Severite is Severite.Refusee).ToList() is { Count: > 0 } refusees)
        {
            // What the unit was before is judged only for that: mostly nothing is refused.
            var avant = Attribuer(contexte);
            var refus = refusees.Where(a => utiles.Exists(c => ReferenceEquals(c.Valeur, a.Valeur))).ToList();
            misesDeCote = [.. refusees.Where(a => !refus.Contains(a) && avant.Refus(a.Valeur!) is null)];
            if (refus.Count > 0 || (misesDeCote.Count > 0 && !confirme))
                return new(avant, refus, misesDeCote, []);
        }

        List<ChangementEcrit> ecrits = [.. utiles.Select(Noter)];
        foreach (var changement in utiles)
            Ecrire(changement, auteur);
        Version = Guid.CreateVersion7();
        return new(apres, [], misesDeCote, ecrits);
    }

    /// <summary>Makes these values the only ones, without judging them: they were valid when they were transmitted.</summary>
    internal IReadOnlyList<ChangementEcrit> Restaurer(IReadOnlyList<Valeur> valeurs, Auteur auteur)
    {
        var effacees = _valeurs.Where(v => !valeurs.Any(autre => autre.MemePlace(v.Valeur))).Select(v => Changement.Effacer(v.Element, v.Rang));
        List<Changement> changements = [.. effacees, .. valeurs.Select(Changement.Poser).Where(EstUtile)];
        List<ChangementEcrit> ecrits = [.. changements.Select(Noter)];
        foreach (var changement in changements)
            Ecrire(changement, auteur);
        if (changements.Count > 0)
            Version = Guid.CreateVersion7();
        return ecrits;
    }

    internal void Concerter(Concertation? concertation)
    {
        Concertation = concertation;
        Version = Guid.CreateVersion7();
    }

    private bool EstUtile(Changement c) => c.Valeur != Valeur(c.Element, c.Rang)?.Valeur;

    private ChangementEcrit Noter(Changement c) =>
        new(c.Element, c.Rang, ValeurEcrite.Ecrire(Valeur(c.Element, c.Rang)?.Valeur), ValeurEcrite.Ecrire(c.Valeur));

    private void Ecrire(Changement c, Auteur auteur)
    {
        var stockee = Valeur(c.Element, c.Rang);
        if (c.Valeur is null)
            _valeurs.Remove(stockee!);
        else if (stockee is null)
            _valeurs.Add(new(c.Valeur, auteur));
        else
            stockee.Ecrire(c.Valeur, auteur);
    }
}

/// <summary>What became of an entry.</summary>
/// <param name="Attribution">The unit as it now stands; as it stood when nothing was written.</param>
/// <param name="Refus">The new values that are refused: nothing was written.</param>
/// <param name="MisesDeCote">The stored values that the entry sets aside; nothing was written unless it was confirmed.</param>
/// <param name="Journal">One line per change written; empty: nothing was.</param>
public sealed record Saisie(
    Attribution Attribution, IReadOnlyList<Anomalie> Refus, IReadOnlyList<Anomalie> MisesDeCote, IReadOnlyList<ChangementEcrit> Journal)
{
    /// <summary>Nothing was written because the user must first see what is set aside.</summary>
    public bool AConfirmer => Refus.Count == 0 && MisesDeCote.Count > 0 && Journal.Count == 0;
}

/// <summary>The concertation of the team on the contrôle-continu note of a unit (note, table of the units, U4 to U6).</summary>
/// <param name="Date">Day of the meeting; null: not said.</param>
/// <param name="Participants">Names, in order.</param>
/// <param name="Competences">Codes of the competences looked at.</param>
public sealed record Concertation(DateOnly? Date, IReadOnlyList<string> Participants, IReadOnlyList<string> Competences);
