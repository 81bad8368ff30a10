using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Echanges;
using Livret.Donnees.Echanges.Exports;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Exports;

/// <summary>Writes one of the files of the exchange formats for a user, in the scope of one of his roles, and keeps its trace.</summary>
public sealed class ExporterUnFichier(
    LivretDbContext db, FichiersExportes fichiers, TracerLesExports tracer, LimiteDExports limite, AgentCourant agentCourant, TimeProvider horloge)
{
    /// <summary>The classes that the page offers, by établissement.</summary>
    public async Task<IReadOnlyList<ClasseOfferte>> ClassesAsync(EspaceDExport espace, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var classes = await (await VisiblesAsync(espace, agent, ct)).Livrets
            .Select(l => new { l.Uai, l.Etablissement!.Nom, Division = espace.Role == Role.Gestionnaire ? "" : l.Division }).Distinct().ToListAsync(ct);
        return [.. classes.Select(c => new ClasseOfferte(c.Uai, c.Nom, c.Division)).OrderBy(c => c.Etablissement, StringComparer.CurrentCulture).ThenBy(c => c.Division, StringComparer.CurrentCulture)];
    }

    /// <summary>The last files taken out, by the user for a teacher, in his scope for the others.</summary>
    public async Task<IReadOnlyList<TraceDExport>> TracesAsync(EspaceDExport espace, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        var (uais, services) = (Lieux(agent, espace.Role, a => a.Uai), Lieux(agent, espace.Role, a => a.Service));
        var traces = db.TracesDExport.AsNoTracking();
        traces = espace.Role switch
        {
            Role.ChefEtablissement => traces.Where(t => uais.Contains(t.Uai!)),
            Role.Gestionnaire => traces.Where(t => services.Contains(t.Service!)),
            _ => traces.Where(t => t.ParId == agent.Id),
        };
        return await traces.OrderByDescending(t => t.Le).ThenByDescending(t => t.Id).Take(20).ToListAsync(ct);
    }

    /// <returns>The file; or the sentence that refuses it with its status; or both null: outside the scope.</returns>
    public async Task<(FichierProduit? Produit, string? Refus, int Statut)> ExporterAsync(EspaceDExport espace, DemandeDExport demande, CancellationToken ct)
    {
        var agent = await agentCourant.LireAsync(ct);
        if (espace.Fichier(demande.Fichier) is not { } format)
            return (null, "Choisissez le fichier à exporter.", StatusCodes.Status422UnprocessableEntity);
        if (espace.Role is Role.Enseignant && demande.Division is null)
            return (null, "Choisissez la classe à exporter.", StatusCodes.Status422UnprocessableEntity);
        if (await limite.EstAtteinteAsync(agent.Id, ct))
            return (null, LimiteDExports.Phrase, StatusCodes.Status429TooManyRequests);
        var portee = await VisiblesAsync(espace, agent, ct);
        if (demande.Uai is { } uai)
            portee = Restreindre(portee, agent, uai, demande.Division, espace.Role);
        if (demande.Uai is not null && !await portee.Livrets.AnyAsync(ct))
            return default;
        return (await ProduireAsync(format, demande, portee, agent, espace, ct), null, StatusCodes.Status200OK);
    }

    private async Task<FichierProduit> ProduireAsync(FormatFichier format, DemandeDExport demande, PorteeDExport portee, Agent agent, EspaceDExport espace, CancellationToken ct)
    {
        var fichier = fichiers.Tous.First(f => f.Format == format);
        var produit = await FichierProduit.ProduireAsync(
            Sorties.Nom(format, demande.Format), demande.Format, sortie => Sorties.EcrireAsync(sortie, fichier, portee, demande.Format, ct));
        var services = Lieux(agent, espace.Role, a => a.Service);
        var uais = Lieux(agent, espace.Role, a => a.Uai);
        var uai = demande.Uai ?? (uais is [var seul] ? seul : null);
        await tracer.NoterAsync(
            new(format.Nom, Perimetre(demande, uais, services), demande.Format)
            {
                Uai = uai,
                Service = services is [var service, ..] ? service : await db.Etablissements.Where(e => e.Uai == uai).Select(e => e.Academie!.CodeService).FirstOrDefaultAsync(ct),
                Par = (agent.Id, agent.Nom),
            },
            produit.Lignes, ct);
        return produit;
    }

    private async Task<PorteeDExport> VisiblesAsync(EspaceDExport espace, Agent agent, CancellationToken ct)
    {
        var session = await db.SessionOuverte.AsNoTracking().FirstAsync(ct);
        var (uais, services) = (Lieux(agent, espace.Role, a => a.Uai), Lieux(agent, espace.Role, a => a.Service));
        var etablissements = db.Etablissements.Where(e => uais.Contains(e.Uai) || services.Contains(e.Academie!.CodeService));
        return new(
            session, db.LivretsVisibles(agent.Id, espace.Role, horloge.Aujourdhui()).Where(l => l.Session == session.Annee), etablissements,
            db.Affectations.Where(a => services.Contains(a.Service!) || etablissements.Any(e => e.Uai == a.Uai)))
        {
            AvantPublication = espace.Role is Role.Gestionnaire,
        };
    }

    private PorteeDExport Restreindre(PorteeDExport portee, Agent agent, string uai, string? division, Role role) => portee with
    {
        Livrets = portee.Livrets.Where(l => l.Uai == uai && (division == null || l.Division == division)),
        Etablissements = portee.Etablissements.Where(e => e.Uai == uai),
        Affectations = db.Affectations.Where(a => a.Uai == uai && portee.Etablissements.Any(e => e.Uai == uai) && (division == null || a.Division == null || a.Division == division)),
        Unites = role is Role.Enseignant ? Unites(agent, uai, division!) : null,
    };

    /// <summary>The units that a teacher enters in a class; null: all.</summary>
    private static List<string>? Unites(Agent agent, string uai, string division)
    {
        var ici = agent.Affectations.Where(a => a.Role.Inclut(Role.Enseignant) && a.Uai == uai && (a.Division is null || a.Division == division)).ToList();
        return ici.Exists(a => a.Unite is null) ? null : [.. ici.Select(a => a.Unite!)];
    }

    private static List<string> Lieux(Agent agent, Role role, Func<Affectation, string?> lieu) =>
        [.. agent.Affectations.Where(a => a.Role.Inclut(role)).Select(lieu).OfType<string>().Distinct()];

    private static string Perimetre(DemandeDExport demande, IReadOnlyList<string> uais, IReadOnlyList<string> services) =>
        demande.Uai is { } uai ? $"{uai}{(demande.Division is { } division ? $", {division}" : "")}" : string.Join(", ", services.Concat(uais));
}

/// <summary>A class that a page of exports offers; without division, a whole établissement.</summary>
public sealed record ClasseOfferte(string Uai, string Etablissement, string Division)
{
    public string Valeur => Division.Length > 0 ? $"{Uai}|{Division}" : Uai;
    public string Libelle => Division.Length > 0 ? $"{Division}, {Etablissement}" : $"{Etablissement} ({Uai})";
}
