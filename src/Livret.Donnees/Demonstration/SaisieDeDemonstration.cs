using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;
using Livret.Donnees.Echanges;
using Livret.Donnees.Referentiels;

namespace Livret.Donnees.Demonstration;

/// <summary>What the teams and the service typed, through the doors that the screens use.</summary>
internal sealed class SaisieDeDemonstration(
    SessionExamen session, Dictionary<string, CalendrierAcademie> calendriers, Dictionary<string, LivretScolaire> livrets, Equipes equipes)
{
    private readonly Agenda _agenda = new();

    public void SaisirLesDossiers()
    {
        var dossiers = LecteurDossiers.Lire(FichierEmbarque.Ouvrir(Fichiers.Dossiers)).Valeurs().ToDictionary(d => d.Numero, d => d.Dossier);
        var stages = LecteurStages.Lire(FichierEmbarque.Ouvrir(Fichiers.Stages), livrets.ContainsKey).Valeurs().ToLookup(s => s.Numero, s => s.Stage);
        foreach (var livret in livrets.Values)
        {
            var dossier = dossiers.GetValueOrDefault(livret.Numero) ?? new();
            Exiger(livret, livret.SaisirLeDossier(
                dossier, [.. stages[livret.Numero]], equipes.PourLeDossier(livret), _agenda.Suivant(livret, "dossier"), Calendrier(livret)));
        }
    }

    public void Concerter()
    {
        foreach (var (numero, unite, concertation) in LecteurConcertations.Lire(FichierEmbarque.Ouvrir(Fichiers.Concertations)).Valeurs())
        {
            var livret = livrets[numero];
            Exiger(livret, livret.Concerter(
                unite, concertation, equipes.Enseignant(livret, unite), _agenda.Suivant(livret, "concertation"), Calendrier(livret)));
        }
    }

    public void SaisirLesNotes()
    {
        var notes = LecteurNotes.Lire(FichierEmbarque.Ouvrir(Fichiers.Notes), livrets.GetValueOrDefault, code => ReferentielsEmbarques.Chercher(code)!);
        notes.Refusees.Exiger();
        foreach (var unite in notes.Unites.Values)
            Saisir(unite);
    }

    private void Saisir(UniteLue lue)
    {
        var livret = lue.Livret;
        var contexte = livret.Contexte(session, ReferentielsEmbarques.Chercher(livret.Specialite)!, lue.Unite);
        var refusees = new List<LigneRefusee>();
        lue.Lire(contexte, refusees);
        refusees.Exiger();
        var instant = _agenda.Suivant(livret, lue.Unite.Code);
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
