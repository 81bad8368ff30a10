using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Echanges.Imports;

/// <summary><c>resultats-section.csv</c>: the chef d'établissement, within the window of entry of his académie.</summary>
internal static class ImporterLesResultats
{
    public static async Task ImporterAsync(Chantier chantier, Table table, RapportDeFichier rapport, CancellationToken ct)
    {
        var lu = LecteurResultats.Lire(table);
        rapport.Reporter(lu);
        foreach (var lot in lu.Lus.Chunk(Chantier.Lot))
        {
            List<string> uais = [.. lot.Select(l => l.Valeur.Uai).Distinct()];
            var etablissements = await chantier.EtablissementsAsync(uais, ct);
            var connus = (await chantier.Db.Resultats.Where(r => uais.Contains(r.Uai)).ToListAsync(ct)).ToDictionary(r => (r.Uai, r.Specialite, r.Annee));
            foreach (var ligne in lot)
                Importer(chantier, ligne, etablissements.GetValueOrDefault(ligne.Valeur.Uai), connus, rapport);
            await chantier.TerminerLeLotAsync(lot.Length, ct);
        }
        if (!chantier.Ecrit)
            chantier.Db.ChangeTracker.Clear();
    }

    private static void Importer(
        Chantier chantier, Lue<ResultatSection> ligne, Etablissement? etablissement, Dictionary<(string, string, int), ResultatSection> connus, RapportDeFichier rapport)
    {
        var lu = ligne.Valeur;
        var cle = $"{lu.Uai} {lu.Specialite} {lu.Annee}";
        if (Refuser(chantier, lu, etablissement) is var (colonne, code, phrase))
        {
            rapport.Refuser(ligne.Source, colonne, code, phrase, cle);
            return;
        }
        var connu = connus.GetValueOrDefault((lu.Uai, lu.Specialite, lu.Annee));
        var (avant, apres) = Fiche.Comparer(connu is null ? null : Ecrire(connu), Ecrire(lu));
        if (!rapport.EstAFaire(ligne.Ligne, cle, avant, apres))
            return;
        if (chantier.Calendrier(etablissement!)?.Refuser(chantier.Instant) is { } ferme)
        {
            rapport.Refuser(ligne.Source, ferme with { Champ = "annee" }, cle);
            return;
        }
        if (connu is not null)
            (connu.Presentes, connu.Recus) = (lu.Presentes, lu.Recus);
        else if (chantier.Ecrit)
            chantier.Db.Add(lu);
        rapport.Faire(ligne.Ligne, cle, avant, apres);
    }

    private static (string Colonne, CodeAnomalie Code, string Phrase)? Refuser(Chantier chantier, ResultatSection lu, Etablissement? etablissement)
    {
        if (etablissement is null || !chantier.Agent.Affectations.Any(a => a.Role.Inclut(Role.ChefEtablissement) && a.Uai == lu.Uai))
            return ("uai", CodeAnomalie.EtablissementInconnu, $"L’établissement {lu.Uai} n’est pas le vôtre, ou n’est pas connu. Vérifiez son code.");
        if (chantier.Referentiels.Chercher(lu.Specialite) is null)
            return ("specialite", CodeAnomalie.SpecialiteInconnue, $"Aucun référentiel ne porte le code « {Phrases.Extrait(lu.Specialite)} ». Indiquez par exemple BTS-TC.");
        if (lu.Annee >= chantier.Session.Annee || lu.Annee < chantier.Session.Annee - AnneesConservees)
            return ("annee", CodeAnomalie.ValeurInconnue, $"Indiquez une session d’avant {chantier.Session.Annee}, par exemple {chantier.Session.Annee - 1}.");
        return lu.Recus > lu.Presentes ? ("recus", CodeAnomalie.ValeurInconnue, "Il y a plus de reçus que de présentés. Corrigez l’un des deux nombres.") : null;
    }

    /// <summary>How far back the results of a section say something of it.</summary>
    private const int AnneesConservees = 20;

    private static Fiche Ecrire(ResultatSection r) => new([("presentes", $"{r.Presentes}"), ("recus", $"{r.Recus}")]);
}
