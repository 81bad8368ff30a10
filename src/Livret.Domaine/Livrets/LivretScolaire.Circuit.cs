using Livret.Domaine.Circuits;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Livrets;

/// <summary>The way of the livret through the circuit: its state, what each act left on it, and its journal.</summary>
public sealed partial class LivretScolaire
{
    private readonly List<Evenement> _evenements = [];
    private readonly List<PointOuvert> _points = [];
    private readonly List<Visa> _visas = [];
    private readonly List<Transmission> _transmissions = [];
    private readonly List<Constat> _constats = [];
    private readonly List<PropositionDeNonRecevabilite> _propositions = [];
    private readonly List<DecisionDeRecevabilite> _decisions = [];
    private readonly List<Courrier> _courriers = [];
    private readonly List<EnvoiAuJury> _envois = [];
    private readonly List<Deliberation> _deliberations = [];

    public Etat Etat { get; private set; } = Etat.EnSaisie;

    /// <summary>Instant (UTC) of the act that led to the state; null while nothing has left the entry.</summary>
    public DateTime? EtatDepuis { get; private set; }

    /// <summary>Number of the last event of the journal: the optimistic version of the livret as a whole.</summary>
    public int RangJournal { get; private set; }

    /// <summary>Hash of the last event: a journal whose end is cut off is seen.</summary>
    public string EmpreinteJournal { get; private set; } = "";

    /// <summary>Something waits for an answer, of the établissement or of the service: kept by the acts, for the lists.</summary>
    public bool EnAttente { get; private set; }

    /// <summary>It was transmitted in time, and nobody recorded that a condition is not met: kept by the acts, for the lists.</summary>
    public bool SansReserve { get; private set; }

    /// <summary>The gestionnaire who has the file; null: nobody.</summary>
    public Guid? GestionnaireId { get; private set; }

    /// <summary>The commission that was handed the livret.</summary>
    public int? CommissionId { get; private set; }
    public Commission? Commission { get; private set; }

    public IReadOnlyList<Evenement> Evenements => _evenements;
    public IReadOnlyList<PointOuvert> Points => _points;
    public IReadOnlyList<Visa> Visas => _visas;
    public IReadOnlyList<Transmission> Transmissions => _transmissions;
    public IReadOnlyList<Constat> Constats => _constats;
    public IReadOnlyList<PropositionDeNonRecevabilite> Propositions => _propositions;
    public IReadOnlyList<DecisionDeRecevabilite> Decisions => _decisions;
    public IReadOnlyList<Courrier> Courriers => _courriers;
    public IReadOnlyList<EnvoiAuJury> Envois => _envois;
    public IReadOnlyList<Deliberation> Deliberations => _deliberations;

    /// <summary>The last visa that is not withdrawn.</summary>
    public Visa? Visa => _visas.Where(v => !v.EstRetire).MaxBy(v => v.Le);

    public Transmission? DerniereTransmission => _transmissions.MaxBy(t => t.Le);

    /// <summary>The visa of the version that the service has.</summary>
    public Visa? VisaTransmis => DerniereTransmission is { } t ? _visas.Find(v => v.Id == t.VisaId) : null;

    /// <summary>The proposal of non-recevabilité that is pending.</summary>
    public PropositionDeNonRecevabilite? Proposition => _propositions.Find(p => p.EstEnAttente);

    /// <summary>The decision of recevabilité in force.</summary>
    public DecisionDeRecevabilite? Decision => _decisions.Where(d => d.EstEnVigueur).MaxBy(d => d.Le);

    /// <summary>The livret as the commission has it.</summary>
    public EnvoiAuJury? EnvoiAuJury => _envois.Where(e => e.RetireLe is null).MaxBy(e => e.Le);

    /// <summary>The deliberation that holds.</summary>
    public Deliberation? Deliberation => _deliberations.Where(d => d.RepriseLe is null).MaxBy(d => d.Le);

    /// <summary>« À régulariser »: the service waits for a correction.</summary>
    public bool EstARegulariser => Point(NaturePoint.Regularisation) is not null;

    /// <summary>The pending item of one of these kinds.</summary>
    public PointOuvert? Point(params NaturePoint[] natures) => _points.Find(p => p.EstOuvert && natures.Contains(p.Nature));

    public Constat? Constat(ConditionRecevabilite condition) => _constats.Find(c => c.Condition == condition);

    /// <summary>
    /// The one door of the circuit: the row of the table, the rights, the motive, the conditions, then what the act leaves, the state and
    /// the trace. What is open on the livret, its transmissions and its constats must be loaded. What is refused changes nothing.
    /// </summary>
    public Refus? Appliquer(Acte acte, Circonstances ici)
    {
        if (Empecher(acte, ici) is { } obstacle)
            return obstacle;
        var transition = Circuit.Transition(Etat, acte.Geste)!;
        if ((RefuserLeMotif(transition, acte.Motif) ?? acte.Refuser(this, ici)) is { } refus)
            return refus;

        var titre = ici.Agent.Titre(transition.Roles, Perimetre());
        var arrivee = transition.Vers.EstAnterieure ? Decision!.EtatAvant : transition.Vers.Etat ?? Etat;
        var changements = acte.Changements(this);
        acte.Produire(this, ici);
        Resumer();
        if (arrivee != Etat)
            (Etat, EtatDepuis) = (arrivee, ici.Instant);
        Journaliser(acte.Geste, titre, ici.Auteur, apres: acte.Detail ?? changements, motif: acte.Motif);
        return null;
    }

    /// <summary>
    /// Why an act is refused whatever it says of itself: the state, the rights, the conditions of the table; null: it may be asked. The pages show
    /// it before the user fills anything.
    /// </summary>
    public Refus? Empecher(Acte acte, Circonstances ici)
    {
        if (Circuit.Transition(Etat, acte.Geste) is not { } transition)
            return Circuit.Impossible(Etat, acte.Geste);
        if (!transition.Roles.Any(role => ici.Agent.Peut(role, Perimetre())))
            return new(CodeAnomalie.ActeInterdit, $"« {DefinitionGeste.De(acte.Geste).Verbe} » revient à une autre personne : {string.Join(", ", transition.Roles.Select(r => Perimetres.Roles.EnClair(r).ToLower(Phrases.Francais)))}.");
        return transition.Conditions.Select(c => c.Refuser(this, acte, ici)).FirstOrDefault(r => r is not null);
    }

    internal void Ajouter(Visa visa) => _visas.Add(visa);
    internal void Ajouter(Transmission transmission) => _transmissions.Add(transmission);
    internal void Ajouter(PropositionDeNonRecevabilite proposition) => _propositions.Add(proposition);
    internal void Ajouter(DecisionDeRecevabilite decision) => _decisions.Add(decision);
    internal void Ajouter(Courrier courrier) => _courriers.Add(courrier);
    internal void Ajouter(Deliberation deliberation) => _deliberations.Add(deliberation);
    internal void Attribuer(Guid? gestionnaire) => GestionnaireId = gestionnaire;
    internal void OublierLesConstats() => _constats.Clear();

    internal void Constater(Constat constat)
    {
        _constats.RemoveAll(c => c.Condition == constat.Condition);
        _constats.Add(constat);
    }

    internal void Ouvrir(NaturePoint nature, string motif, IReadOnlyList<string> parties, DateTime? jusquau, Auteur auteur) => _points.Add(new()
    {
        Nature = nature,
        Motif = motif.Trim(),
        Parties = parties,
        Jusquau = jusquau,
        Le = auteur.Instant,
        ParId = auteur.Id,
        Par = auteur.Nom,
    });

    internal void Fermer(NaturePoint nature, DateTime instant, string issue)
    {
        foreach (var point in _points.Where(p => p.EstOuvert && p.Nature == nature))
            point.Fermer(instant, issue);
    }

    /// <summary>A visa that was not transmitted is worth nothing any more; the one that was stays.</summary>
    internal void RetirerLeBrouillon(Auteur auteur, string motif)
    {
        if (Visa is { } brouillon && brouillon.Id != DerniereTransmission?.VisaId)
            brouillon.Retirer(auteur.Instant, auteur.Nom, motif);
    }

    internal void Confier(Commission commission, EnvoiAuJury envoi)
    {
        (Commission, CommissionId) = (commission, commission.Id);
        _envois.Add(envoi);
        // A closing that crosses this must not leave the livret behind: one of the two is told.
        commission.Renouveler();
    }

    internal void ReprendreAuJury() => (Commission, CommissionId) = (null, null);

    internal void Inscrire(Inscription nouvelle, Etablissement etablissement, Referentiels.Referentiel referentiel)
    {
        (Nom, Prenom, DateNaissance, Ine) = (nouvelle.Nom, nouvelle.Prenom, nouvelle.DateNaissance, nouvelle.Ine);
        (Uai, Etablissement) = (nouvelle.Uai, etablissement);
        (Specialite, Option, Voie, Division) = (nouvelle.Specialite, nouvelle.Option, nouvelle.Voie, nouvelle.Division);
        (LangueVivante, Redoublant, Progressive) = (nouvelle.LangueVivante, nouvelle.Redoublant, nouvelle.Progressive);
        var unites = referentiel.UnitesDe(Option).Select(u => u.Code).ToHashSet();
        _unites.RemoveAll(u => !unites.Contains(u.Code) && u.Valeurs.Count == 0 && u.Concertation is null);
        OuvrirLesUnites(referentiel);
    }

    internal void Joindre(Coordonnees c) =>
        (Adresse1, Adresse2, CodePostal, Ville, Courriel) = (c.Adresse1, c.Adresse2, c.CodePostal, c.Ville, c.Courriel);

    /// <summary>Makes the content of a visa current again; each value that changes leaves its trace.</summary>
    internal void Restaurer(Visa visa, Circonstances ici)
    {
        var titre = ici.Agent.Titre([Perimetres.Role.Gestionnaire], Perimetre());
        var (inscription, scellee) = (Inscription.De(this), Inscription.Relire(visa.Contenu));
        if (inscription != scellee)
        {
            Inscrire(scellee, Etablissement!, ici.Referentiel);
            Journaliser(Geste.CorrigerLInscription, titre, ici.Auteur, apres: Ecarts.EnClair(inscription.EnClair(), scellee.EnClair()));
        }
        var (unites, dossier, stages) = CopieDuLivret.Relire(visa.Copie);
        foreach (var unite in _unites)
            Journaliser(Geste.CloreSansReponse, titre, ici.Auteur, unite.Code, unite.Restaurer(unites.GetValueOrDefault(unite.Code, []), ici.Auteur));
        var (avant, apres) = (DossierEcrit.Ecrire(Dossier, Stages), DossierEcrit.Ecrire(dossier, stages));
        if (avant == apres)
            return;
        Ecrire(dossier, stages);
        Journaliser(Geste.SaisirLeDossier, titre, ici.Auteur, avant: avant, apres: apres);
    }

    private void Resumer()
    {
        EnAttente = _points.Exists(p => p.EstOuvert && p.Nature is not NaturePoint.Renvoi) || Proposition is not null;
        SansReserve = _transmissions.Exists(t => t.DansLeDelai) && _constats.TrueForAll(c => c.Remplie);
    }

    private static Refus? RefuserLeMotif(Transition transition, string? motif) =>
        transition.ExigeUnMotif && string.IsNullOrWhiteSpace(motif) ? new(CodeAnomalie.ChampVide, "Donnez le motif : il est conservé dans l’historique.", Champ: "motif")
        : motif?.Length > Acte.LongueurMotif ? new(CodeAnomalie.ValeurInconnue, Phrases.TexteTropLong("Le motif", motif.Length, Acte.LongueurMotif), Champ: "motif")
        : null;

    private void Journaliser(Geste geste, string titre, Auteur auteur, string unite, IEnumerable<ChangementEcrit> changements, string? motif = null)
    {
        foreach (var c in changements)
            Journaliser(geste, titre, auteur, unite: unite, element: c.Element, rangElement: c.Rang, avant: c.Avant, apres: c.Apres, motif: motif);
    }

    private void Journaliser(
        Geste geste, string titre, Auteur auteur, string? unite = null, CodeElement? element = null, int rangElement = 0, string? avant = null, string? apres = null, string? motif = null)
    {
        var evenement = new Evenement
        {
            Rang = RangJournal + 1,
            Le = auteur.Instant,
            ParId = auteur.Id,
            Par = auteur.Nom,
            Affectation = titre,
            Geste = geste,
            Motif = string.IsNullOrWhiteSpace(motif) ? null : motif.Trim(),
            Unite = unite,
            Element = element,
            RangElement = rangElement,
            Avant = avant,
            Apres = apres,
            Etat = Etat,
            Precedente = EmpreinteJournal,
        }.Sceller(Session, Numero);
        _evenements.Add(evenement);
        (RangJournal, EmpreinteJournal) = (evenement.Rang, evenement.Empreinte);
    }
}
