using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Sessions;
using Livret.Donnees.Referentiels;

namespace Livret.Donnees.Demonstration;

/// <summary>Leads fictitious livrets through the circuit, by its own door, so that each role finds work at once.</summary>
/// <param name="commission">The one that receives a livret at a step.</param>
internal sealed class CircuitDeDemonstration(
    SessionExamen session, Dictionary<string, CalendrierAcademie> calendriers, Inscription inscription, Equipes equipes,
    Func<LivretScolaire, Etape, Commission> commission, IReadOnlyList<TexteDeService> textes)
{
    /// <summary>What is numbered, by what it is numbered in: bordereaux of an établissement, letters of a service.</summary>
    public Numerotation Numeros { get; init; } = new();

    /// <summary>A step that too few livrets fit takes those there are; otherwise it is a mistake of the file.</summary>
    public bool EstSouple { get; init; }

    /// <summary>How long after the agenda the acts take place.</summary>
    public TimeSpan Decalage { get; init; }

    /// <summary>The bordereaux and the procès-verbaux that the acts left.</summary>
    public List<object> Pieces { get; } = [];

    public void Jouer(IEnumerable<EtapeDeDemonstration> etapes)
    {
        foreach (var classe in etapes.GroupBy(e => (e.Uai, e.Division)))
        {
            List<LivretScolaire> complets =
            [
                .. inscription.Livrets.Values
                    .Where(l => l.Uai == classe.Key.Uai && l.Division == classe.Key.Division && l.Attribuer(session, Referentiel(l)).All(a => a.EstPrete))
                    .OrderBy(l => l.NomRecherche, StringComparer.Ordinal).ThenBy(l => l.Numero, StringComparer.Ordinal),
            ];
            foreach (var etape in classe)
            {
                List<LivretScolaire> choisis = [.. complets.Where(l => etape.Convient(l, session)).Take(etape.Nombre ?? int.MaxValue)];
                if (choisis.Count < (etape.Nombre ?? 1) && !EstSouple)
                    throw new InvalidDataException($"etapes.csv: {classe.Key}, {etape.Etape}: {choisis.Count} livrets.");
                choisis.ForEach(l => complets.Remove(l));
                if (choisis.Count > 0)
                    Jouer(etape, choisis);
            }
        }
    }

    /// <summary>The acts that lead there, in their order; each is judged by the circuit when its turn comes.</summary>
    private void Jouer(EtapeDeDemonstration etape, List<LivretScolaire> livrets)
    {
        Tous(_ => new Soumettre());
        if (etape.Etape is Etape.Soumis)
            return;
        if (etape.Etape is Etape.Renvoye)
        {
            Tous(_ => new RenvoyerALEquipe(etape.Parties, null) { Motif = etape.Motif });
            return;
        }
        Tous(l => new Viser(Qualite(l), SectionDe(l)));
        if (etape.Etape is Etape.Vise)
            return;
        var bordereau = Bordereau(livrets, jury: null);
        Tous(_ => new Transmettre(bordereau));
        if (etape.Etape is Etape.ARegulariser)
            Tous(_ => new DemanderUneRegularisation(etape.Parties, AgendaDuCircuit.Reponse) { Motif = etape.Motif });
        if (etape.Etape is Etape.ReouvertureDemandee)
            Tous(_ => new DemanderUneReouverture(etape.Parties) { Motif = etape.Motif });
        if (etape.Etape is Etape.Transmis or Etape.ARegulariser or Etape.ReouvertureDemandee)
            return;
        foreach (var condition in Enum.GetValues<ConditionRecevabilite>())
            Tous(l => new ConstaterUneCondition(condition, ExamenDuLivret.Examiner(condition, l, Ici(l, Geste.ConstaterUneCondition)).Proposition));
        if (etape.Etape is Etape.Propose or Etape.NonRecevable)
            Tous(_ => new ProposerLaNonRecevabilite());
        if (etape.Etape is Etape.NonRecevable)
            Tous(Prononcer);
        if (etape.Etape is Etape.Propose or Etape.NonRecevable)
            return;
        Tous(_ => new DeclarerRecevable());
        if (etape.Etape is Etape.Recevable)
            return;
        var jury = commission(livrets[0], etape.Etape);
        var bordereauAuJury = Bordereau(livrets, jury);
        Tous(_ => new TransmettreAuJury(jury, bordereauAuJury));
        if (etape.Etape is Etape.Delibere or Etape.Publie)
            Tous(Deliberer);
        if (etape.Etape is Etape.Publie)
            Clore(livrets);

        void Tous(Func<LivretScolaire, Acte> acte) => livrets.ForEach(l => Faire(l, acte(l)));
    }

    private void Clore(List<LivretScolaire> livrets)
    {
        var jury = livrets[0].Commission!;
        jury.Emarger(jury.Membres.ToDictionary(m => m.Id, _ => Presence.Present));
        var instant = Instant(Geste.Clore);
        var pv = new ProcesVerbal
        {
            Numero = $"PV-{session.Annee}-{jury.Id}-01",
            CommissionId = jury.Id,
            Le = instant,
            Par = jury.President!.Nom,
        }.Sceller(jury, livrets);
        Pieces.Add(pv);
        foreach (var livret in livrets)
        {
            Faire(livret, new Clore(pv));
            Faire(livret, new Publier());
        }
        jury.Clore(instant);
    }

    private Acte Deliberer(LivretScolaire livret)
    {
        var attributions = livret.Attribuer(session, Referentiel(livret));
        IReadOnlyList<NoteArretee> notes = [.. attributions.Select(a => new NoteArretee(a.Contexte.Unite.Code, a.NoteRetenue, a.NoteRetenue, null))];
        return new MoyenneGenerale(attributions).Issue switch
        {
            IssueMoyenne.Admissible => new Deliberer(notes, IssueJury.Admis, []),
            IssueMoyenne.InferieureA10 => new Deliberer(notes, IssueJury.AjourneAutorise, []) { Motif = "Assiduité et motivation relevées par l’équipe pédagogique." },
            IssueMoyenne.Incomplet => new Deliberer(notes, IssueJury.LivretInsuffisant, [.. notes.Select(n => n.Unite)]) { Motif = "Une unité au moins n’a pas de note." },
        };
    }

    private Acte Prononcer(LivretScolaire livret)
    {
        var ici = Ici(livret, Geste.PrononcerLaNonRecevabilite);
        var service = livret.Etablissement!.Academie!.Service!;
        var reference = $"NR-{session.Annee}-{service.Code}-{Numeros.Suivant(service.Code):0000}";
        var matiere = new MatiereDeLettre(
            service, livret, textes.EnVigueur(service.Code, NatureDeTexte.Recours, ici.Instant), textes.EnVigueur(service.Code, NatureDeTexte.Consequence, ici.Instant));
        var lettre = matiere.Composer(
            Referentiel(livret), [.. livret.Constats.Where(c => !c.Remplie).OrderBy(c => c.Condition).Select(c => new MotifDeLettre(c.Condition, c.Preuve))], reference, ici.Jour);
        return new PrononcerLaNonRecevabilite(
            new()
            {
                Reference = reference,
                DecisionId = Guid.CreateVersion7(),
                Service = service.Code,
                Le = ici.Instant,
                Contenu = System.Text.Encoding.UTF8.GetString(lettre.Canonique()),
                Empreinte = lettre.Empreinte(),
            },
            matiere.DonneesManquantes());
    }

    /// <summary>One bordereau for livrets that leave together, to the service, or to a commission of the jury.</summary>
    private Bordereau Bordereau(List<LivretScolaire> livrets, Commission? jury)
    {
        var premier = livrets[0];
        var (de, prefixe, geste) = jury is null ? (premier.Uai, "B", Geste.Transmettre) : ($"{jury.Id}", "J", Geste.TransmettreAuJury);
        var agent = Agent(premier, geste);
        var bordereau = new Bordereau
        {
            Numero = $"{prefixe}-{session.Annee}-{de}-{Numeros.Suivant(prefixe + de):0000}",
            Nature = jury is null ? NatureBordereau.AuService : NatureBordereau.AuJury,
            Cle = Guid.CreateVersion7(),
            Session = session.Annee,
            Uai = jury is null ? premier.Uai : null,
            CommissionId = jury?.Id,
            Service = premier.Etablissement!.Academie!.CodeService,
            Le = Instant(geste),
            ParId = agent.Id,
            Par = jury is null ? premier.Visa!.Mention : agent.Nom,
            Limite = jury is null ? Calendrier(premier).LimiteTransmission : null,
        }.Sceller([.. livrets.Select(l => new LigneDeBordereau(l.Numero, l.NomComplet, l.Division, l.Visa!.Empreinte, null))]);
        Pieces.Add(bordereau);
        return bordereau;
    }

    private void Faire(LivretScolaire livret, Acte acte)
    {
        if (livret.Appliquer(acte, Ici(livret, acte.Geste)) is { } refus)
            throw new InvalidDataException($"{livret.Numero}, {acte.Geste}: {refus.Phrase}");
    }

    private Circonstances Ici(LivretScolaire livret, Geste geste) =>
        new(Agent(livret, geste), Instant(geste), session, Calendrier(livret), Referentiel(livret));

    private DateTime Instant(Geste geste) => AgendaDuCircuit.Instant(geste) + Decalage;

    /// <summary>The first person who holds, on the livret, a role that the circuit asks for.</summary>
    private Agent Agent(LivretScolaire livret, Geste geste) =>
        equipes.Premier(Circuit.Tableau.First(t => t.Geste == geste).Roles, livret.Perimetre());

    private static string Qualite(LivretScolaire livret) => livret.Etablissement!.Type switch
    {
        TypeEtablissement.Public => "Proviseur",
        TypeEtablissement.PriveContrat or TypeEtablissement.PriveHorsContrat => "Chef d’établissement",
        _ => "Directeur",
    };

    private Section SectionDe(LivretScolaire livret)
    {
        var classe = inscription.Livrets.Values.Where(l => l.Uai == livret.Uai && l.Division == livret.Division).ToList();
        return new(
            [.. Enum.GetValues<AvisConseil>().Select(a => (a, classe.Count(l => l.Dossier.Avis == a)))], classe.Count,
            [.. inscription.Resultats.Where(r => r.Uai == livret.Uai && r.Specialite == livret.Specialite).OrderByDescending(r => r.Annee).Take(3)]);
    }

    private CalendrierAcademie Calendrier(LivretScolaire livret) => calendriers[livret.Etablissement!.CodeAcademie];

    private static Domaine.Referentiels.Referentiel Referentiel(LivretScolaire livret) => ReferentielsEmbarques.Chercher(livret.Specialite)!;
}
