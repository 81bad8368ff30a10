using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;
using Livret.Donnees.Referentiels;

namespace Livret.Donnees.Echanges.Imports;

/// <summary>
/// What the change of an établissement does to its livrets: those that are signed may not change, and the values that the new regime refuses are
/// set aside (circuit, section 2; rules, section 5).
/// </summary>
internal sealed class ChangementsDeRegime
{
    private readonly SessionExamen _session;
    private readonly CatalogueReferentiels _referentiels;
    private readonly List<(LivretScolaire Livret, Regime Regime, HashSet<(string Unite, Valeur Valeur)> DeCote)> _avant;

    /// <param name="livrets">Of the établissement, as they stand before the change.</param>
    public ChangementsDeRegime(SessionExamen session, CatalogueReferentiels referentiels, IEnumerable<LivretScolaire> livrets)
    {
        (_session, _referentiels) = (session, referentiels);
        _avant = [.. livrets.Where(l => l.Etat is not Etat.Retire).Select(l => (l, l.Regime, DeCote(l).Select(a => (a.Contexte.Unite.Code, a.Valeur!)).ToHashSet()))];
    }

    /// <summary>The livrets past the entry whose sealed content the change would touch.</summary>
    /// <param name="nom">The name of the établissement changes: every livret bears it.</param>
    public IReadOnlyList<LivretScolaire> Scelles(bool nom) =>
        [.. _avant.Where(a => a.Livret.Etat is not Etat.EnSaisie && (nom || a.Livret.Regime != a.Regime)).Select(a => a.Livret)];

    /// <summary>What the change sets aside, in a sentence; null: nothing.</summary>
    public string? MisesDeCote()
    {
        List<string> nouvelles = [.. _avant.SelectMany(a => DeCote(a.Livret)
            .Where(m => !a.DeCote.Contains((m.Contexte.Unite.Code, m.Valeur!))).Select(m => $"{a.Livret.Numero} {Ecrire(m)}"))];
        return Phrase(nouvelles);
    }

    public static string? Phrase(IReadOnlyCollection<string> misesDeCote) => misesDeCote.Count == 0 ? null
        : $"Met de côté : {string.Join(" ; ", misesDeCote.Take(Citees))}{(misesDeCote.Count > Citees ? $" ; et {misesDeCote.Count - Citees} autres" : "")}.";

    /// <summary>« U4 S1 12 | 06/01/2020 (SITUATION_INCONNUE) ».</summary>
    public static string Ecrire(Anomalie mise) =>
        $"{mise.Contexte.Unite.Code} {mise.Valeur!.Element} {ValeurEcrite.Ecrire(mise.Valeur)} ({DefinitionAnomalie.De(mise.Code).Texte})";

    private IEnumerable<Anomalie> DeCote(LivretScolaire livret) =>
        _referentiels.Chercher(livret.Specialite) is { } referentiel ? livret.MisesDeCote(_session, referentiel) : [];

    /// <summary>Values named in the sentence; beyond, the list helps nobody.</summary>
    private const int Citees = 12;
}
