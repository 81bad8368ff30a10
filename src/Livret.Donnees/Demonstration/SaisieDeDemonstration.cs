using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using Livret.Donnees.Referentiels;

namespace Livret.Donnees.Demonstration;

/// <summary>What the teams and the service typed, through the doors that the screens use.</summary>
internal sealed class SaisieDeDemonstration(
    SessionExamen session, Dictionary<string, CalendrierAcademie> calendriers, Dictionary<string, LivretScolaire> livrets, Equipes equipes)
{
    private readonly Agenda _agenda = new();

    public void SaisirLesDossiers()
    {
        var dossiers = FichierEmbarque.Lire("dossiers").ToDictionary(l => l.Texte("numero_candidat"));
        var stages = FichierEmbarque.Lire("stages").ToLookup(l => l.Texte("numero_candidat"));
        foreach (var livret in livrets.Values)
        {
            var dossier = dossiers.TryGetValue(livret.Numero, out var ligne) ? Dossier(ligne) : new();
            var refus = livret.SaisirLeDossier(
                dossier, [.. stages[livret.Numero].Select(Stage)], equipes.PourLeDossier(livret), _agenda.Suivant(livret, "dossier"), Calendrier(livret));
            if (refus is not null)
                throw new InvalidDataException($"dossiers.csv: {livret.Numero}: {refus.Phrase}");
        }
    }

    public IEnumerable<ChangementJournalise> SaisirLesNotes() =>
        FichierEmbarque.Lire("notes").GroupBy(l => (Numero: l.Texte("numero_candidat"), Unite: l.Texte("unite")))
            .SelectMany(g => SaisirUneUnite(livrets[g.Key.Numero], g.Key.Unite, [.. g]));

    public void Concerter()
    {
        foreach (var l in FichierEmbarque.Lire("concertations"))
        {
            var (livret, unite) = (livrets[l.Texte("numero_candidat")], l.Texte("unite"));
            var concertation = new Concertation(l.DateFacultative("date"), l.Liste("participants"), l.Liste("competences"));
            var refus = livret.Concerter(unite, concertation, equipes.Enseignant(livret, unite), _agenda.Suivant(livret, "concertation"), Calendrier(livret));
            if (refus is not null)
                throw l.Refuser("unite", refus.Phrase);
        }
    }

    private IEnumerable<ChangementJournalise> SaisirUneUnite(LivretScolaire livret, string code, IReadOnlyList<LigneEmbarquee> lignes)
    {
        var referentiel = ReferentielsEmbarques.Chercher(livret.Specialite)!;
        var contexte = livret.Contexte(session, referentiel, referentiel.Unite(code) ?? throw lignes[0].Refuser("unite"));
        var instant = _agenda.Suivant(livret, code);
        var rang = 0;
        var changements = lignes.Select(l => Lire(contexte, l, ref rang)).ToList();
        // The service types a dispense or a bénéfice, the team everything else.
        return changements.GroupBy(c => c.Element.Nature is NatureElement.Dispense or NatureElement.Benefice)
            .SelectMany(g =>
            {
                var agent = g.Key ? equipes.Service(livret) : equipes.Enseignant(livret, code);
                var (saisie, refus) = livret.Saisir(contexte, [.. g], agent, instant, Calendrier(livret));
                var phrase = refus?.Phrase ?? saisie!.Refus.Concat(saisie.MisesDeCote).FirstOrDefault()?.Phrase;
                return phrase is null ? saisie!.Journal : throw lignes[0].Refuser("unite", phrase);
            });
    }

    private static Changement Lire(Contexte contexte, LigneEmbarquee l, ref int rang)
    {
        var lu = Lecture.Lire(contexte, new(l.Texte("element"), l["date"], l["note"], l["coefficient"], l["observation"]));
        if (lu.Valeur is not { } valeur)
            throw l.Refuser(lu.Refus?.Champ ?? "note", lu.Refus?.Phrase);
        return Changement.Poser(valeur.Element == CodeElement.Evaluation ? valeur with { Rang = ++rang } : valeur);
    }

    private static Dossier Dossier(LigneEmbarquee l) => new()
    {
        Avis = l.Choix<AvisConseil>("avis"),
        Observations = l["observations"],
        ElementsComplementaires = l["elements_complementaires"],
        Assiduite = l["assiduite"],
    };

    private static Stage Stage(LigneEmbarquee l) => new()
    {
        Annee = l.Texte("annee") == "1" ? 1 : 2,
        Entreprise = l.Texte("entreprise"),
        Debut = l.Date("debut"),
        Fin = l.Date("fin"),
        CentiemesDeSemaine = (int)(Coefficient.Lire(l.Texte("semaines"))!.Value.Valeur * 100),
        Nature = l.Choix<NatureStage>("nature") ?? NatureStage.Stage,
        Appreciation = l["appreciation"],
        Remarques = l["remarques"],
    };

    private CalendrierAcademie Calendrier(LivretScolaire livret) => calendriers[livret.Etablissement!.CodeAcademie];
}
