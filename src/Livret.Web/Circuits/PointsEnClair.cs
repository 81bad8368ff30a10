using Livret.Domaine.Livrets;

namespace Livret.Web.Circuits;

public static class PointsEnClair
{
    /// <summary>What is pending, as a title.</summary>
    public static string EnClair(this NaturePoint nature) => nature switch
    {
        NaturePoint.Renvoi => "Renvoyé à l’équipe",
        NaturePoint.Regularisation => "À régulariser",
        NaturePoint.DemandeDeReouverture => "Réouverture demandée",
        NaturePoint.Reouverture => "Rouvert par le service des examens",
        NaturePoint.DemandeDeRectification => "Rectification demandée",
    };
}
