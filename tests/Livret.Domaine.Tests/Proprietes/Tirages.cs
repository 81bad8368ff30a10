using CsCheck;
using Livret.Domaine.Circuits;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>One step as chance draws it: numbers, to which the state of the play gives a meaning, and lines to type.</summary>
internal sealed record Pas(int Quoi, int Qui, int Heures, int A, int B, List<Ligne> Lignes);

/// <summary>From numbers to a demand: two times out of three something that the text knows in this state, by somebody who may.</summary>
internal static class Tirages
{
    private static readonly string?[] Motifs = ["À revoir.", "Pièce vue.", "", null, "À revoir.", "Recours."];
    private static readonly IReadOnlyList<Geste> Tous = [.. ModeleDuCircuit.Gestes];
    private static readonly Geste[] Saisir = [Geste.Saisir, Geste.Saisir, Geste.Saisir, Geste.SaisirLeDossier, Geste.Concerter];

    public static Gen<Pas> Pas { get; } = Gen.Select(Gen.Int[0, 999], Gen.Int[0, 59], Gen.Int[0, 40], Gen.Int[0, 999], Gen.Int[0, 999], Saisies.Ligne.List[0, 3],
        (quoi, qui, heures, a, b, lignes) => new Pas(quoi, qui, heures < 20 ? 0 : heures < 36 ? heures - 19 : 60, a, b, lignes));

    public static Demande Vers(Pas p, EtatModele m, Candidat candidat, DateTime instant)
    {
        var (geste, roles) = Quoi(p, m.Etat);
        var par = Qui(p, roles);
        var unites = EffetsModele.Unites(m.Contenu, candidat);
        var unite = unites[p.A % unites.Count].Code;
        Demande d = new(geste, par, instant)
        {
            Motif = Motifs[p.B % Motifs.Length],
            Parties = (p.A % 7) switch { 0 => [], 1 => ["U9"], 2 => [unite, PointOuvert.Dossier], 3 => [PointOuvert.Dossier], 4 => [.. unites.Select(u => u.Code)], _ => [unite] },
            Jusquau = geste is Geste.RenvoyerALEquipe && p.B % 3 == 0 ? null : instant.AddHours((p.B % 9) switch { 0 => -1, var n => n * 12 }),
            Condition = (ConditionRecevabilite)(p.A % 3),
            Remplie = p.B % 4 != 0,
            Exception = p.B % 5 == 0,
            LettreComplete = p.B % 6 != 0,
            Qualite = p.B % 8 == 0 ? " " : "Proviseure",
            Mode = (ModeEnvoi)(p.A % 3),
            Numero = p.B % 5 == 0 ? "" : "1A 234",
            Notification = (NatureNotification)(p.B % 2),
            Commission = p.A % 8 == 0 ? 13 : 12,
            Issue = (IssueJury)(p.A % 4),
            Change = p.B % 3 == 0 ? (unite, 800 + (p.B % 1200), p.B % 2 == 0) : null,
            Nommees = p.A % 5 == 0 ? [] : [unite],
            Unite = geste is Geste.Saisir && p.Lignes.Count > 0 ? p.Lignes[0].Pour(unites).Unite : unite,
            Confirme = p.A % 3 != 0,
            Texte = p.B % 2 == 0 ? "Élève sérieux." : "Suivi.",
            Stages = (p.A % 3) switch { 0 => [400], 1 => [150, 249], _ => [] },
            Voie = (Voie)(p.A % 4),
            Redoublant = p.B % 3 == 0,
            Progressive = p.B % 5 == 0,
            SansCoordonnateur = p.A % 11 == 0,
        };
        return d with
        {
            Jour = d.Aujourdhui.AddDays((p.A % 5) switch { 0 => 1, 1 => -3, _ => 0 }),
            Lignes = [.. p.Lignes.Select(l => l with { Unite = d.Unite }).GroupBy(l => (l.Element, l.Rang)).Select(g => g.Last())],
            Efface = geste is Geste.Saisir && p.Quoi % 4 == 0 ? [.. m.Contenu.De(d.Unite).Where(v => !p.Lignes.Exists(l => l.Element == v.Element && l.Rang == v.Rang)).Skip(p.A % 2).Take(1).Select(v => (v.Element, v.Rang))] : [],
        };
    }

    /// <summary>Nothing prevents to type as long as the livret is in entry, and one act out of eight is one that the state does not know.</summary>
    private static (Geste Geste, Role[] Par) Quoi(Pas p, Etat etat)
    {
        if (p.Quoi % 8 == 7)
            return (Tous[p.A % Tous.Count], []);
        if (etat is Etat.EnSaisie ? p.Quoi % 2 == 0 : p.Quoi % 16 == 0)
            return (Saisir[p.B % Saisir.Length], p.A % 6 == 0 ? [Role.Gestionnaire] : [Role.Enseignant, Role.Coordonnateur]);
        // Going forward is one act among many: it is drawn more often, so that a play reaches the jury.
        var actes = ModeleDuCircuit.Depuis(etat).SelectMany(t => Enumerable.Repeat(t, EnAvant(t.Geste) ? 6 : 1)).ToList();
        return actes[p.Quoi / 8 % actes.Count];
    }

    private static bool EnAvant(Geste geste) => geste is Geste.Soumettre or Geste.Viser or Geste.Transmettre or Geste.ConstaterUneCondition or Geste.DeclarerRecevable or Geste.TransmettreAuJury
        or Geste.Deliberer or Geste.Clore or Geste.Publier;

    private static Personne Qui(Pas p, Role[] roles)
    {
        var toutes = Personne.Toutes;
        var possibles = toutes.Where(x => roles.Any(r => x.Peut(default, r, commission: 12))).ToList();
        return p.Qui < 20 || possibles.Count == 0 ? toutes[p.Qui % toutes.Count] : possibles[p.Qui % possibles.Count];
    }
}
