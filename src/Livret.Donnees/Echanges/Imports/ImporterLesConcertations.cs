using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;

namespace Livret.Donnees.Echanges.Imports;

/// <summary><c>concertations.csv</c>: who met, when, about which competences.</summary>
internal static class ImporterLesConcertations
{
    /// <summary>Characters of all the names together, and of all the codes.</summary>
    private const int LongueurDeListe = 1500;

    private static readonly Role[] Auteurs = [Role.Enseignant, Role.ChefEtablissement];

    public static async Task ImporterAsync(Chantier chantier, Table table, RapportDeFichier rapport, CancellationToken ct)
    {
        var numeros = await chantier.NumerosAsync(Auteurs, ct);
        var lu = LecteurConcertations.Lire(table, numeros.Contains);
        rapport.Reporter(lu);
        foreach (var lot in lu.Lus.GroupBy(l => l.Valeur.Numero).Chunk(Chantier.Lot))
        {
            var livrets = await chantier.LivretsAsync([.. lot.Select(g => g.Key)], Auteurs, Parties.Valeurs, ct);
            foreach (var ligne in lot.SelectMany(g => g))
                Importer(chantier, livrets[ligne.Valeur.Numero], ligne, rapport);
            await chantier.TerminerLeLotAsync(lot.Sum(g => g.Count()), ct);
        }
    }

    private static void Importer(Chantier chantier, LivretScolaire livret, Lue<ConcertationLue> ligne, RapportDeFichier rapport)
    {
        var lue = ligne.Valeur.Concertation;
        var cle = $"{livret.Numero} {ligne.Valeur.Unite}";
        var unite = chantier.Referentiels.Chercher(livret.Specialite)?.Unite(ligne.Valeur.Unite);
        if (unite is null || livret.Unite(unite.Code) is not { } tenue)
        {
            rapport.Refuser(ligne.Source, "unite", CodeAnomalie.UniteInconnue, LecteurNotes.PhraseUnite(ligne.Valeur.Unite, livret), cle);
            return;
        }
        if (livret.RefuserLAuteur(unite.Code, CodeElement.Continu, chantier.Agent, rapport.Nom) is { } interdit)
        {
            rapport.Refuser(ligne.Source, interdit with { Champ = "unite" }, cle);
            return;
        }
        if (Refuser(unite, lue) is { } mauvaise)
        {
            rapport.Refuser(ligne.Source, mauvaise, cle);
            return;
        }
        // An empty cell leaves what is stored.
        var connue = tenue.Concertation;
        var voulue = new Concertation(
            lue.Date ?? connue?.Date, lue.Participants.Count == 0 ? connue?.Participants ?? [] : lue.Participants, lue.Competences.Count == 0 ? connue?.Competences ?? [] : lue.Competences);
        var (avant, apres) = Fiche.Comparer(connue is null ? null : Ecrire(connue), Ecrire(voulue));
        if (connue is null && apres.Length == 0)
        {
            rapport.Laisser(ligne.Ligne, cle, "La ligne ne dit rien.");
            return;
        }
        if (!rapport.EstAFaire(ligne.Ligne, cle, avant, apres))
            return;
        if (livret.Concerter(unite.Code, voulue, chantier.Agent, chantier.Instant, chantier.Calendrier(livret), rapport.Nom) is { } refus)
            rapport.Refuser(ligne.Source, refus with { Champ = "unite" }, cle);
        else
            rapport.Faire(ligne.Ligne, cle, avant, apres);
    }

    private static Refus? Refuser(Domaine.Referentiels.Unite unite, Concertation lue)
    {
        if (lue.Competences.FirstOrDefault(c => unite.Competences.All(connue => connue.Code != c)) is { } inconnue)
            return new(CodeAnomalie.ValeurInconnue, $"« {Phrases.Extrait(inconnue)} » n’est pas une compétence de l’unité {unite.Code}. Vérifiez son code.", Champ: "competences");
        var longueur = lue.Participants.Sum(p => p.Length);
        return longueur > LongueurDeListe ? new(CodeAnomalie.ValeurInconnue, Phrases.TexteTropLong("La liste des participants", longueur, LongueurDeListe), Champ: "participants") : null;
    }

    private static Fiche Ecrire(Concertation c) => new(
    [
        ("date", c.Date is { } date ? Phrases.Jour(date) : null), ("participants", Liste(c.Participants)), ("competences", Liste(c.Competences)),
    ]);

    private static string? Liste(IReadOnlyList<string> valeurs) => valeurs.Count == 0 ? null : string.Join('|', valeurs);
}
