using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Donnees;
using Livret.Donnees.Parametres;
using Livret.Web.Securite;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Administration.Journal;

/// <summary>Reads the journal of parameters, the most recent first.</summary>
public sealed class LireLeJournal(LivretDbContext db)
{
    /// <summary>Lines of the history that an object shows in place.</summary>
    public const int EnPlace = 20;

    public async Task<IReadOnlyList<EvenementDeParametre>> DeLObjetAsync(NatureDeParametre nature, string cle, CancellationToken ct) =>
        await db.JournalDesParametres.AsNoTracking().Where(e => e.Nature == nature && e.Cle == cle).OrderByDescending(e => e.Rang).Take(EnPlace).ToListAsync(ct);

    /// <summary>A service and the texts of its letters.</summary>
    public async Task<IReadOnlyList<EvenementDeParametre>> DuServiceAsync(string code, CancellationToken ct) =>
        await db.JournalDesParametres.AsNoTracking()
            .Where(e => (e.Nature == NatureDeParametre.Service && e.Cle == code) || (e.Nature == NatureDeParametre.Texte && e.Cle.StartsWith(code + "/")))
            .OrderByDescending(e => e.Rang).Take(EnPlace).ToListAsync(ct);

    /// <param name="nature">Null: all kinds.</param>
    /// <param name="cle">Null: all objects.</param>
    /// <param name="par">A part of the name of the author; null: everybody.</param>
    public IQueryable<EvenementDeParametre> Choisir(NatureDeParametre? nature, string? cle, string? par, DateOnly? jour)
    {
        var choisis = db.JournalDesParametres.AsNoTracking();
        if (nature is not null)
            choisis = choisis.Where(e => e.Nature == nature);
        if (!string.IsNullOrWhiteSpace(cle))
            choisis = choisis.Where(e => e.Cle == cle.Trim());
        if (!string.IsNullOrWhiteSpace(par))
        {
            var cherche = Repere.De(par);
            choisis = choisis.Where(e => db.Users.Any(u => u.Id == e.ParId && u.Recherche.Contains(cherche)) || e.Par == par.Trim());
        }
        if (jour is { } choisi)
        {
            var debut = choisi.DebutAParis();
            // The last day that is written has no next one.
            var fin = choisi == DateOnly.MaxValue ? DateTime.MaxValue : choisi.AddDays(1).DebutAParis();
            choisis = choisis.Where(e => debut <= e.Le && e.Le < fin);
        }
        return choisis;
    }

    /// <summary>The page of the object; null: it has none.</summary>
    public static string? Page(EvenementDeParametre e) => e.Nature switch
    {
        NatureDeParametre.Utilisateur => $"/administration/utilisateurs/{e.Cle}",
        NatureDeParametre.Etablissement => $"/administration/etablissements/{e.Cle}",
        NatureDeParametre.Session => $"/administration/sessions/{e.Cle}",
        NatureDeParametre.Calendrier => $"/administration/sessions/{e.Cle.Split('/')[0]}/calendriers",
        NatureDeParametre.Academie => $"/administration/academies/{e.Cle}",
        NatureDeParametre.Service => $"/administration/services/{e.Cle}",
        NatureDeParametre.Texte when !e.Cle.StartsWith("installation", StringComparison.Ordinal) => $"/administration/services/{e.Cle.Split('/')[0]}",
        NatureDeParametre.Texte => null,
        NatureDeParametre.Referentiel => "/administration/referentiels",
        NatureDeParametre.Commission => null,
        NatureDeParametre.ModeleDeCourriel => $"/administration/courriels/modeles/{e.Cle}",
    };

    /// <summary>« 08/06/2020 à 09 h 00 », in Paris.</summary>
    public static string Instant(DateTime instant)
    {
        var local = instant.HeureDeParis();
        return $"{Phrases.Jour(DateOnly.FromDateTime(local))} à {local:HH}\u00a0h\u00a0{local:mm}";
    }
}
