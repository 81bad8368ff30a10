using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Courriels;
using Livret.Donnees.Referentiels;
using Livret.Web.Composants;
using Livret.Web.Courriels;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration;

/// <summary>One thing to keep: where it is, how many there are, what waits.</summary>
/// <param name="AVoir">What needs attention; empty: nothing.</param>
public sealed record RubriqueDeLInstallation(string Titre, string Adresse, string Nombre, string Dit, IReadOnlyList<string> AVoir);

/// <summary>The board of the installation, in a constant number of statements.</summary>
public sealed class TableauDeLInstallation(LivretDbContext db, CatalogueReferentiels catalogue, CanalDesCourriels canal, TimeProvider horloge)
{
    public async Task<IReadOnlyList<RubriqueDeLInstallation>> LireAsync(CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var session = await db.SessionOuverte.AsNoTracking().FirstAsync(ct);
        var comptes = await db.Users.GroupBy(u => 1).Select(g => new
        {
            Nombre = g.Count(),
            Invites = g.Count(u => u.PasswordHash == null && u.DesactiveLe == null),
            Fermes = g.Count(u => u.DesactiveLe != null),
        }).SingleOrDefaultAsync(ct);
        var sansAffectation = await db.Users.CountAsync(u => u.DesactiveLe == null && !db.Affectations.Any(a => a.UtilisateurId == u.Id), ct);
        var etablissements = await db.Etablissements.CountAsync(ct);
        var sansChef = await db.Etablissements.CountAsync(e => db.Livrets.Any(l => l.Uai == e.Uai && l.Session == session.Annee)
            && !db.Affectations.Any(a => a.Uai == e.Uai && a.Role == Role.ChefEtablissement && (a.Fin == null || jour <= a.Fin)), ct);
        var academies = await db.Academies.CountAsync(ct);
        var sansCalendrier = await db.Academies.CountAsync(a => (a.ValableAu == null || jour <= a.ValableAu) && !db.Calendriers.Any(c => c.Session == session.Annee && c.CodeAcademie == a.Code), ct);
        var services = await db.Services.CountAsync(ct);
        var incomplets = await db.Services.CountAsync(s => (s.SignataireNom == null || s.Tribunal == null || s.Adresse == null)
            && db.Livrets.Any(l => l.Session == session.Annee && l.Etablissement!.Academie!.CodeService == s.Code), ct);
        var brouillons = await db.Referentiels.CountAsync(r => r.VersionPubliee == null, ct);
        var changements = await db.JournalDesParametres.CountAsync(ct);
        var abandonnes = await db.Courriels.CountAsync(c => c.EnvoyeLe == null && c.Essais >= Courriel.EssaisAuPlus, ct);
        return
        [
            new("Utilisateurs", "/administration/utilisateurs", $"{comptes?.Nombre ?? 0}", $"dont {(comptes?.Fermes ?? 0).Compter("désactivé")}",
                Attentes((comptes?.Invites ?? 0, "invitation attend", "invitations attendent"), (sansAffectation, "compte n’a aucune affectation", "comptes n’ont aucune affectation"))),
            new("Établissements", "/administration/etablissements", $"{etablissements}", "avec leurs habilitations",
                Attentes((sansChef, "établissement a des livrets et pas de chef d’établissement", "établissements ont des livrets et pas de chef d’établissement"))),
            new("Sessions", "/administration/sessions", $"{session.Annee}", "session ouverte, avec ses lectures du texte et ses calendriers",
                Attentes((sansCalendrier, "académie n’a pas de calendrier", "académies n’ont pas de calendrier"))),
            new("Services et académies", "/administration/services", $"{services}", academies.Compter("académie"),
                Attentes((incomplets, "service qui a des livrets n’a pas de quoi signer ses lettres", "services qui ont des livrets n’ont pas de quoi signer leurs lettres"))),
            new("Référentiels", "/administration/referentiels", $"{catalogue.Tous.Count}", "en vigueur",
                Attentes((brouillons, "brouillon n’est pas publié", "brouillons ne sont pas publiés"))),
            new("Courriels", "/administration/courriels", canal.EstOuvert ? "Ouvert" : "Fermé", "envoi, journal et modèles",
                [.. canal.EstOuvert ? [] : (string[])[canal.Presentation], .. Attentes((abandonnes, "message n’est pas parti", "messages ne sont pas partis"))]),
            new("Conservation", "/administration/conservation", "", "ce qui est gardé, pourquoi et combien de temps", []),
            new("Journal des paramètres", "/administration/journal", $"{changements}", "changements, du plus récent au plus ancien", []),
            new("Qui peut voir ce livret ?", "/administration/qui-voit", "", "par le numéro du candidat", []),
        ];
    }

    private static IReadOnlyList<string> Attentes(params (int Nombre, string Un, string Plusieurs)[] attentes) =>
        [.. attentes.Where(a => a.Nombre > 0).Select(a => $"{a.Nombre} {(a.Nombre > 1 ? a.Plusieurs : a.Un)}.")];
}
