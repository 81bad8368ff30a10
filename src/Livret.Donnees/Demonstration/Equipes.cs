using System.Security.Cryptography;
using System.Text;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Echanges;
using Microsoft.AspNetCore.Identity;

namespace Livret.Donnees.Demonstration;

/// <summary>Fictitious people, from lines of <c>affectations.csv</c>: their accounts, and who types what.</summary>
internal sealed class Equipes
{
    private static readonly FormatFichier FormatDesDelegations = new("delegations.csv", "L’acte qui donne sa délégation de signature à un délégataire de la démonstration",
    [
        new("courriel", true, "Compte du délégataire"),
        new("qualite", true, "Qualité du délégataire"),
        new("acte", true, "Référence de l’acte"),
        new("accordee_par", true, "Nom du chef d’établissement"),
    ]);

    private sealed record LigneDeDelegation(string Courriel, string Qualite, string Acte, string AccordeePar);

    private readonly Dictionary<string, (Agent Agent, List<Affectation> Tenues)> _agents = [];

    /// <param name="empreinte">Of the password of all these accounts.</param>
    public Equipes(IEnumerable<AffectationLue> lignes, string empreinte)
    {
        foreach (var compte in lignes.GroupBy(l => l.Courriel))
        {
            var utilisateur = Ouvrir(compte.First(), empreinte);
            var delegation = Deleguer(compte.First(), utilisateur);
            List<Affectation> tenues = [.. compte.SelectMany(l => Affecter(utilisateur.Id, l, delegation))];
            Utilisateurs.Add(utilisateur);
            Affectations.AddRange(tenues);
            _agents.Add(compte.Key, (new(utilisateur.Id, utilisateur.NomComplet, tenues), tenues));
        }
    }

    /// <summary>Those of the demonstration.</summary>
    public static Equipes Lire() => new(LecteurAffectations.Lire(FichierEmbarque.Ouvrir(Fichiers.Affectations)).Valeurs(), HacherLeMotDePasse());

    /// <summary>One password for all the accounts: hashing it once keeps the first start short.</summary>
    public static string HacherLeMotDePasse() => new PasswordHasher<Utilisateur>().HashPassword(null!, ComptesDeDemonstration.MotDePasse);

    public List<Utilisateur> Utilisateurs { get; } = [];
    public List<Affectation> Affectations { get; } = [];
    public List<Delegation> Delegations { get; } = [];

    public Agent Agent(string courriel) => _agents[courriel].Agent;

    /// <summary>One more role, that was not known when the accounts were opened.</summary>
    public void Affecter(string courriel, Affectation affectation)
    {
        _agents[courriel].Tenues.Add(affectation);
        Affectations.Add(affectation);
    }

    /// <summary>Who types a unit of that livret: one of its teachers.</summary>
    public Agent Enseignant(LivretScolaire livret, string unite) => Premier(Role.Enseignant, livret.Perimetre(unite));

    /// <summary>Who types the dossier: the coordonnateur of the division, or the chef d'établissement.</summary>
    public Agent PourLeDossier(LivretScolaire livret) => Premier([Role.Coordonnateur, Role.ChefEtablissement], livret.Perimetre());

    /// <summary>The examination service, for what it alone may type.</summary>
    public Agent Service(LivretScolaire livret) => Premier(Role.Gestionnaire, livret.Perimetre());

    /// <summary>The first person who holds one of these roles here, in their order.</summary>
    public Agent Premier(IReadOnlyList<Role> roles, Perimetre ici) =>
        roles.Select(role => Chercher(role, ici)).FirstOrDefault(a => a is not null)
            ?? throw new InvalidDataException($"{Fichiers.Affectations.Nom}: {string.Join(", ", roles)}, {ici}.");

    private Agent Premier(Role role, Perimetre ici) => Premier([role], ici);

    private Agent? Chercher(Role role, Perimetre ici) => _agents.Values.Select(a => a.Agent).FirstOrDefault(a => a.Peut(role, ici));

    private Delegation? Deleguer(AffectationLue ligne, Utilisateur utilisateur)
    {
        if (ligne.Role is not Role.Delegataire)
            return null;
        var acte = FichierEmbarque.Ouvrir(FormatDesDelegations).Lire(d => d.Courriel, (_, cellules) => new LigneDeDelegation(
            cellules.Texte("courriel", 254), cellules.Texte("qualite", 100), cellules.Texte("acte", 200), cellules.Texte("accordee_par", 200)))
            .Valeurs().Single(d => d.Courriel == ligne.Courriel);
        var delegation = new Delegation
        {
            Uai = ligne.Uai!,
            DelegataireId = utilisateur.Id,
            Delegataire = utilisateur.NomComplet,
            Qualite = acte.Qualite,
            Acte = acte.Acte,
            Debut = ligne.Debut!.Value,
            Fin = ligne.Fin!.Value,
            Divisions = ligne.Division is null ? [] : [ligne.Division],
            AccordeeLe = ligne.Debut.Value.ToDateTime(new(6, 0), DateTimeKind.Utc),
            AccordeePar = acte.AccordeePar,
        };
        Delegations.Add(delegation);
        return delegation;
    }

    private static Utilisateur Ouvrir(AffectationLue ligne, string empreinte) => new()
    {
        Id = new(SHA256.HashData(Encoding.UTF8.GetBytes(ligne.Courriel)).AsSpan(0, 16)),
        Nom = ligne.Nom,
        Prenom = ligne.Prenom,
        UserName = ligne.Courriel,
        NormalizedUserName = ligne.Courriel.ToUpperInvariant(),
        Email = ligne.Courriel,
        NormalizedEmail = ligne.Courriel.ToUpperInvariant(),
        EmailConfirmed = true,
        LockoutEnabled = true,
        PasswordHash = empreinte,
        SecurityStamp = $"{Guid.NewGuid():N}",
    };

    private static IEnumerable<Affectation> Affecter(Guid utilisateur, AffectationLue ligne, Delegation? delegation) =>
        ligne.Unites.DefaultIfEmpty(null).Select(unite => new Affectation
        {
            UtilisateurId = utilisateur,
            Role = ligne.Role,
            Uai = ligne.Uai,
            Service = ligne.Service,
            Division = ligne.Division,
            Unite = unite,
            Debut = ligne.Debut,
            Fin = ligne.Fin,
            DelegationId = delegation?.Id,
        });
}
