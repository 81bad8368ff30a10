using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Donnees.Referentiels;
using Livret.Web.Documents;
using Livret.Web.Documents.Moteur;

namespace Livret.Web.Tests.Documents;

/// <summary>A livret to print, made without a database, and what prints it.</summary>
internal static class UnLivretImprime
{
    public static Polices Polices { get; } = new();

    public static LivretEnPdf EnPdf { get; } = new(Polices, new(Polices));

    public static LivretsEnPdf EnUnFichier { get; } = new(EnPdf, new(Polices), Polices);

    /// <param name="appreciation">Of each of the six units.</param>
    public static LivretImprime Avec(string nom = "HÉBERT", string? appreciation = "Travail sérieux.", VisaImprime? visa = null)
    {
        var referentiel = ReferentielsEmbarques.Chercher("BTS-TC")!;
        return new()
        {
            Session = 2020,
            Referentiel = referentiel,
            Declaration = Declaration.Courante.Texte,
            Visa = visa,
            Instant = new(2020, 6, 8, 7, 0, 0, DateTimeKind.Utc),
            Le = "8 juin 2020 à 09 h 00",
            Contenu = new()
            {
                Numero = "02044991234",
                Nom = nom,
                Prenom = "Éléonore",
                DateNaissance = new(2000, 1, 2),
                Uai = "0449101D",
                Etablissement = "Lycée de l’Œuvre",
                Division = "TC2",
                Voie = Voie.Scolaire,
                Dossier = new() { Avis = AvisConseil.Favorable, Observations = "Élève assidue." },
                Stages = [],
                Section = new([(AvisConseil.Favorable, 3)], 4, []),
                Unites = [.. referentiel.UnitesDe(null).Select(u => DeLUnite(u, appreciation))],
            },
        };
    }

    private static UniteScellee DeLUnite(Unite unite, string? appreciation) =>
        new(unite.Code, unite.Intitule, unite.Coefficient, "CC", Statut.Ordinaire, null, Note.DeCentiemes(1225), null, appreciation, null);
}
