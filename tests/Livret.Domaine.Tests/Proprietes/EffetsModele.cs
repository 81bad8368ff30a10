using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using static Livret.Domaine.Livrets.Etat;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>What an accepted act leaves: the state of its row, and its effects.</summary>
internal static class EffetsModele
{
    public static IReadOnlyList<UniteModele> Unites(ContenuModele contenu, Candidat c) =>
        (c with { Voie = contenu.Voie, Redoublant = contenu.Redoublant, Progressive = contenu.Progressive }).Unites;

    /// <summary>What the printed livret shows, hence what a visa seals (circuit, section 2): a word that changes neither the cas nor the note is not in it.</summary>
    public static string Imprimer(ContenuModele contenu, Candidat c) => string.Join('\n', Unites(contenu, c).Select(u =>
    {
        var valeurs = contenu.De(u.Code);
        var jugement = ModeleDeNotation.Juger(u, valeurs);
        return $"{u.Code} {jugement with { Anomalies = [] }} {Texte("APPR")} {(jugement.Cas == "SANS_NOTE" ? Texte("SANS_NOTE") : "")}";

        string? Texte(string element) => valeurs.FirstOrDefault(v => v.Element == element)?.Texte;
    }).Append($"{contenu with { Valeurs = contenu.Valeurs.Clear() }}"));

    public static DateTime DateDuRenvoi(EtatModele m, Demande d) => d.Jusquau ?? m.DuService?.Jusquau ?? UnePiece.Limite;

    public static EtatModele Jouer(EtatModele m, Demande d) => d.Geste switch
    {
        Geste.Soumettre => m with { Etat = Soumis, Ouvertures = m.Ouvertures.RemoveAll(o => o.Nature is NaturePoint.Renvoi) },
        Geste.Reprendre => m with { Etat = EnSaisie },
        Geste.RenvoyerALEquipe => m with { Etat = EnSaisie, Ouvertures = m.Ouvertures.Add(new(NaturePoint.Renvoi, d.Parties, DateDuRenvoi(m, d))) },
        Geste.Viser => m with { Etat = Vise, Vise = m.Contenu },
        Geste.RetirerLeVisa => m with { Etat = Soumis, Vise = m.Transmis },
        Geste.Transmettre => m with
        {
            Etat = Transmis,
            Transmis = m.Vise,
            Transmissions = m.Transmissions + 1,
            UneDansLeDelai = m.UneDansLeDelai || d.Instant <= (m.DuService is { Nature: NaturePoint.Reouverture } r ? r.Jusquau : UnePiece.Limite),
            Ouvertures = [],
            Constats = m.Constats.Clear(),
            Proposition = m.Proposition is { PourNonTransmission: true } ? null : m.Proposition,
        },
        Geste.ConstaterUneCondition => m with { Constats = m.Constats.SetItem(d.Condition, d.Remplie) },
        Geste.DemanderUneRegularisation => m with { Etat = EnSaisie, DemandeDeReouverture = false, Ouvertures = m.Ouvertures.Add(new(NaturePoint.Regularisation, d.Parties, d.Jusquau!.Value)) },
        Geste.CloreSansReponse => m with { Etat = Transmis, Ouvertures = [], Contenu = m.Transmis!, Vise = m.Transmis },
        Geste.DemanderUneReouverture => m with { DemandeDeReouverture = true },
        Geste.EcarterLaDemande => m with { DemandeDeReouverture = false },
        Geste.Rouvrir => m with { Etat = EnSaisie, DemandeDeReouverture = false, Decision = null, Ouvertures = m.Ouvertures.Add(new(NaturePoint.Reouverture, d.Parties, d.Jusquau!.Value)) },
        Geste.ProposerLaNonRecevabilite => m with { Proposition = (d.Par.Nom, m.Etat is not Transmis) },
        Geste.EcarterLaProposition => m with { Proposition = null },
        Geste.PrononcerLaNonRecevabilite => m with { Etat = NonRecevable, Proposition = null, Decision = new(false, m.Etat, d.Aujourdhui) },
        Geste.DeclarerRecevable => m with { Etat = Recevable, Decision = new(true, m.Etat, d.Aujourdhui) },
        Geste.RapporterLaDecision => m with { Etat = m.Decision!.Avant, Decision = null },
        Geste.EnvoyerLaLettre => m with { Decision = m.Decision! with { Envoi = (d.Mode, d.Jour) } },
        Geste.NotifierLaLettre => m with { Decision = m.Decision! with { Notification = d.Jour } },
        Geste.TransmettreAuJury => m with { Etat = Etat.AuJury, AuJury = true },
        Geste.RetirerDuJury => m with { Etat = Transmis, AuJury = false, Decision = null },
        Geste.Deliberer => m with { Etat = Etat.Delibere, Delibere = true },
        Geste.ReprendreLaDeliberation => m with { Etat = Etat.AuJury, Delibere = false },
        Geste.Clore => m with { Etat = Clos },
        Geste.Publier => m with { Etat = Publie },
        Geste.DemanderUneRectification => m with { DemandeDeRectification = true },
        Geste.Rectifier => m with { Etat = Etat.AuJury, DemandeDeRectification = false, Delibere = false },
        Geste.RetirerDeLaSession => m with { Etat = Retire, Ouvertures = [], DemandeDeReouverture = false, Proposition = null, Vise = m.Transmis },
        Geste.Retablir => m with { Etat = EnSaisie },
        Geste.CorrigerLInscription => m with { Contenu = m.Contenu with { Voie = d.Voie, Redoublant = d.Redoublant, Progressive = d.Progressive } },
        _ => m,
    };
}
