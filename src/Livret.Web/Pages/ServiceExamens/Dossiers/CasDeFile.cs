using Livret.Domaine.Livrets;

namespace Livret.Web.Pages.ServiceExamens.Dossiers;

/// <summary>What makes a livret belong to the tabs of the queue: <see cref="CriteresDeFile.Retenir(IQueryable{LivretScolaire}, Onglet)"/> says the same in SQL, to list it.</summary>
public sealed record CasDeFile
{
    public required Etat Etat { get; init; }

    /// <summary><see cref="CriteresDeFile.EnAttente"/>.</summary>
    public required bool EnAttente { get; init; }

    /// <summary><see cref="CriteresDeFile.SansEcart"/>, of a livret that is transmitted; false of any other.</summary>
    public required bool SansEcart { get; init; }

    public bool EstDans(Onglet onglet) => onglet switch
    {
        Onglet.Tous => Etat is not Etat.Retire,
        Onglet.SansDifficulte => Etat is Etat.Transmis && !EnAttente && SansEcart,
        Onglet.AExaminer => Etat is Etat.Transmis && !EnAttente && !SansEcart,
        Onglet.EnAttente => Etat is not Etat.Retire && EnAttente,
        Onglet.NonTransmis => Etat is (Etat.EnSaisie or Etat.Soumis or Etat.Vise) && !EnAttente,
        Onglet.Decides => Etat is (Etat.Recevable or Etat.NonRecevable) && !EnAttente,
        Onglet.AuJury => Etat is Etat.AuJury or Etat.Delibere or Etat.Clos or Etat.Publie,
        Onglet.Retires => Etat is Etat.Retire,
    };
}
