using System.Globalization;
using System.Text.RegularExpressions;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;

namespace Livret.Donnees.Echanges;

/// <summary>Reads the cells of one line; the first refusal stops the line.</summary>
internal sealed partial class Cellules(Table.Ligne ligne)
{
    public static IReadOnlyDictionary<string, Voie> Voies { get; } = new Dictionary<string, Voie>(StringComparer.OrdinalIgnoreCase)
    {
        ["SCOLAIRE"] = Voie.Scolaire,
        ["APPRENTISSAGE"] = Voie.Apprentissage,
        ["FPC"] = Voie.Fpc,
        ["DISTANCE"] = Voie.Distance,
    };

    public static IReadOnlyDictionary<string, TypeEtablissement> Types { get; } = new Dictionary<string, TypeEtablissement>(StringComparer.OrdinalIgnoreCase)
    {
        ["PUBLIC"] = TypeEtablissement.Public,
        ["PRIVE_CONTRAT"] = TypeEtablissement.PriveContrat,
        ["PRIVE_HORS_CONTRAT"] = TypeEtablissement.PriveHorsContrat,
        ["CFA"] = TypeEtablissement.Cfa,
        ["FPC_PUBLIC"] = TypeEtablissement.FpcPublic,
        ["FPC_PRIVE"] = TypeEtablissement.FpcPrive,
        ["DISTANCE"] = TypeEtablissement.Distance,
    };

    public static IReadOnlyDictionary<string, NatureStage> Natures { get; } = new Dictionary<string, NatureStage>(StringComparer.OrdinalIgnoreCase)
    {
        ["STAGE"] = NatureStage.Stage,
        ["CONTRAT_APPRENTISSAGE"] = NatureStage.ContratApprentissage,
        ["EMPLOI"] = NatureStage.Emploi,
        ["DISPENSE"] = NatureStage.Dispense,
        ["SESSION_ANTERIEURE"] = NatureStage.SessionAnterieure,
    };

    public static IReadOnlyDictionary<string, AvisConseil> Avis { get; } = new Dictionary<string, AvisConseil>(StringComparer.OrdinalIgnoreCase)
    {
        ["TRES_FAVORABLE"] = AvisConseil.TresFavorable,
        ["FAVORABLE"] = AvisConseil.Favorable,
        ["DOIT_FAIRE_SES_PREUVES"] = AvisConseil.DoitFaireSesPreuves,
    };

    public static IReadOnlyDictionary<string, Role> Roles { get; } = new Dictionary<string, Role>(StringComparer.OrdinalIgnoreCase)
    {
        ["ENSEIGNANT"] = Role.Enseignant,
        ["COORDONNATEUR"] = Role.Coordonnateur,
        ["CHEF_ETABLISSEMENT"] = Role.ChefEtablissement,
        ["DELEGATAIRE"] = Role.Delegataire,
        ["GESTIONNAIRE"] = Role.Gestionnaire,
        ["RESPONSABLE_SERVICE"] = Role.ResponsableService,
        ["MEMBRE_JURY"] = Role.MembreJury,
        ["PRESIDENT_JURY"] = Role.PresidentJury,
        ["ADMINISTRATEUR"] = Role.Administrateur,
    };

    private static readonly Dictionary<string, bool> OuiNon = new(StringComparer.OrdinalIgnoreCase) { ["O"] = true, ["N"] = false };

    /// <summary>Whether the candidate is « forme progressive ».</summary>
    private static readonly Dictionary<string, bool> Formes = new(StringComparer.OrdinalIgnoreCase) { ["GLOBALE"] = false, ["PROGRESSIVE"] = true };

    /// <summary>The first refusal met on the line; null while all is well.</summary>
    public LigneRefusee? Refus { get; private set; } = Complete(ligne);

    public string Texte(string colonne, int longueur) => TexteOuNul(colonne, longueur) ?? "";

    public string? TexteOuNul(string colonne, int longueur)
    {
        var texte = ligne[colonne];
        if (texte?.Length > longueur)
            Refuser(colonne, CodeAnomalie.ValeurInconnue, Phrases.TexteTropLong("Ce texte", texte.Length, longueur));
        return texte;
    }

    public T Parmi<T>(string colonne, IReadOnlyDictionary<string, T> valeurs, T parDefaut = default!)
    {
        if (ligne[colonne] is not { } texte)
            return parDefaut;
        if (valeurs.TryGetValue(texte, out var valeur))
            return valeur;
        Refuser(colonne, CodeAnomalie.ValeurInconnue, Phrases.ChoixInconnu(texte, valeurs.Keys));
        return parDefaut;
    }

    public bool OuiOuNon(string colonne) => Parmi(colonne, OuiNon);

    public bool EstProgressive(string colonne) => Parmi(colonne, Formes);

    public DateOnly Date(string colonne)
    {
        if (Lecture.LireDate(ligne[colonne]) is { } date)
            return date;
        Refuser(colonne, CodeAnomalie.DateIllisible, Phrases.DateIllisible);
        return default;
    }

    public DateOnly? DateOuNulle(string colonne) => ligne[colonne] is null ? null : Date(colonne);

    /// <summary>The number of a candidate of the session.</summary>
    public string Candidat(Func<string, bool>? connu)
    {
        var numero = Texte("numero_candidat", 30);
        if (connu?.Invoke(numero) is false)
            Refuser("numero_candidat", CodeAnomalie.CandidatInconnu, LecteurNotes.PhraseCandidat(numero));
        return numero;
    }

    /// <summary>« U4|U6 »; empty when the cell is.</summary>
    public IReadOnlyList<string> Liste(string colonne) =>
        ligne[colonne]?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A number of people, or a year.</summary>
    public int Entier(string colonne)
    {
        if (int.TryParse(ligne[colonne], NumberStyles.None, CultureInfo.InvariantCulture, out var nombre))
            return nombre;
        Refuser(colonne, CodeAnomalie.ValeurInconnue, "Indiquez un nombre entier, par exemple 24.");
        return 0;
    }

    /// <summary>A decimal number above 0.</summary>
    public Coefficient Positif(string colonne)
    {
        if (Coefficient.Lire(ligne[colonne]) is { } nombre)
            return nombre;
        Refuser(colonne, CodeAnomalie.CoefficientInvalide, "Indiquez un nombre supérieur à 0, par exemple 4 ou 3,5.");
        return Coefficient.Un;
    }

    /// <summary>A UAI: seven digits and their key letter.</summary>
    public string Uai(string colonne)
    {
        var uai = Texte(colonne, 8).ToUpperInvariant();
        if (Refus is null && !EstUai(uai))
            Refuser(colonne, CodeAnomalie.UaiInvalide, $"« {Phrases.Extrait(uai)} » n’est pas un code UAI : sept chiffres, puis leur lettre de contrôle, par exemple 0860038Z.");
        return uai;
    }

    public void Refuser(string colonne, CodeAnomalie code, string phrase) => Refus ??= LigneRefusee.De(ligne, colonne, code, phrase);

    private static LigneRefusee? Complete(Table.Ligne ligne) =>
        ligne.Deborde ? LigneRefusee.De(ligne, ligne.DerniereColonne, CodeAnomalie.ValeurInconnue, "La ligne compte plus de cellules que l’en-tête. Mettez entre guillemets les textes qui contiennent le séparateur.")
        : ligne.ColonneVide is { } vide ? LigneRefusee.De(ligne, vide, CodeAnomalie.ChampVide, $"Remplissez la colonne {vide}.")
        : null;

    private static bool EstUai(string uai) =>
        FormeUai().IsMatch(uai) && "ABCDEFGHJKLMNPRSTUVWXYZ"[int.Parse(uai.AsSpan(0, 7), CultureInfo.InvariantCulture) % 23] == uai[7];

    [GeneratedRegex("^[0-9]{7}[A-Z]$", RegexOptions.CultureInvariant)]
    private static partial Regex FormeUai();
}
