using Livret.Domaine.Livrets;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.ServiceExamens.Dossiers;

/// <summary>The queue of the files: filtered, counted and projected by the database, in a constant number of statements.</summary>
public sealed class FileDesDossiers(LivretDbContext db, CatalogueReferentiels referentiels, OuvrirService ouvrirService)
{
    public const int ParPage = 50;

    public async Task<PageDeFile> ListerAsync(ServiceTenu tenu, FiltreDeFile filtre, CancellationToken ct)
    {
        var criteres = new CriteresDeFile(tenu);
        var filtres = Filtrer(tenu, filtre, criteres);
        var cas = await criteres.Compter(filtres).ToListAsync(ct);
        var comptes = Enum.GetValues<Onglet>().ToDictionary(o => o, o => cas.Sum(c => c.Compter(o)));
        var total = comptes[filtre.Onglet];
        var pages = Math.Max(1, (total + ParPage - 1) / ParPage);
        var page = Math.Clamp(filtre.Page, 1, pages);
        var lignes = await Projeter(Trier(criteres.Retenir(filtres, filtre.Onglet), filtre.Tri)).Skip((page - 1) * ParPage).Take(ParPage).ToListAsync(ct);
        return new(lignes, comptes, total, page, pages);
    }

    /// <summary>The livrets of the list, all its pages.</summary>
    public IQueryable<LivretScolaire> Livrets(ServiceTenu tenu, FiltreDeFile filtre)
    {
        var criteres = new CriteresDeFile(tenu);
        return criteres.Retenir(Filtrer(tenu, filtre, criteres), filtre.Onglet);
    }

    /// <summary>The next file of the same list after this one, by name; null: it was the last.</summary>
    public async Task<string?> SuivantAsync(ServiceTenu tenu, FiltreDeFile filtre, LivretScolaire apres, CancellationToken ct)
    {
        var criteres = new CriteresDeFile(tenu);
        return await criteres.Retenir(Filtrer(tenu, filtre, criteres), filtre.Onglet)
            .Where(l => l.NomRecherche.CompareTo(apres.NomRecherche) > 0
                || (l.NomRecherche == apres.NomRecherche && l.Numero.CompareTo(apres.Numero) > 0))
            .OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero).Select(l => l.Numero).FirstOrDefaultAsync(ct);
    }

    /// <summary>The établissements that the filters offer: those of the académies of the user.</summary>
    public async Task<IReadOnlyList<Choix>> EtablissementsAsync(ServiceTenu tenu, CancellationToken ct)
    {
        var academies = tenu.Academies.Select(a => a.Code).ToList();
        return await db.Etablissements.Where(e => academies.Contains(e.CodeAcademie))
            .OrderBy(e => e.Recherche).ThenBy(e => e.Uai).Select(e => new Choix(e.Uai, e.Nom)).ToListAsync(ct);
    }

    /// <summary>The specialities that they offer.</summary>
    public IReadOnlyList<string> Specialites => [.. referentiels.Tous.Select(r => r.Code).Order(StringComparer.Ordinal)];

    private IQueryable<LivretScolaire> Filtrer(ServiceTenu tenu, FiltreDeFile filtre, CriteresDeFile criteres)
    {
        var livrets = ouvrirService.Livrets(tenu);
        if (filtre.Q?.Trim() is { Length: > 0 } cherche)
        {
            var debut = Repere.De(cherche);
            livrets = livrets.Where(l => l.Numero == cherche || (debut != "" && l.NomRecherche.StartsWith(debut)));
        }
        if (filtre.Etat is { } etat)
            livrets = livrets.Where(l => l.Etat == etat);
        if (filtre.Etablissement is { Length: > 0 } uai)
            livrets = livrets.Where(l => l.Uai == uai);
        if (filtre.Academie is { Length: > 0 } academie)
            livrets = livrets.Where(l => l.CodeAcademie == academie);
        if (filtre.Specialite is { Length: > 0 } specialite)
            livrets = livrets.Where(l => l.Specialite == specialite);
        livrets = filtre.Qui switch
        {
            FiltreDeFile.Moi => livrets.Where(l => l.GestionnaireId == tenu.Agent.Id),
            FiltreDeFile.Personne => livrets.Where(l => l.GestionnaireId == null),
            _ when Guid.TryParse(filtre.Qui, out var id) => livrets.Where(l => l.GestionnaireId == id),
            _ => livrets,
        };
        return filtre.Difficulte is { } controle ? criteres.Retenir(livrets, controle) : livrets;
    }

    private static IOrderedQueryable<LivretScolaire> Trier(IQueryable<LivretScolaire> livrets, Tri tri) => tri switch
    {
        Tri.Nom => livrets.OrderBy(l => l.NomRecherche).ThenBy(l => l.Numero),
        Tri.Recu => livrets.OrderBy(l => l.Transmissions.Min(t => (DateTime?)t.Le)).ThenBy(l => l.NomRecherche).ThenBy(l => l.Numero),
        Tri.Etablissement => livrets.OrderBy(l => l.Etablissement!.Nom).ThenBy(l => l.Uai).ThenBy(l => l.NomRecherche).ThenBy(l => l.Numero),
    };

    private static IQueryable<LigneDeFile> Projeter(IQueryable<LivretScolaire> livrets) => livrets.Select(l => new LigneDeFile
    {
        Numero = l.Numero,
        Nom = l.Nom,
        Prenom = l.Prenom,
        Uai = l.Uai,
        Etablissement = l.Etablissement!.Nom,
        Ville = l.Etablissement.Ville,
        CodeAcademie = l.CodeAcademie,
        Specialite = l.Specialite,
        Voie = l.Voie,
        Etat = l.Etat,
        EtatDepuis = l.EtatDepuis,
        GestionnaireId = l.GestionnaireId,
        TransmisLe = l.Transmissions.Min(t => (DateTime?)t.Le),
        // What the livret says of itself first: an engine then looks at the other tables for few of the lines.
        ATemps = l.SansReserve || l.Transmissions.Any(t => t.DansLeDelai),
        SansReserve = l.SansReserve,
        CentiemesDeStage = l.CentiemesDeStage,
        ARegulariser = l.EnAttente && l.Points.Any(p => p.FermeLe == null && p.Nature == NaturePoint.Regularisation),
        EstRouvert = l.EnAttente && l.Points.Any(p => p.FermeLe == null && p.Nature == NaturePoint.Reouverture),
        Demande = l.EnAttente && l.Points.Any(p => p.FermeLe == null && (p.Nature == NaturePoint.DemandeDeReouverture || p.Nature == NaturePoint.DemandeDeRectification)),
        Propose = l.EnAttente && l.Propositions.Any(p => p.FermeeLe == null),
        Jusquau = l.EnAttente ? l.Points.Where(p => p.FermeLe == null && p.Nature != NaturePoint.Renvoi).Max(p => p.Jusquau) : null,
    });
}

/// <summary>One page of the queue.</summary>
/// <param name="Comptes">By tab, the other filters applied.</param>
public sealed record PageDeFile(IReadOnlyList<LigneDeFile> Lignes, IReadOnlyDictionary<Onglet, int> Comptes, int Total, int Page, int Pages);

/// <summary>An établissement that a filter offers.</summary>
public sealed record Choix(string Uai, string Nom);
