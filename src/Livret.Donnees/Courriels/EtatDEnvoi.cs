using System.Linq.Expressions;

namespace Livret.Donnees.Courriels;

/// <summary>What became of a mail.</summary>
public enum EtatDEnvoi { EnAttente, Envoye, Abandonne }

public static class EtatsDEnvoi
{
    public static string EnClair(this EtatDEnvoi etat) => etat switch
    {
        EtatDEnvoi.EnAttente => "En attente",
        EtatDEnvoi.Envoye => "Envoyé",
        EtatDEnvoi.Abandonne => "Abandonné",
    };

    public static EtatDEnvoi Etat(this Courriel courriel) =>
        courriel.EnvoyeLe is not null ? EtatDEnvoi.Envoye
        : courriel.Essais < Courriel.EssaisAuPlus ? EtatDEnvoi.EnAttente
        : EtatDEnvoi.Abandonne;

    /// <summary>The same, for a query.</summary>
    public static Expression<Func<Courriel, bool>> Critere(this EtatDEnvoi etat) => etat switch
    {
        EtatDEnvoi.EnAttente => c => c.EnvoyeLe == null && c.Essais < Courriel.EssaisAuPlus,
        EtatDEnvoi.Envoye => c => c.EnvoyeLe != null,
        EtatDEnvoi.Abandonne => c => c.EnvoyeLe == null && c.Essais >= Courriel.EssaisAuPlus,
    };
}
