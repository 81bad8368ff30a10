namespace Livret.Domaine.Recevabilites;

/// <summary>A condition that is not met, and the fact that shows it, as a sentence.</summary>
public sealed record MotifDeLettre(ConditionRecevabilite Condition, string Fait)
{
    // The quotations are those of the note §2; no article of the décret is quoted.
    private const string Fondement = "Pour l’application du décret n° 2020-684 du 5 juin 2020 relatif aux modalités de délivrance du brevet de technicien "
        + "supérieur en raison de l’épidémie de covid-19, le paragraphe 2 de la note d’accompagnement du livret scolaire ou de formation pose, parmi les "
        + "conditions de la recevabilité, la suivante : ";

    /// <summary>The condition as the text puts it.</summary>
    public string Droit => $"{Fondement}« {Citation(Condition)} ».";

    private static string Citation(ConditionRecevabilite condition) => condition switch
    {
        ConditionRecevabilite.VisaEtDeclaration => "le livret ou dossier porte le visa et la déclaration sur l’honneur du responsable de l’établissement ou de l’organisme de formation",
        ConditionRecevabilite.Delai => "le dossier est transmis dans les délais fixés par la circulaire académique",
        ConditionRecevabilite.DureeDeStage => "le seuil minimum, requis pour l’inscription à l’examen, de durées de stage, est respecté",
    };
}
