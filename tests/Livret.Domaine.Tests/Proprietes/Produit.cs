using System.Collections.Immutable;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>The application in the words of the model: the only place where the two meet.</summary>
internal static class Produit
{
    public static Contexte Contexte(Candidat candidat, string unite) => new(candidat.Session, candidat.Referentiel, candidat.Referentiel.Unite(unite)!,
        RegimeDeVoie.Trancher(candidat.Voie, candidat.Type, candidat.Flag), candidat.Redoublant, candidat.Progressive);

    public static Lu Lire(Candidat candidat, Ligne l) => Lire(Contexte(candidat, l.Unite), l);

    public static Lu Lire(Contexte contexte, Ligne l)
    {
        var lu = Lecture.Lire(contexte, new(l.Element, l.Date, l.Note, l.Coefficient, l.Texte));
        return lu with { Valeur = lu.Valeur is null ? null : lu.Valeur with { Rang = l.Rang } };
    }

    public static Tapee Taper(Valeur v) => new(v.Element.ToString(), v.Rang, v.Note?.Centiemes, v.Date, v.Coefficient?.Valeur, v.Choix is { } choix ? Lecture.Mot(choix) : null, v.Texte);

    public static string? Dire(Valeur? v) => v is null ? null : Taper(v).ToString();

    public static string Dire(CodeAnomalie code) => DefinitionAnomalie.De(code).Texte;

    /// <summary>As a <see cref="Jugement"/> writes itself.</summary>
    public static string Dire(Attribution a) => new Jugement(
        a.Cas.Code, a.Colonne switch { Colonne.CcfOuPonctuelle => "CCF", Colonne.ControleContinu => "CC", null => null }, a.Note?.Centiemes, a.Conservee?.Centiemes,
        [.. a.Anomalies.Where(x => a.Cas.Statut is Statut.Ordinaire or Statut.SansNote || x.Severite is not Severite.Refusee).Select(x => Dire(x.Code))]).ToString();

    /// <summary>A livret as the model writes its own.</summary>
    public static EtatModele Etat(LivretScolaire l) => new(l.Etat, Contenu(l))
    {
        Ouvertures = [.. l.Points.Where(p => p.EstOuvert && p.Nature is NaturePoint.Renvoi or NaturePoint.Regularisation or NaturePoint.Reouverture).Select(p => new Ouverture(p.Nature, p.Parties, p.Jusquau!.Value))],
        DemandeDeReouverture = l.Point(NaturePoint.DemandeDeReouverture) is not null,
        DemandeDeRectification = l.Point(NaturePoint.DemandeDeRectification) is not null,
        Constats = l.Constats.ToImmutableSortedDictionary(c => c.Condition, c => c.Remplie),
        Proposition = l.Proposition is { } p ? (p.Par, p.PourNonTransmission) : null,
        Decision = l.Decision is { } d ? new(d.Recevable, d.EtatAvant, DateOnly.FromDateTime(d.Le)) { Envoi = Envoi(l, d), Notification = Lettre(l, d)?.NotifieLe } : null,
        Vise = l.Visa is null ? null : Contenu(l),
        Transmissions = l.Transmissions.Count,
        UneDansLeDelai = l.Transmissions.Any(t => t.DansLeDelai),
        AuJury = l.CommissionId is not null,
        Delibere = l.Deliberation is not null,
    };

    public static ContenuModele Contenu(LivretScolaire l) => new(
        l.Unites.SelectMany(u => u.Valeurs.Select(v => (Cle: (u.Code, v.Element.ToString(), v.Rang), Tapee: Taper(v.Valeur)))).ToImmutableSortedDictionary(v => v.Cle, v => v.Tapee, ContenuModele.Ordre),
        l.Dossier.Observations ?? "", [.. l.Stages.OrderBy(s => s.Entreprise, StringComparer.Ordinal).Select(s => s.CentiemesDeSemaine)], l.Voie, l.Redoublant, l.Progressive);

    private static Courrier? Lettre(LivretScolaire l, DecisionDeRecevabilite d) => l.Courriers.FirstOrDefault(c => c.DecisionId == d.Id);

    private static (ModeEnvoi Mode, DateOnly Jour)? Envoi(LivretScolaire l, DecisionDeRecevabilite d) => Lettre(l, d) is { EnvoyeLe: { } jour, Mode: { } mode } ? (mode, jour) : null;
}
