using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using Livret.Donnees.Referentiels;

namespace Livret.Donnees.Echanges;

/// <summary>The files given to <c>attribuer</c>, by their paths.</summary>
public sealed record FichiersAAttribuer(string Etablissements, string Candidats, string Notes, string? Stages);

/// <summary>One line of the output: a unit of a candidate, or his mean.</summary>
public sealed record LigneAttribuee(
    string Numero, string Unite, string Cas, string Colonne, Note? NoteCcf, Note? NoteContinu, Note? NoteRetenue, string Reference, string Anomalies);

/// <summary>From files to attributions, without a database (exchange formats, section 3).</summary>
public sealed class Attributions
{
    private readonly SessionExamen _session;
    private readonly Dictionary<string, Referentiel> _referentiels;
    private readonly Dictionary<string, LivretScolaire> _livrets;
    private readonly IReadOnlyDictionary<(string Numero, string Unite), UniteLue> _unites;
    private readonly ILookup<string, Stage>? _stages;
    private readonly List<string> _ouverts = [];
    private readonly List<LigneRefusee> _refusees = [];
    private readonly List<string> _avertissements = [];

    /// <exception cref="FichierIllisibleException">One of the files cannot be read at all.</exception>
    public Attributions(SessionExamen session, IEnumerable<Referentiel> referentiels, FichiersAAttribuer fichiers)
    {
        _session = session;
        _referentiels = referentiels.ToDictionary(r => r.Code, StringComparer.OrdinalIgnoreCase);

        var etablissements = LecteurEtablissements.Lire(Ouvrir(fichiers.Etablissements, Fichiers.Etablissements), AcademiesDeReference.Chercher);
        Reporter(etablissements.Refusees);
        var parUai = etablissements.Lus.ToDictionary(e => e.Valeur.Uai, e => e.Valeur);

        var candidats = LecteurCandidats.Lire(Ouvrir(fichiers.Candidats, Fichiers.Candidats), session.Annee, parUai.GetValueOrDefault, _referentiels.GetValueOrDefault);
        Reporter(candidats.Refusees);
        _livrets = candidats.Lus.ToDictionary(l => l.Valeur.Numero, l => l.Valeur);
        foreach (var (ligne, livret) in candidats.Lus)
            AvertirDuRegime(fichiers.Candidats, ligne, livret);

        var notes = LecteurNotes.Lire(Ouvrir(fichiers.Notes, Fichiers.Notes), _livrets.GetValueOrDefault, code => _referentiels[code]);
        _unites = notes.Unites;
        Reporter(notes.Refusees);

        if (fichiers.Stages is not null)
            _stages = LireLesStages(fichiers.Stages);
    }

    /// <summary>The lines refused so far, file by file as they were read; complete once <see cref="Lignes"/> has been read to its end.</summary>
    public IEnumerable<LigneRefusee> Refusees => _refusees.OrderBy(r => _ouverts.IndexOf(r.Fichier)).ThenBy(r => r.Ligne);

    /// <summary>What is reported without being refused: unknown columns, overlapping stages, a voie that the type does not offer.</summary>
    public IReadOnlyList<string> Avertissements => _avertissements;

    /// <summary>By number (ordinal), then in the order of the units, the mean last.</summary>
    public IEnumerable<LigneAttribuee> Lignes()
    {
        var contextes = new Dictionary<(Unite, Regime, bool, bool), Contexte>();
        foreach (var livret in _livrets.Values.OrderBy(l => l.Numero, StringComparer.Ordinal))
        {
            var referentiel = _referentiels[livret.Specialite];
            var attributions = new List<Attribution>();
            foreach (var unite in referentiel.UnitesDe(livret.Option).OrderBy(u => u.Ordre))
            {
                var cle = (unite, livret.Regime, livret.Redoublant, livret.Progressive);
                if (!contextes.TryGetValue(cle, out var contexte))
                    contextes[cle] = contexte = livret.Contexte(_session, referentiel, unite);
                var (attribution, codes) = Attribuer(livret, contexte);
                attributions.Add(attribution);
                yield return new(livret.Numero, unite.Code, attribution.Cas.Code, Colonne(attribution), attribution.NoteCcf, attribution.NoteContinu,
                    attribution.NoteRetenue, attribution.Cas.Reference, codes);
            }
            yield return Moyenne(livret, new(attributions));
        }
    }

    private (Attribution Attribution, string Codes) Attribuer(LivretScolaire livret, Contexte contexte)
    {
        if (!_unites.TryGetValue((livret.Numero, contexte.Unite.Code), out var lue))
        {
            var vide = Notation.Attribuer(contexte, []);
            return (vide, Codes(vide.Anomalies.Select(a => a.Code)));
        }
        lue.Lire(contexte, _refusees);
        var attribution = Notation.Attribuer(contexte, [.. lue.Valeurs.Select(v => v.Valeur)]);
        lue.Reporter(attribution, _refusees);
        return (attribution, Codes(lue.Codes.Concat(attribution.Anomalies.Select(a => a.Code))));
    }

    private LigneAttribuee Moyenne(LivretScolaire livret, MoyenneGenerale moyenne)
    {
        var issue = moyenne.Issue switch
        {
            IssueMoyenne.Admissible => "ADMISSIBLE",
            IssueMoyenne.InferieureA10 => "INFERIEURE_A_10",
            IssueMoyenne.Incomplet => "INCOMPLET",
        };
        CodeAnomalie? stage = _stages is null ? null : DureeDeStage.Verifier(_session, livret.Voie, [.. _stages[livret.Numero]]);
        return new(livret.Numero, "MOYENNE", issue, "", null, null, moyenne.Affichee, "", Codes(stage is { } code ? [code] : []));
    }

    private ILookup<string, Stage> LireLesStages(string chemin)
    {
        var stages = LecteurStages.Lire(Ouvrir(chemin, Fichiers.Stages), _livrets.ContainsKey);
        Reporter(stages.Refusees);
        foreach (var groupe in stages.Lus.GroupBy(s => s.Valeur.Numero))
        {
            var derniere = default(Lue<StageLu>);
            foreach (var stage in groupe.OrderBy(s => s.Valeur.Stage.Debut))
            {
                if (derniere is not null && stage.Valeur.Stage.Debut <= derniere.Valeur.Stage.Fin)
                    _avertissements.Add($"{chemin}:{stage.Ligne}:debut: cette période chevauche celle de la ligne {derniere.Ligne}.");
                if (derniere is null || stage.Valeur.Stage.Fin > derniere.Valeur.Stage.Fin)
                    derniere = stage;
            }
        }
        return stages.Lus.ToLookup(s => s.Valeur.Numero, s => s.Valeur.Stage);
    }

    private Table Ouvrir(string chemin, FormatFichier format)
    {
        var table = Table.Ouvrir(chemin, format);
        _ouverts.Add(chemin);
        _avertissements.AddRange(table.ColonnesInconnues.Select(c => $"{chemin}:1:{c}: colonne inconnue, ignorée."));
        return table;
    }

    private void AvertirDuRegime(string chemin, int ligne, LivretScolaire livret)
    {
        if (RegimeDeVoie.Chercher(livret.Voie, livret.Etablissement!.Type) is null)
            _avertissements.Add($"{chemin}:{ligne}:voie: cette voie n’est pas attendue dans ce type d’établissement ; le candidat est traité comme celui d’un établissement non habilité.");
    }

    private void Reporter(IEnumerable<LigneRefusee> refusees) => _refusees.AddRange(refusees);

    private static string Codes(IEnumerable<CodeAnomalie> codes) =>
        string.Join('|', codes.Distinct().Order().Select(c => DefinitionAnomalie.De(c).Texte));

    private static string Colonne(Attribution attribution) => attribution.Colonne switch
    {
        Domaine.Notations.Colonne.CcfOuPonctuelle => "CCF",
        Domaine.Notations.Colonne.ControleContinu => "CC",
        null => "",
    };
}
