using Livret.Domaine.Livrets;

namespace Livret.Donnees.Echanges.Imports;

/// <summary><c>dossiers.csv</c>: avis, observations and what the jury should know.</summary>
internal static class ImporterLesDossiers
{
    public static async Task ImporterAsync(Chantier chantier, Table table, RapportDeFichier rapport, CancellationToken ct)
    {
        var numeros = await chantier.NumerosAsync(ImporterLesStages.Auteurs, ct);
        var lu = LecteurDossiers.Lire(table, numeros.Contains);
        rapport.Reporter(lu);
        foreach (var lot in lu.Lus.Chunk(Chantier.Lot))
        {
            var livrets = await chantier.LivretsAsync([.. lot.Select(l => l.Valeur.Numero)], ImporterLesStages.Auteurs, Parties.Stages, ct);
            foreach (var ligne in lot)
                Importer(chantier, livrets[ligne.Valeur.Numero], ligne, rapport);
            await chantier.TerminerLeLotAsync(lot.Length, ct);
        }
    }

    private static void Importer(Chantier chantier, LivretScolaire livret, Lue<DossierLu> ligne, RapportDeFichier rapport)
    {
        var (connu, lu, cle) = (livret.Dossier, ligne.Valeur.Dossier, livret.Numero);
        // An empty cell leaves what is stored.
        var voulu = new Dossier
        {
            Avis = lu.Avis ?? connu.Avis,
            Observations = lu.Observations ?? connu.Observations,
            ElementsComplementaires = lu.ElementsComplementaires ?? connu.ElementsComplementaires,
            Assiduite = lu.Assiduite ?? connu.Assiduite,
        };
        var vide = Ecrire(connu).ToString().Length == 0;
        var (avant, apres) = Fiche.Comparer(vide ? null : Ecrire(connu), Ecrire(voulu));
        if (vide && apres.Length == 0)
        {
            rapport.Laisser(ligne.Ligne, cle, "La ligne ne dit rien.");
            return;
        }
        if (!rapport.EstAFaire(ligne.Ligne, cle, avant, apres))
            return;
        if (livret.SaisirLeDossier(voulu, [.. livret.Stages], chantier.Agent, chantier.Instant, chantier.Calendrier(livret), rapport.Nom) is { } refus)
            rapport.Refuser(ligne.Source, refus with { Champ = "numero_candidat" }, cle);
        else
            rapport.Faire(ligne.Ligne, cle, avant, apres);
    }

    private static Fiche Ecrire(Dossier d) => new(
    [
        ("avis", d.Avis is { } avis ? Mots.De(Cellules.Avis, avis) : null), ("observations", d.Observations),
        ("elements_complementaires", d.ElementsComplementaires), ("assiduite", d.Assiduite),
    ]);
}
