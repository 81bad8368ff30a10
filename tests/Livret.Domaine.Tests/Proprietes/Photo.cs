using Livret.Domaine.Livrets;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>Everything that a livret holds, in one text: an act that is refused leaves it as it was, to the last version and author.</summary>
internal static class Photo
{
    public static string De(LivretScolaire l) => string.Join('\n',
    [
        l.Etat, $"{l.EtatDepuis:O}", l.RangJournal, l.EmpreinteJournal, l.GestionnaireId, l.CommissionId, Inscription.De(l), Coordonnees.De(l), DossierEcrit.Ecrire(l.Dossier, l.Stages), l.Dossier.Version,
        .. l.Unites.Select(u => $"{u.Code} {u.Version} {ConcertationEcrite.Ecrire(u.Concertation)}"),
        .. l.Unites.SelectMany(u => u.Valeurs).Select(v => $"{v.Valeur} {v.Par} {v.Le:O}"),
        .. l.Points.Select(p => $"{p.Id} {p.Issue}"),
        .. l.Visas.Select(v => $"{v.Id} {v.Empreinte} {v.RetireLe:O}"),
        .. l.Transmissions.Select(t => $"{t.Bordereau} {t.DansLeDelai}"),
        .. l.Constats.Select(c => $"{c.Id} {c.Remplie} {c.Motif}"),
        .. l.Propositions.Select(p => $"{p.Id} {p.Issue}"),
        .. l.Decisions.Select(d => $"{d.Id} {d.MotifDuRapport}"),
        .. l.Courriers.Select(c => $"{c.Reference} {c.Version}"),
        .. l.Envois.Select(e => $"{e.Id} {e.MotifDuRetrait}"),
        .. l.Deliberations.Select(d => $"{d.Id} {d.RepriseLe:O}"),
    ]);
}
