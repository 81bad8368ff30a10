using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Donnees.EnBloc;

namespace Livret.Donnees.Echanges.Imports;

/// <summary>
/// <c>notes.csv</c>: the team its units, the chef d'établissement those of his teams, the examination service the dispenses and bénéfices. Each
/// element is added or replaced; the évaluations of a unit are replaced as a set; <c>EFFACER</c> erases.
/// </summary>
internal sealed class ImporterLesNotes(Chantier chantier, RapportDeFichier rapport)
{
    private static readonly Role[] Auteurs = [Role.Enseignant, Role.ChefEtablissement, Role.Gestionnaire];

    private readonly Dictionary<(Unite, Regime, bool, bool), Contexte> _contextes = [];

    public static Task ImporterAsync(Chantier chantier, Table table, RapportDeFichier rapport, CancellationToken ct) =>
        new ImporterLesNotes(chantier, rapport).ImporterAsync(table, ct);

    private async Task ImporterAsync(Table table, CancellationToken ct)
    {
        var parCandidat = new Dictionary<string, List<Table.Ligne>>();
        foreach (var ligne in table.Lignes())
        {
            if (ligne.Deborde || ligne["numero_candidat"] is not { } numero || ligne["unite"] is null)
                rapport.Refuser(new Cellules(ligne).Refus!);
            else if (parCandidat.TryGetValue(numero, out var lignes))
                lignes.Add(ligne);
            else
                parCandidat[numero] = [ligne];
        }
        foreach (var lot in parCandidat.Chunk(Chantier.Lot))
        {
            var livrets = await chantier.LivretsAsync([.. lot.Select(c => c.Key)], Auteurs, Parties.Valeurs, ct, suivre: false);
            var saisies = new SaisiesDuLot();
            foreach (var (numero, lignes) in lot)
                Importer(livrets.GetValueOrDefault(numero), numero, lignes, saisies);
            await chantier.EcrireAsync(saisies, ct);
            rapport.Saisies += saisies.Evenements.Count;
            await chantier.TerminerLeLotAsync(lot.Sum(c => c.Value.Count), ct);
        }
    }

    private void Importer(LivretScolaire? livret, string numero, List<Table.Ligne> lignes, SaisiesDuLot saisies)
    {
        if (livret is null)
        {
            foreach (var ligne in lignes)
                rapport.Refuser(ligne, "numero_candidat", CodeAnomalie.CandidatInconnu, LecteurNotes.PhraseCandidat(numero), numero);
            return;
        }
        Guid[] versions = [.. livret.Unites.Select(u => u.Version)];
        var referentiel = chantier.Referentiels.Chercher(livret.Specialite);
        foreach (var groupe in lignes.GroupBy(l => l["unite"]!, StringComparer.OrdinalIgnoreCase))
        {
            if (referentiel?.Unite(groupe.Key) is { } unite && referentiel.UnitesDe(livret.Option).Contains(unite) && livret.Unite(unite.Code) is not null)
            {
                new UniteAImporter(chantier, rapport, livret, Contexte(livret, referentiel, unite)).Importer([.. groupe]);
                continue;
            }
            foreach (var ligne in groupe)
                rapport.Refuser(ligne, "unite", CodeAnomalie.UniteInconnue, LecteurNotes.PhraseUnite(groupe.Key, livret), $"{numero} {groupe.Key}");
        }
        if (chantier.Ecrit)
            saisies.Ajouter(livret, versions);
    }

    private Contexte Contexte(LivretScolaire livret, Referentiel referentiel, Unite unite)
    {
        var cle = (unite, livret.Regime, livret.Redoublant, livret.Progressive);
        if (!_contextes.TryGetValue(cle, out var contexte))
            _contextes[cle] = contexte = livret.Contexte(chantier.Session, referentiel, unite);
        return contexte;
    }
}
