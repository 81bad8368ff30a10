using Livret.Domaine.Circuits;
using Livret.Domaine.Conservations;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;

namespace Livret.Domaine.Livrets;

/// <summary>The end of a livret: what is erased when its retention has passed, and what remains.</summary>
public sealed partial class LivretScolaire
{
    /// <summary>When it was purged (UTC); null: it was not. A purged livret is in no scope.</summary>
    public DateTime? PurgeLe { get; private set; }

    public bool EstPurge => PurgeLe is not null;

    /// <summary>Something of the address is left.</summary>
    public bool ADesCoordonnees => Adresse1 is not null || Adresse2 is not null || CodePostal is not null || Ville is not null || Courriel is not null;

    /// <summary>
    /// Erases everything but the key, the place and the state, and replaces the journal by one event that seals it (circuit, section 5). Its events must be
    /// loaded, with all that an act looks at. What is refused changes nothing.
    /// </summary>
    /// <param name="echeance">First day on which it may be purged; null: never.</param>
    /// <param name="retenue">Why it is held; null: nothing holds it.</param>
    /// <param name="citees">What procès-verbaux that remain quote of its journal.</param>
    public Refus? Purger(DateOnly? echeance, Retenue? retenue, IEnumerable<Citation> citees, Agent agent, DateTime instant)
    {
        if (RefuserLaPurge(echeance, retenue, agent, DateOnly.FromDateTime(instant)) is { } refus)
            return refus;
        var sceau = SceauDePurge.De(this, citees);
        EffacerLesCoordonnees();
        (Nom, Prenom, Division, DateNaissance) = ("", "", "", default);
        (Ine, Option, LangueVivante, GestionnaireId) = (null, null, null, null);
        (Redoublant, Progressive) = (false, false);
        Ecrire(new(), []);
        _unites.Clear();
        _evenements.Clear();
        _points.Clear();
        _visas.Clear();
        _transmissions.Clear();
        _constats.Clear();
        _propositions.Clear();
        _decisions.Clear();
        _courriers.Clear();
        _envois.Clear();
        _deliberations.Clear();
        Resumer();
        PurgeLe = instant;
        Journaliser(Geste.Purger, agent.Titre([Role.ResponsableService], Perimetre()), new(agent.Id, agent.Nom, instant), apres: sceau.Ecrire());
        return null;
    }

    /// <summary>Erases the address and the e-mail, which no seal covers.</summary>
    public void EffacerLesCoordonnees() => (Adresse1, Adresse2, CodePostal, Ville, Courriel) = (null, null, null, null, null);

    private Refus? RefuserLaPurge(DateOnly? echeance, Retenue? retenue, Agent agent, DateOnly jour) =>
        EstPurge ? new(CodeAnomalie.ActeInterdit, "Ce livret est déjà purgé.")
        : !agent.Peut(Role.ResponsableService, Perimetre()) ? new(CodeAnomalie.ActeInterdit, "La purge revient au responsable du service des examens.")
        : echeance is not { } premier ? new(CodeAnomalie.ActeInterdit, "Ces livrets se conservent sans limite. Changez la durée de conservation avant de purger.")
        : jour < premier ? new(CodeAnomalie.ActeInterdit, $"Ce livret se conserve jusqu’au {Phrases.JourEnLettres(premier.AddDays(-1))}. Attendez cette date.")
        : retenue is not null ? new(CodeAnomalie.ActeInterdit, $"Ce livret est retenu. {retenue.Cause}.")
        : null;
}
