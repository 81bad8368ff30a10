using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;

namespace Livret.Donnees.Echanges.Exports;

/// <summary>The words of the files that are written only.</summary>
internal static class Mots
{
    public static string De(Etat etat) => etat switch
    {
        Etat.EnSaisie => "EN_SAISIE",
        Etat.Soumis => "SOUMIS",
        Etat.Vise => "VISE",
        Etat.Transmis => "TRANSMIS",
        Etat.Recevable => "RECEVABLE",
        Etat.NonRecevable => "NON_RECEVABLE",
        Etat.AuJury => "AU_JURY",
        Etat.Delibere => "DELIBERE",
        Etat.Clos => "CLOS",
        Etat.Publie => "PUBLIE",
        Etat.Retire => "RETIRE",
    };

    public static string De(IssueJury issue) => issue switch
    {
        IssueJury.Admis => "ADMIS",
        IssueJury.AjourneAutorise => "AJOURNE_AUTORISE",
        IssueJury.AjourneNonAutorise => "AJOURNE_NON_AUTORISE",
        IssueJury.LivretInsuffisant => "LIVRET_INSUFFISANT",
    };

    public static string DeRecevabilite(DecisionDeRecevabilite decision) => decision.Recevable ? "RECEVABLE" : "NON_RECEVABLE";
}
