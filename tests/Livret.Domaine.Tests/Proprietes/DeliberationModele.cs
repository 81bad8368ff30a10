using Livret.Domaine.Deliberations;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>Section 7 of the rules: notes arrêtées for every unit, and the four outcomes.</summary>
internal static class DeliberationModele
{
    public static IEnumerable<string> Refuser(EtatModele m, Demande d, Candidat c)
    {
        var unites = EffetsModele.Unites(m.Contenu, c).Select(u => (Unite: u, Jugement: ModeleDeNotation.Juger(u, m.Contenu.De(u.Code)))).Where(u => u.Jugement.Cas != "DISPENSE").ToList();
        var notes = unites.Select(u => (u.Unite, u.Jugement, Arretee: d.Change is { } ch && ch.Unite == u.Unite.Code ? ch.Note : u.Jugement.Retenue)).ToList();
        var moyenne = notes.Exists(n => n.Arretee is null) ? null : Rationnel.Moyenne(notes.Select(n => (Rationnel.DeNote(n.Arretee!.Value), n.Unite.Coefficient)));
        var ajourne = d.Issue is IssueJury.AjourneAutorise or IssueJury.AjourneNonAutorise;

        // No note: the jury says that the livret does not allow it to pronounce; without note of the team or not presented, « ajourné » as well.
        if (d.Issue is not IssueJury.LivretInsuffisant && notes.Exists(n => n.Arretee is null && n.Jugement.Cas is not ("NON_PRESENTEE" or "SANS_NOTE")))
            yield return "NOTE_MANQUANTE";
        foreach (var (_, jugement, arretee) in notes.Where(n => n.Arretee is not null && n.Arretee != n.Jugement.Retenue))
        {
            if (jugement.Cas == "BENEFICE")
                yield return "ACTE_INTERDIT";
            if (!d.Change!.Value.Motif)
                yield return "MOTIF_MANQUANT";
        }
        if (d.Issue is IssueJury.Admis && moyenne?.AuMoins(10) is not true)
            yield return "ACTE_INTERDIT";
        if (ajourne && moyenne?.AuMoins(10) is true)
            yield return "ACTE_INTERDIT";
        if (d.Issue is IssueJury.LivretInsuffisant && !unites.Exists(u => d.Nommees.Contains(u.Unite.Code)))
            yield return "CHAMP_VIDE";
        if (d.Issue is not IssueJury.Admis && string.IsNullOrWhiteSpace(d.Motif))
            yield return "CHAMP_VIDE";
    }
}
