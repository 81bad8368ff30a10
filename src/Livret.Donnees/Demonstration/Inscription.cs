using Livret.Domaine.Livrets;
using Livret.Domaine.Sessions;
using Livret.Donnees.Echanges;
using Livret.Donnees.Referentiels;

namespace Livret.Donnees.Demonstration;

/// <summary>Who is enrolled where.</summary>
/// <param name="Etablissements">By UAI.</param>
/// <param name="Livrets">By number of candidate.</param>
internal sealed record Inscription(
    IReadOnlyDictionary<string, Etablissement> Etablissements, IReadOnlyDictionary<string, LivretScolaire> Livrets, IReadOnlyList<ResultatSection> Resultats)
{
    /// <summary>From the files of the demonstration.</summary>
    /// <param name="academies">Those of the database, by their codes.</param>
    public static Inscription Lire(SessionExamen session, IReadOnlyDictionary<string, Academie> academies)
    {
        var etablissements = LecteurEtablissements
            .Lire(FichierEmbarque.Ouvrir(Fichiers.Etablissements), nom => AcademiesDeReference.Chercher(nom) is { } a ? academies[a.Code] : null)
            .Valeurs().ToDictionary(e => e.Uai);
        foreach (var habilitation in LecteurHabilitations.Lire(FichierEmbarque.Ouvrir(Fichiers.Habilitations)).Valeurs())
            etablissements[habilitation.Uai].Habiliter(habilitation.Specialite, habilitation.HabiliteCcf);
        var livrets = LecteurCandidats
            .Lire(FichierEmbarque.Ouvrir(Fichiers.Candidats), session.Annee, etablissements.GetValueOrDefault, ReferentielsEmbarques.Chercher)
            .Valeurs().ToDictionary(l => l.Numero);
        return new(etablissements, livrets, [.. LecteurResultats.Lire(FichierEmbarque.Ouvrir(Fichiers.ResultatsSection)).Valeurs()]);
    }
}
