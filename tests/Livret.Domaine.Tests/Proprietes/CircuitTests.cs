using Livret.Domaine.Circuits;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>
/// Random acts by random people on random livrets, beside a model written from the text of the circuit and of the rules. One property, one test:
/// whatever is asked, by whomever, in whatever order, it holds after each act.
/// </summary>
public class CircuitTests
{
    private static void Toujours(Action<Scene> propriete, int fois = 150) => Toujours((_, jeu) => jeu.Jouer(propriete), fois);

    private static void Toujours(Action<Candidat, Jeu> propriete, int fois = 150) => Tirage.Gen.Eprouver(t => ContreExemple.Chercher(t, propriete), fois, _ => "");

    [Fact]
    public void Un_acte_est_fait_ou_refuse_comme_le_texte_le_dit() => Toujours(
        s =>
        {
            Assert.True(s.EstFaite == (s.Attendu.Count == 0), $"{s.Demande} : {string.Join(", ", s.Refus)}");
            Assert.Subset(s.Attendu, s.Refus.Select(r => r.Code).ToHashSet());
        }, fois: 300);

    [Fact]
    public void Un_acte_laisse_ce_que_le_texte_dit_et_rien_d_autre() => Toujours(s => Assert.Equal(s.Apres.EnMots(), Produit.Etat(s.Livret).EnMots()), fois: 200);

    [Fact]
    public void Ce_qui_est_refuse_ne_change_rien() => Toujours(s => Assert.True(s.EstFaite || s.PhotoAvant == s.PhotoApres, $"{s.Demande}"));

    [Fact]
    public void Un_refus_dit_pourquoi_en_une_phrase() => Toujours(s => Assert.All(s.Refus.Where(r => r.Code != "A_CONFIRMER"), r => Assert.Matches(@"^\S.{10,}[.!?»]$", r.Phrase)));

    [Fact]
    public void L_etat_ne_change_que_par_la_table() => Toujours(s => Assert.True(
        s.Apres.Etat == s.Livret.Etat && (s.Avant.Etat == s.Livret.Etat || (s.EstFaite && !s.EstSaisie && Circuit.Transition(s.Avant.Etat, s.Demande.Geste) is not null))));

    [Fact]
    public void Le_journal_ne_fait_que_s_allonger_et_sa_chaine_tient() => Toujours(
        (_, jeu) =>
        {
            List<string> vus = [];
            jeu.Jouer(s =>
            {
                Assert.Equal(vus, s.Livret.Evenements.Take(vus.Count).Select(e => e.Empreinte));
                vus.AddRange(s.Traces.Select(e => e.Empreinte));
                // An act leaves a trace, an edit that changes nothing leaves none.
                Assert.Equal(s.EstFaite && (!s.EstSaisie || s.PhotoAvant != s.PhotoApres), s.Traces.Any());
            });
            var precedente = "";
            foreach (var e in jeu.Livret.Evenements)
            {
                Assert.Equal((precedente, e.Empreinte), (e.Precedente, e.Calculer(2020, jeu.Livret.Numero)));
                precedente = e.Empreinte;
            }
            Assert.Equal(precedente, jeu.Livret.EmpreinteJournal);
        });

    /// <summary>Played again from its first line, the journal gives every value as it stands: whatever was typed is there, or in a line that says what replaced it.</summary>
    [Fact]
    public void Rien_de_tape_ne_disparait() => Toujours(
        (_, jeu) =>
        {
            jeu.Jouer(_ => { });
            Dictionary<string, string> rejeu = [];
            foreach (var e in jeu.Livret.Evenements.Where(e => e.Element is not null))
            {
                var cle = $"{e.Unite} {e.Element} {e.RangElement}";
                Assert.Equal(rejeu.GetValueOrDefault(cle), e.Avant);
                Assert.NotEqual(e.Avant, e.Apres);
                if (e.Apres is null)
                    rejeu.Remove(cle);
                else
                    rejeu[cle] = e.Apres;
            }
            var tapees = jeu.Livret.Unites.SelectMany(u => u.Valeurs.Select(v => ($"{u.Code} {v.Element} {v.Rang}", ValeurEcrite.Ecrire(v.Valeur)!))).ToDictionary();
            Assert.Equal(tapees.OrderBy(v => v.Key, StringComparer.Ordinal), rejeu.OrderBy(v => v.Key, StringComparer.Ordinal));
            // What the journal wrote can be typed again, word for word.
            foreach (var (unite, v) in jeu.Livret.Unites.SelectMany(u => u.Valeurs.Select(v => (u.Code, v.Valeur))))
            {
                var relue = ValeurEcrite.Relire(v.Element, ValeurEcrite.Ecrire(v)!);
                Assert.Equal((v.Texte ?? "", v.Date is { } jour ? Phrases.Jour(jour) : ""), (relue.Observation ?? "", relue.Date ?? ""));
            }
        }, fois: 200);

    [Fact]
    public void Une_saisie_ne_touche_que_ce_qu_elle_nomme() => Toujours(s =>
    {
        if (s.Demande.Geste is Geste.Saisir)
            Assert.Equal(s.Avant.Contenu.Valeurs.Where(v => v.Key.Unite != s.Demande.Unite), Produit.Contenu(s.Livret).Valeurs.Where(v => v.Key.Unite != s.Demande.Unite));
        else if (s.Demande.Geste is not Geste.CloreSansReponse)
            Assert.Equal(s.Avant.Contenu.Valeurs, Produit.Contenu(s.Livret).Valeurs);
    });

    [Fact]
    public void Chaque_unite_porte_une_note_au_plus_dans_une_colonne_et_entre_0_et_20() => Toujours(
        (candidat, jeu) =>
        {
            jeu.Jouer(s =>
            {
                var attributions = s.Livret.Attribuer(candidat.Session, candidat.Referentiel);
                Assert.Equal(EffetsModele.Unites(jeu.Modele.Contenu, candidat).Select(u => ModeleDeNotation.Juger(u, jeu.Modele.Contenu.De(u.Code)).ToString()), attributions.Select(Produit.Dire));
                Assert.All(attributions, a => Assert.True((a.NoteCcf is null || a.NoteContinu is null) && a.NoteRetenue is null or { Centiemes: >= 0 and <= 2000 }));
            });
        }, fois: 100);

    [Fact]
    public void Un_visa_tient_tant_que_ce_qu_il_scelle_ne_change_pas() => Toujours(
        (candidat, jeu) => jeu.Jouer(s =>
        {
            if (s.Livret.Visa is { } visa)
                Assert.Equal(EffetsModele.Imprimer(s.Apres.Vise!, candidat) == EffetsModele.Imprimer(s.Apres.Contenu, candidat), visa.EstIntact(s.Livret, candidat.Session, candidat.Referentiel));
            if (s.Livret.Etat is Etat.Vise or Etat.Transmis or Etat.Recevable or Etat.AuJury or Etat.Delibere or Etat.Clos or Etat.Publie)
                Assert.True(s.Livret.Visa!.EstIntact(s.Livret, candidat.Session, candidat.Referentiel));
            Assert.All(s.Livret.Visas, v => Assert.Equal(v.Empreinte, Visa.Sceller(v.Contenu)));
        }), fois: 100);

    [Fact]
    public void Hors_de_la_saisie_rien_ne_se_tape() => Toujours(s => Assert.True(s.Avant.Etat is Etat.EnSaisie || !s.EstSaisie || !s.EstFaite));

    [Fact]
    public void Un_motif_exige_est_dans_l_historique() => Toujours(s =>
    {
        if (s.EstFaite && !s.EstSaisie && Circuit.Transition(s.Avant.Etat, s.Demande.Geste)!.ExigeUnMotif)
            Assert.Equal(s.Demande.Motif, s.Livret.Evenements[^1].Motif);
    });

    [Fact]
    public void Chaque_trace_dit_qui_et_a_quel_titre() => Toujours(s => Assert.All(s.Traces, e =>
    {
        Assert.Equal((s.Demande.Par.Nom, s.Demande.Instant), (e.Par, e.Le));
        Assert.NotEqual("", e.Affectation);
    }));

    [Fact]
    public void La_non_recevabilite_a_deux_auteurs_ou_une_exception() => Toujours(
        (candidat, jeu) => jeu.Jouer(s =>
        {
            if (s is { EstFaite: true, Demande.Geste: Geste.PrononcerLaNonRecevabilite })
                Assert.True(!candidat.Parametres.QuatreYeux || s.Avant.Proposition!.Value.Par != s.Demande.Par.Nom || s.Livret.Decision!.Exception is not null);
        }));

    [Fact]
    public void Le_jury_n_admet_jamais_sous_10_et_arrete_chaque_note() => Toujours(
        (candidat, jeu) => jeu.Jouer(s =>
        {
            if (s.Livret.Deliberation is not { } deliberation)
                return;
            var attributions = s.Livret.Attribuer(candidat.Session, candidat.Referentiel);
            var moyenne = Deliberation.MoyenneDe(deliberation.Notes, attributions).Exacte;
            Assert.True(deliberation.Issue is not IssueJury.Admis || moyenne >= (Fraction)10);
            Assert.True(deliberation.Issue is IssueJury.Admis or IssueJury.LivretInsuffisant || moyenne is null || moyenne < (Fraction)10);
            Assert.Equal(attributions.Select(a => a.Contexte.Unite.Code), deliberation.Notes.Select(n => n.Unite));
            Assert.All(attributions.Zip(deliberation.Notes).Where(p => p.First.Cas.Statut is Statut.Dispense), p => Assert.Null(p.Second.Arretee));
            Assert.All(deliberation.Notes, n => Assert.True(n.Arretee is null || n.Arretee == n.Proposee || n.Motif is not null));
        }));

    /// <summary>The plays above say nothing of a state or an act that they never meet.</summary>
    [Fact]
    public void Les_jeux_traversent_tous_les_etats_et_tous_les_actes()
    {
        System.Collections.Concurrent.ConcurrentDictionary<object, bool> vus = [];
        Toujours(
            s =>
            {
                vus[s.Livret.Etat] = true;
                if (s.EstFaite)
                    vus[s.Demande.Geste] = true;
            }, fois: 900);
        var manquent = Enum.GetValues<Etat>().Cast<object>().Concat(ModeleDuCircuit.Gestes.Cast<object>()).Except(vus.Keys).ToList();
        Assert.True(manquent.Count == 0 || Hasard.EstReduit, string.Join(", ", manquent));
    }
}
