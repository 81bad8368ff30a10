using Livret.Domaine.Livrets;

namespace Livret.Web.Pages.ServiceExamens.Dossiers;

/// <summary>The livrets of one state that wait for an answer, or do not: <see cref="CriteresDeFile.Retenir(IQueryable{LivretScolaire}, Onglet)"/> says the same tabs in SQL, to list them.</summary>
public sealed record CasDeFile
{
    public required Etat Etat { get; init; }
    public required bool EnAttente { get; init; }
    public required int Nombre { get; init; }

    /// <summary>Among them, those that meet the three conditions (<see cref="CriteresDeFile.SansEcart"/>).</summary>
    public required int SansEcart { get; init; }

    /// <summary>How many of them are in a tab.</summary>
    public int Compter(Onglet onglet) => onglet switch
    {
        Onglet.Tous => Si(Etat is not Etat.Retire),
        Onglet.SansDifficulte => Etat is Etat.Transmis && !EnAttente ? SansEcart : 0,
        Onglet.AExaminer => Etat is Etat.Transmis && !EnAttente ? Nombre - SansEcart : 0,
        Onglet.EnAttente => Si(Etat is not Etat.Retire && EnAttente),
        Onglet.NonTransmis => Si(Etat is (Etat.EnSaisie or Etat.Soumis or Etat.Vise) && !EnAttente),
        Onglet.Decides => Si(Etat is (Etat.Recevable or Etat.NonRecevable) && !EnAttente),
        Onglet.AuJury => Si(Etat is Etat.AuJury or Etat.Delibere or Etat.Clos or Etat.Publie),
        Onglet.Retires => Si(Etat is Etat.Retire),
    };

    private int Si(bool dedans) => dedans ? Nombre : 0;
}
