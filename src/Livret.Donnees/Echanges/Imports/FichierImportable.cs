using Livret.Domaine.Perimetres;

namespace Livret.Donnees.Echanges.Imports;

/// <summary>One file of the exchange formats as an import takes it.</summary>
/// <param name="Roles">Who has something to import with it; each line is then judged with his rights (circuit, section 4).</param>
public sealed record FichierImportable(FormatFichier Format, IReadOnlyList<Role> Roles)
{
    /// <summary>In the order in which the files of one import are taken: a file finds what those before it create.</summary>
    public static IReadOnlyList<FichierImportable> Tableau { get; } =
    [
        new(Fichiers.Etablissements, [Role.Gestionnaire, Role.Administrateur]) { Importer = ImporterLesEtablissements.ImporterAsync },
        new(Fichiers.Habilitations, [Role.Gestionnaire, Role.Administrateur]) { Importer = ImporterLesHabilitations.ImporterAsync },
        new(Fichiers.Candidats, [Role.Gestionnaire]) { Importer = ImporterLesCandidats.ImporterAsync },
        new(Fichiers.Affectations, [Role.Gestionnaire, Role.Administrateur]) { Importer = ImporterLesAffectations.ImporterAsync },
        new(Fichiers.Stages, [Role.Coordonnateur, Role.ChefEtablissement]) { Importer = ImporterLesStages.ImporterAsync },
        new(Fichiers.Notes, [Role.Enseignant, Role.ChefEtablissement, Role.Gestionnaire]) { Importer = ImporterLesNotes.ImporterAsync },
        new(Fichiers.Dossiers, [Role.Coordonnateur, Role.ChefEtablissement]) { Importer = ImporterLesDossiers.ImporterAsync },
        new(Fichiers.Concertations, [Role.Enseignant, Role.ChefEtablissement]) { Importer = ImporterLesConcertations.ImporterAsync },
        new(Fichiers.ResultatsSection, [Role.ChefEtablissement]) { Importer = ImporterLesResultats.ImporterAsync },
    ];

    /// <summary>Without its extension: « notes ».</summary>
    public string Code => Path.GetFileNameWithoutExtension(Format.Nom);

    public int Rang => Tableau.Index().First(f => f.Item == this).Index;

    internal Func<Chantier, Table, RapportDeFichier, CancellationToken, Task> Importer { get; private init; } = null!;

    public bool EstPour(Agent agent) => Roles.Any(agent.Tient);

    /// <summary>« notes » or « notes.csv ».</summary>
    public static FichierImportable De(string nom) => Tableau.First(f => f.Code == nom || f.Format.Nom == nom);

    /// <summary>
    /// Which file this is: by its name when it begins with that of a format (« notes-TC2.xlsx »), otherwise by its columns. Null: none.
    /// </summary>
    /// <exception cref="FichierIllisibleException">Nothing can be read in it.</exception>
    public static FichierImportable? Reconnaitre(string nom, byte[] octets)
    {
        var titre = Table.Normaliser(Path.GetFileNameWithoutExtension(nom)).Replace('_', '-');
        if (Tableau.FirstOrDefault(f => titre.StartsWith(f.Code, StringComparison.Ordinal)) is { } nomme)
            return nomme;
        if (Feuille.Lire(octets, nom, "").Enregistrements().FirstOrDefault().Cellules is not { } entete)
            return null;
        var colonnes = entete.Select(Table.Normaliser).ToHashSet();
        return Tableau.Where(f => f.Format.Colonnes.All(c => !c.Requise || colonnes.Contains(c.Nom)))
            .OrderByDescending(f => f.Format.Colonnes.Count(c => colonnes.Contains(c.Nom))).FirstOrDefault();
    }
}
