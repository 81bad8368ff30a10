using Livret.Domaine.Deliberations;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Web.Pages.ServiceExamens.Jurys;

/// <summary>A commission in the hands of its service, with what its form offers.</summary>
/// <param name="Commission">Null: a new one.</param>
/// <param name="Academies">Those of the user's services.</param>
/// <param name="Livrets">How many were ever handed to it.</param>
/// <param name="Comptes">Address of the account of each member who has one.</param>
/// <param name="ProcesVerbaux">Numbers, in order.</param>
public sealed record CommissionTenue(
    int Session, Commission? Commission, IReadOnlyList<Academie> Academies, IReadOnlyList<Referentiel> Specialites, int Livrets, IReadOnlyDictionary<Guid, string> Comptes,
    IReadOnlyList<string> ProcesVerbaux)
{
    /// <summary>The livrets that it was handed were chosen for its speciality and its académies, and are read under its rule of anonymity.</summary>
    public bool EstFigee => Livrets > 0;

    public bool EstClose => Commission?.CloseLe is not null;
}
