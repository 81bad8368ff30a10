using Livret.Domaine.Circuits;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Livrets;

/// <summary>The livret scolaire ou de formation of one candidate for one session: identity, units, stages, dossier.</summary>
public sealed partial class LivretScolaire
{
    private readonly List<UniteDuLivret> _unites = [];
    private readonly List<Stage> _stages = [];

    public long Id { get; init; }

    /// <summary>Year of the session; with <see cref="Numero"/>, the key of a candidate.</summary>
    public required int Session { get; init; }

    public required string Numero { get; init; }
    public required string Uai { get; set; }
    public Etablissement? Etablissement
    {
        get;
        set
        {
            field = value;
            if (value is not null)
                CodeAcademie = value.CodeAcademie;
        }
    }

    /// <summary>The académie of the établissement, kept on the livret: a list of the examination service is read in its order, from there.</summary>
    public string CodeAcademie { get; private set; } = "";

    /// <summary>Code of the référentiel.</summary>
    public required string Specialite { get; set; }

    /// <summary>The version of the référentiel that the livret keeps whatever is published since; null: the one in force.</summary>
    public string? VersionReferentiel { get; set; }

    public required Voie Voie { get; set; }
    public required string Division { get; set; }
    public required string Nom
    {
        get;
        set
        {
            field = value;
            Reperer();
        }
    }

    public required string Prenom
    {
        get;
        set
        {
            field = value;
            Reperer();
        }
    }

    /// <summary>Name and first name as they are sorted and searched (<see cref="Livrets.Repere"/>).</summary>
    public string NomRecherche { get; private set; } = "";

    public required DateOnly DateNaissance { get; set; }
    public string? Ine { get; set; }
    public string? Option { get; set; }
    public string? LangueVivante { get; set; }
    public string? Adresse1 { get; set; }
    public string? Adresse2 { get; set; }
    public string? CodePostal { get; set; }
    public string? Ville { get; set; }
    public string? Courriel { get; set; }
    public bool Redoublant { get; set; }
    public bool Progressive { get; set; }
    public Dossier Dossier { get; private set; } = new();

    public IReadOnlyList<UniteDuLivret> Unites => _unites;
    public IReadOnlyList<Stage> Stages => _stages;

    /// <summary>What the lines of stages count for (<see cref="DureeDeStage.Retenue"/>), kept for the lists.</summary>
    public int CentiemesDeStage { get; private set; }

    /// <summary>« DIALLO Aminata ».</summary>
    public string NomComplet => $"{Nom} {Prenom}";

    public UniteDuLivret? Unite(string code)
    {
        foreach (var unite in _unites)
        {
            if (unite.Code == code)
                return unite;
        }
        return null;
    }

    /// <summary>Where the livret stands; its établissement and its académie must be loaded.</summary>
    public Perimetre Perimetre(string? unite = null) => new(Etablissement!.Academie!.CodeService, Uai, Division, unite, CommissionId);

    public Regime Regime => RegimeDeVoie.Trancher(Voie, Etablissement!.Type, Etablissement.EstHabilite(Specialite));

    public Contexte Contexte(SessionExamen session, Referentiel referentiel, Unite unite) =>
        new(session, referentiel, unite, Regime, Redoublant, Progressive);

    /// <summary>Opens the lines of the units that exist for the candidate's option.</summary>
    public void OuvrirLesUnites(Referentiel referentiel)
    {
        foreach (var unite in referentiel.UnitesDe(Option).Where(u => Unite(u.Code) is null))
            _unites.Add(new(unite.Code));
    }

    /// <summary>The attributions of all the units, in the order of the règlement.</summary>
    public IReadOnlyList<Attribution> Attribuer(SessionExamen session, Referentiel referentiel) =>
        [.. referentiel.UnitesDe(Option).OrderBy(u => u.Ordre)
            .Select(u => (Unite(u.Code) ?? new(u.Code)).Attribuer(Contexte(session, referentiel, u)))];

    /// <summary>
    /// The one door for notes, choices and appréciations (circuit, « saisir »): the state, the window and the rights are looked at
    /// here, the rules of notation by the unit. A dispense or a bénéfice is typed by the examination service, the rest by the team.
    /// </summary>
    /// <returns>What became of the entry, or the refusal that stopped it.</returns>
    public (Saisie? Saisie, Refus? Refus) Saisir(
        Contexte contexte, IReadOnlyList<Changement> changements, Agent agent, DateTime instant, CalendrierAcademie? calendrier, bool confirme = false, string? fichier = null)
    {
        var code = contexte.Unite.Code;
        if (Verrou(code, instant, calendrier) is { } verrou)
            return (null, verrou);
        var auteurs = new List<Role>();
        foreach (var element in changements.Select(c => c.Element).DefaultIfEmpty(CodeElement.Continu))
        {
            if (Auteurs(element, fichier) is var roles && auteurs.Contains(roles[0]))
                continue;
            if (RefuserLAuteur(code, element, agent, fichier) is { } interdit)
                return (null, interdit);
            auteurs.AddRange(roles);
        }
        if (Unite(code) is not { } unite)
            return (null, new(CodeAnomalie.UniteInconnue, $"Ce livret ne comporte pas l’unité {code}."));
        Auteur auteur = new(agent.Id, agent.Nom, instant);
        var saisie = unite.Saisir(contexte, changements, auteur, confirme);
        Journaliser(Geste.Saisir, agent.Titre(auteurs, Perimetre(code)), auteur, code, saisie.Journal, MotifDImport(fichier));
        return (saisie, null);
    }

    /// <summary>Why this element of a unit is not for that user; null: he may type it.</summary>
    /// <param name="fichier">The file that gives it, which the chef d’établissement may import for his teams (circuit, section 4); null: typed.</param>
    public Refus? RefuserLAuteur(string unite, CodeElement element, Agent agent, string? fichier) =>
        Perimetre(unite) is var ici && Array.Exists(Auteurs(element, fichier), role => agent.Peut(role, ici)) ? null
            : new(CodeAnomalie.ActeInterdit, EstReserve(element)
                ? $"{element} revient au service des examens."
                : $"L’unité {unite} n’est pas de votre ressort, ou cet élément revient à l’équipe pédagogique.");

    /// <summary>Records the concertation of the team on a unit (note, table of the units).</summary>
    public Refus? Concerter(
        string unite, Concertation? concertation, Agent agent, DateTime instant, CalendrierAcademie? calendrier, string? fichier = null)
    {
        if (Verrou(unite, instant, calendrier) is { } verrou)
            return verrou;
        var auteurs = Auteurs(CodeElement.Continu, fichier);
        if (!auteurs.Any(role => agent.Peut(role, Perimetre(unite))) || Unite(unite) is not { } ligne)
            return new(CodeAnomalie.ActeInterdit, $"L’unité {unite} n’est pas de votre ressort.");
        var (avant, apres) = (ConcertationEcrite.Ecrire(ligne.Concertation), ConcertationEcrite.Ecrire(concertation));
        if (avant == apres)
            return null;
        ligne.Concerter(concertation);
        Journaliser(
            Geste.Concerter, agent.Titre(auteurs, Perimetre(unite)), new(agent.Id, agent.Nom, instant), unite: unite, avant: avant, apres: apres, motif: MotifDImport(fichier));
        return null;
    }

    /// <summary>
    /// Replaces the lines of stages and the dossier (circuit, « saisir le dossier »): the coordonnateur or the chef d'établissement.
    /// </summary>
    public Refus? SaisirLeDossier(
        Dossier dossier, IReadOnlyList<Stage> stages, Agent agent, DateTime instant, CalendrierAcademie? calendrier, string? fichier = null)
    {
        if (Verrou(PointOuvert.Dossier, instant, calendrier) is { } verrou)
            return verrou;
        Role[] auteurs = [Role.Coordonnateur, Role.ChefEtablissement];
        if (!auteurs.Any(role => agent.Peut(role, Perimetre())))
            return new(CodeAnomalie.ActeInterdit, "Le dossier revient au coordonnateur ou au chef d’établissement.");
        var (avant, apres) = (DossierEcrit.Ecrire(Dossier, Stages), DossierEcrit.Ecrire(dossier, stages));
        if (avant == apres)
            return null;
        Ecrire(dossier, stages);
        Journaliser(Geste.SaisirLeDossier, agent.Titre(auteurs, Perimetre()), new(agent.Id, agent.Nom, instant), avant: avant, apres: apres, motif: MotifDImport(fichier));
        return null;
    }

    /// <summary>Why a part of the livret may not be typed at that instant; null: it is open.</summary>
    /// <param name="partie">Code of a unit, or <see cref="PointOuvert.Dossier"/>.</param>
    public Refus? Verrou(string partie, DateTime instant, CalendrierAcademie? calendrier)
    {
        if (Scelle(calendrier) is { } scelle)
            return scelle;
        if (_points.Exists(p => p.Ouvre(partie, instant)))
            return null;
        return Point(NaturePoint.Regularisation, NaturePoint.Reouverture) is { } point
            ? new(CodeAnomalie.LivretVerrouille, Verrous.HorsDuPoint(point, instant, calendrier), "§2")
            : calendrier?.Refuser(instant);
    }

    /// <summary>Why what a visa seals may not change now, and which act would open the livret; null: it is being entered.</summary>
    public Refus? Scelle(CalendrierAcademie? calendrier) =>
        Etat is Etat.EnSaisie ? null : new(CodeAnomalie.LivretVerrouille, Verrous.Phrase(this, calendrier), "§2");

    /// <summary>The stored values that count for nothing as things stand (rules, « Set aside »), each with its code.</summary>
    public IEnumerable<Anomalie> MisesDeCote(SessionExamen session, Referentiel referentiel) =>
        Attribuer(session, referentiel).SelectMany(a => a.Anomalies).Where(a => a is { Severite: Severite.Refusee, Valeur: not null });

    /// <summary>The same for the livret as a whole: null as soon as one part may be typed.</summary>
    public Refus? Verrou(DateTime instant, CalendrierAcademie? calendrier)
    {
        IEnumerable<string> parties = [.. _unites.Select(u => u.Code), PointOuvert.Dossier];
        Refus? premier = null;
        foreach (var partie in parties)
        {
            if (Verrou(partie, instant, calendrier) is not { } verrou)
                return null;
            premier ??= verrou;
        }
        return premier;
    }

    /// <summary>What the recevabilité will say of the stages (note §2).</summary>
    public CodeAnomalie? AnomalieDeStage(SessionExamen session) => DureeDeStage.Verifier(session, Voie, _stages);

    private void Ecrire(Dossier dossier, IReadOnlyList<Stage> stages)
    {
        Dossier = dossier;
        _stages.Clear();
        _stages.AddRange(stages);
        CentiemesDeStage = DureeDeStage.Retenue(_stages);
    }

    private void Reperer() => NomRecherche = Repere.De(NomComplet);

    private static readonly Role[] Service = [Role.Gestionnaire], Equipe = [Role.Enseignant], EquipeEtChef = [Role.Enseignant, Role.ChefEtablissement];

    private static Role[] Auteurs(CodeElement element, string? fichier) =>
        EstReserve(element) ? Service : fichier is null ? Equipe : EquipeEtChef;

    private static string? MotifDImport(string? fichier) => fichier is null ? null : $"Import de {Phrases.Extrait(fichier)}";

    private static bool EstReserve(CodeElement element) => element.Nature is NatureElement.Dispense or NatureElement.Benefice;
}
