using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Donnees;
using Livret.Donnees.Defaillances;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Enseignant.Detail;

/// <summary>
/// Saves the page of one unit, whole or not at all. A unit saved meanwhile by somebody else is a conflict, also when both saves cross.
/// </summary>
public sealed class EnregistrerUnite(LivretDbContext db, OuvrirUnite ouvrirUnite)
{
    private const int Essais = 10;

    /// <returns>Null outside the scope.</returns>
    public Task<(UniteOuverte Unite, IssueDuDetail Issue)?> EnregistrerAsync(
        string uai, string division, string unite, string numero, SaisieDetaillee saisie, CancellationToken ct) =>
        EssayerAsync(uai, division, unite, numero, u => PorterAsync(u, saisie, ct), ct);

    /// <summary>Gives an element the value that a line of its history says it had before, through the same door.</summary>
    public Task<(UniteOuverte Unite, IssueDuDetail Issue)?> RetablirAsync(
        string uai, string division, string unite, string numero, Guid version, int ligne, bool confirme, CancellationToken ct) =>
        EssayerAsync(uai, division, unite, numero, u => RetablirAsync(u, version, ligne, confirme, ct), ct);

    private async Task<(UniteOuverte Unite, IssueDuDetail Issue)?> EssayerAsync(
        string uai, string division, string unite, string numero, Func<UniteOuverte, Task<IssueDuDetail>> porter, CancellationToken ct)
    {
        for (var essai = 1; ; essai++)
        {
            if (await ouvrirUnite.OuvrirAsync(uai, division, unite, numero, ct) is not { } ouverte)
                return null;
            var issue = await porter(ouverte);
            try
            {
                await db.SaveChangesAsync(ct);
                return (ouverte, issue);
            }
            catch (DbUpdateException e) when (essai < Essais && !e.EstUneDefaillance())
            {
                // Another save crossed this one: read again, and the versions will tell.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<IssueDuDetail> PorterAsync(UniteOuverte unite, SaisieDetaillee saisie, CancellationToken ct)
    {
        if (saisie.Version != unite.Ligne.Version && Ecarts(unite, saisie) is { Count: > 0 } ecarts)
            return new IssueDuDetail.EnConflit(ecarts);
        if (unite.Verrou is { } verrou)
            return new IssueDuDetail.Verrouille(verrou.Phrase);
        var lecture = new LectureDuDetail(unite, saisie);
        if (lecture.Refus.Count > 0)
            return new IssueDuDetail.Refuse(lecture.Refus);
        if (!saisie.Officielle && lecture.Changements.Any(c => c.Valeur is { EngageLEpreuve: true }) && await ouvrirUnite.EpreuveADeclarerAsync(unite, ct))
            return new IssueDuDetail.ADeclarer();

        var issue = Saisir(unite, lecture.Changements, saisie.Confirmer);
        if (issue is not IssueDuDetail.Enregistre enregistre || !lecture.ConcertationEstTouchee)
            return issue;
        return unite.Livret.Concerter(unite.Unite.Code, lecture.Concertation, unite.Agent, unite.Instant, unite.Calendrier) is { } refus
            ? new IssueDuDetail.Verrouille(refus.Phrase)
            : enregistre with { Changements = enregistre.Changements + 1 };
    }

    private async Task<IssueDuDetail> RetablirAsync(UniteOuverte unite, Guid version, int ligne, bool confirme, CancellationToken ct)
    {
        var code = unite.Unite.Code;
        if (await db.Journal.AsNoTracking().SingleOrDefaultAsync(j => j.Rang == ligne && j.LivretId == unite.Livret.Id && j.Unite == code, ct) is not { Element: { } element } trace)
            return new IssueDuDetail.Refuse([new("", "Cette ligne n’est pas dans l’historique de l’unité. Rechargez la page.")]);
        if (version != unite.Ligne.Version)
            return new IssueDuDetail.Refuse([new("", "L’unité a été modifiée entre-temps. Relisez les valeurs ci-dessous, puis rétablissez si c’est toujours utile.")]);
        if (trace.Avant is null)
            return Saisir(unite, [Changement.Effacer(element, trace.RangElement)], confirme);
        var lu = Lecture.Lire(unite.Contexte, ValeurEcrite.Relire(element, trace.Avant));
        return lu switch
        {
            { Refus: { } refus } => new IssueDuDetail.Refuse([new("", refus.Phrase)]),
            { Valeur: { } valeur } => Saisir(unite, [Changement.Poser(valeur with { Rang = trace.RangElement })], confirme),
            _ => Saisir(unite, [Changement.Effacer(element, trace.RangElement)], confirme),
        };
    }

    private static IssueDuDetail Saisir(UniteOuverte unite, IReadOnlyList<Changement> changements, bool confirme)
    {
        var (saisie, refus) = unite.Livret.Saisir(unite.Contexte, changements, unite.Agent, unite.Instant, unite.Calendrier, confirme);
        if (refus is not null)
            return new IssueDuDetail.Verrouille(refus.Phrase);
        if (saisie!.Refus.Count > 0)
            return new IssueDuDetail.Refuse([.. saisie.Refus.Select(Situer)]);
        if (saisie.AConfirmer)
            return new IssueDuDetail.AConfirmer([.. saisie.MisesDeCote.Select(Situer)]);
        return new IssueDuDetail.Enregistre(saisie.Journal.Count, saisie.MisesDeCote.Count);
    }

    private static RefusDeChamp Situer(Anomalie anomalie) => new(ChampDeLAnomalie.Nom(anomalie) ?? "", anomalie.Phrase);

    private static List<Ecart> Ecarts(UniteOuverte unite, SaisieDetaillee saisie)
    {
        var places = unite.Places(saisie.Textes.Keys);
        var stockes = unite.Textes(places);
        return
        [
            .. stockes.Where(s => saisie.EstTouche(s.Key) && SaisieDetaillee.Normaliser(saisie.Textes[s.Key]) != s.Value)
                .Select(s => new Ecart(
                    s.Key, places.FirstOrDefault(p => p.Boites.Any(b => p.Nom(b) == s.Key)), s.Value, saisie.Textes[s.Key],
                    SaisieDetaillee.Normaliser(saisie.Avant.GetValueOrDefault(s.Key, "")) != SaisieDetaillee.Normaliser(s.Value)))
                .OrderByDescending(e => e.EstCroise),
        ];
    }
}
