namespace Livret.Web.Pages.ServiceExamens.Lots;

/// <summary>An act that is done on many files at once.</summary>
/// <param name="Code">In the address.</param>
/// <param name="Fait">As the report counts it, singular and plural.</param>
public sealed record GesteDeLot(string Code, string Titre, string Verbe, (string Un, string Plusieurs) Fait, string Part, string Reste)
{
    public const string Recevable = "recevable", Jury = "jury", Publication = "publication";

    public static IReadOnlyList<GesteDeLot> Tableau { get; } =
    [
        new(Recevable, "Déclarer recevables", "Déclarer recevable", ("livret déclaré recevable", "livrets déclarés recevables"),
            "Chaque livret dont les trois conditions sont remplies devient recevable ; celles que l’application propose remplies sont constatées à votre nom.",
            "Un livret dont une condition reste à examiner n’est pas touché. Rien ne part au jury."),
        new(Jury, "Transmettre au jury", "Transmettre", ("livret transmis au jury", "livrets transmis au jury"),
            "La commission reçoit la version scellée de chaque livret, sur un seul bordereau numéroté.", "Les adresses des candidats ne partent pas."),
        new(Publication, "Publier", "Publier", ("décision publiée", "décisions publiées"),
            "La décision du jury de chaque livret clos est publiée.", "Les notes des livrets ne sont pas communiquées."),
    ];

    public static GesteDeLot? De(string code) => Tableau.FirstOrDefault(g => g.Code == code);

    /// <summary>« 12 livrets déclarés recevables ».</summary>
    public string Compter(int nombre) => $"{nombre:N0}\u00a0{(nombre > 1 ? Fait.Plusieurs : Fait.Un)}";
}
