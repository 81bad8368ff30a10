using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests;

/// <summary>
/// Livrets led through the circuit by its own door, as people of the place: <c>await classe.JouerAsync(application, Etat.Transmis)</c>. The instant is
/// the clock of the application.
/// </summary>
public static class CircuitJoue
{
    /// <summary>The head who signs in these tests.</summary>
    public static Guid ChefId { get; } = new("00000000-0000-0000-0000-0000000000c1");

    /// <summary>The gestionnaire who works in these tests.</summary>
    public static Guid GestionnaireId { get; } = new("00000000-0000-0000-0000-0000000000d1");

    /// <summary>A class whose livrets have all their notes, ready for the visa: 12 everywhere, and four weeks of stage.</summary>
    public static UneClasse Complete(int candidats = 3, string note = "12", string division = "TC2", string codeAcademie = "17", ClasseCreee? dans = null) =>
        new UneClasse(division, candidats) { CodeAcademie = codeAcademie, AvecLaClasse = dans }
            .AvecValeur("U1", "CCG", note).AvecValeur("U2", "CCG", note).AvecValeur("U3", "CCG", note)
            .AvecValeur("U4", "S1", note, "06/01/2020").AvecValeur("U4", "S2", note, "03/03/2020")
            .AvecValeur("U5", "CCG", note).AvecValeur("U6", "S1", note, "10/03/2020");

    /// <summary>Leads livrets (all of the class by default) to a state, one act after the other.</summary>
    public static async Task<ClasseCreee> JouerAsync(this Task<ClasseCreee> classe, LivretApplication application, Etat etat, params int[] rangs)
    {
        var creee = await classe;
        await creee.JouerAsync(application, etat, rangs);
        return creee;
    }

    /// <param name="rangs">Ranks of the candidates, from 1; none: all.</param>
    public static async Task JouerAsync(this ClasseCreee classe, LivretApplication application, Etat etat, params int[] rangs)
    {
        await using var db = application.OuvrirLaBase();
        var numeros = rangs.Length == 0 ? classe.Numeros : [.. rangs.Select(r => classe.Numeros[r - 1])];
        var livrets = await LivretDbContext.PourUnActe(db.Livrets.Where(l => numeros.Contains(l.Numero))).OrderBy(l => l.NomRecherche).ToListAsync();
        var scene = await SceneAsync(db, application, classe, livrets[0]);
        foreach (var livret in livrets)
        {
            while (livret.Etat != etat)
                Exiger(livret.Appliquer(Prochain(db, scene, livret), scene.Ici(livret)));
        }
        await db.SaveChangesAsync();
    }

    /// <summary>Applies one act to one livret of the class, as whoever may.</summary>
    public static async Task<Domaine.Refus?> AppliquerAsync(this ClasseCreee classe, LivretApplication application, Acte acte, int rang = 1)
    {
        await using var db = application.OuvrirLaBase();
        var numero = classe.Numeros[rang - 1];
        var livret = await LivretDbContext.PourUnActe(db.Livrets.Where(l => l.Numero == numero)).SingleAsync();
        var refus = livret.Appliquer(acte, (await SceneAsync(db, application, classe, livret)).Ici(livret));
        await db.SaveChangesAsync();
        return refus;
    }

    /// <summary>A livret of the class as it now stands, with all that an act looks at.</summary>
    public static async Task<LivretScolaire> LivretAsync(this ClasseCreee classe, LivretApplication application, int rang = 1)
    {
        await using var db = application.OuvrirLaBase();
        var numero = classe.Numeros[rang - 1];
        return await LivretDbContext.PourUnActe(db.Livrets.AsNoTrackingWithIdentityResolution().Where(l => l.Numero == numero)).SingleAsync();
    }

    private static Acte Prochain(LivretDbContext db, Scene scene, LivretScolaire livret) => livret.Etat switch
    {
        Etat.EnSaisie => new Soumettre(),
        Etat.Soumis => new Viser("Proviseur", Section.Vide),
        Etat.Vise => new Transmettre(scene.Bordereau(db, livret, NatureBordereau.AuService)),
        Etat.Transmis when livret.Constats.Count < 3 => Constater(livret, scene),
        Etat.Transmis => new DeclarerRecevable(),
        Etat.Recevable => new TransmettreAuJury(scene.Commission, scene.Bordereau(db, livret, NatureBordereau.AuJury)),
        Etat.AuJury => new Deliberer(
            [.. livret.Attribuer(scene.Session, scene.Referentiel).Select(a => new NoteArretee(a.Contexte.Unite.Code, a.NoteRetenue, a.NoteRetenue, null))], IssueJury.Admis, []),
        Etat.Delibere => new Clore(scene.ProcesVerbal(db, livret)),
        Etat.Clos => new Publier(),
        _ => throw new InvalidOperationException($"{livret.Etat} leads nowhere by itself."),
    };

    private static ConstaterUneCondition Constater(LivretScolaire livret, Scene scene)
    {
        var condition = Enum.GetValues<ConditionRecevabilite>().First(c => livret.Constat(c) is null);
        var examen = ExamenDuLivret.Examiner(condition, livret, scene.Ici(livret));
        return new(condition, true) { Motif = examen.Proposition ? null : "pièce vue" };
    }

    private static async Task<Scene> SceneAsync(LivretDbContext db, LivretApplication application, ClasseCreee classe, LivretScolaire livret)
    {
        var session = await db.Sessions.SingleAsync();
        var academie = livret.Etablissement!.CodeAcademie;
        var calendrier = await db.Calendriers.Include(c => c.Academie).SingleAsync(c => c.CodeAcademie == academie);
        var instant = application.Horloge.GetUtcNow().UtcDateTime;
        calendrier.Publication ??= instant;
        var commission = livret.Commission ?? await db.Commissions.Include(c => c.Membres).FirstOrDefaultAsync(c => c.Service == classe.Service && c.Lieu == classe.Uai);
        if (commission is null)
        {
            commission = new()
            {
                Session = session.Annee,
                Service = classe.Service,
                Specialite = livret.Specialite,
                Academies = [academie],
                Intitule = $"Commission {classe.Uai}",
                Lieu = classe.Uai,
                Seance = DateOnly.FromDateTime(instant),
            };
            db.Add(commission);
            await db.SaveChangesAsync();
        }
        return new(session, calendrier, await ReferentielAsync(db, livret), commission, classe, instant);
    }

    /// <summary>The one that comes with the application, else the last that was published.</summary>
    private static async Task<Domaine.Referentiels.Referentiel> ReferentielAsync(LivretDbContext db, LivretScolaire livret) =>
        ReferentielsEmbarques.Chercher(livret.Specialite)
        ?? LecteurReferentiel.Lire(System.Text.Encoding.UTF8.GetBytes(await db.Referentiels.Where(r => r.Code == livret.Specialite).OrderByDescending(r => r.Ordre).Select(r => r.Contenu).FirstAsync())).Referentiel!;

    private static void Exiger(Domaine.Refus? refus) => Assert.True(refus is null, refus?.Phrase);

    private sealed class Scene(
        Domaine.Sessions.SessionExamen session, Domaine.Sessions.CalendrierAcademie calendrier, Domaine.Referentiels.Referentiel referentiel, Commission commission, ClasseCreee classe, DateTime instant)
    {
        private readonly Dictionary<NatureBordereau, Bordereau> _bordereaux = [];
        private ProcesVerbal? _procesVerbal;

        public Domaine.Sessions.SessionExamen Session => session;
        public Domaine.Referentiels.Referentiel Referentiel => referentiel;
        public Commission Commission => commission;

        public Circonstances Ici(LivretScolaire livret) => new(Agent(livret), instant, session, calendrier, referentiel);

        public Bordereau Bordereau(LivretDbContext db, LivretScolaire livret, NatureBordereau nature)
        {
            if (_bordereaux.TryGetValue(nature, out var deja))
                return deja;
            var bordereau = new Bordereau
            {
                Numero = $"T-{Guid.NewGuid():N}",
                Nature = nature,
                Cle = Guid.NewGuid(),
                Session = session.Annee,
                Uai = nature is NatureBordereau.AuService ? classe.Uai : null,
                CommissionId = nature is NatureBordereau.AuJury ? commission.Id : null,
                Service = classe.Service,
                Le = instant,
                ParId = ChefId,
                Par = "Bernard Quintrec, proviseur",
                Limite = calendrier.LimiteTransmission,
            }.Sceller([new(livret.Numero, livret.NomComplet, livret.Division, livret.Visa!.Empreinte, null)]);
            db.Add(bordereau);
            return _bordereaux[nature] = bordereau;
        }

        public ProcesVerbal ProcesVerbal(LivretDbContext db, LivretScolaire livret)
        {
            if (_procesVerbal is null)
                db.Add(_procesVerbal = new ProcesVerbal { Numero = $"PV-{Guid.NewGuid():N}", CommissionId = commission.Id, Le = instant, Par = "Monique Sabatier-Roux" }.Sceller(commission, [livret]));
            return _procesVerbal;
        }

        /// <summary>Each act by somebody who may: the head for the établissement, the service for its own, the president for the jury.</summary>
        private Agent Agent(LivretScolaire livret) => livret.Etat switch
        {
            Etat.EnSaisie or Etat.Soumis or Etat.Vise => new(ChefId, "Bernard Quintrec", [
                new() { UtilisateurId = ChefId, Role = Role.ChefEtablissement, Uai = livret.Uai },
                new() { UtilisateurId = ChefId, Role = Role.ResponsableService, Service = classe.Service },
            ]),
            Etat.AuJury or Etat.Delibere => new(ChefId, "Monique Sabatier-Roux", [
                new() { UtilisateurId = ChefId, Role = Role.PresidentJury, Commission = livret.CommissionId },
                new() { UtilisateurId = ChefId, Role = Role.ResponsableService, Service = classe.Service },
            ]),
            _ => new(GestionnaireId, "Isabelle Fontenoy", [
                new() { UtilisateurId = GestionnaireId, Role = Role.ResponsableService, Service = classe.Service },
                new() { UtilisateurId = GestionnaireId, Role = Role.ChefEtablissement, Uai = livret.Uai },
                new() { UtilisateurId = GestionnaireId, Role = Role.PresidentJury, Commission = livret.CommissionId },
            ]),
        };
    }
}
