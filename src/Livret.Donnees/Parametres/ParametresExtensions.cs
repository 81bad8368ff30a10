using Microsoft.EntityFrameworkCore;

namespace Livret.Donnees.Parametres;

public static class ParametresExtensions
{
    /// <summary>Tells the creation of an object whose key the database gave: the caller has just saved it, and saves once more in the same transaction.</summary>
    public static void NoterLaCreation(this LivretDbContext db, object objet)
    {
        var suivi = ParametresSuivis.Tableau[objet.GetType()];
        db.Parametres.Noter(suivi.Nature, suivi.Cle(objet), "création", null, ParametresSuivis.Resumer(db.Entry(objet).CurrentValues, suivi));
    }

    /// <summary>
    /// Columns of the parameters are compared with what was read when they are saved: of two editors, the second is told
    /// (<see cref="DbUpdateConcurrencyException"/>). Those that have a version of their own are left to it.
    /// </summary>
    internal static void GarderLesParametres(this ModelBuilder modele)
    {
        foreach (var (type, suivi) in ParametresSuivis.Tableau)
        {
            if (modele.Entity(type).Metadata.GetProperties().Any(p => p.IsConcurrencyToken))
                continue;
            foreach (var (propriete, _) in suivi.Champs)
                modele.Entity(type).Property(propriete).IsConcurrencyToken();
        }
    }
}
