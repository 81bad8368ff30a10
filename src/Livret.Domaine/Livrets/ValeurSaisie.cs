using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Domaine.Livrets;

/// <summary>A <see cref="Notations.Valeur"/> as it is kept: with who typed it and when.</summary>
public sealed class ValeurSaisie
{
    private Valeur? _valeur;

    public ValeurSaisie(Valeur valeur, Auteur auteur)
    {
        Element = valeur.Element;
        Rang = valeur.Rang;
        Ecrire(valeur, auteur);
    }

    private ValeurSaisie() => Par = "";

    public CodeElement Element { get; private set; }
    public int Rang { get; private set; }
    public Note? Note { get; private set; }
    public DateOnly? Date { get; private set; }
    public Coefficient? Coefficient { get; private set; }
    public Choix? Choix { get; private set; }
    public string? Texte { get; private set; }

    /// <summary>Name of the last author.</summary>
    public string Par { get; private set; }

    public Guid ParId { get; private set; }

    /// <summary>Instant of the last change, UTC.</summary>
    public DateTime Le { get; private set; }

    public Valeur Valeur => _valeur ??= new(Element)
    {
        Rang = Rang,
        Note = Note,
        Date = Date,
        Coefficient = Coefficient,
        Choix = Choix,
        Texte = Texte,
    };

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(Par))]
    internal void Ecrire(Valeur valeur, Auteur auteur)
    {
        (Note, Date, Coefficient, Choix, Texte) = (valeur.Note, valeur.Date, valeur.Coefficient, valeur.Choix, valeur.Texte);
        (Par, ParId, Le) = (auteur.Nom, auteur.Id, auteur.Instant);
        _valeur = valeur;
    }
}

/// <summary>Who acts, and when (UTC).</summary>
public sealed record Auteur(Guid Id, string Nom, DateTime Instant);
