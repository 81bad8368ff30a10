using System.Text.RegularExpressions;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees.Echanges.Exports;
using Livret.Donnees.Echanges.Imports;
using Livret.Donnees.Travaux;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Securite;

/// <summary>The application on the demonstration, and what each role has inside its scope and outside.</summary>
public sealed partial class DemonstrationServie : IAsyncLifetime
{
    private readonly Dictionary<string, string> _nantes = [];
    private readonly Dictionary<string, string> _creteil = [];
    private readonly Dictionary<string, string> _jury = [];
    private readonly Dictionary<string, string> _autreJury = [];

    private Guid _compte;
    private string? _travail;
    private string? _import;

    public LivretApplication Application { get; } = new("Development");

    public Affectation Affecter(Guid id, Role role)
    {
        (_compte, _travail, _import) = (id, null, null);
        return Situer(id, role);
    }

    private Affectation Situer(Guid id, Role role) => role switch
    {
        Role.Enseignant or Role.Coordonnateur => new() { UtilisateurId = id, Role = role, Uai = _nantes["uai"], Division = _nantes["division"] },
        Role.ChefEtablissement or Role.Delegataire => new() { UtilisateurId = id, Role = role, Uai = _nantes["uai"] },
        Role.Gestionnaire or Role.ResponsableService => new() { UtilisateurId = id, Role = role, Service = "DEC-17" },
        Role.MembreJury or Role.PresidentJury => new() { UtilisateurId = id, Role = role, Commission = int.Parse(_jury["commission"], null) },
        Role.Administrateur => new() { UtilisateurId = id, Role = role },
    };

    /// <summary>A route with its parameters filled, inside the scope of the role or outside.</summary>
    public string Adresse(string route, Role role, bool dedans)
    {
        var valeurs = role is Role.MembreJury or Role.PresidentJury ? (dedans ? _jury : _autreJury) : dedans ? _nantes : _creteil;
        var adresse = Parametre().Replace(route, m => Uri.EscapeDataString(Valeur(m.Groups[1].Value)));
        return route.StartsWith("etablissement/{division}", StringComparison.Ordinal) ? $"/{adresse}?uai={valeurs["uai"]}" : $"/{adresse}";

        string Valeur(string nom) => nom switch
        {
            "numero" when route.Contains("proces-verba", StringComparison.Ordinal) => valeurs["pv"],
            "geste" when route.StartsWith("examens/lots", StringComparison.Ordinal) => "recevable",
            "geste" when route.StartsWith("examens", StringComparison.Ordinal) => "regularisation",
            "geste" when role is Role.Enseignant or Role.Coordonnateur => "soumettre",
            "geste" => "demander-une-reouverture",
            "code" => "Soumis",
            "annee" => "2020",
            "candidat" => valeurs["numero"],
            "travail" => dedans ? _travail ??= Travail(_compte) : Travail(Guid.NewGuid()),
            "import" => dedans ? _import ??= Import(_compte) : Import(Guid.NewGuid()),
            "rang" when route.StartsWith("imports", StringComparison.Ordinal) => "0",
            _ => valeurs[nom],
        };
    }

    /// <summary>An import of this account, its file kept.</summary>
    private string Import(Guid compte)
    {
        using var db = Application.OuvrirLaBase();
        var instant = Application.Horloge.GetUtcNow().UtcDateTime;
        var octets = "numero_candidat;unite;element"u8.ToArray();
        var fichier = new FichierDepose
        {
            Id = Guid.CreateVersion7(),
            Nom = "notes.csv",
            Type = "text/csv",
            Taille = octets.Length,
            Le = instant,
            ExpireLe = instant.AddDays(7),
            ProprietaireId = compte,
            Empreinte = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        };
        var import = new Import { Session = 2020, ParId = compte, Par = "Claire Aubertin", Le = instant, Etat = EtatDImport.Propose };
        import.Fichiers.Add(new() { Rang = 0, Format = "notes.csv", Nom = "notes.csv", FichierId = fichier.Id });
        db.AddRange(fichier, new MorceauDeFichier { FichierId = fichier.Id, Rang = 0, Octets = octets }, import);
        db.SaveChanges();
        return import.Id.ToString();
    }

    /// <summary>A work of this account that left a file.</summary>
    private string Travail(Guid compte)
    {
        using var db = Application.OuvrirLaBase();
        var instant = Application.Horloge.GetUtcNow().UtcDateTime;
        var fichier = new FichierDepose
        {
            Id = Guid.CreateVersion7(),
            Nom = "livrets.zip",
            Type = "application/zip",
            Le = instant,
            ExpireLe = instant.AddDays(7),
            ProprietaireId = compte,
            Empreinte = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        };
        var travail = new Travail
        {
            Id = Guid.CreateVersion7(),
            Nature = NatureDeTravail.Documents,
            Titre = "Livrets",
            DemandeParId = compte,
            DemandePar = "Claire Aubertin",
            DemandeLe = instant,
            Parametres = "{}",
            Etat = EtatDeTravail.Termine,
            Fichier = fichier.Id,
        };
        db.AddRange(fichier, travail);
        db.SaveChanges();
        return travail.Id.ToString();
    }

    public async Task InitializeAsync()
    {
        using var client = Application.Visiteur();
        (await client.GetAsync(new Uri("/connexion", UriKind.Relative))).EnsureSuccessStatusCode();
        await using var db = Application.OuvrirLaBase();
        await RemplirAsync(_nantes, "0499102C", commission: "Commission n° 2, Nantes");
        await RemplirAsync(_creteil, "0949202S", commission: "Commission n° 1, Créteil");
        await RemplirAsync(_jury, "0449105H", commission: "Commission n° 1, Nantes");
        await RemplirAsync(_autreJury, "0859104J", commission: "Commission n° 2, Nantes");

        async Task RemplirAsync(Dictionary<string, string> valeurs, string uai, string commission)
        {
            var livret = await db.Livrets.Where(l => l.Uai == uai && l.Etat != Etat.EnSaisie && l.Etat != Etat.NonRecevable && l.Specialite == "BTS-TC")
                .OrderBy(l => l.Numero).FirstAsync();
            var delegation = new Delegation
            {
                Uai = uai,
                DelegataireId = Guid.NewGuid(),
                Delegataire = "Nadia Cherkaoui-Morel",
                Qualite = "adjointe",
                Acte = "arrêté n° 1",
                Debut = new(2020, 6, 1),
                Fin = new(2020, 7, 1),
                Divisions = [],
                AccordeeLe = new(2020, 6, 1, 8, 0, 0, DateTimeKind.Utc),
                AccordeePar = "Bernard Quintrec",
            };
            db.Add(delegation);
            var modele = new ModeleDExport
            {
                Service = await db.Etablissements.Where(e => e.Uai == uai).Select(e => e.Academie!.CodeService).SingleAsync(),
                Nom = $"Modèle {uai}",
                Colonnes = ["numero_candidat"],
            };
            db.Add(modele);
            valeurs["modele"] = $"{modele.Id}";
            await db.SaveChangesAsync();
            valeurs["uai"] = uai;
            valeurs["division"] = livret.Division;
            valeurs["unite"] = "U4";
            valeurs["numero"] = livret.Numero;
            valeurs["id"] = $"{delegation.Id}";
            valeurs["rang"] = "1";
            valeurs["version"] = $"{await db.Set<Visa>().Where(v => v.LivretId == livret.Id).Select(v => v.Id).FirstOrDefaultAsync()}";
            valeurs["bordereau"] = await db.Bordereaux.Where(b => b.Uai == uai).Select(b => b.Numero).OrderBy(n => n).FirstAsync();
            valeurs["reference"] = await db.Courriers.Where(c => db.Livrets.Any(l => l.Id == c.LivretId && l.Uai == uai)).Select(c => c.Reference).FirstOrDefaultAsync() ?? "inconnue";
            valeurs["commission"] = $"{await db.Commissions.Where(c => c.Intitule == commission).Select(c => c.Id).SingleAsync()}";
            var service = await db.Commissions.Where(c => c.Intitule == commission).Select(c => c.Service).SingleAsync();
            valeurs["pv"] = await db.ProcesVerbaux.Where(p => db.Commissions.Any(c => c.Id == p.CommissionId && c.Service == service)).Select(p => p.Numero).FirstOrDefaultAsync() ?? "inconnu";
        }
    }

    public Task DisposeAsync()
    {
        Application.Dispose();
        return Task.CompletedTask;
    }

    [GeneratedRegex(@"\{(\w+)(:\w+)?\}")]
    private static partial Regex Parametre();
}
