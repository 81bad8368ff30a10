using Livret.Domaine.Notations;

namespace Livret.Domaine.Referentiels;

/// <summary>One unité constitutive: what the livret shows on one line.</summary>
public sealed class Unite
{
    public required string Code { get; init; }
    public required int Ordre { get; init; }

    /// <summary>The exact title of the règlement d'examen.</summary>
    public required string Intitule { get; init; }

    /// <summary>Other spellings met in the source.</summary>
    public IReadOnlyList<string> Alias { get; init; } = [];

    /// <summary>Code of the épreuve that groups it, if any.</summary>
    public string? Epreuve { get; init; }

    /// <summary>The unit exists for the candidates of this option only; null: for all.</summary>
    public string? Option { get; init; }

    public required Coefficient Coefficient { get; init; }
    public Arrondi? Arrondi { get; init; }

    /// <summary>The team agrees on the contrôle-continu note (« note concertée »).</summary>
    public bool Concertation { get; init; }

    public IReadOnlyList<string> Enseignements { get; init; } = [];
    public string? Commentaire { get; init; }
    public string? Contenu { get; init; }
    public IReadOnlyList<Libelle> Competences { get; init; } = [];
    public IReadOnlyList<string> Criteres { get; init; } = [];
    public IReadOnlyList<string> Savoirs { get; init; } = [];

    public required Modalite Habilite { get; init; }
    public required Modalite NonHabilite { get; init; }

    /// <summary>« CCF étendu »: formation professionnelle continue in a public body entitled to CCF (code de l'éducation D643-20).</summary>
    public Modalite? FpcHabilite { get; init; }

    /// <summary>The form of evaluation of the unit under a régime.</summary>
    public Modalite ModaliteDe(Regime regime) => regime switch
    {
        Regime.Habilite => Habilite,
        Regime.HabiliteFpc => FpcHabilite ?? Habilite,
        Regime.NonHabilite => NonHabilite,
    };
}

public enum FormeEvaluation { Ccf, PonctuelleEcrite, PonctuelleOrale, PonctuellePratique }

/// <summary>How a unit is evaluated under one régime: CCF in situations, or a ponctuelle épreuve in parts, with weights.</summary>
public sealed record Modalite(FormeEvaluation Forme, IReadOnlyList<ElementEvalue> Elements)
{
    /// <summary>Duration as the règlement writes it (« 4 h »), ponctuelles only.</summary>
    public string? Duree { get; init; }

    public bool EstCcf => Forme is FormeEvaluation.Ccf;

    public ElementEvalue? Element(string code)
    {
        foreach (var element in Elements)
        {
            if (element.Code == code)
                return element;
        }
        return null;
    }
}

/// <summary>One situation (<c>S1</c>…) or part (<c>P1</c>…) with its weight and, if the règlement says so, its training year (1 or 2).</summary>
public sealed record ElementEvalue(string Code, Coefficient Poids)
{
    public string? Intitule { get; init; }
    public int? Annee { get; init; }
}
