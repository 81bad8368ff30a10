using Livret.Domaine;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;

namespace Livret.Web.Documents;

/// <summary>The paper has every note: it is for the head, and for who sees every unit.</summary>
public static class LectureEntiere
{
    /// <param name="ici">The livret or its class, without unit.</param>
    public static bool LitTout(this Agent agent, Perimetre ici, Referentiel referentiel) =>
        agent.Peut(Role.ChefEtablissement, ici) || referentiel.Unites.All(u => agent.Peut(Role.Enseignant, ici with { Unite = u.Code }));
}
