using Livret.Domaine;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Echanges.Imports;

/// <summary>
/// <c>affectations.csv</c>: opens the accounts that are missing, without password, and gives the roles. The examination service gives those of its
/// établissements, the administrator those of the services too; a delegation and a seat in a jury have an act of their own.
/// </summary>
internal sealed class ImporterLesAffectations(Chantier chantier, RapportDeFichier rapport)
{
    private static readonly Role[] DEtablissement = [Role.Enseignant, Role.Coordonnateur, Role.ChefEtablissement];
    private static readonly Role[] DeService = [Role.Gestionnaire, Role.ResponsableService];

    /// <summary>Accounts that this file opens, by address, and what it gives them: the first phase writes neither.</summary>
    private readonly Dictionary<string, Utilisateur> _ouverts = [];
    private readonly List<Affectation> _donnees = [];
    private HashSet<string> _unites = [];
    private HashSet<string> _services = [];

    public static Task ImporterAsync(Chantier chantier, Table table, RapportDeFichier rapport, CancellationToken ct) =>
        new ImporterLesAffectations(chantier, rapport).ImporterAsync(table, ct);

    private async Task ImporterAsync(Table table, CancellationToken ct)
    {
        _unites = [.. chantier.Referentiels.Tous.SelectMany(r => r.Unites).Select(u => u.Code)];
        _services = [.. await chantier.Db.Services.Select(s => s.Code).ToListAsync(ct)];
        var lu = LecteurAffectations.Lire(table);
        rapport.Reporter(lu);
        foreach (var lot in lu.Lus.Chunk(Chantier.Lot))
        {
            var etablissements = await chantier.EtablissementsAsync([.. lot.Select(l => l.Valeur.Uai).OfType<string>().Distinct()], ct);
            List<string> adresses = [.. lot.Select(l => Normaliser(l.Valeur.Courriel)).Distinct()];
            var comptes = await chantier.Db.Users.AsNoTracking().Where(u => adresses.Contains(u.NormalizedEmail!)).ToDictionaryAsync(u => u.NormalizedEmail!, ct);
            List<Guid> identifiants = [.. comptes.Values.Select(u => u.Id)];
            var tenues = await chantier.Db.Affectations.Where(a => identifiants.Contains(a.UtilisateurId)).ToListAsync(ct);
            foreach (var ligne in lot)
                Importer(ligne, etablissements, comptes, tenues);
            if (!chantier.Ecrit)
                chantier.Db.ChangeTracker.Clear();
            await chantier.TerminerLeLotAsync(lot.Length, ct);
        }
    }

    private void Importer(Lue<AffectationLue> ligne, Dictionary<string, Etablissement> etablissements, Dictionary<string, Utilisateur> comptes, List<Affectation> tenues)
    {
        var lue = ligne.Valeur;
        var cle = string.Join(' ', new[] { lue.Courriel, Mots.De(Cellules.Roles, lue.Role), lue.Uai ?? lue.Service, lue.Division }.OfType<string>());
        if (Refuser(lue, etablissements) is { } refus)
        {
            rapport.Refuser(ligne.Source, refus, cle);
            return;
        }
        var adresse = Normaliser(lue.Courriel);
        var compte = comptes.GetValueOrDefault(adresse) ?? _ouverts.GetValueOrDefault(adresse);
        List<Affectation> siennes = [.. tenues.Concat(_donnees).Distinct().Where(a => a.UtilisateurId == compte?.Id && MemePlace(a, lue))];
        List<string?> unites = [.. lue.Unites.DefaultIfEmpty<string?>(null)];
        var (avant, apres) = (Ecrire(siennes.Where(a => unites.Contains(a.Unite))), Ecrire(unites.Select(u => Affecter(Guid.Empty, lue, u, siennes))));
        if (!rapport.EstAFaire(ligne.Ligne, cle, avant, apres))
            return;
        string? phrase = null;
        if (compte is null)
        {
            _ouverts[adresse] = compte = Ouvrir(lue);
            if (chantier.Ecrit)
                chantier.Db.Add(compte);
            phrase = "Le compte est ouvert, sans mot de passe : la personne en choisit un par « mot de passe oublié ».";
        }
        else if (compte.Nom != lue.Nom || compte.Prenom != lue.Prenom)
        {
            phrase = $"Ce compte est déjà au nom de {compte.NomComplet} : ce nom est gardé.";
        }
        foreach (var unite in unites)
        {
            var nouvelle = Affecter(compte.Id, lue, unite, siennes);
            if (siennes.Find(a => a.Unite == unite) is { } ancienne)
            {
                if (MemesDates(ancienne, nouvelle))
                    continue;
                tenues.Remove(ancienne);
                _donnees.Remove(ancienne);
                if (chantier.Ecrit)
                    chantier.Db.Remove(ancienne);
            }
            _donnees.Add(nouvelle);
            if (chantier.Ecrit)
                chantier.Db.Add(nouvelle);
        }
        rapport.Faire(ligne.Ligne, cle, avant, apres, phrase);
    }

    private Refus? Refuser(AffectationLue lue, Dictionary<string, Etablissement> etablissements)
    {
        var administrateur = chantier.Agent.Tient(Role.Administrateur);
        if (!lue.Courriel.Contains('@', StringComparison.Ordinal) || lue.Courriel.Contains(' ', StringComparison.Ordinal))
            return new(CodeAnomalie.ValeurInconnue, $"« {Phrases.Extrait(lue.Courriel)} » n’est pas une adresse électronique. Écrivez-la sous la forme nom@domaine.fr.", Champ: "courriel");
        if (lue.Role is Role.Delegataire)
            return new(CodeAnomalie.ActeInterdit, "Une délégation de signature est accordée par le chef d’établissement, dans « Délégations ».", Champ: "role");
        if (lue.Role is Role.MembreJury or Role.PresidentJury)
            return new(CodeAnomalie.ActeInterdit, "Un membre du jury se nomme avec sa commission, dans « Jurys ».", Champ: "role");
        if (!DEtablissement.Contains(lue.Role) && !administrateur)
            return new(CodeAnomalie.ActeInterdit, "Ce rôle se donne par l’administrateur de l’installation.", Champ: "role");
        if (lue.Fin < lue.Debut)
            return new(CodeAnomalie.DateIllisible, "La fin précède le début. Corrigez l’une des deux dates.", Champ: "fin");
        if (DeService.Contains(lue.Role))
            return lue.Service is not null && _services.Contains(lue.Service) ? null
                : new(CodeAnomalie.ValeurInconnue, "Indiquez le code d’un service des examens, par exemple SIEC.", Champ: "service");
        if (!DEtablissement.Contains(lue.Role))
            return null;
        if (lue.Uai is null)
            return new(CodeAnomalie.ChampVide, "Remplissez la colonne uai : ce rôle se tient dans un établissement.", Champ: "uai");
        if (etablissements.GetValueOrDefault(lue.Uai) is not { } etablissement)
            return new(CodeAnomalie.EtablissementInconnu, $"L’établissement {lue.Uai} n’est pas connu. Ajoutez-le d’abord à etablissements.csv.", Champ: "uai");
        if (!administrateur && !chantier.TientLeService(etablissement.Academie?.CodeService))
            return new(CodeAnomalie.ActeInterdit, "Cet établissement relève d’un autre service des examens.", Champ: "uai");
        return lue.Unites.FirstOrDefault(u => !_unites.Contains(u)) is { } inconnue
            ? new(CodeAnomalie.UniteInconnue, $"Aucun référentiel ne comporte l’unité « {Phrases.Extrait(inconnue)} ». Vérifiez son code.", Champ: "unites") : null;
    }

    private static bool MemePlace(Affectation a, AffectationLue lue) =>
        a.DelegationId is null && a.Commission is null && a.Role == lue.Role && a.Uai == lue.Uai && a.Service == lue.Service && a.Division == lue.Division;

    private static bool MemesDates(Affectation a, Affectation b) => (a.Debut, a.Fin) == (b.Debut, b.Fin);

    /// <summary>An empty date leaves the one that is stored.</summary>
    private static Affectation Affecter(Guid compte, AffectationLue lue, string? unite, List<Affectation> siennes)
    {
        var ancienne = siennes.Find(a => a.Unite == unite);
        return new()
        {
            UtilisateurId = compte,
            Role = lue.Role,
            Uai = lue.Uai,
            Service = lue.Service,
            Division = lue.Division,
            Unite = unite,
            Debut = lue.Debut ?? ancienne?.Debut,
            Fin = lue.Fin ?? ancienne?.Fin,
        };
    }

    private static string? Ecrire(IEnumerable<Affectation> affectations)
    {
        List<string> ecrites = [.. affectations.OrderBy(a => a.Unite, StringComparer.Ordinal)
            .Select(a => $"{a.Unite ?? "toutes les unités"}{(a.Debut is { } debut ? $" du {Phrases.Jour(debut)}" : "")}{(a.Fin is { } fin ? $" au {Phrases.Jour(fin)}" : "")}")];
        return ecrites.Count == 0 ? null : string.Join(" | ", ecrites);
    }

    private static string Normaliser(string courriel) => courriel.ToUpperInvariant();

    private static Utilisateur Ouvrir(AffectationLue lue) => new()
    {
        Id = Guid.CreateVersion7(),
        Nom = lue.Nom,
        Prenom = lue.Prenom,
        UserName = lue.Courriel,
        NormalizedUserName = Normaliser(lue.Courriel),
        Email = lue.Courriel,
        NormalizedEmail = Normaliser(lue.Courriel),
        EmailConfirmed = true,
        LockoutEnabled = true,
        SecurityStamp = $"{Guid.NewGuid():N}",
    };
}
