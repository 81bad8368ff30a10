using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;
using Livret.Donnees.Demonstration;
using Livret.Donnees.Referentiels;

namespace Livret.Donnees.Generations;

/// <summary>What the teams typed: what the pattern says, other notes, through the doors of the domain.</summary>
/// <param name="completude">Chances in a hundred that a unit was typed.</param>
internal sealed class SaisieGeneree(SessionExamen session, CalendrierAcademie calendrier, Equipes equipes, Hasard hasard, Agenda agenda, int completude)
{
    /// <summary>A day after the demonstration began: the entry is then open everywhere, overseas too.</summary>
    private static readonly TimeSpan Decalage = TimeSpan.FromDays(1);

    public void Saisir(LivretGenere genere)
    {
        var saisies = new List<(DateTime Le, Action Faire)>();
        foreach (var unite in genere.Patron.Unites.Where(_ => hasard.Sur100(completude)))
        {
            var instant = agenda.Suivant(genere.Livret, unite.Code) + Decalage;
            saisies.Add((instant, () => Saisir(genere.Livret, unite, instant)));
        }
        if (hasard.Sur100(completude))
        {
            var instant = agenda.Suivant(genere.Livret, "dossier") + Decalage;
            saisies.Add((instant, () => SaisirLeDossier(genere, instant)));
        }
        foreach (var (_, faire) in saisies.OrderBy(s => s.Le))
            faire();
    }

    private void Saisir(LivretScolaire livret, UniteDuLivret patron, DateTime instant)
    {
        var referentiel = ReferentielsEmbarques.Chercher(livret.Specialite)!;
        var contexte = livret.Contexte(session, referentiel, referentiel.Unite(patron.Code)!);
        var ecart = Ecart(patron);
        foreach (var valeurs in patron.Valeurs.Select(v => Varier(v.Valeur, ecart)).GroupBy(v => v.Element.Nature is NatureElement.Dispense or NatureElement.Benefice))
        {
            var agent = valeurs.Key ? equipes.Service(livret) : equipes.Enseignant(livret, patron.Code);
            var (saisie, refus) = livret.Saisir(contexte, [.. valeurs.Select(Changement.Poser)], agent, instant, calendrier);
            Exiger(livret, refus ?? saisie!.Refus.Concat(saisie.MisesDeCote).Select(a => new Refus(a.Code, a.Phrase)).FirstOrDefault());
        }
        if (patron.Concertation is { } concertation)
            Exiger(livret, livret.Concerter(patron.Code, concertation, equipes.Enseignant(livret, patron.Code), instant, calendrier));
    }

    private void SaisirLeDossier(LivretGenere genere, DateTime instant)
    {
        var stages = genere.Patron.Stages.Select(s => new Stage
        {
            Annee = s.Annee,
            Entreprise = s.Entreprise,
            Debut = s.Debut,
            Fin = s.Fin,
            CentiemesDeSemaine = s.CentiemesDeSemaine,
            Nature = s.Nature,
            Appreciation = s.Appreciation,
            Remarques = s.Remarques,
        });
        Exiger(genere.Livret, genere.Livret.SaisirLeDossier(
            genere.Patron.Dossier.Copier(), [.. stages], equipes.PourLeDossier(genere.Livret), instant, calendrier));
    }

    /// <summary>Hundredths to add to each note of a unit; none where two levels of detail must go on agreeing, or where the note is one of an earlier session.</summary>
    private int Ecart(UniteDuLivret patron)
    {
        var notes = patron.Valeurs.Where(v => v.Note is not null).ToList();
        if (notes.Exists(v => v.Element.Nature is NatureElement.Benefice) || (notes.Exists(v => v.Element == CodeElement.Globale) && notes.Count > 1))
            return 0;
        var (bas, haut) = notes.Count == 0 ? (0, 0) : (notes.Min(v => v.Note!.Value.Centiemes), notes.Max(v => v.Note!.Value.Centiemes));
        return hasard.Entre(-Math.Min(bas / 50, 6), Math.Min((Note.Maximum - haut) / 50, 6)) * 50;
    }

    private static Valeur Varier(Valeur valeur, int ecart) =>
        valeur.Note is { } note && ecart != 0 ? valeur with { Note = Note.DeCentiemes(note.Centiemes + ecart) } : valeur with { };

    private static void Exiger(LivretScolaire livret, Refus? refus)
    {
        if (refus is not null)
            throw new InvalidOperationException($"{livret.Numero}: {refus.Phrase}");
    }
}
