using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;

namespace Livret.Donnees.Echanges.Imports;

/// <summary><c>habilitations.csv</c>: for one speciality, over the flag of the établissement.</summary>
internal static class ImporterLesHabilitations
{
    public static async Task ImporterAsync(Chantier chantier, Table table, RapportDeFichier rapport, CancellationToken ct)
    {
        var lu = LecteurHabilitations.Lire(table);
        rapport.Reporter(lu);
        foreach (var lot in lu.Lus.Chunk(Chantier.Lot))
        {
            var connus = await chantier.EtablissementsAsync([.. lot.Select(l => l.Valeur.Uai).Distinct()], ct);
            foreach (var ligne in lot)
                await ImporterAsync(chantier, ligne, connus.GetValueOrDefault(ligne.Valeur.Uai), rapport, ct);
            await chantier.TerminerLeLotAsync(lot.Length, ct);
        }
    }

    private static async Task ImporterAsync(Chantier chantier, Lue<Habilitation> ligne, Etablissement? etablissement, RapportDeFichier rapport, CancellationToken ct)
    {
        var (lue, source) = (ligne.Valeur, ligne.Source);
        var cle = $"{lue.Uai} {lue.Specialite}";
        if (etablissement is null)
        {
            rapport.Refuser(source, "uai", CodeAnomalie.EtablissementInconnu, $"L’établissement {lue.Uai} n’est pas connu. Ajoutez-le d’abord à etablissements.csv.", cle);
            return;
        }
        if (chantier.Referentiels.Chercher(lue.Specialite) is not { } referentiel)
        {
            rapport.Refuser(source, "specialite", CodeAnomalie.SpecialiteInconnue, $"Aucun référentiel ne porte le code « {Phrases.Extrait(lue.Specialite)} ». Indiquez par exemple BTS-TC.", cle);
            return;
        }
        var service = etablissement.Academie?.CodeService;
        if (!chantier.Agent.Tient(Role.Administrateur) && !chantier.TientLeService(service))
        {
            rapport.Refuser(source, "uai", CodeAnomalie.ActeInterdit, "Cet établissement relève d’un autre service des examens.", cle);
            return;
        }
        var tenue = etablissement.Habilitations.FirstOrDefault(h => h.Specialite == referentiel.Code);
        var (avant, apres) = (tenue is null ? null : Mots.OuiNon(tenue.HabiliteCcf), Mots.OuiNon(lue.HabiliteCcf));
        if (!rapport.EstAFaire(ligne.Ligne, cle, avant, apres))
            return;
        var livrets = await LivretsAsync(chantier, etablissement, referentiel.Code, lue.HabiliteCcf, ct);
        var changements = new ChangementsDeRegime(chantier.Session, chantier.Referentiels, livrets);
        var avait = tenue?.HabiliteCcf;
        etablissement.Habiliter(referentiel.Code, lue.HabiliteCcf);
        if (changements.Scelles(nom: false) is { Count: > 0 } scelles)
        {
            etablissement.Habiliter(referentiel.Code, avait);
            rapport.Refuser(source, "habilite_ccf", CodeAnomalie.LivretVerrouille, ImporterLesEtablissements.PhraseScelles(scelles, chantier), cle);
            return;
        }
        chantier.Retenir(etablissement);
        rapport.Faire(ligne.Ligne, cle, avant, apres, changements.MisesDeCote());
    }

    /// <summary>Those that the change touches: none when it says what already holds.</summary>
    private static async Task<IReadOnlyList<LivretScolaire>> LivretsAsync(Chantier chantier, Etablissement etablissement, string specialite, bool habilite, CancellationToken ct)
    {
        if (etablissement.EstHabilite(specialite) == habilite)
            return [];
        List<LivretScolaire> livrets = [.. (await chantier.LivretsDesEtablissementsAsync([etablissement.Uai], ct)).Where(l => l.Specialite == specialite)];
        foreach (var livret in livrets)
            livret.Etablissement = etablissement;
        return livrets;
    }
}
