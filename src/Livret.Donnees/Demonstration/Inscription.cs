using System.Globalization;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;
using Livret.Donnees.Referentiels;

namespace Livret.Donnees.Demonstration;

/// <summary>Who is enrolled where: établissements, habilitations, candidats and results of the sections.</summary>
internal static class Inscription
{
    public static Dictionary<string, Etablissement> LireLesEtablissements(IEnumerable<Academie> academies)
    {
        var parCode = academies.ToDictionary(a => a.Code);
        var etablissements = FichierEmbarque.Lire("etablissements").Select(l => Etablissement(l, parCode)).ToDictionary(e => e.Uai);
        foreach (var ligne in FichierEmbarque.Lire("habilitations"))
            etablissements[ligne.Texte("uai")].Habiliter(ligne.Texte("specialite"), ligne.Oui("habilite_ccf"));
        return etablissements;
    }

    public static Dictionary<string, LivretScolaire> LireLesCandidats(SessionExamen session, Dictionary<string, Etablissement> etablissements) =>
        FichierEmbarque.Lire("candidats").Select(l => Candidat(l, session, etablissements)).ToDictionary(l => l.Numero);

    public static IEnumerable<ResultatSection> LireLesResultats() => FichierEmbarque.Lire("resultats-section").Select(l => new ResultatSection
    {
        Uai = l.Texte("uai"),
        Specialite = l.Texte("specialite"),
        Annee = int.Parse(l.Texte("annee"), CultureInfo.InvariantCulture),
        Presentes = int.Parse(l.Texte("presentes"), CultureInfo.InvariantCulture),
        Recus = int.Parse(l.Texte("recus"), CultureInfo.InvariantCulture),
    });

    private static Etablissement Etablissement(LigneEmbarquee l, Dictionary<string, Academie> academies)
    {
        var academie = academies[AcademiesDeReference.Chercher(l.Texte("academie"))!.Code];
        return new()
        {
            Uai = l.Texte("uai"),
            Nom = l.Texte("nom"),
            Type = l.Choix<TypeEtablissement>("type") ?? throw l.Refuser("type"),
            CodeAcademie = academie.Code,
            Academie = academie,
            HabiliteCcf = l.Oui("habilite_ccf"),
            Adresse1 = l["adresse_1"],
            CodePostal = l["code_postal"],
            Ville = l["ville"],
            Courriel = l["courriel"],
        };
    }

    private static LivretScolaire Candidat(LigneEmbarquee l, SessionExamen session, Dictionary<string, Etablissement> etablissements)
    {
        var specialite = l.Texte("specialite");
        var livret = new LivretScolaire
        {
            Session = session.Annee,
            Numero = l.Texte("numero_candidat"),
            Nom = l.Texte("nom"),
            Prenom = l.Texte("prenom"),
            DateNaissance = l.Date("date_naissance"),
            Uai = l.Texte("uai"),
            Etablissement = etablissements[l.Texte("uai")],
            Specialite = specialite,
            Voie = l.Choix<Voie>("voie") ?? throw l.Refuser("voie"),
            Ine = l["ine"],
            Division = l["division"] ?? specialite,
            LangueVivante = l["langue_vivante"],
            Adresse1 = l["adresse_1"],
            Adresse2 = l["adresse_2"],
            CodePostal = l["code_postal"],
            Ville = l["ville"],
            Courriel = l["courriel"],
            Redoublant = l.Oui("redoublant"),
            Progressive = l["forme"] == "PROGRESSIVE",
        };
        livret.OuvrirLesUnites(ReferentielsEmbarques.Chercher(specialite) ?? throw l.Refuser("specialite"));
        return livret;
    }
}
