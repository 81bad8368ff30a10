using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Echanges.Imports;

/// <summary><c>etablissements.csv</c>: the examination service for its académies, the administrator everywhere.</summary>
internal static class ImporterLesEtablissements
{
    public static async Task ImporterAsync(Chantier chantier, Table table, RapportDeFichier rapport, CancellationToken ct)
    {
        var academies = await chantier.Db.Academies.AsNoTracking().ToDictionaryAsync(a => a.Code, ct);
        var lu = LecteurEtablissements.Lire(table, nom => Referentiels.AcademiesDeReference.Chercher(nom) is { } a ? academies.GetValueOrDefault(a.Code)
            : academies.Values.FirstOrDefault(autre => autre.Nom.Equals(nom, StringComparison.OrdinalIgnoreCase) || autre.Code == nom));
        rapport.Reporter(lu);
        foreach (var lot in lu.Lus.Chunk(Chantier.Lot))
        {
            var connus = await chantier.EtablissementsAsync([.. lot.Select(l => l.Valeur.Uai)], ct);
            foreach (var ligne in lot)
                await ImporterAsync(chantier, ligne, connus.GetValueOrDefault(ligne.Valeur.Uai), rapport, ct);
            await chantier.TerminerLeLotAsync(lot.Length, ct);
        }
    }

    private static async Task ImporterAsync(Chantier chantier, Lue<Etablissement> ligne, Etablissement? connu, RapportDeFichier rapport, CancellationToken ct)
    {
        var (lu, source, cle) = (ligne.Valeur, ligne.Source, ligne.Valeur.Uai);
        if (!PeutTenir(chantier, lu.Academie!) || (connu is not null && !PeutTenir(chantier, connu.Academie!)))
        {
            rapport.Refuser(source, "academie", CodeAnomalie.ActeInterdit, "Les établissements de cette académie relèvent d’un autre service des examens.", cle);
            return;
        }
        var voulu = Fusionner(connu, lu, source);
        var (avant, apres) = Fiche.Comparer(connu is null ? null : Ecrire(connu), Ecrire(voulu));
        if (!rapport.EstAFaire(ligne.Ligne, cle, avant, apres))
            return;
        if (connu is null)
        {
            var academie = voulu.Academie;
            if (chantier.Ecrit)
                voulu.Academie = null;
            chantier.Retenir(voulu);
            rapport.Faire(ligne.Ligne, cle, avant, apres, academie is null ? null : $"Académie de {academie.Nom}.");
            return;
        }
        var nom = connu.Nom != voulu.Nom;
        var regime = connu.Type != voulu.Type || connu.HabiliteCcf != voulu.HabiliteCcf;
        var livrets = nom || regime ? await chantier.LivretsDesEtablissementsAsync([cle], ct) : [];
        foreach (var livret in livrets)
            livret.Etablissement = connu;
        var changements = new ChangementsDeRegime(chantier.Session, chantier.Referentiels, livrets);
        var tel = (connu.Nom, connu.Type, connu.HabiliteCcf);
        (connu.Nom, connu.Type, connu.HabiliteCcf) = (voulu.Nom, voulu.Type, voulu.HabiliteCcf);
        if (changements.Scelles(nom) is { Count: > 0 } scelles)
        {
            (connu.Nom, connu.Type, connu.HabiliteCcf) = tel;
            rapport.Refuser(source, nom ? "nom" : "type", CodeAnomalie.LivretVerrouille, PhraseScelles(scelles, chantier), cle);
            return;
        }
        if (connu.CodeAcademie != voulu.CodeAcademie)
        {
            (connu.CodeAcademie, connu.Academie) = (voulu.CodeAcademie, chantier.Ecrit ? null : voulu.Academie);
            if (chantier.Ecrit)
                await chantier.Db.DeplacerLesLivretsAsync(cle, voulu.CodeAcademie, ct);
        }
        (connu.Adresse1, connu.Adresse2, connu.CodePostal, connu.Ville, connu.Courriel) = (voulu.Adresse1, voulu.Adresse2, voulu.CodePostal, voulu.Ville, voulu.Courriel);
        chantier.Retenir(connu);
        rapport.Faire(ligne.Ligne, cle, avant, apres, changements.MisesDeCote());
    }

    /// <summary>Names the act that would open the first of them.</summary>
    public static string PhraseScelles(IReadOnlyList<LivretScolaire> scelles, Chantier chantier) =>
        $"{(scelles.Count == 1 ? "Un livret" : $"{scelles.Count} livrets")} de cet établissement {(scelles.Count == 1 ? "changerait" : "changeraient")} après avoir quitté la saisie ({scelles[0].Numero}). {scelles[0].Scelle(chantier.Calendrier(scelles[0]))!.Phrase}";

    private static bool PeutTenir(Chantier chantier, Academie academie) => chantier.Agent.Tient(Role.Administrateur) || chantier.TientLeService(academie.CodeService);

    /// <summary>An empty cell leaves what is stored.</summary>
    private static Etablissement Fusionner(Etablissement? connu, Etablissement lu, Table.Ligne source) => connu is null ? lu : new()
    {
        Uai = lu.Uai,
        Nom = lu.Nom,
        Type = lu.Type,
        CodeAcademie = lu.CodeAcademie,
        Academie = lu.Academie,
        HabiliteCcf = source["habilite_ccf"] is null ? connu.HabiliteCcf : lu.HabiliteCcf,
        Adresse1 = lu.Adresse1 ?? connu.Adresse1,
        Adresse2 = lu.Adresse2 ?? connu.Adresse2,
        CodePostal = lu.CodePostal ?? connu.CodePostal,
        Ville = lu.Ville ?? connu.Ville,
        Courriel = lu.Courriel ?? connu.Courriel,
    };

    private static Fiche Ecrire(Etablissement e) => new(
    [
        ("nom", e.Nom), ("type", Mots.De(Cellules.Types, e.Type)), ("academie", e.CodeAcademie), ("habilite_ccf", Mots.OuiNon(e.HabiliteCcf)),
        ("adresse_1", e.Adresse1), ("adresse_2", e.Adresse2), ("code_postal", e.CodePostal), ("ville", e.Ville), ("courriel", e.Courriel),
    ]);
}
