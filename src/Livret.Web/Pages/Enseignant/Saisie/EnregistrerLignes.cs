using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Donnees;
using Livret.Donnees.Saisies;
using Livret.Web.Telemetrie;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>
/// Saves rows of a grid, each whole or not at all, in one transaction. A row saved meanwhile by somebody else is a conflict,
/// also when both saves cross.
/// </summary>
public sealed class EnregistrerLignes(LivretDbContext db, OuvrirClasse ouvrirClasse, Mesures mesures)
{
    public const string QuestionOfficielle = "Il s’agit de l’épreuve officielle de l’examen, pas d’un examen blanc ?";
    private const int Essais = 10;

    /// <param name="lire">What is asked, by candidate number; those of no candidate of the class are left out of the answer.</param>
    /// <returns>The class as it now stands, what was asked and what became of each row; null outside the scope.</returns>
    public async Task<LignesEnregistrees?> EnregistrerAsync(
        string uai, string division, string unite, Func<ClasseOuverte, IReadOnlyDictionary<string, EcritureDeLigne>> lire, CancellationToken ct)
    {
        for (var essai = 1; ; essai++)
        {
            if (await ouvrirClasse.OuvrirAsync(uai, division, unite, ct) is not { } classe)
                return null;
            var saisies = new SaisiesAEcrire(classe.Livrets);
            var ecritures = lire(classe);
            var issues = await PorterAsync(classe, ecritures, ct);
            try
            {
                await saisies.EcrireAsync(db, ct);
                // Read without their journal: what is in it was just written.
                mesures.Saisir(classe.Livrets.Sum(l => l.Evenements.Count));
                foreach (var code in issues.Values.SelectMany(CodesDesRefus))
                    mesures.Refuser(code);
                return new(classe, ecritures, issues);
            }
            catch (DbUpdateConcurrencyException) when (essai < Essais)
            {
                // Another save crossed this one: read again, and the versions will tell.
            }
        }
    }

    /// <summary>Applies the rows to the class in memory; nothing is stored.</summary>
    public async Task<IReadOnlyDictionary<string, IssueLigne>> PorterAsync(
        ClasseOuverte classe, IReadOnlyDictionary<string, EcritureDeLigne> ecritures, CancellationToken ct)
    {
        Dictionary<string, IssueLigne> issues = [];
        foreach (var livret in classe.Livrets)
        {
            if (ecritures.TryGetValue(livret.Numero, out var ecriture))
                issues[livret.Numero] = await PorterAsync(classe, livret, ecriture, ct);
        }
        return issues;
    }

    private async Task<IssueLigne> PorterAsync(ClasseOuverte classe, LivretScolaire livret, EcritureDeLigne ecriture, CancellationToken ct)
    {
        var contexte = classe.Contexte(livret);
        var unite = livret.Unite(contexte.Unite.Code)!;
        if (ecriture.Version != unite.Version && Ecarts(contexte, unite, ecriture) is { Count: > 0 } ecarts)
        {
            var (par, le) = await DernierAuteurAsync(classe, unite, ct);
            return new IssueLigne.EnConflit(classe.Ligne(livret), par, le, ecarts);
        }

        if (livret.Verrou(contexte.Unite.Code, classe.Instant, classe.Calendrier) is { } verrou)
            return new IssueLigne.Verrouillee(verrou.Phrase);
        var lecture = LectureDeLigne.Lire(contexte, unite, ecriture.Champs);
        if (lecture.Refus.Count > 0)
            return new IssueLigne.Refusee(lecture.Refus);
        if (!ecriture.Officielle && classe.EpreuveADeclarer(contexte) && lecture.Changements.Any(c => c.Valeur is { EngageLEpreuve: true }))
            return new IssueLigne.ADeclarer();

        var (saisie, refus) = livret.Saisir(contexte, lecture.Changements, classe.Agent, classe.Instant, classe.Calendrier, ecriture.Confirmer);
        if (refus is not null)
            return new IssueLigne.Verrouillee(refus.Phrase);
        if (saisie!.Refus.Count > 0)
            return new IssueLigne.Refusee([.. saisie.Refus.Select(a => MessageDeLigne.De(a, ChampDe(contexte, a)))]);
        if (saisie.AConfirmer)
            return new IssueLigne.AConfirmer([.. saisie.MisesDeCote.Select(a => MessageDeLigne.DeMiseDeCote(a, ChampDe(contexte, a)))]);
        return new IssueLigne.Enregistree();
    }

    private static IEnumerable<string> CodesDesRefus(IssueLigne issue) => issue switch
    {
        IssueLigne.Refusee refusee => refusee.Messages.Select(m => m.Code),
        IssueLigne.Verrouillee => [DefinitionAnomalie.De(CodeAnomalie.LivretVerrouille).Texte],
        _ => [],
    };

    private static Dictionary<string, Ecart> Ecarts(Contexte contexte, UniteDuLivret unite, EcritureDeLigne ecriture) =>
        Champ.De(contexte.Modalite)
            .Where(c => ecriture.Champs.ContainsKey(c.Nom))
            .Select(c => (c.Nom, Ecart: new Ecart(c.Texte(unite), ecriture.Champs[c.Nom]?.Trim() ?? "")))
            .Where(c => c.Ecart.Sienne != c.Ecart.Votre)
            .ToDictionary(c => c.Nom, c => c.Ecart);

    private static string? ChampDe(Contexte contexte, Anomalie anomalie) =>
        Champ.De(contexte.Modalite).FirstOrDefault(c => c.Element == anomalie.Valeur?.Element)?.Nom;

    private async Task<(string Par, string Le)> DernierAuteurAsync(ClasseOuverte classe, UniteDuLivret unite, CancellationToken ct)
    {
        var dernier = await db.Journal.AsNoTracking()
            .Where(j => j.LivretId == unite.LivretId && j.Unite == unite.Code)
            .OrderByDescending(j => j.Rang).Select(j => new { j.Par, j.Le }).FirstOrDefaultAsync(ct);
        return dernier is null ? ("Une autre personne", "entre-temps") : (dernier.Par, classe.MomentEnClair(dernier.Le));
    }
}

/// <summary>A save of several rows: the class as it now stands, what was asked and what became of it, by candidate number.</summary>
public sealed record LignesEnregistrees(
    ClasseOuverte Classe, IReadOnlyDictionary<string, EcritureDeLigne> Ecritures, IReadOnlyDictionary<string, IssueLigne> Issues);
