using System.Security.Cryptography;
using System.Text;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Echanges;
using Microsoft.AspNetCore.Identity;

namespace Livret.Donnees.Demonstration;

/// <summary>The people of the demonstration, from <c>affectations.csv</c>: their accounts, and who types what.</summary>
internal sealed class Equipes
{
    private readonly List<Agent> _agents = [];

    public Equipes()
    {
        // One password for all: hashing it once keeps the first start short.
        var empreinte = new PasswordHasher<Utilisateur>().HashPassword(null!, ComptesDeDemonstration.MotDePasse);
        var lignes = LecteurAffectations.Lire(FichierEmbarque.Ouvrir(Fichiers.Affectations)).Valeurs();
        foreach (var compte in lignes.GroupBy(l => l.Courriel))
        {
            var utilisateur = Ouvrir(compte.First(), empreinte);
            List<Affectation> tenues = [.. compte.SelectMany(l => Affecter(utilisateur.Id, l))];
            Utilisateurs.Add(utilisateur);
            Affectations.AddRange(tenues);
            _agents.Add(new(utilisateur.Id, utilisateur.NomComplet, tenues));
        }
    }

    public List<Utilisateur> Utilisateurs { get; } = [];
    public List<Affectation> Affectations { get; } = [];

    /// <summary>Who types a unit of that livret: one of its teachers.</summary>
    public Agent Enseignant(LivretScolaire livret, string unite) => Premier(Role.Enseignant, livret.Perimetre(unite));

    /// <summary>Who types the dossier: the coordonnateur of the division, or the chef d'établissement.</summary>
    public Agent PourLeDossier(LivretScolaire livret) =>
        _agents.Find(a => a.Peut(Role.Coordonnateur, livret.Perimetre())) ?? Premier(Role.ChefEtablissement, livret.Perimetre());

    /// <summary>The examination service, for what it alone may type.</summary>
    public Agent Service(LivretScolaire livret) => Premier(Role.Gestionnaire, livret.Perimetre());

    private Agent Premier(Role role, Perimetre ici) =>
        _agents.Find(a => a.Peut(role, ici)) ?? throw new InvalidDataException($"{Fichiers.Affectations.Nom}: {role}, {ici}.");

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

    private static IEnumerable<Affectation> Affecter(Guid utilisateur, AffectationLue ligne) =>
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
        });
}
