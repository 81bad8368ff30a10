using Livret.Domaine.Livrets;
using Livret.Domaine.Sessions;
using Livret.Donnees.Echanges;
using Livret.Donnees.Referentiels;

namespace Livret.Donnees.Demonstration;

/// <summary>Who is enrolled where.</summary>
internal sealed class Inscription
{
    /// <param name="academies">Those of the database, by their codes.</param>
    public Inscription(SessionExamen session, IReadOnlyDictionary<string, Academie> academies)
    {
        Etablissements = LecteurEtablissements
            .Lire(FichierEmbarque.Ouvrir(Fichiers.Etablissements), nom => AcademiesDeReference.Chercher(nom) is { } a ? academies[a.Code] : null)
            .Valeurs().ToDictionary(e => e.Uai);
        foreach (var habilitation in LecteurHabilitations.Lire(FichierEmbarque.Ouvrir(Fichiers.Habilitations)).Valeurs())
            Etablissements[habilitation.Uai].Habiliter(habilitation.Specialite, habilitation.HabiliteCcf);
        Livrets = LecteurCandidats
            .Lire(FichierEmbarque.Ouvrir(Fichiers.Candidats), session.Annee, Etablissements.GetValueOrDefault, ReferentielsEmbarques.Chercher)
            .Valeurs().ToDictionary(l => l.Numero);
        Resultats = [.. LecteurResultats.Lire(FichierEmbarque.Ouvrir(Fichiers.ResultatsSection)).Valeurs()];
    }

    /// <summary>By UAI.</summary>
    public Dictionary<string, Etablissement> Etablissements { get; }

    /// <summary>By number of candidate.</summary>
    public Dictionary<string, LivretScolaire> Livrets { get; }

    public IReadOnlyList<ResultatSection> Resultats { get; }
}
