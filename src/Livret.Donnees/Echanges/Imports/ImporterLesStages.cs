using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;

namespace Livret.Donnees.Echanges.Imports;

/// <summary><c>stages.csv</c>: a line is known again by its first day and its enterprise.</summary>
internal static class ImporterLesStages
{
    public static readonly Role[] Auteurs = [Role.Coordonnateur, Role.ChefEtablissement];

    public static async Task ImporterAsync(Chantier chantier, Table table, RapportDeFichier rapport, CancellationToken ct)
    {
        var numeros = await chantier.NumerosAsync(Auteurs, ct);
        var lu = LecteurStages.Lire(table, numeros.Contains);
        rapport.Reporter(lu);
        foreach (var lot in lu.Lus.GroupBy(l => l.Valeur.Numero).Chunk(Chantier.Lot))
        {
            var livrets = await chantier.LivretsAsync([.. lot.Select(g => g.Key)], Auteurs, Parties.Stages, ct);
            foreach (var lignes in lot)
                Importer(chantier, livrets[lignes.Key], [.. lignes], rapport);
            await chantier.TerminerLeLotAsync(lot.Sum(g => g.Count()), ct);
        }
    }

    private static void Importer(Chantier chantier, LivretScolaire livret, List<Lue<StageLu>> lignes, RapportDeFichier rapport)
    {
        List<Stage> restants = [.. livret.Stages], voulus = [.. livret.Stages];
        var faites = new List<(Lue<StageLu> Ligne, string? Avant, string Apres, Stage Voulu)>();
        // The lines that say what is stored take it first, so that the others look among what remains.
        foreach (var ligne in lignes.OrderBy(l => !restants.Exists(s => Ecrire(s).ToString() == Ecrire(Fusionner(s, l)).ToString())))
        {
            var lu = ligne.Valeur.Stage;
            var memes = restants.Where(s => s.Debut == lu.Debut && Repere.De(s.Entreprise) == Repere.De(lu.Entreprise)).ToList();
            var exact = memes.Find(s => Ecrire(s).ToString() == Ecrire(Fusionner(s, ligne)).ToString());
            var connu = exact ?? (memes.Count == 1 ? memes[0] : null);
            var voulu = connu is null ? lu : Fusionner(connu, ligne);
            var cle = Cle(livret, lu);
            var (avant, apres) = Fiche.Comparer(connu is null ? null : Ecrire(connu), Ecrire(voulu));
            if (memes.Count > 1 && exact is null)
            {
                rapport.Hesiter(ligne.Ligne, cle, null, apres, "Plusieurs périodes enregistrées commencent ce jour-là dans cette entreprise. Corrigez-les dans le dossier du candidat.");
                continue;
            }
            if (connu is null && restants.Find(s => s.Debut == lu.Debut && s.Fin == lu.Fin) is { } autre)
            {
                rapport.Hesiter(ligne.Ligne, cle, Ecrire(autre).ToString(), apres,
                    $"Une période aux mêmes dates est enregistrée chez « {autre.Entreprise} ». Si c’est la même, corrigez-la dans le dossier du candidat ; sinon, distinguez les dates.");
                continue;
            }
            restants.Remove(connu!);
            if (!rapport.EstAFaire(ligne.Ligne, cle, avant, apres))
                continue;
            voulus.Remove(connu!);
            voulus.Add(voulu);
            faites.Add((ligne, avant, apres, voulu));
        }
        if (faites.Count == 0)
            return;
        var refus = livret.SaisirLeDossier(livret.Dossier.Copier(), voulus, chantier.Agent, chantier.Instant, chantier.Calendrier(livret), rapport.Nom);
        var chevauchements = Stage.Chevauchements(voulus).ToList();
        foreach (var (ligne, avant, apres, voulu) in faites)
        {
            var autre = chevauchements.Where(c => c.Premier == voulu || c.Second == voulu).Select(c => c.Premier == voulu ? c.Second : c.Premier).FirstOrDefault();
            if (refus is not null)
                rapport.Refuser(ligne.Source, refus with { Champ = "numero_candidat" }, Cle(livret, voulu));
            else
                rapport.Faire(ligne.Ligne, Cle(livret, voulu), avant, apres, autre is null ? null : $"Cette période en chevauche une autre, du {Phrases.Jour(autre.Debut)} au {Phrases.Jour(autre.Fin)}, chez « {autre.Entreprise} ».");
        }
    }

    private static string Cle(LivretScolaire livret, Stage stage) => $"{livret.Numero} {Phrases.Jour(stage.Debut)}";

    /// <summary>An empty cell leaves what is stored.</summary>
    private static Stage Fusionner(Stage connu, Lue<StageLu> ligne)
    {
        var lu = ligne.Valeur.Stage;
        return new()
        {
            Annee = lu.Annee,
            Entreprise = lu.Entreprise,
            Debut = lu.Debut,
            Fin = lu.Fin,
            CentiemesDeSemaine = lu.CentiemesDeSemaine,
            Nature = ligne.Source["nature"] is null ? connu.Nature : lu.Nature,
            Appreciation = lu.Appreciation ?? connu.Appreciation,
            Remarques = lu.Remarques ?? connu.Remarques,
        };
    }

    private static Fiche Ecrire(Stage s) => new(
    [
        ("annee", $"{s.Annee}"), ("entreprise", s.Entreprise), ("debut", Phrases.Jour(s.Debut)), ("fin", Phrases.Jour(s.Fin)),
        ("semaines", s.Semaines.ToString("0.##", Phrases.Francais)), ("nature", Mots.De(Cellules.Natures, s.Nature)),
        ("appreciation", s.Appreciation), ("remarques", s.Remarques),
    ]);
}
