using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>One livret in the application, and what is asked of it; the session of the calendar is that of the Lycée of Nantes.</summary>
internal sealed class UnePiece(Candidat candidat)
{
    public static DateTime OuvertureDeLaSaisie { get; } = new(2020, 5, 25, 6, 0, 0, DateTimeKind.Utc);
    public static DateTime Fermeture { get; } = new(2020, 6, 19, 16, 0, 0, DateTimeKind.Utc);
    public static DateTime Limite { get; } = new(2020, 6, 26, 16, 0, 0, DateTimeKind.Utc);
    public static DateTime Publication { get; } = new(2020, 7, 10, 8, 0, 0, DateTimeKind.Utc);
    public static DateOnly Seance { get; } = new(2020, 6, 30);
    public static Academie Nantes { get; } = new() { Code = "NANTES", Nom = "Nantes", CodeService = Personne.Service, FuseauHoraire = "Europe/Paris" };

    private static CalendrierAcademie Calendrier { get; } = new()
    {
        Session = 2020,
        CodeAcademie = "NANTES",
        Academie = Nantes,
        OuvertureSaisie = OuvertureDeLaSaisie,
        FermetureSaisie = Fermeture,
        LimiteTransmission = Limite,
        Publication = Publication,
    };

    private readonly Commission _commission = Commission(12, candidat.Referentiel.Code);
    private int _numero;

    public Candidat Candidat => candidat;
    public LivretScolaire Livret { get; } = Ouvrir(candidat);

    /// <summary>Asks it of the application: the codes of what is refused, empty when it is done.</summary>
    public IReadOnlyList<(string Code, string Phrase)> Demander(Demande d) => d.Geste switch
    {
        Geste.Saisir => Saisir(d),
        Geste.Concerter => Un(Livret.Concerter(d.Unite, new(null, [d.Texte], []), d.Par.Le(d.Aujourdhui), d.Instant, Calendrier)),
        Geste.SaisirLeDossier => Un(Livret.SaisirLeDossier(new() { Observations = d.Texte }, [.. d.Stages.Select((s, i) => Stage(s, i))], d.Par.Le(d.Aujourdhui), d.Instant, Calendrier)),
        _ => Un(Livret.Appliquer(Acte(d), Ici(d))),
    };

    private List<(string, string)> Saisir(Demande d)
    {
        var contexte = Livret.Contexte(candidat.Session, candidat.Referentiel, candidat.Referentiel.Unite(d.Unite)!);
        var lues = d.Lignes.Select(l => (Ligne: l, Lu: Produit.Lire(contexte, l))).ToList();
        if (lues.Exists(l => l.Lu.Refus is not null))
            return [.. lues.Where(l => l.Lu.Refus is not null).Select(l => (Produit.Dire(l.Lu.Refus!.Code), l.Lu.Refus.Phrase))];
        List<Changement> changements =
        [
            .. d.Efface.Select(e => Changement.Effacer(CodeElement.Lire(e.Element)!.Value, e.Rang)),
            .. lues.Where(l => l.Lu.Valeur is not null).Select(l => Changement.Poser(l.Lu.Valeur!)),
        ];
        changements = [.. changements.GroupBy(c => (c.Element, c.Rang)).Select(g => g.Last())];
        var (saisie, refus) = Livret.Saisir(contexte, changements, d.Par.Le(d.Aujourdhui), d.Instant, Calendrier, d.Confirme);
        return saisie is null ? Un(refus)
            : saisie.AConfirmer ? [("A_CONFIRMER", "")]
            : [.. saisie.Refus.Select(a => (Produit.Dire(a.Code), a.Phrase))];
    }

    private Acte Acte(Demande d) => d.Geste switch
    {
        Geste.Soumettre => new Soumettre(),
        Geste.Reprendre => new Reprendre(),
        Geste.RenvoyerALEquipe => new RenvoyerALEquipe(d.Parties, d.Jusquau) { Motif = d.Motif },
        Geste.Viser => new Viser(d.Qualite, Section.Vide),
        Geste.RetirerLeVisa => new RetirerLeVisa { Motif = d.Motif },
        Geste.Transmettre => new Transmettre(Bordereau(NatureBordereau.AuService, d)),
        Geste.ConstaterUneCondition => new ConstaterUneCondition(d.Condition, d.Remplie) { Motif = d.Motif },
        Geste.DemanderUneRegularisation => new DemanderUneRegularisation(d.Parties, d.Jusquau!.Value) { Motif = d.Motif },
        Geste.CloreSansReponse => new CloreSansReponse(),
        Geste.DemanderUneReouverture => new DemanderUneReouverture(d.Parties) { Motif = d.Motif },
        Geste.EcarterLaDemande => new EcarterLaDemande { Motif = d.Motif },
        Geste.Rouvrir => new Rouvrir(d.Parties, d.Jusquau!.Value),
        Geste.ProposerLaNonRecevabilite => new ProposerLaNonRecevabilite(),
        Geste.EcarterLaProposition => new EcarterLaProposition { Motif = d.Motif },
        Geste.PrononcerLaNonRecevabilite => new PrononcerLaNonRecevabilite(d.LettreComplete ? Lettre(d) : null, d.LettreComplete ? [] : ["L’adresse du candidat manque."]) { Exception = d.Exception ? "Seule en poste." : null },
        Geste.DeclarerRecevable => new DeclarerRecevable(),
        Geste.RapporterLaDecision => new RapporterLaDecision { Motif = d.Motif },
        Geste.EnvoyerLaLettre => new EnvoyerLaLettre(Reference(), d.Mode, d.Numero, d.Jour),
        Geste.NotifierLaLettre => new NotifierLaLettre(Reference(), d.Notification, d.Jour),
        Geste.TransmettreAuJury => new TransmettreAuJury(d.Commission == 12 ? _commission : Commission(13, "BTS-AUTRE"), Bordereau(NatureBordereau.AuJury, d)),
        Geste.RetirerDuJury => new RetirerDuJury { Motif = d.Motif },
        Geste.Deliberer => new Deliberer(Notes(d), d.Issue, d.Nommees) { Motif = d.Motif },
        Geste.ReprendreLaDeliberation => new ReprendreLaDeliberation(),
        Geste.Clore => new Clore(new ProcesVerbal { Numero = "PV-2020-12-01", CommissionId = 12, Le = d.Instant, Par = d.Par.Nom }),
        Geste.Publier => new Publier(),
        Geste.DemanderUneRectification => new DemanderUneRectification { Motif = d.Motif },
        Geste.Rectifier => new Rectifier { Motif = d.Motif },
        Geste.RetirerDeLaSession => new RetirerDeLaSession(CauseDeRetrait.Abandon, d.Jour) { Motif = d.Motif },
        Geste.Retablir => new Retablir { Motif = d.Motif },
        Geste.Attribuer => new Attribuer(d.Par.Le(d.Aujourdhui).Id, d.Par.Nom),
        Geste.CorrigerLInscription => new CorrigerLInscription(
            Inscription.De(Livret) with { Voie = d.Voie, Redoublant = d.Redoublant, Progressive = d.Progressive }, Livret.Etablissement!, candidat.Referentiel),
        Geste.ActualiserLesCoordonnees => new ActualiserLesCoordonnees(new($"{d.Instant:HHmm} rue des Essais", null, "44000", "Nantes", null)),
        _ => throw new InvalidOperationException($"{d.Geste} is no act of the play."),
    };

    private Circonstances Ici(Demande d) => new(d.Par.Le(d.Aujourdhui), d.Instant, candidat.Session, Calendrier, candidat.Referentiel)
    {
        SansCoordonnateur = d.SansCoordonnateur,
        Delegation = d.Par.Signe && d.Aujourdhui <= Personne.FinDeDelegation ? Delegation(d.Par) : null,
    };

    private static Delegation Delegation(Personne personne) => new()
    {
        Uai = Personne.Uai,
        DelegataireId = Guid.Empty,
        Delegataire = personne.Nom,
        Qualite = "proviseure adjointe",
        Acte = "arrêté n° 12",
        Debut = new(2020, 5, 1),
        Fin = Personne.FinDeDelegation,
        Divisions = [Personne.Division],
        AccordeeLe = OuvertureDeLaSaisie,
        AccordeePar = "la proviseure",
    };

    private List<NoteArretee> Notes(Demande d) =>
    [
        .. Livret.Attribuer(candidat.Session, candidat.Referentiel).Select(a => d.Change is { } c && c.Unite == a.Contexte.Unite.Code
            ? new NoteArretee(c.Unite, a.NoteRetenue, Note.DeCentiemes(c.Note), c.Motif ? "Le jury a relu." : null)
            : new(a.Contexte.Unite.Code, a.NoteRetenue, a.NoteRetenue, null)),
    ];

    private Bordereau Bordereau(NatureBordereau nature, Demande d) => new()
    {
        Numero = $"B-{++_numero}",
        Nature = nature,
        Cle = Guid.NewGuid(),
        Session = 2020,
        Uai = Personne.Uai,
        Service = Personne.Service,
        Le = d.Instant,
        ParId = Guid.Empty,
        Par = d.Par.Nom,
        Limite = Limite,
    };

    private Courrier Lettre(Demande d) => new()
    {
        Reference = $"NR-{++_numero}",
        DecisionId = Guid.NewGuid(),
        Service = Personne.Service,
        Le = d.Instant,
        Contenu = "{}",
        Empreinte = Visa.Sceller("{}"),
    };

    private string Reference() => Livret.Courriers.LastOrDefault(c => c.DecisionId == Livret.Decision?.Id)?.Reference ?? "";

    private static Stage Stage(int centiemes, int rang) =>
        new() { Annee = 1, Entreprise = $"Établissements {rang}", Debut = new(2019, 5, 20), Fin = new(2019, 6, 14), CentiemesDeSemaine = centiemes };

    private static Commission Commission(int id, string specialite) => new()
    {
        Id = id,
        Session = 2020,
        Service = Personne.Service,
        Specialite = specialite,
        Academies = ["NANTES"],
        Intitule = $"Commission {id}",
        Seance = Seance,
    };

    private static List<(string, string)> Un(Refus? refus) => refus is null ? [] : [(Produit.Dire(refus.Code), refus.Phrase)];

    private static LivretScolaire Ouvrir(Candidat candidat)
    {
        Etablissement etablissement = new()
        {
            Uai = Personne.Uai,
            Nom = "Lycée",
            Type = candidat.Type,
            CodeAcademie = "NANTES",
            Academie = Nantes,
            HabiliteCcf = candidat.Flag,
        };
        LivretScolaire livret = new()
        {
            Session = 2020,
            Numero = "02119300",
            Uai = Personne.Uai,
            Etablissement = etablissement,
            Specialite = candidat.Referentiel.Code,
            Option = candidat.Option,
            Voie = candidat.Voie,
            Division = Personne.Division,
            Nom = "ABELA",
            Prenom = "Matteo",
            DateNaissance = new(2000, 1, 1),
            Redoublant = candidat.Redoublant,
            Progressive = candidat.Progressive,
        };
        livret.OuvrirLesUnites(candidat.Referentiel);
        return livret;
    }
}
