using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Demonstration;

namespace Livret.Donnees.Generations;

/// <summary>The commissions that examine the livrets of an établissement: one that sits for each speciality, one that is closed for each class whose decisions are published.</summary>
/// <param name="prochain">Gives the next identifier.</param>
internal sealed class Jurys(EtablissementGenere lieu, Equipes equipes, int session, Func<int> prochain)
{
    private static readonly DateOnly Seance = new(2020, 6, 5);

    private readonly Dictionary<(string Specialite, string? DivisionClose), Commission> _commissions = [];

    public IEnumerable<Commission> Toutes => _commissions.Values;

    public Commission Pour(LivretScolaire livret, Etape etape)
    {
        var cle = (livret.Specialite, DivisionClose: etape is Etape.Publie ? livret.Division : null);
        if (_commissions.TryGetValue(cle, out var connue))
            return connue;
        var academie = lieu.Etablissement.Academie!;
        var commission = new Commission
        {
            Id = prochain(),
            Session = session,
            Service = academie.CodeService,
            Specialite = livret.Specialite,
            Academies = [academie.Code],
            Intitule = $"Commission {livret.Specialite}, {lieu.Etablissement.Nom}{(cle.DivisionClose is { } division ? $", {division}" : "")}",
            Seance = Seance,
            Lieu = lieu.Etablissement.Nom,
        };
        var president = equipes.Agent(lieu.President);
        commission.Nommer(new() { UtilisateurId = president.Id, Nom = president.Nom, Qualite = "inspecteur d’académie – inspecteur pédagogique régional", EstPresident = true });
        commission.Nommer(new() { Nom = "Un membre sans compte", Qualite = "professionnel", EstPresident = false });
        equipes.Affecter(lieu.President, new() { UtilisateurId = president.Id, Role = Role.PresidentJury, Commission = commission.Id });
        return _commissions[cle] = commission;
    }
}
