using System.Globalization;
using System.Runtime.CompilerServices;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Donnees.Lectures;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Echanges.Exports;

/// <summary>The files that Livret writes (exchange formats, section 1). All but <c>livrets.csv</c> import back unchanged.</summary>
public sealed class FichiersExportes(LivretDbContext db, CatalogueReferentiels referentiels)
{
    /// <summary>In the order in which they are imported.</summary>
    public IReadOnlyList<FichierExporte> Tous =>
    [
        new(Fichiers.Etablissements, EtablissementsAsync),
        new(Fichiers.Habilitations, HabilitationsAsync),
        new(Fichiers.Candidats, CandidatsAsync),
        new(Fichiers.Stages, StagesAsync),
        new(Fichiers.Notes, NotesAsync),
        new(Fichiers.Dossiers, DossiersAsync),
        new(Fichiers.Concertations, ConcertationsAsync),
        new(Fichiers.Affectations, new AffectationsExportees(db).LignesAsync),
        new(Fichiers.ResultatsSection, ResultatsAsync),
        new(Fichiers.Livrets, new LivretsExportes(db, referentiels).LignesAsync),
    ];

    /// <summary>A withdrawn candidate is no longer of the session: importing him would enrol him again.</summary>
    private static IQueryable<LivretScolaire> Inscrits(PorteeDExport portee) => portee.Livrets.AsNoTracking().Where(l => l.Etat != Etat.Retire);

    private static async IAsyncEnumerable<IReadOnlyList<string?>> EtablissementsAsync(PorteeDExport portee, [EnumeratorCancellation] CancellationToken ct)
    {
        var lignes = portee.Etablissements.AsNoTracking().OrderBy(e => e.Uai).Select(e => new { Etablissement = e, e.Academie!.Nom });
        await foreach (var ligne in lignes.AsAsyncEnumerable().WithCancellation(ct))
        {
            var e = ligne.Etablissement;
            yield return
            [
                e.Uai, e.Nom, Mot(Cellules.Types, e.Type), ligne.Nom, OuiOuNon(e.HabiliteCcf), e.Adresse1, e.Adresse2, e.CodePostal, e.Ville, e.Courriel,
            ];
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<string?>> HabilitationsAsync(PorteeDExport portee, [EnumeratorCancellation] CancellationToken ct)
    {
        var lignes = db.Set<Habilitation>().AsNoTracking().Where(h => portee.Etablissements.Any(e => e.Uai == h.Uai)).OrderBy(h => h.Uai).ThenBy(h => h.Specialite);
        await foreach (var h in lignes.AsAsyncEnumerable().WithCancellation(ct))
            yield return [h.Uai, h.Specialite, OuiOuNon(h.HabiliteCcf)];
    }

    private static async IAsyncEnumerable<IReadOnlyList<string?>> CandidatsAsync(PorteeDExport portee, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var lot in Inscrits(portee).LotsAsync(ct))
        {
            foreach (var l in await lot.ToListAsync(ct))
            {
                yield return
                [
                    l.Numero, l.Nom, l.Prenom, Phrases.Jour(l.DateNaissance), l.Uai, l.Specialite, Mot(Cellules.Voies, l.Voie), l.Ine, l.Division, l.Option, l.LangueVivante,
                    l.Adresse1, l.Adresse2, l.CodePostal, l.Ville, l.Courriel, OuiOuNon(l.Redoublant), l.Progressive ? "PROGRESSIVE" : "GLOBALE",
                ];
            }
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<string?>> StagesAsync(PorteeDExport portee, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var lot in Inscrits(portee).LotsAsync(ct))
        {
            var stages = await lot.SelectMany(l => l.Stages, (l, s) => new { l.Numero, Stage = s }).OrderBy(s => s.Numero).ToListAsync(ct);
            foreach (var (numero, s) in stages.GroupBy(s => s.Numero, s => s.Stage).SelectMany(g => EnOrdre(g).Select(s => (g.Key, s))))
            {
                yield return
                [
                    numero, s.Annee.ToString(CultureInfo.InvariantCulture), s.Entreprise, Phrases.Jour(s.Debut), Phrases.Jour(s.Fin), s.Semaines.ToString("0.##", Phrases.Francais),
                    Mot(Cellules.Natures, s.Nature), s.Appreciation, s.Remarques,
                ];
            }
        }

        static IEnumerable<Stage> EnOrdre(IEnumerable<Stage> stages) => stages
            .OrderBy(s => s.Debut).ThenBy(s => s.Fin).ThenBy(s => s.Entreprise, StringComparer.Ordinal).ThenBy(s => s.Annee).ThenBy(s => s.CentiemesDeSemaine)
            .ThenBy(s => s.Nature).ThenBy(s => s.Appreciation, StringComparer.Ordinal).ThenBy(s => s.Remarques, StringComparer.Ordinal);
    }

    /// <summary>A value that is set aside (rules, section 5) counts for nothing, and an import would refuse it: it stays where it is.</summary>
    private async IAsyncEnumerable<IReadOnlyList<string?>> NotesAsync(PorteeDExport portee, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var lot in Inscrits(portee).LotsAsync(ct))
        {
            var livrets = await lot.AsNoTracking().ToListAsync(ct);
            await db.JoindreLesNotesAsync(livrets, ct);
            foreach (var livret in livrets.OrderBy(l => l.Numero, StringComparer.Ordinal))
            {
                List<Valeur> misesDeCote = referentiels.De(livret) is { } referentiel ? [.. livret.Attribuer(portee.Session, referentiel)
                    .SelectMany(a => a.Anomalies).Where(a => a.Severite is Severite.Refusee).Select(a => a.Valeur).OfType<Valeur>()] : [];
                foreach (var unite in livret.Unites.Where(u => portee.Unites == null || portee.Unites.Contains(u.Code)).OrderBy(u => u.Code, StringComparer.Ordinal))
                {
                    foreach (var v in unite.Valeurs.Where(v => !misesDeCote.Contains(v.Valeur)).OrderBy(v => v.Element.Nature)
                        .ThenBy(v => v.Element.Detail, StringComparer.Ordinal).ThenBy(v => v.Rang))
                        yield return LigneDeNote(livret.Numero, unite.Code, v);
                }
            }
        }
    }

    private static string?[] LigneDeNote(string numero, string unite, ValeurSaisie v) =>
    [
        numero, unite, v.Element.ToString(), v.Date is { } date ? Phrases.Jour(date) : null,
        v.Note?.ToString() ?? (v.Choix is { } choix ? Lecture.Mot(choix) : null), v.Coefficient?.ToString(), v.Texte,
    ];

    private static async IAsyncEnumerable<IReadOnlyList<string?>> DossiersAsync(PorteeDExport portee, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var lot in Inscrits(portee).LotsAsync(ct))
        {
            foreach (var ligne in await lot.Select(l => new { l.Numero, l.Dossier }).ToListAsync(ct))
            {
                var d = ligne.Dossier;
                if (d.Avis is not null || d.Observations is not null || d.ElementsComplementaires is not null || d.Assiduite is not null)
                    yield return [ligne.Numero, d.Avis is { } avis ? Mot(Cellules.Avis, avis) : null, d.Observations, d.ElementsComplementaires, d.Assiduite];
            }
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<string?>> ConcertationsAsync(PorteeDExport portee, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var lot in Inscrits(portee).LotsAsync(ct))
        {
            var lignes = await lot.SelectMany(l => l.Unites, (l, u) => new { l.Numero, u.Code, u.Concertation })
                .Where(u => u.Concertation != null && (portee.Unites == null || portee.Unites.Contains(u.Code)))
                .OrderBy(u => u.Numero).ThenBy(u => u.Code).ToListAsync(ct);
            foreach (var ligne in lignes)
            {
                var c = ligne.Concertation!;
                yield return [ligne.Numero, ligne.Code, c.Date is { } date ? Phrases.Jour(date) : null, Liste(c.Participants), Liste(c.Competences)];
            }
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<string?>> ResultatsAsync(PorteeDExport portee, [EnumeratorCancellation] CancellationToken ct)
    {
        var lignes = db.Resultats.AsNoTracking().Where(r => portee.Etablissements.Any(e => e.Uai == r.Uai)).OrderBy(r => r.Uai).ThenBy(r => r.Specialite).ThenBy(r => r.Annee);
        await foreach (var r in lignes.AsAsyncEnumerable().WithCancellation(ct))
            yield return [r.Uai, r.Specialite, Entier(r.Annee), Entier(r.Presentes), Entier(r.Recus)];
    }

    /// <summary>The word that the exchange formats have for a value.</summary>
    internal static string Mot<T>(IReadOnlyDictionary<string, T> mots, T valeur) => mots.First(m => EqualityComparer<T>.Default.Equals(m.Value, valeur)).Key;

    private static string OuiOuNon(bool valeur) => valeur ? "O" : "N";

    private static string Entier(int nombre) => nombre.ToString(CultureInfo.InvariantCulture);

    /// <summary>A bar inside a name would cut it in two when it is read.</summary>
    private static string Liste(IEnumerable<string> valeurs) => string.Join('|', valeurs.Select(v => v.Replace('|', '/')));
}
