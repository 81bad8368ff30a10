using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Sessions;
using Livret.Donnees.Demonstration;
using Livret.Donnees.Echanges;
using Inscription = Livret.Donnees.Demonstration.Inscription;

namespace Livret.Donnees.Generations;

/// <summary>Everything of one établissement, in memory: who works there, who is enrolled, what was typed, and the acts, each judged by the circuit.</summary>
internal sealed class GenererUnEtablissement(
    DemandeDeGeneration demande, SessionExamen session, Dictionary<string, CalendrierAcademie> calendriers, IReadOnlyList<TexteDeService> textes,
    Modeles modeles, int derniereCommission)
{
    private readonly string _empreinte = Equipes.HacherLeMotDePasse();

    /// <summary>Beyond the letters of the demonstration.</summary>
    private readonly Numerotation _numeros = new(apres: 1_000);

    private readonly HashSet<Guid> _comptes = [];
    private readonly HashSet<string> _services = [];
    private int _candidats;
    private int _commissions = derniereCommission;

    /// <param name="rang">From 1.</param>
    public LotGenere Generer(int rang, Academie academie, int candidats)
    {
        var hasard = new Hasard(demande.Graine, rang);
        var lieu = new EtablissementGenere(modeles, hasard, rang, academie, candidats);
        var equipes = new Equipes([.. lieu.Equipe(modeles), .. Service(academie)], _empreinte);
        var jurys = new Jurys(lieu, equipes, session.Annee, () => ++_commissions);
        var (agenda, livrets, etapes) = (new Agenda(), new List<LivretScolaire>(), new List<EtapeDeDemonstration>());
        foreach (var classe in lieu.Classes)
        {
            var (suite, completude) = EtapesGenerees.Tirer(hasard, lieu.Etablissement.Uai, classe, academie.Service!.SignataireNom is not null);
            var saisie = new SaisieGeneree(session, calendriers[academie.Code], equipes, hasard, agenda, completude);
            foreach (var genere in LivretsGeneres.Tirer(modeles, hasard, lieu, classe, _candidats, session.Annee))
            {
                saisie.Saisir(genere);
                livrets.Add(genere.Livret);
            }
            _candidats += classe.Effectif;
            etapes.AddRange(suite);
        }
        var inscription = new Inscription(
            new Dictionary<string, Etablissement> { [lieu.Etablissement.Uai] = lieu.Etablissement }, livrets.ToDictionary(l => l.Numero), lieu.Resultats);
        var circuit = new CircuitDeDemonstration(session, calendriers, inscription, equipes, jurys.Pour, textes)
        {
            Numeros = _numeros,
            Decalage = TimeSpan.FromSeconds(rang % 600),
            EstSouple = true,
        };
        circuit.Jouer(etapes);
        var premier = _services.Add(academie.CodeService);
        return new(
            [
                lieu.Etablissement, .. lieu.Resultats, .. equipes.Utilisateurs.Where(u => _comptes.Add(u.Id)), .. jurys.Toutes,
                .. equipes.Affectations.Where(a => premier || a.Service is null), .. circuit.Pieces.OfType<Bordereau>(),
            ],
            livrets,
            [.. circuit.Pieces.Where(p => p is not Bordereau)]);
    }

    /// <summary>The gestionnaire and the responsable of the service, the same for all its établissements.</summary>
    private static IEnumerable<AffectationLue> Service(Academie academie)
    {
        var code = academie.CodeService.ToLowerInvariant();
        yield return new($"gestionnaire.{code}@exemple.test", "Service", $"Gestionnaire {academie.CodeService}", Role.Gestionnaire, null, academie.CodeService, null, [], null, null);
        yield return new($"responsable.{code}@exemple.test", "Service", $"Responsable {academie.CodeService}", Role.ResponsableService, null, academie.CodeService, null, [], null, null);
    }
}
