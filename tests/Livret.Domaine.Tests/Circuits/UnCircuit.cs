using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using static Livret.Domaine.Tests.Reglement;

namespace Livret.Domaine.Tests.Circuits;

/// <summary>
/// One livret played in memory through the circuit: <c>new UnCircuit().Jusqua(Etat.Transmis)</c>. Time goes on by one minute at each act; the people
/// are those of the place, one per role.
/// </summary>
internal sealed class UnCircuit
{
    public const string Uai = "0440001A", Division = "TC2", Service = "DEC-NANTES";
    private readonly Dictionary<Role, Agent> _agents = [];
    private int _lettres;

    public UnCircuit(SessionExamen? session = null, string? note = "12", string numero = "02119300")
    {
        Session = session ?? Session2020;
        Livret = Ouvrir(numero);
        if (note is not null)
            Remplir(note);
    }

    public static DateTime Lundi { get; } = new(2020, 6, 8, 7, 0, 0, DateTimeKind.Utc);
    public static Academie Nantes { get; } = new() { Code = "NANTES", Nom = "Nantes", CodeService = Service, FuseauHoraire = "Europe/Paris" };
    public static Referentiel Referentiel { get; } = new() { Code = "BTS-T", Intitule = "Essai", Version = "1", Unites = [U4(), U6()] };

    public SessionExamen Session { get; }
    public LivretScolaire Livret { get; }
    public DateTime Instant { get; private set; } = Lundi;
    public bool SansCoordonnateur { get; set; }

    /// <summary>The delegation of whoever holds the role of délégataire; null: none is valid.</summary>
    public Delegation? Delegation { get; set; } = new()
    {
        Uai = Uai,
        DelegataireId = Guid.NewGuid(),
        Delegataire = "Odile Delegataire",
        Qualite = "proviseure adjointe",
        Acte = "arrêté n° 12",
        Debut = new(2020, 6, 1),
        Fin = new(2020, 6, 30),
        Divisions = [],
        AccordeeLe = Lundi,
        AccordeePar = "Odile ChefEtablissement",
    };

    public CalendrierAcademie Calendrier { get; } = new()
    {
        Session = 2020,
        CodeAcademie = "NANTES",
        Academie = Nantes,
        OuvertureSaisie = new(2020, 5, 25, 0, 0, 0, DateTimeKind.Utc),
        FermetureSaisie = new(2020, 6, 19, 16, 0, 0, DateTimeKind.Utc),
        LimiteTransmission = new(2020, 6, 26, 16, 0, 0, DateTimeKind.Utc),
        Publication = new(2020, 7, 10, 8, 0, 0, DateTimeKind.Utc),
    };

    public Commission Commission { get; } = new()
    {
        Id = 12,
        Session = 2020,
        Service = Service,
        Specialite = "BTS-T",
        Academies = ["NANTES"],
        Intitule = "Commission de Nantes",
        Seance = new(2020, 6, 30),
    };

    /// <summary>Somebody who holds this role on the place of the livret, and nothing else; always the same.</summary>
    public Agent Agent(Role role) => _agents.TryGetValue(role, out var agent) ? agent : _agents[role] = Autre(role);

    /// <summary>Somebody else with the same role.</summary>
    public static Agent Autre(Role role, string uai = Uai, string service = Service, int commission = 12) => new(Guid.NewGuid(), $"Odile {role}",
    [
        role switch
        {
            Role.Enseignant or Role.Coordonnateur => new() { UtilisateurId = Guid.Empty, Role = role, Uai = uai, Division = Division },
            Role.ChefEtablissement or Role.Delegataire => new() { UtilisateurId = Guid.Empty, Role = role, Uai = uai },
            Role.Gestionnaire or Role.ResponsableService => new() { UtilisateurId = Guid.Empty, Role = role, Service = service },
            Role.MembreJury or Role.PresidentJury => new() { UtilisateurId = Guid.Empty, Role = role, Commission = commission },
            Role.Administrateur => new() { UtilisateurId = Guid.Empty, Role = role },
        },
    ]);

    public Circonstances Ici(Agent agent) => new(agent, Instant, Session, Calendrier, Referentiel)
    {
        SansCoordonnateur = SansCoordonnateur,
        Delegation = agent.Affectations.Any(a => a.Role is Role.Delegataire) ? Delegation : null,
    };

    public UnCircuit Le(DateTime instant)
    {
        if (instant > Instant)
            Instant = instant;
        return this;
    }

    public UnCircuit ApresLaLimite() => Le(Calendrier.LimiteTransmission.AddHours(1));

    /// <summary>Asks an act, by whoever may unless told.</summary>
    public Refus? Demander(Acte acte, Agent? agent = null)
    {
        Instant = Instant.AddMinutes(1);
        return Livret.Appliquer(acte, Ici(agent ?? Qui(acte.Geste)));
    }

    /// <summary>The same, and it must be done.</summary>
    public UnCircuit Jouer(Acte acte, Agent? agent = null)
    {
        var refus = Demander(acte, agent);
        Assert.True(refus is null, $"{acte.Geste} : {refus?.Phrase}");
        return this;
    }

    public UnCircuit Jouer(params Geste[] gestes)
    {
        foreach (var geste in gestes)
            Jouer(Acte(geste));
        return this;
    }

    /// <summary>The first role of the row that has no condition of its own; the service for what has no row.</summary>
    public Agent Qui(Geste geste) => Agent(Circuit.Tableau.FirstOrDefault(t => t.Geste == geste)?.Roles[0] ?? Role.ResponsableService);

    /// <summary>Types a value as a teacher of the class; what stops it, the state first.</summary>
    public Refus? Saisir(string unite, string ligne, Role role = Role.Enseignant)
    {
        var contexte = Livret.Contexte(Session, Referentiel, Referentiel.Unite(unite)!);
        Instant = Instant.AddMinutes(1);
        return Livret.Saisir(contexte, [.. Lire(contexte, ligne).Select(Changement.Poser)], Agent(role), Instant, Calendrier, confirme: true).Refus;
    }

    public Refus? SaisirLeDossier(string observations, Role role = Role.Coordonnateur, params IReadOnlyList<Stage> stages)
    {
        Instant = Instant.AddMinutes(1);
        return Livret.SaisirLeDossier(new() { Observations = observations, Avis = AvisConseil.Favorable }, stages, Agent(role), Instant, Calendrier);
    }

    public static Stage Stage(int centiemes) =>
        new() { Annee = 1, Entreprise = "Établissements Roullier", Debut = new(2019, 5, 20), Fin = new(2019, 6, 14), CentiemesDeSemaine = centiemes };

    /// <summary>Leads the livret to a state by the shortest way.</summary>
    public UnCircuit Jusqua(Etat etat)
    {
        switch (etat)
        {
            case Etat.NonRecevable:
                return Jusqua(Etat.Transmis).Preparer(Geste.PrononcerLaNonRecevabilite).Jouer(Geste.PrononcerLaNonRecevabilite);
            case Etat.Retire:
                return Jouer(Geste.RetirerDeLaSession);
        }
        Geste[] voie = [Geste.Soumettre, Geste.Viser, Geste.Transmettre, Geste.DeclarerRecevable, Geste.TransmettreAuJury, Geste.Deliberer, Geste.Clore, Geste.Publier];
        foreach (var geste in voie)
        {
            if (Livret.Etat == etat)
                break;
            if (Circuit.Transition(Livret.Etat, geste) is not null)
                Preparer(geste).Jouer(geste);
        }
        Assert.Equal(etat, Livret.Etat);
        return this;
    }

    /// <summary>Leads the livret to a state where a version was transmitted and a régularisation is open.</summary>
    public UnCircuit EnRegularisation(Etat etat = Etat.EnSaisie) => Jusqua(Etat.Transmis).Jouer(Geste.DemanderUneRegularisation).Jusqua(etat);

    /// <summary>Makes true what an act requires, in the state where the livret is.</summary>
    public UnCircuit Preparer(Geste geste)
    {
        switch (geste)
        {
            case Geste.ConstaterUneCondition when Livret.Etat is not Etat.Transmis:
                return ApresLaLimite();
            case Geste.ProposerLaNonRecevabilite:
                return Preparer(Geste.ConstaterUneCondition).Jouer(new ConstaterUneCondition(ConditionRecevabilite.Delai, false) { Motif = "cachet illisible" });
            case Geste.EcarterLaProposition or Geste.PrononcerLaNonRecevabilite:
                return Preparer(Geste.ProposerLaNonRecevabilite).Jouer(Geste.ProposerLaNonRecevabilite);
            case Geste.DeclarerRecevable:
                return Constater(remplie: true);
            case Geste.EcarterLaDemande or Geste.Rouvrir:
                return Jouer(Geste.DemanderUneReouverture);
            case Geste.CloreSansReponse:
                return Le(Livret.Points.Last(p => p.EstOuvert).Jusquau!.Value.AddHours(1));
            case Geste.NotifierLaLettre:
                return Jouer(Geste.EnvoyerLaLettre);
            case Geste.Deliberer:
                return Le(new(2020, 6, 30, 7, 0, 0, DateTimeKind.Utc));
            case Geste.Publier or Geste.RemettreLesDonnees:
                return Le(Calendrier.Publication!.Value);
            case Geste.Rectifier:
                return Jouer(Geste.DemanderUneRectification);
            default:
                return this;
        }
    }

    public UnCircuit Constater(bool remplie)
    {
        foreach (var condition in Enum.GetValues<ConditionRecevabilite>())
            Jouer(new ConstaterUneCondition(condition, remplie) { Motif = "pièce vue" });
        return this;
    }

    /// <summary>A complete request of an act, whatever the state.</summary>
    public Acte Acte(Geste geste) => geste switch
    {
        Geste.Soumettre => new Soumettre(),
        Geste.Reprendre => new Reprendre(),
        Geste.RenvoyerALEquipe => new RenvoyerALEquipe(["U4"], Instant.AddDays(20)) { Motif = "La note de U4 est à revoir." },
        Geste.Viser => new Viser("Proviseure", Section.Vide),
        Geste.RetirerLeVisa => new RetirerLeVisa { Motif = "Une appréciation manque." },
        Geste.Transmettre => new Transmettre(Bordereau(NatureBordereau.AuService)),
        Geste.Attribuer => new Attribuer(Agent(Role.Gestionnaire).Id, "Odile Gestionnaire"),
        Geste.ConstaterUneCondition => new ConstaterUneCondition(ConditionRecevabilite.DureeDeStage, true) { Motif = "Attestation vue." },
        Geste.DemanderUneRegularisation => new DemanderUneRegularisation(["U4", PointOuvert.Dossier], Instant.AddDays(5)) { Motif = "La note de U4 manque." },
        Geste.CloreSansReponse => new CloreSansReponse(),
        Geste.DemanderUneReouverture => new DemanderUneReouverture(["U6"]) { Motif = "Une note a été mal recopiée." },
        Geste.EcarterLaDemande => new EcarterLaDemande { Motif = "Demande tardive." },
        Geste.Rouvrir => new Rouvrir(["U6"], Instant.AddDays(5)),
        Geste.ProposerLaNonRecevabilite => new ProposerLaNonRecevabilite(),
        Geste.EcarterLaProposition => new EcarterLaProposition { Motif = "Pièce reçue." },
        Geste.PrononcerLaNonRecevabilite => new PrononcerLaNonRecevabilite(Lettre(), []),
        Geste.DeclarerRecevable => new DeclarerRecevable(),
        Geste.RapporterLaDecision => new RapporterLaDecision { Motif = "Recours gracieux." },
        Geste.EnvoyerLaLettre => new EnvoyerLaLettre(Reference(), ModeEnvoi.Recommande, "1A 234", DateOnly.FromDateTime(Instant)),
        Geste.NotifierLaLettre => new NotifierLaLettre(Reference(), NatureNotification.Remise, DateOnly.FromDateTime(Instant)),
        Geste.TransmettreAuJury => new TransmettreAuJury(Commission, Bordereau(NatureBordereau.AuJury)),
        Geste.RetirerDuJury => new RetirerDuJury { Motif = "Erreur de commission." },
        Geste.Deliberer => new Deliberer(Notes(), IssueJury.Admis, []),
        Geste.ReprendreLaDeliberation => new ReprendreLaDeliberation(),
        Geste.Clore => new Clore(ProcesVerbal()),
        Geste.Publier => new Publier(),
        Geste.DemanderUneRectification => new DemanderUneRectification { Motif = "Note mal lue." },
        Geste.Rectifier => new Rectifier { Motif = "Note mal lue." },
        Geste.RetirerDeLaSession => new RetirerDeLaSession(CauseDeRetrait.Abandon, DateOnly.FromDateTime(Instant)) { Motif = "Départ." },
        Geste.Retablir => new Retablir { Motif = "Retour." },
        Geste.RemettreLesDonnees => new RemettreLesDonnees(),
        Geste.Saisir or Geste.Concerter or Geste.SaisirLeDossier or Geste.Purger => new ActeNu(geste),
        Geste.Inscrire => new Inscrire(),
        Geste.CorrigerLInscription => new CorrigerLInscription(Inscription.De(Livret) with { Prenom = "Camille" }, Livret.Etablissement!, Referentiel),
        Geste.ActualiserLesCoordonnees => new ActualiserLesCoordonnees(new("12 rue des Essais", null, "44000", "Nantes", null)),
    };

    /// <summary>The notes of the livret, or the same note everywhere, with its motive.</summary>
    public IReadOnlyList<NoteArretee> Notes(int? centiemes = null) =>
    [
        .. Livret.Attribuer(Session, Referentiel).Select(a => new NoteArretee(
            a.Contexte.Unite.Code, a.NoteRetenue, centiemes is { } c ? Note.DeCentiemes(c) : a.NoteRetenue, centiemes is null ? null : "Le jury a relu.")),
    ];

    public Bordereau Bordereau(NatureBordereau nature) => new Bordereau
    {
        Numero = $"{(nature is NatureBordereau.AuService ? "B" : "J")}-{Livret.RangJournal}",
        Nature = nature,
        Cle = Guid.NewGuid(),
        Session = 2020,
        Uai = Uai,
        Service = Service,
        Le = Instant,
        ParId = Agent(Role.ChefEtablissement).Id,
        Par = "Odile ChefEtablissement, proviseure",
        Limite = Calendrier.LimiteTransmission,
    }.Sceller([new(Livret.Numero, Livret.NomComplet, Division, Livret.Visa?.Empreinte ?? "", Livret.DerniereTransmission?.Bordereau)]);

    public ProcesVerbal ProcesVerbal() => new ProcesVerbal { Numero = "PV-2020-12-01", CommissionId = 12, Le = Instant, Par = "Odile PresidentJury" }
        .Sceller(Commission, Livret.Deliberation is null ? [] : [Livret]);

    /// <summary>All that an act could change, in one line.</summary>
    public string Photo() => string.Join('|',
    [
        Livret.Etat, Livret.EtatDepuis, Livret.RangJournal, Livret.EmpreinteJournal, Livret.Evenements.Count, Livret.GestionnaireId, Livret.CommissionId, Commission.CloseLe,
        DossierEcrit.Ecrire(Livret.Dossier, Livret.Stages),
        .. Livret.Unites.SelectMany(u => u.Valeurs).Select(v => $"{v.Valeur} {v.Le:O}"),
        .. Livret.Unites.Select(u => ConcertationEcrite.Ecrire(u.Concertation)),
        .. Livret.Points.Select(p => $"{p.Id} {p.Issue}"),
        .. Livret.Visas.Select(v => $"{v.Id} {v.MotifDuRetrait}"),
        .. Livret.Transmissions.Select(t => t.Bordereau),
        .. Livret.Constats.Select(c => $"{c.Id} {c.Remplie}"),
        .. Livret.Propositions.Select(p => $"{p.Id} {p.Issue}"),
        .. Livret.Decisions.Select(d => $"{d.Id} {d.MotifDuRapport}"),
        .. Livret.Courriers.Select(c => $"{c.Reference} {c.EnvoyeLe} {c.NotifieLe}"),
        .. Livret.Envois.Select(e => $"{e.Id} {e.MotifDuRetrait}"),
        .. Livret.Deliberations.Select(d => $"{d.Id} {d.RepriseLe}"),
    ]);

    /// <summary>Every event holds the hash of the one before, and the livret that of the last.</summary>
    public void VerifierLaChaine()
    {
        var precedente = "";
        for (var i = 0; i < Livret.Evenements.Count; i++)
        {
            var evenement = Livret.Evenements[i];
            Assert.Equal((i + 1, precedente, evenement.Empreinte), (evenement.Rang, evenement.Precedente, evenement.Calculer(2020, Livret.Numero)));
            precedente = evenement.Empreinte;
        }
        Assert.Equal((Livret.Evenements.Count, precedente), (Livret.RangJournal, Livret.EmpreinteJournal));
    }

    public Courrier Lettre() => new()
    {
        Reference = $"NR-2020-DEC-17-{++_lettres:0000}",
        DecisionId = Guid.NewGuid(),
        Service = Service,
        Le = Instant,
        Contenu = "{}",
        Empreinte = Visa.Sceller("{}"),
    };

    private string Reference() => Livret.Courriers.LastOrDefault(c => c.DecisionId == Livret.Decision?.Id)?.Reference ?? "";

    private void Remplir(string note)
    {
        Assert.Null(Saisir("U4", $"S1;06/01/2020;{note}"));
        Assert.Null(Saisir("U4", $"S2;03/03/2020;{note}"));
        Assert.Null(Saisir("U6", $"S1;10/03/2020;{note}"));
        Assert.Null(SaisirLeDossier("Élève sérieuse.", stages: [Stage(400)]));
    }

    private static LivretScolaire Ouvrir(string numero)
    {
        var livret = new LivretScolaire
        {
            Session = 2020,
            Numero = numero,
            Uai = Uai,
            Specialite = "BTS-T",
            Voie = Voie.Scolaire,
            Division = Division,
            Nom = "ABELA",
            Prenom = "Matteo",
            DateNaissance = new(2000, 1, 1),
            Etablissement = new()
            {
                Uai = Uai,
                Nom = "Lycée",
                Type = TypeEtablissement.Public,
                CodeAcademie = "NANTES",
                Academie = Nantes,
            },
        };
        livret.OuvrirLesUnites(Referentiel);
        return livret;
    }
}

/// <summary>An act without anything of its own: for what the table must refuse before looking at it.</summary>
internal sealed record ActeNu(Geste Lequel) : Acte(Lequel);

internal static class RefusLus
{
    /// <summary>The refusal with ordinary spaces, to be compared with what a test writes.</summary>
    public static Refus? SansInsecables(this Refus? refus) => refus is null ? null : refus with { Phrase = refus.Phrase.Replace('\u00a0', ' ') };
}
