using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;

namespace Livret.Donnees.Echanges.Exports;

/// <summary>One livret as it leaves for the software of a service: the content that was sealed, and what was decided of it.</summary>
/// <param name="Livret">With its établissement, transmissions, constats, decisions.</param>
/// <param name="Scelle">The content before the jury, else that of the visa, else what a visa would seal now.</param>
/// <param name="Empreinte">Hash of that content; null: nobody has signed.</param>
/// <param name="VisaLe">UTC.</param>
public sealed record LivretExporte(LivretScolaire Livret, LivretScelle Scelle, string? Empreinte, DateTime? VisaLe)
{
    /// <summary>Once the commission is closed: before, the jury may take it back.</summary>
    public Deliberation? Deliberation => Livret.Etat is Etat.Clos or Etat.Publie ? Livret.Deliberation : null;

    public UniteScellee? Unite(string code) => Scelle.Unites.FirstOrDefault(u => u.Code == code);

    public NoteArretee? NoteArretee(string code) => Deliberation?.Notes.FirstOrDefault(n => n.Unite == code);

    /// <summary>« remplie », « non remplie », « remplie, contre la proposition : dérogation »; null while nobody recorded it.</summary>
    public string? Condition(ConditionRecevabilite condition) => Livret.Constat(condition) is not { } constat ? null
        : (constat.Remplie ? "remplie" : "non remplie") + (constat.Motif is { } motif ? $", contre la proposition\u00a0: {motif}" : "");

    /// <summary>The day of an instant in the académie.</summary>
    public DateOnly? Jour(DateTime? instant) => instant is { } le ? DateOnly.FromDateTime(Livret.Etablissement!.Academie!.HeureLocale(le)) : null;
}
