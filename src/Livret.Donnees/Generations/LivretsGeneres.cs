using Livret.Domaine.Livrets;
using Livret.Donnees.Referentiels;

namespace Livret.Donnees.Generations;

/// <summary>A livret and the one of the demonstration that it follows.</summary>
internal sealed record LivretGenere(LivretScolaire Livret, LivretScolaire Patron);

/// <summary>The candidates of a class: identities drawn from those of the demonstration, mixed.</summary>
internal static class LivretsGeneres
{
    /// <summary>Above the identifiers that the demonstration takes.</summary>
    private const int PremierId = 1_000;

    /// <param name="premier">Rank of the first candidate of the class among all the generated, from 0.</param>
    public static IEnumerable<LivretGenere> Tirer(Modeles modeles, Hasard hasard, EtablissementGenere lieu, ClasseGeneree classe, int premier, int session)
    {
        for (var i = 0; i < classe.Effectif; i++)
        {
            var patron = hasard.Parmi(classe.Modele.Patrons);
            var (nom, prenom, adresse) = (hasard.Parmi(modeles.Candidats).Nom, hasard.Parmi(modeles.Candidats).Prenom, hasard.Parmi(modeles.Candidats));
            var rang = premier + i;
            var livret = new LivretScolaire
            {
                Id = PremierId + rang,
                Session = session,
                Numero = $"{lieu.Etablissement.CodeAcademie}{3_000_000 + rang}",
                Nom = nom,
                Prenom = prenom,
                DateNaissance = patron.DateNaissance.AddDays(hasard.Entre(-200, 200)),
                Uai = lieu.Etablissement.Uai,
                Etablissement = lieu.Etablissement,
                Specialite = patron.Specialite,
                Voie = patron.Voie,
                Division = classe.Division,
                Option = patron.Option,
                LangueVivante = patron.LangueVivante,
                Adresse1 = adresse.Adresse1,
                CodePostal = adresse.CodePostal,
                Ville = adresse.Ville,
                Courriel = $"candidat.{rang}@exemple.test",
                Redoublant = patron.Redoublant,
                Progressive = patron.Progressive,
            };
            livret.OuvrirLesUnites(ReferentielsEmbarques.Chercher(patron.Specialite)!);
            yield return new(livret, patron);
        }
    }
}
