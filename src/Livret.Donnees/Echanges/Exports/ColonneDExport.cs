using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;
using Livret.Donnees.Echanges.Classeurs;

namespace Livret.Donnees.Echanges.Exports;

/// <summary>One column that a service may hand to its own software.</summary>
/// <param name="Code">As templates keep it, and as the header writes it.</param>
/// <param name="Titre">As the page says it.</param>
public abstract record ColonneDExport(string Code, string Titre)
{
    /// <summary>One value per livret.</summary>
    public sealed record Simple(string Code, string Titre, Func<LivretExporte, Cellule> Valeur) : ColonneDExport(Code, Titre);

    /// <summary>One value per livret and unit: as many columns as the specialities have units, headed « U4_note_proposee ».</summary>
    public sealed record ParUnite(string Code, string Titre, Func<LivretExporte, string, Cellule> Valeur) : ColonneDExport(Code, Titre);

    /// <summary>Every column, in the order in which the page offers them.</summary>
    public static IReadOnlyList<ColonneDExport> Tableau { get; } =
    [
        new Simple("numero_candidat", "Numéro de candidat", l => Cellule.De(l.Livret.Numero)),
        new Simple("ine", "INE", l => Cellule.De(l.Scelle.Ine)),
        new Simple("nom", "Nom", l => Cellule.De(l.Scelle.Nom)),
        new Simple("prenom", "Prénom", l => Cellule.De(l.Scelle.Prenom)),
        new Simple("date_naissance", "Date de naissance", l => Cellule.De(l.Scelle.DateNaissance)),
        new Simple("uai", "UAI", l => Cellule.De(l.Livret.Uai)),
        new Simple("etablissement", "Établissement", l => Cellule.De(l.Livret.Etablissement!.Nom)),
        new Simple("academie", "Académie", l => Cellule.De(l.Livret.Etablissement!.Academie!.Nom)),
        new Simple("division", "Division", l => Cellule.De(l.Livret.Division)),
        new Simple("specialite", "Spécialité", l => Cellule.De(l.Livret.Specialite)),
        new Simple("option", "Option", l => Cellule.De(l.Livret.Option)),
        new Simple("voie", "Voie", l => Cellule.De(FichiersExportes.Mot(Cellules.Voies, l.Livret.Voie))),
        new Simple("etat", "État du livret", l => Cellule.De(Mots.De(l.Livret.Etat))),
        new Simple("commission", "Commission du jury", l => Cellule.De(l.Livret.Commission?.Intitule)),
        new ParUnite("note_proposee", "Note proposée", (l, u) => Cellule.De(l.Unite(u)?.Retenue)),
        new ParUnite("colonne", "Colonne d’origine (CCF ou CC)", (l, u) => Cellule.De(Origine(l.Unite(u)))),
        new ParUnite("cas", "Cas", (l, u) => Cellule.De(l.Unite(u)?.Cas)),
        new ParUnite("note_arretee", "Note arrêtée par le jury", (l, u) => Cellule.De(l.NoteArretee(u)?.Arretee)),
        new ParUnite("coefficient", "Coefficient", (l, u) => Cellule.De(l.Unite(u)?.Coefficient.Valeur)),
        new ParUnite("appreciation", "Appréciation", (l, u) => Cellule.De(l.Unite(u)?.Appreciation)),
        new Simple("moyenne_proposee", "Moyenne des notes proposées", l => Cellule.De(l.Scelle.Moyenne.Affichee)),
        new Simple("moyenne_arretee", "Moyenne des notes arrêtées", l => Cellule.De(l.Deliberation?.Moyenne)),
        new Simple("decision", "Décision du jury", l => Cellule.De(l.Deliberation is { } d ? Mots.De(d.Issue) : null)),
        new Simple("motif", "Motif du jury", l => Cellule.De(l.Deliberation?.Motif)),
        new Simple("unites_a_repasser", "Unités à repasser", l => Cellule.De(l.Deliberation is { } d ? string.Join('|', d.UnitesARepasser) : null)),
        new Simple("empreinte", "Empreinte du livret", l => Cellule.De(l.Empreinte)),
        new Simple("date_visa", "Date du visa", l => Cellule.De(l.Jour(l.VisaLe))),
        new Simple("numero_bordereau", "Bordereau", l => Cellule.De(l.Livret.DerniereTransmission?.Bordereau)),
        new Simple("date_transmission", "Date de transmission", l => Cellule.De(l.Jour(l.Livret.DerniereTransmission?.Le))),
        new Simple("condition_visa", "Condition : visa et déclaration", l => Cellule.De(l.Condition(ConditionRecevabilite.VisaEtDeclaration))),
        new Simple("condition_delai", "Condition : délai", l => Cellule.De(l.Condition(ConditionRecevabilite.Delai))),
        new Simple("condition_stage", "Condition : durée de stage", l => Cellule.De(l.Condition(ConditionRecevabilite.DureeDeStage))),
        new Simple("recevabilite", "Recevabilité", l => Cellule.De(l.Livret.Decision is { } d ? Mots.DeRecevabilite(d) : null)),
        new Simple("date_recevabilite", "Date de la recevabilité", l => Cellule.De(l.Jour(l.Livret.Decision?.Le))),
        new Simple("recevabilite_par", "Recevabilité, par", l => Cellule.De(l.Livret.Decision?.Par)),
    ];

    /// <summary>The columns of these codes, in that order; unknown codes are left out.</summary>
    public static IReadOnlyList<ColonneDExport> De(IEnumerable<string> codes) =>
        [.. codes.Select(code => Tableau.FirstOrDefault(c => c.Code == code)).OfType<ColonneDExport>().Distinct()];

    /// <summary>The heads of the columns once the units are known.</summary>
    public IEnumerable<string> Entetes(IEnumerable<string> unites) => this is ParUnite ? unites.Select(u => $"{u}_{Code}") : [Code];

    public IEnumerable<Cellule> Ligne(LivretExporte livret, IEnumerable<string> unites) => this switch
    {
        Simple simple => [simple.Valeur(livret)],
        ParUnite parUnite => unites.Select(u => parUnite.Valeur(livret, u)),
        _ => throw new InvalidOperationException($"No cells for {Code}."),
    };

    private static string? Origine(UniteScellee? unite) => unite?.Colonne switch
    {
        Domaine.Notations.Colonne.CcfOuPonctuelle => "CCF",
        Domaine.Notations.Colonne.ControleContinu => "CC",
        _ => unite?.Mention,
    };
}
