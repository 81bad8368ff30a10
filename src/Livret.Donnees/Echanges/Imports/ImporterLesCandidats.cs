using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Echanges.Imports;

/// <summary><c>candidats.csv</c>: the examination service enrols, corrects an inscription while the livret is entered, an address at any time.</summary>
internal sealed class ImporterLesCandidats(Chantier chantier, RapportDeFichier rapport)
{
    /// <summary>The candidates that this very file enrols, by who they are.</summary>
    private readonly Dictionary<(string Repere, DateOnly Naissance), LivretScolaire> _nouveaux = [];

    public static Task ImporterAsync(Chantier chantier, Table table, RapportDeFichier rapport, CancellationToken ct) =>
        new ImporterLesCandidats(chantier, rapport).ImporterAsync(table, ct);

    private async Task ImporterAsync(Table table, CancellationToken ct)
    {
        var etablissements = await chantier.TousLesEtablissementsAsync(ct);
        var lu = LecteurCandidats.Lire(table, chantier.Session.Annee, etablissements.GetValueOrDefault, chantier.Referentiels.Chercher);
        rapport.Reporter(lu);
        foreach (var lot in lu.Lus.Chunk(Chantier.Lot))
        {
            var connus = await chantier.LivretsAsync([.. lot.Select(l => l.Valeur.Numero)], roles: null, Parties.Valeurs | Parties.Circuit, ct);
            var ici = await chantier.EtablissementsAsync([.. lot.Select(l => l.Valeur.Uai).Concat(connus.Values.Select(l => l.Uai)).Distinct()], ct);
            var homonymes = await HomonymesAsync(lot, connus, ct);
            foreach (var ligne in lot)
            {
                if (connus.GetValueOrDefault(ligne.Valeur.Numero) is { } connu)
                    Corriger(ligne, connu, ici);
                else
                    Inscrire(ligne, ici, homonymes);
            }
            await chantier.TerminerLeLotAsync(lot.Length, ct);
        }
    }

    private void Inscrire(Lue<LivretScolaire> ligne, Dictionary<string, Etablissement> etablissements, ILookup<(string, DateOnly), (string Numero, string? Ine)> homonymes)
    {
        var livret = ligne.Valeur;
        livret.Etablissement = etablissements[livret.Uai];
        var (cle, apres) = (livret.Numero, Ecrire(Inscription.De(livret), Coordonnees.De(livret)).ToString());
        if (!rapport.EstAFaire(ligne.Ligne, cle, null, apres))
            return;
        (string, DateOnly) personne = (livret.NomRecherche, livret.DateNaissance);
        var autre = _nouveaux.TryGetValue(personne, out var nouveau) ? (nouveau.Numero, nouveau.Ine) : homonymes[personne].FirstOrDefault();
        if (autre.Numero is not null && (livret.Ine is null || autre.Ine is null || livret.Ine == autre.Ine))
        {
            rapport.Hesiter(ligne.Ligne, cle, null, apres,
                $"Le candidat {autre.Numero} porte le même nom et la même date de naissance. S’il s’agit de la même personne, gardez un seul numéro ; sinon, indiquez l’INE de chacun.");
            return;
        }
        if (livret.Appliquer(new Inscrire { Motif = Motif }, chantier.Ici(livret)) is { } refus)
        {
            rapport.Refuser(ligne.Source, refus with { Champ = "uai" }, cle);
            return;
        }
        _nouveaux[personne] = livret;
        chantier.Retenir(livret);
        rapport.Faire(ligne.Ligne, cle, null, apres, RegimeDeVoie.Chercher(livret.Voie, livret.Etablissement.Type) is null
            ? "Cette voie n’est pas attendue dans ce type d’établissement : le candidat est traité comme celui d’un établissement non habilité." : null);
    }

    private void Corriger(Lue<LivretScolaire> ligne, LivretScolaire connu, Dictionary<string, Etablissement> etablissements)
    {
        var (lu, source, cle) = (ligne.Valeur, ligne.Source, connu.Numero);
        if (!chantier.Agent.Peut(Role.Gestionnaire, connu.Perimetre()) || (lu.NomRecherche != connu.NomRecherche && lu.DateNaissance != connu.DateNaissance))
        {
            rapport.Refuser(source, "numero_candidat", CodeAnomalie.NumeroDejaPris, "Ce numéro est déjà celui d’une autre personne. Vérifiez-le, ou le nom et la date de naissance.", cle);
            return;
        }
        var (inscription, adresse) = (Inscription.De(connu), Coordonnees.De(connu));
        var (voulue, nouvelles) = (Fusionner(inscription, lu, source), Fusionner(adresse, lu));
        if (voulue is { Progressive: true, Voie: Voie.Scolaire or Voie.Apprentissage })
        {
            rapport.Refuser(source, "forme", CodeAnomalie.ValeurInconnue, "La forme progressive est réservée aux voies FPC et DISTANCE. Indiquez GLOBALE, ou corrigez la voie.", cle);
            return;
        }
        var (avant, apres) = Fiche.Comparer(Ecrire(inscription, adresse), Ecrire(voulue, nouvelles));
        if (!rapport.EstAFaire(ligne.Ligne, cle, avant, apres))
            return;
        string? phrase = null;
        if (voulue != inscription)
        {
            if (connu.Scelle(chantier.Calendrier(connu)) is { } scelle)
            {
                rapport.Refuser(source, scelle with { Champ = Premiere(inscription, voulue) }, cle);
                return;
            }
            var regime = new ChangementsDeRegime(chantier.Session, chantier.Referentiels, [connu]);
            var referentiel = chantier.Referentiels.Chercher(voulue.Specialite)!;
            if (connu.Appliquer(new CorrigerLInscription(voulue, etablissements[voulue.Uai], referentiel) { Motif = Motif }, chantier.Ici(connu)) is { } refus)
            {
                rapport.Refuser(source, refus with { Champ = refus.Champ ?? Premiere(inscription, voulue) }, cle);
                return;
            }
            phrase = string.Join(" ", new[] { regime.MisesDeCote(), UnitesQuittees(connu, referentiel) }.OfType<string>());
        }
        if (nouvelles != adresse)
            connu.Appliquer(new ActualiserLesCoordonnees(nouvelles) { Motif = Motif }, chantier.Ici(connu));
        chantier.Retenir(connu);
        rapport.Faire(ligne.Ligne, cle, avant, apres, string.IsNullOrEmpty(phrase) ? null : phrase);
    }

    /// <summary>Units with notes that the new speciality or option does not have: kept, out of every count.</summary>
    private static string? UnitesQuittees(LivretScolaire livret, Referentiel referentiel)
    {
        var restantes = referentiel.UnitesDe(livret.Option).Select(u => u.Code).ToHashSet();
        List<string> quittees = [.. livret.Unites.Select(u => u.Code).Where(c => !restantes.Contains(c)).Order(StringComparer.Ordinal)];
        return quittees.Count == 0 ? null : $"Garde de côté ce qui est saisi en {string.Join(", ", quittees)}, absent de la nouvelle inscription.";
    }

    private string Motif => $"Import de {Phrases.Extrait(rapport.Nom)}";

    /// <summary>The candidates of the session, under another number, who bear the name and the date of birth of a new one.</summary>
    private async Task<ILookup<(string, DateOnly), (string Numero, string? Ine)>> HomonymesAsync(
        Lue<LivretScolaire>[] lot, Dictionary<string, LivretScolaire> connus, CancellationToken ct)
    {
        List<LivretScolaire> nouveaux = [.. lot.Select(l => l.Valeur).Where(l => !connus.ContainsKey(l.Numero))];
        List<string> noms = [.. nouveaux.Select(l => l.NomRecherche).Distinct()];
        List<DateOnly> dates = [.. nouveaux.Select(l => l.DateNaissance).Distinct()];
        var trouves = noms.Count == 0 ? [] : await chantier.Db.Livrets.AsNoTracking()
            .Where(l => l.Session == chantier.Session.Annee && l.Etat != Etat.Retire && noms.Contains(l.NomRecherche) && dates.Contains(l.DateNaissance))
            .Select(l => new { l.Numero, l.NomRecherche, l.DateNaissance, l.Ine }).ToListAsync(ct);
        return trouves.ToLookup(t => (t.NomRecherche, t.DateNaissance), t => (t.Numero, t.Ine));
    }

    /// <summary>An empty cell leaves what is stored.</summary>
    private static Inscription Fusionner(Inscription connue, LivretScolaire lu, Table.Ligne source) => new(
        lu.Nom, lu.Prenom, lu.DateNaissance, lu.Ine ?? connue.Ine, lu.Uai, lu.Specialite,
        lu.Option ?? (lu.Specialite == connue.Specialite ? connue.Option : null), lu.Voie, source["division"] is null ? connue.Division : lu.Division,
        lu.LangueVivante ?? connue.LangueVivante,
        source["redoublant"] is null ? connue.Redoublant : lu.Redoublant, source["forme"] is null ? connue.Progressive : lu.Progressive);

    private static Coordonnees Fusionner(Coordonnees connues, LivretScolaire lu) => new(
        lu.Adresse1 ?? connues.Adresse1, lu.Adresse2 ?? connues.Adresse2, lu.CodePostal ?? connues.CodePostal, lu.Ville ?? connues.Ville, lu.Courriel ?? connues.Courriel);

    private static string Premiere(Inscription avant, Inscription apres) => avant.EnClair().Zip(apres.EnClair()).First(p => p.First != p.Second).First.Champ;

    private static Fiche Ecrire(Inscription inscription, Coordonnees coordonnees) => new([.. inscription.EnClair(), .. coordonnees.EnClair()]);
}
