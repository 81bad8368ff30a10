using Livret.Domaine.Livrets;

namespace Livret.Web.Circuits;

/// <summary>Whether what the livret says, what was signed and what was transmitted are the same.</summary>
public static class AccordDesVersions
{
    public static IEnumerable<(bool Tient, string Phrase)> De(LivretInstruit instruit)
    {
        var (livret, ici) = (instruit.Livret, instruit.Ici);
        if (livret.Visa is not { } visa)
            yield break;
        yield return visa.EstIntact(livret, ici.Session, ici.Referentiel)
            ? (true, "Le contenu actuel est celui qui a été signé.")
            : (false, "Le contenu actuel n’est plus celui qui a été signé.");
        if (livret.VisaTransmis is { } transmis)
            yield return transmis.Id == visa.Id && livret.DerniereTransmission!.Empreinte == visa.Empreinte
                ? (true, "La version transmise est celle qui a été signée.")
                : (false, "La version transmise est antérieure à ce visa.");
    }

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
