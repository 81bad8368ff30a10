using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Echanges;

namespace Livret.Donnees.Demonstration;

/// <summary>The commissions of the demonstration, with their members, and the steps whose livrets they receive.</summary>
internal sealed class CommissionsDeDemonstration
{
    private static readonly FormatFichier FormatDesCommissions = new("commissions.csv", "Une commission du jury de la démonstration",
    [
        new("service", true, "Code du service des examens"),
        new("specialite", true, "Code du référentiel"),
        new("academies", true, "Codes des académies, séparés par |"),
        new("intitule", true, "Intitulé"),
        new("seance", true, "Jour de la séance"),
        new("lieu", false, "Lieu"),
        new("arrete", false, "Arrêté qui la nomme"),
        new("pseudonymisee", true, "O : les membres lisent les livrets sans nom"),
        new("etapes", false, "Étapes dont elle reçoit les livrets, séparées par |"),
    ]);

    private static readonly FormatFichier FormatDesMembres = new("membres.csv", "Un membre d’une commission de la démonstration",
    [
        new("intitule", true, "Intitulé de la commission"),
        new("courriel", false, "Compte du membre ; vide s’il n’en a pas"),
        new("nom", false, "Nom de qui n’a pas de compte"),
        new("qualite", true, "Qualité"),
        new("role", true, "PRESIDENT_JURY ou MEMBRE_JURY"),
    ]);

    private sealed record LigneDeMembre(string Intitule, string? Courriel, string? Nom, string Qualite, Role Role);

    private readonly List<(Commission Commission, IReadOnlyList<Etape> Etapes)> _commissions;

    public CommissionsDeDemonstration(int session, Equipes equipes)
    {
        _commissions =
        [
            .. FichierEmbarque.Ouvrir(FormatDesCommissions).Lire(cle: null, (ligne, cellules) => (
                new Commission
                {
                    Session = session,
                    Service = cellules.Texte("service", 20),
                    Specialite = cellules.Texte("specialite", 20),
                    Academies = cellules.Liste("academies"),
                    Intitule = cellules.Texte("intitule", 200),
                    Seance = cellules.Date("seance"),
                    Lieu = cellules.TexteOuNul("lieu", 200),
                    Arrete = cellules.TexteOuNul("arrete", 200),
                    Pseudonymisee = cellules.OuiOuNon("pseudonymisee"),
                },
                (IReadOnlyList<Etape>)[.. cellules.Liste("etapes").Select(EtapeDeDemonstration.Lire)])).Valeurs(),
        ];
        Membres = [.. FichierEmbarque.Ouvrir(FormatDesMembres).Lire(cle: null, (_, cellules) => new LigneDeMembre(
            cellules.Texte("intitule", 200),
            cellules.TexteOuNul("courriel", 254),
            cellules.TexteOuNul("nom", 200),
            cellules.Texte("qualite", 200),
            cellules.Parmi("role", Cellules.Roles))).Valeurs()];
        foreach (var membre in Membres)
            Nommer(membre, equipes);
    }

    public IEnumerable<Commission> Toutes => _commissions.Select(c => c.Commission);

    private IReadOnlyList<LigneDeMembre> Membres { get; }

    /// <summary>The commission that receives that livret at that step.</summary>
    public Commission Pour(LivretScolaire livret, Etape etape) => _commissions.First(c =>
        c.Etapes.Contains(etape) && c.Commission.Academies.Contains(livret.Etablissement!.CodeAcademie) && c.Commission.Specialite == livret.Specialite).Commission;

    /// <summary>Gives the members their livrets; once the commissions have their identifiers.</summary>
    public void Affecter(Equipes equipes)
    {
        foreach (var membre in Membres.Where(m => m.Courriel is not null))
            equipes.Affecter(membre.Courriel!, new() { UtilisateurId = equipes.Agent(membre.Courriel!).Id, Role = membre.Role, Commission = Commission(membre).Id });
    }

    private Commission Commission(LigneDeMembre membre) => Toutes.Single(c => c.Intitule == membre.Intitule);

    private void Nommer(LigneDeMembre membre, Equipes equipes)
    {
        var agent = membre.Courriel is { } courriel ? equipes.Agent(courriel) : null;
        Commission(membre).Nommer(new()
        {
            UtilisateurId = agent?.Id,
            Nom = agent?.Nom ?? membre.Nom!,
            Qualite = membre.Qualite,
            EstPresident = membre.Role is Role.PresidentJury,
        });
    }
}
