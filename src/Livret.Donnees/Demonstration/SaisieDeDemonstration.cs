using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;
using Livret.Donnees.Echanges;
using Livret.Donnees.Referentiels;

namespace Livret.Donnees.Demonstration;

/// <summary>What the teams and the service typed, through the doors that the screens use.</summary>
internal sealed class SaisieDeDemonstration(
    SessionExamen session, Dictionary<string, CalendrierAcademie> calendriers, IReadOnlyDictionary<string, LivretScolaire> livrets, Equipes equipes)
{
    private readonly Agenda _agenda = new();
    private readonly List<(DateTime Le, Action Faire)> _saisies = [];

    /// <summary>Everything, in the order of its instants: a journal goes forward.</summary>
    public void Saisir()
    {
        PreparerLesDossiers();
        PreparerLesNotes();
        PreparerLesConcertations();
        foreach (var (_, faire) in _saisies.OrderBy(s => s.Le))
            faire();
    }

    private void PreparerLesDossiers()
    {
        var dossiers = LecteurDossiers.Lire(FichierEmbarque.Ouvrir(Fichiers.Dossiers)).Valeurs().ToDictionary(d => d.Numero, d => d.Dossier);
        var stages = LecteurStages.Lire(FichierEmbarque.Ouvrir(Fichiers.Stages), livrets.ContainsKey).Valeurs().ToLookup(s => s.Numero, s => s.Stage);
        foreach (var livret in livrets.Values)
        {
            var dossier = dossiers.GetValueOrDefault(livret.Numero) ?? new();
            var instant = _agenda.Suivant(livret, "dossier");
            _saisies.Add((instant, () => Exiger(livret, livret.SaisirLeDossier(
                dossier, [.. stages[livret.Numero]], equipes.PourLeDossier(livret), instant, Calendrier(livret)))));
        }
    }

    private void PreparerLesConcertations()
    {
        foreach (var (numero, unite, concertation) in LecteurConcertations.Lire(FichierEmbarque.Ouvrir(Fichiers.Concertations)).Valeurs())
        {
            var livret = livrets[numero];
            var instant = _agenda.Suivant(livret, "concertation");
            _saisies.Add((instant, () => Exiger(livret, livret.Concerter(unite, concertation, equipes.Enseignant(livret, unite), instant, Calendrier(livret)))));
        }
    }

    private void PreparerLesNotes()
    {
        var notes = LecteurNotes.Lire(FichierEmbarque.Ouvrir(Fichiers.Notes), livrets.GetValueOrDefault, code => ReferentielsEmbarques.Chercher(code)!);
        notes.Refusees.Exiger();
        foreach (var unite in notes.Unites.Values)
        {
            var instant = _agenda.Suivant(unite.Livret, unite.Unite.Code);
            _saisies.Add((instant, () => Saisir(unite, instant)));
        }
    }

    private void Saisir(UniteLue lue, DateTime instant)
    {
        var livret = lue.Livret;
        var contexte = livret.Contexte(session, ReferentielsEmbarques.Chercher(livret.Specialite)!, lue.Unite);
        var refusees = new List<LigneRefusee>();
        lue.Lire(contexte, refusees);
        refusees.Exiger();
        // The service types a dispense or a bénéfice, the team everything else.
        foreach (var valeurs in Numeroter(lue).GroupBy(v => v.Element.Nature is NatureElement.Dispense or NatureElement.Benefice))
        {
            var agent = valeurs.Key ? equipes.Service(livret) : equipes.Enseignant(livret, lue.Unite.Code);
            var (saisie, refus) = livret.Saisir(contexte, [.. valeurs.Select(Changement.Poser)], agent, instant, Calendrier(livret));
            Exiger(livret, refus ?? saisie!.Refus.Concat(saisie.MisesDeCote).Select(a => new Refus(a.Code, a.Phrase)).FirstOrDefault());
        }
    }

    /// <summary>The évaluations of a unit are stored from rank 1.</summary>
    private static IEnumerable<Valeur> Numeroter(UniteLue lue)
    {
        var rang = 0;
        foreach (var (valeur, _) in lue.Valeurs)
            yield return valeur.Element == CodeElement.Evaluation ? valeur with { Rang = ++rang } : valeur;
    }

    private CalendrierAcademie Calendrier(LivretScolaire livret) => calendriers[livret.Etablissement!.CodeAcademie];

    private static void Exiger(LivretScolaire livret, Refus? refus)
    {
        if (refus is not null)
            throw new InvalidDataException($"{livret.Numero}: {refus.Phrase}");
    }
}
