using CsCheck;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Notations;

/// <summary>The invariants of section 4 of the rules, for any set of typed values under any régime and règlement.</summary>
public class InvariantsTests
{
    private static readonly Gen<DateOnly?> Dates = Gen.Int[0, 1100].Select(j => j > 1000 ? (DateOnly?)null : new DateOnly(2018, 3, 1).AddDays(j));
    private static readonly Gen<Note> Notes = Gen.Int[0, Note.Maximum].Select(Note.DeCentiemes);

    private static readonly Gen<Valeur> Valeurs = Gen.Select(Gen.Int[0, 15], Dates, Notes, Gen.Int[0, 4], Gen.Int[1, 9], (quoi, date, note, choix, n) => quoi switch
    {
        0 or 1 => new Valeur(new(NatureElement.Situation, $"S{1 + (n % 3)}")) { Date = date, Note = note },
        2 => new Valeur(new(NatureElement.Partie, $"P{1 + (n % 3)}")) { Date = date, Note = note },
        3 or 4 or 5 => new Valeur(CodeElement.Evaluation) { Rang = n, Date = date, Note = note, Coefficient = n % 2 == 0 ? Coefficient.De(n / 2m) : null },
        6 => new Valeur(CodeElement.Continu) { Note = note },
        7 => new Valeur(new(NatureElement.Complement)) { Note = note },
        8 => new Valeur(new(NatureElement.Complement, $"S{1 + (n % 3)}")) { Note = note },
        9 or 10 => new Valeur(CodeElement.Reflet) { Choix = choix > 1 ? Choix.Oui : Choix.Non, Texte = n > 4 ? "motif" : null },
        11 => new Valeur(CodeElement.Etat) { Choix = choix switch { 0 => Choix.Aucune, 1 => Choix.Toutes, _ => Choix.Partie } },
        12 => new Valeur(CodeElement.Globale) { Date = date, Note = note },
        13 => new Valeur(new(NatureElement.SansNote)) { Texte = "motif" },
        14 => new Valeur(CodeElement.Appreciation) { Texte = "Bien." },
        _ => n switch
        {
            1 => new Valeur(new(NatureElement.Dispense)),
            2 => new Valeur(new(NatureElement.Benefice)) { Date = date, Note = note },
            3 => new Valeur(new(NatureElement.NonPresentee)),
            _ => new Valeur(CodeElement.Appreciation) { Texte = "Bien." },
        },
    });

    private static readonly Gen<Contexte> Contextes = Gen.Select(Gen.Int[0, 3], Gen.Enum<Regime>(), Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool, (unite, regime, redoublant, progressive, exclusion, reprise) =>
        Contexte(
            unite switch { 0 => U4(), 1 => U6(), 2 => Oral(), _ => Unite("U3", 2.5m, Ccf(1, 2, 3), Ponctuelle(1, 1, 1), new(50, SensArrondi.Superieur)) },
            regime,
            Session(exclusion, reprise ? PonctuellePartielleNonHabilite.CommeHabilite : PonctuellePartielleNonHabilite.IgnorerEtSignaler),
            redoublant, progressive));

    private static readonly Gen<(Contexte Contexte, List<Valeur> Valeurs)> Unites = Gen.Select(Contextes, Valeurs.List[0, 12], (c, v) =>
        (c, v.DistinctBy(x => (x.Element, x.Rang)).ToList()));

    private static void Respecte(Func<Contexte, List<Valeur>, Attribution, bool> invariant) =>
        Unites.Eprouver(u => Assert.True(invariant(u.Contexte, u.Valeurs, Notation.Attribuer(u.Contexte, u.Valeurs))), fois: 20_000);

    [Fact]
    public void Une_colonne_au_plus_porte_une_note() => Respecte((_, _, a) =>
        (a.NoteCcf is null || a.NoteContinu is null) && (a.Note is null || a.Colonne is not null) && (a.Note is null || a.Conservee is null));

    [Fact]
    public void Rien_de_date_a_partir_de_la_limite_n_entre_dans_la_colonne_CCF() => Respecte((c, valeurs, a) =>
    {
        var avant = valeurs.Where(v => v.Element.Nature is not (NatureElement.Situation or NatureElement.Partie or NatureElement.Globale) || v.Date < c.Session.DateLimiteCcf).ToList();
        var sans = Notation.Attribuer(c, avant);
        return (sans.Cas.Code, sans.Note) == (a.Cas.Code, a.Note);
    });

    [Fact]
    public void Aucune_evaluation_de_premiere_annee_n_entre_dans_la_note() => Respecte((c, valeurs, a) =>
    {
        var annee2 = valeurs.Where(v => v.Element != CodeElement.Evaluation || v.Date >= c.Session.DebutAnnee2).ToList();
        return Notation.Attribuer(c, annee2).Note == a.Note;
    });

    [Fact]
    public void Une_unite_a_un_element_n_est_jamais_partielle() => Respecte((c, _, a) =>
        c.Modalite.Elements.Count > 1 || a.Situation.Realisation is not Realisation.Partielle);

    [Fact]
    public void L_ordre_de_saisie_ne_change_rien() => Respecte((c, valeurs, a) =>
    {
        var inverse = Notation.Attribuer(c, [.. Enumerable.Reverse(valeurs)]);
        return (inverse.Cas, inverse.Note, inverse.Exacte) == (a.Cas, a.Note, a.Exacte)
            && inverse.Anomalies.Select(x => (x.Code, x.Valeur)).SequenceEqual(a.Anomalies.Select(x => (x.Code, x.Valeur)));
    });

    [Fact]
    public void Cas_2_complete_porte_un_motif_ou_bloque() => Respecte((_, valeurs, a) =>
        a.Cas.Code != "CAS2_COMPLETE" || !a.EstPrete || valeurs.Any(v => v.Element == CodeElement.Reflet && v.Texte is not null));

    [Fact]
    public void Une_unite_sans_note_bloque_ou_dit_pourquoi() => Respecte((_, _, a) =>
        a.NoteRetenue is not null || !a.EstPrete || a.Cas.Statut is not Statut.Ordinaire);

    [Fact]
    public void Une_valeur_mise_de_cote_ne_compte_pas() => Respecte((c, valeurs, a) =>
    {
        if (a.Cas.Statut is not (Statut.Ordinaire or Statut.SansNote))
            return true;
        var gardees = Notation.Attribuer(c, [.. valeurs.Where(v => a.Refus(v) is null)]);
        return (gardees.Cas.Code, gardees.Note) == (a.Cas.Code, a.Note);
    });

    [Fact]
    public void Une_evaluation_exclue_reste_visible_avec_sa_raison() => Respecte((c, valeurs, a) =>
        a.Cas.Statut is not (Statut.Ordinaire or Statut.SansNote)
        || valeurs.Where(v => v.Element == CodeElement.Evaluation && v.Date < c.Session.DebutAnnee2).All(v => a.Anomalies.Any(x => ReferenceEquals(x.Valeur, v))));

    [Fact]
    public void Chaque_anomalie_a_sa_phrase() => Respecte((_, _, a) => a.Anomalies.All(x => x.Phrase.Length > 15 && x.Phrase.EndsWith('.')));
}
