using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>One unit of one class, as its teacher may enter it now: candidates in alphabetical order, session, calendar.</summary>
public sealed class ClasseOuverte(
    Agent agent, SessionExamen session, CalendrierAcademie? calendrier, DateTime instant, IReadOnlyList<(LivretScolaire Livret, Referentiel Referentiel, Unite Unite)> candidats)
{
    public Agent Agent { get; } = agent;
    public SessionExamen Session { get; } = session;
    public CalendrierAcademie? Calendrier { get; } = calendrier;

    /// <summary>Now, UTC.</summary>
    public DateTime Instant { get; } = instant;

    public Referentiel Referentiel => candidats[0].Referentiel;
    public Unite Unite => candidats[0].Unite;
    public Etablissement Etablissement => candidats[0].Livret.Etablissement!;
    public string Division => candidats[0].Livret.Division;
    public int Effectif => candidats.Count;

    /// <summary>Why nothing may be typed in the whole class now; null: the entry is open.</summary>
    public string? Fermeture => Calendrier?.Refuser(Instant)?.Phrase;

    public IEnumerable<LivretScolaire> Livrets => candidats.Select(c => c.Livret);

    public LivretScolaire? Livret(string numero) => Livrets.FirstOrDefault(l => l.Numero == numero);

    public Contexte Contexte(LivretScolaire livret)
    {
        var (_, referentiel, unite) = candidats.First(c => c.Livret == livret);
        return livret.Contexte(Session, referentiel, unite);
    }

    public LigneGrille Ligne(LivretScolaire livret) => new(livret, Contexte(livret), livret.Verrou(Unite.Code, Instant, Calendrier));

    /// <summary>« à 14 h 35 » the same day, « le 8 juin 2020 à 14 h 35 » otherwise, in the académie's local time.</summary>
    public string MomentEnClair(DateTime instant)
    {
        var (local, ici) = (HeureLocale(instant), HeureLocale(Instant));
        var heure = $"à {local:HH} h {local:mm}";
        return local.Date == ici.Date ? heure : $"le {Phrases.JourEnLettres(DateOnly.FromDateTime(local))} {heure}";
    }

    /// <summary>« 14 h 35 », now.</summary>
    public string Heure => $"{HeureLocale(Instant):HH} h {HeureLocale(Instant):mm}";

    private DateTime HeureLocale(DateTime instant) => Calendrier?.HeureLocale(instant) ?? instant;

    /// <summary>Every row, each note placed among those of its column.</summary>
    public IReadOnlyList<LigneGrille> Lignes()
    {
        List<LigneGrille> lignes = [.. candidats.Select(c => Ligne(c.Livret))];
        foreach (var colonne in lignes.Where(l => l.Colonne is not null).GroupBy(l => l.Colonne))
        {
            var dispersion = new Dispersion(colonne.Select(l => l.Attribution.Note!.Value));
            foreach (var ligne in colonne)
                ligne.Situer(dispersion);
        }
        return lignes;
    }

    /// <summary>The row of one candidate, its note placed among those of the class.</summary>
    public LigneGrille LigneSituee(LivretScolaire livret) => Lignes().First(l => l.Livret == livret);

    /// <summary>
    /// Whether somebody must still say that the written épreuve is the official one: nothing was typed in its column yet.
    /// </summary>
    public bool EpreuveADeclarer(Contexte contexte) => contexte.Modalite.Forme is FormeEvaluation.PonctuelleEcrite
        && !Livrets.Any(l => l.Unite(contexte.Unite.Code)!.Valeurs.Any(v => v.Valeur.EngageLEpreuve));
}
