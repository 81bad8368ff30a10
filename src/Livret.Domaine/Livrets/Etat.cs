namespace Livret.Domaine.Livrets;

/// <summary>Where a livret stands in the circuit. Notes are entered in <see cref="EnSaisie"/> only.</summary>
public enum Etat { EnSaisie, Soumis, Vise, Transmis, Recevable, NonRecevable, AuJury, Delibere, Clos, Publie, Retire }

public static class Etats
{
    /// <summary>The short words of the screens.</summary>
    public static string EnClair(this Etat etat) => etat switch
    {
        Etat.EnSaisie => "En saisie",
        Etat.Soumis => "Soumis",
        Etat.Vise => "Visé",
        Etat.Transmis => "Transmis",
        Etat.Recevable => "Recevable",
        Etat.NonRecevable => "Non recevable",
        Etat.AuJury => "Au jury",
        Etat.Delibere => "Délibéré",
        Etat.Clos => "Clos",
        Etat.Publie => "Publié",
        Etat.Retire => "Retiré",
    };
}
