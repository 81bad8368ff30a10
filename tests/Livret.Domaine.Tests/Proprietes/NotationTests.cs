using CsCheck;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>The rules of notation against a model written from the text: random lines, typed for random candidates, read then judged by both.</summary>
public class NotationTests
{
    private static readonly Gen<(Candidat Candidat, Candidat Ensuite, List<Ligne> Lignes)> Cas =
        Gen.Select(Candidat.Tirage, Candidat.Tirage, Saisies.Ligne.List[0, 10]);

    private static string Dire((Candidat Candidat, Candidat Ensuite, List<Ligne> Lignes) t) =>
        $"{t.Candidat}\n  puis {t.Ensuite}\n  {string.Join("\n  ", t.Lignes.Select(l => l.Pour(t.Candidat.Unites)))}";

    [Fact]
    public void Chaque_ligne_est_lue_ou_refusee_comme_le_texte_le_dit() => Cas.Eprouver(
        t =>
        {
            foreach (var ligne in t.Lignes.Select(l => l.Pour(t.Candidat.Unites)))
            {
                var (attendue, refus) = ModeleDeLecture.Lire(t.Candidat.Unites.First(u => u.Code == ligne.Unite), ligne);
                var lu = Produit.Lire(t.Candidat, ligne);
                Assert.Equal((attendue?.ToString(), refus), (Produit.Dire(lu.Valeur), lu.Refus is null ? null : Produit.Dire(lu.Refus.Code)));
            }
        }, fois: 4000, Dire);

    /// <summary>The candidate changes (voie, régime, parameters) between the entry and the judgement: what was typed stays, and may be set aside.</summary>
    [Fact]
    public void Une_unite_est_jugee_comme_le_texte_le_dit_meme_apres_un_changement_de_regime() => Cas.Eprouver(
        t =>
        {
            var ensuite = t.Ensuite with { AvecOptions = t.Candidat.AvecOptions, Option = t.Candidat.Option };
            var unites = t.Candidat.Unites;
            // The last line of an element wins, as a second save does.
            var lues = t.Lignes.Select(l => l.Pour(unites)).Select(l => (l.Unite, Lu: Produit.Lire(t.Candidat, l).Valeur)).Where(l => l.Lu is not null)
                .GroupBy(l => (l.Unite, l.Lu!.Element, l.Lu.Rang)).Select(g => g.Last()).ToLookup(l => l.Unite, l => l.Lu!);
            foreach (var candidat in (Candidat[])[t.Candidat, ensuite])
            {
                foreach (var unite in candidat.Unites)
                {
                    var attribution = Notation.Attribuer(Produit.Contexte(candidat, unite.Code), [.. lues[unite.Code]]);
                    Assert.Equal(ModeleDeNotation.Juger(unite, [.. lues[unite.Code].Select(Produit.Taper)]).ToString(), Produit.Dire(attribution));
                    Assert.InRange(attribution.NoteRetenue?.Centiemes ?? 0, 0, 2000);
                    Assert.True(attribution.NoteCcf is null || attribution.NoteContinu is null);
                }
            }
        }, fois: 4000, Dire);

    /// <summary>Every unit has a global note or one of contrôle continu around 10; what is typed after may change it, or exempt the candidate.</summary>
    [Fact]
    public void La_moyenne_est_exacte_s_affiche_tronquee_et_se_compare_a_dix_sans_arrondi() => Gen.Select(Cas, Gen.Int[985, 1015].Array[6]).Eprouver(
        t =>
        {
            var (candidat, unites) = (t.Item1.Candidat, t.Item1.Candidat.Unites);
            var base_ = unites.SelectMany((u, i) => (Ligne[])[new(u.Code, "GLOBALE", 0, "06/01/2020", $"{t.Item2[i] / 100m:0.00}", "", ""), new(u.Code, "ETAT", 0, "", "TOUTES", "", "")]);
            var lues = base_.Concat(t.Item1.Lignes.Take(3).Select(l => l.Pour(unites))).Select(l => (l.Unite, Lu: Produit.Lire(candidat, l).Valeur)).Where(l => l.Lu is not null)
                .GroupBy(l => (l.Unite, l.Lu!.Element, l.Lu.Rang)).Select(g => g.Last()).ToLookup(l => l.Unite, l => l.Lu!);
            var jugements = unites.Select(u => (Unite: u, Jugement: ModeleDeNotation.Juger(u, [.. lues[u.Code].Select(Produit.Taper)]))).Where(j => j.Jugement.Cas != "DISPENSE").ToList();
            var attendue = jugements.Exists(j => j.Jugement.Retenue is null) ? null
                : Rationnel.Moyenne(jugements.Select(j => (Rationnel.DeNote(j.Jugement.Retenue!.Value), j.Unite.Coefficient)));

            MoyenneGenerale moyenne = new(unites.Select(u => Notation.Attribuer(Produit.Contexte(candidat, u.Code), [.. lues[u.Code]])));

            Assert.Equal(attendue?.Tronquer(), moyenne.Affichee?.Centiemes);
            Assert.Equal(attendue is null ? IssueMoyenne.Incomplet : attendue.Value.AuMoins(10) ? IssueMoyenne.Admissible : IssueMoyenne.InferieureA10, moyenne.Issue);
        }, fois: 2000, t => Dire(t.Item1));
}
