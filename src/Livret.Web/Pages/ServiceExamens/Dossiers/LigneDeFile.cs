using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.ServiceExamens.Dossiers;

/// <summary>One file of the queue, as the database projects it.</summary>
public sealed record LigneDeFile
{
    public required string Numero { get; init; }
    public required string Nom { get; init; }
    public required string Prenom { get; init; }
    public required string Uai { get; init; }
    public required string Etablissement { get; init; }
    public string? Ville { get; init; }
    public required string CodeAcademie { get; init; }
    public required string Specialite { get; init; }
    public required Voie Voie { get; init; }
    public required Etat Etat { get; init; }
    public DateTime? EtatDepuis { get; init; }
    public Guid? GestionnaireId { get; init; }

    /// <summary>First transmission, UTC.</summary>
    public DateTime? TransmisLe { get; init; }

    public bool ATemps { get; init; }

    /// <summary><see cref="Domaine.Livrets.LivretScolaire.SansReserve"/>.</summary>
    public bool SansReserve { get; init; }

    /// <summary><see cref="Domaine.Livrets.LivretScolaire.CentiemesDeStage"/>.</summary>
    public int CentiemesDeStage { get; init; }
    public bool ARegulariser { get; init; }
    public bool EstRouvert { get; init; }
    public bool Demande { get; init; }
    public bool Propose { get; init; }

    /// <summary>Reply date of what is open, UTC.</summary>
    public DateTime? Jusquau { get; init; }

    public string NomComplet => $"{Nom} {Prenom}";
    public bool EnAttente => ARegulariser || EstRouvert || Demande || Propose;

    /// <summary>The three conditions as computed, in their order; what somebody recorded is on the page of the file.</summary>
    public IReadOnlyList<ControleAffiche> Controles(ServiceTenu tenu) => [Visa, Delai(tenu), Stage(tenu)];

    /// <summary>« sans difficulté ».</summary>
    public bool EstPret(ServiceTenu tenu) => Etat is Etat.Transmis && !EnAttente && SansReserve && Controles(tenu).All(c => c.Issue is IssueDeControle.Remplie);

    /// <summary>The short word of the file.</summary>
    public (string Mot, string Ton, string Icone) Mot(ServiceTenu tenu) =>
        ARegulariser ? ("À régulariser", "alerte", "horloge")
        : EnAttente ? ("En attente", "alerte", "horloge")
        : Etat is not Etat.Transmis ? (Etat.EnClair(), Etat is Etat.NonRecevable ? "erreur" : Etat is Etat.Recevable ? "ok" : "neutre", Etat is Etat.NonRecevable ? "rond-croix" : "cercle")
        : EstPret(tenu) ? ("Prêt", "info", "coche") : ("À examiner", "erreur", "attention");

    /// <summary>Why it waits.</summary>
    public string? Attente(ServiceTenu tenu)
    {
        var limite = Jusquau is { } j ? $" jusqu’au {Phrases.Jour(tenu.Jour(CodeAcademie, j))}" : "";
        return ARegulariser ? $"Régularisation demandée{limite}" : EstRouvert ? $"Rouvert{limite}" : Propose ? "Non-recevabilité proposée" : Demande ? "Demande à traiter" : null;
    }

    private ControleAffiche Visa => TransmisLe is null ? new("Visa", IssueDeControle.NonRemplie, "Aucun reçu") : new("Visa", IssueDeControle.Remplie, "Signé");

    private ControleAffiche Delai(ServiceTenu tenu)
    {
        if (ATemps)
            return new("Délai", IssueDeControle.Remplie, "À temps");
        var limite = tenu.Calendrier(CodeAcademie)?.LimiteTransmission;
        if (TransmisLe is { } le)
            return new("Délai", IssueDeControle.NonRemplie, limite is { } l && le > l ? $"+\u00a0{Math.Ceiling((le - l).TotalDays):0}\u00a0j" : "Hors délai");
        return tenu.Echues.Contains(CodeAcademie) ? new("Délai", IssueDeControle.NonRemplie, "Jamais transmis") : new("Délai", IssueDeControle.AJustifier, "Attendu");
    }

    private ControleAffiche Stage(ServiceTenu tenu)
    {
        var seuil = tenu.Session.SeuilStageSemaines;
        var semaines = CentiemesDeStage / 100m;
        if (CentiemesDeStage == 0 && Voie is (Voie.Apprentissage or Voie.Fpc))
            return new("Stage", IssueDeControle.AJustifier, "À justifier");
        return semaines >= seuil
            ? new("Stage", IssueDeControle.Remplie, "Atteint")
            : new("Stage", IssueDeControle.NonRemplie, $"{Livrets.Libelles.Nombre(semaines)}\u00a0/\u00a0{Livrets.Libelles.Nombre(seuil)}\u00a0sem.");
    }
}

public enum IssueDeControle { Remplie, NonRemplie, AJustifier }

/// <summary>One condition in the queue.</summary>
/// <param name="Titre">Head of its column.</param>
/// <param name="Texte">What is said beside the icon.</param>
public sealed record ControleAffiche(string Titre, IssueDeControle Issue, string Texte)
{
    public string Icone => Issue switch { IssueDeControle.Remplie => "coche", IssueDeControle.NonRemplie => "rond-croix", IssueDeControle.AJustifier => "attention" };
    public string Classe => Issue switch { IssueDeControle.Remplie => "ok", IssueDeControle.NonRemplie => "ko", IssueDeControle.AJustifier => "at" };

    /// <summary>For whoever does not see the icon.</summary>
    public string Dit => Issue switch { IssueDeControle.Remplie => "remplie", IssueDeControle.NonRemplie => "non remplie", IssueDeControle.AJustifier => "à justifier" };
}
