using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;

namespace Livret.Web.Circuits;

/// <summary>The class of an établissement, opened for its acts; never empty.</summary>
/// <param name="Livrets">In alphabetical order, without those that left the session.</param>
public sealed record ClasseInstruite(IReadOnlyList<LivretInstruit> Livrets)
{
    public Etablissement Etablissement => Livrets[0].Livret.Etablissement!;
    public string Uai => Etablissement.Uai;
    public string Division => Livrets[0].Livret.Division;
    public CalendrierAcademie? Calendrier => Livrets[0].Ici.Calendrier;
    public Echeance Echeance => new(Calendrier, Livrets[0].Ici.Instant);
    public string Specialites => string.Join(" · ", Livrets.Select(l => $"BTS {l.Ici.Referentiel.Intitule}").Distinct());

    /// <summary>« /etablissement/TC2/visa?uai=0449101D ».</summary>
    public string Adresse(string page) => $"/etablissement/{Uri.EscapeDataString(Division)}/{page}?uai={Uri.EscapeDataString(Uai)}";

    /// <summary>« /livrets/classe/0449101D/TC2 ».</summary>
    public string AdresseDeSoumission => $"/livrets/classe/{Uri.EscapeDataString(Uai)}/{Uri.EscapeDataString(Division)}";
}

/// <summary>Opens a class for its acts.</summary>
public sealed class InstruireUneClasse(InstruireDesLivrets instruire)
{
    /// <param name="uai">Null: the only établissement of the user that has this division.</param>
    /// <returns>Null outside the scope, and when two établissements have the division and none was named.</returns>
    public async Task<ClasseInstruite?> OuvrirAsync(IReadOnlyList<Role> roles, string division, string? uai, CancellationToken ct)
    {
        var livrets = await instruire.OuvrirAsync(roles, Choisir(division, uai), ct);
        return livrets.Count > 0 && livrets.All(l => l.Livret.Uai == livrets[0].Livret.Uai) ? new(livrets) : null;
    }

    public static Func<IQueryable<LivretScolaire>, IQueryable<LivretScolaire>> Choisir(string division, string? uai) =>
        livrets => livrets.Where(l => l.Division == division && (uai == null || l.Uai == uai) && l.Etat != Etat.Retire);
}
