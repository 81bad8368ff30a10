using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Web.Pages.Livrets;

/// <summary>One unit of the livret as a reader sees it.</summary>
/// <param name="Saisie">The typed values.</param>
/// <param name="EstVisible">False: another teacher's unit, whose note is not for this reader.</param>
/// <param name="EstSaisissable">The reader may enter it now.</param>
/// <param name="Classe">The notes of the class for this unit.</param>
public sealed record LigneDuLivret(UniteDuLivret Saisie, Attribution Attribution, bool EstVisible, bool EstSaisissable, Dispersion Classe)
{
    public Unite Unite => Attribution.Contexte.Unite;
    public string? Appreciation => Saisie.Valeur(CodeElement.Appreciation)?.Texte;
    public IEnumerable<Anomalie> Bloquantes => Attribution.Anomalies.Where(a => a.Severite is Severite.Bloquante);
    public IReadOnlyList<string> Explication => Domaine.Notations.Explication.Etapes(Attribution, [.. Saisie.Valeurs.Select(v => v.Valeur)]);
    public BoiteAMoustaches Boite => new(Classe, Attribution.NoteRetenue, Attribution.Colonne);

    /// <summary>What stands in the place of both notes: « Dispense », « Bénéfice 12,00 »; null for an ordinary unit.</summary>
    public string? Mention => Attribution.Cas.Statut switch
    {
        Statut.Dispense => "Dispense",
        Statut.Benefice => $"Bénéfice {Attribution.Conservee!.Value.EnDeuxDecimales()}",
        Statut.NonPresentee => "Unité non présentée à cette session",
        Statut.SansNote => "Aucune note ne peut être établie",
        Statut.Ordinaire => null,
    };

    /// <summary>The motive of the team when no note can be established.</summary>
    public string? Motif => Attribution.Cas.Statut is Statut.SansNote ? Saisie.Valeur(new(NatureElement.SansNote))?.Texte : null;
}
