using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Livrets;

/// <summary>An établissement or organisme de formation, known by its UAI.</summary>
public sealed class Etablissement
{
    public required string Uai { get; init; }
    public required string Nom
    {
        get;
        set
        {
            field = value;
            Reperer();
        }
    }

    /// <summary>Name and town as they are searched (<see cref="Repere"/>).</summary>
    public string Recherche { get; private set; } = "";
    public required TypeEtablissement Type { get; set; }
    public required string CodeAcademie { get; set; }
    public Academie? Academie { get; set; }

    /// <summary>Entitled to CCF, for the voies where the habilitation decides; a habilitation by speciality wins over it.</summary>
    public bool HabiliteCcf { get; set; }

    public string? Adresse1 { get; set; }
    public string? Adresse2 { get; set; }
    public string? CodePostal { get; set; }
    public string? Ville
    {
        get;
        set
        {
            field = value;
            Reperer();
        }
    }

    public string? Courriel { get; set; }
    public IReadOnlyList<Habilitation> Habilitations => _habilitations;

    private readonly List<Habilitation> _habilitations = [];

    /// <summary>Entitled to CCF for a speciality.</summary>
    public bool EstHabilite(string specialite) => _habilitations.Find(h => h.Specialite == specialite)?.HabiliteCcf ?? HabiliteCcf;

    /// <summary>Says whether it is entitled for a speciality; null: its own flag is enough.</summary>
    public void Habiliter(string specialite, bool? habilite)
    {
        var connue = _habilitations.Find(h => h.Specialite == specialite);
        if (habilite is not { } voulue)
            _habilitations.RemoveAll(h => h.Specialite == specialite);
        else if (connue is null)
            _habilitations.Add(new() { Uai = Uai, Specialite = specialite, HabiliteCcf = voulue });
        else
            connue.HabiliteCcf = voulue;
    }

    private void Reperer() => Recherche = Repere.De($"{Nom} {Ville}");
}

/// <summary>The habilitation of one établissement for one speciality.</summary>
public sealed class Habilitation
{
    public required string Uai { get; init; }
    public required string Specialite { get; init; }
    public required bool HabiliteCcf { get; set; }
}
