using System.Net;
using System.Text;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Recevabilites;

namespace Livret.Web.Tests.Pages.ChefEtablissement;

/// <summary>The head reads the letters about his candidates, through HTTP.</summary>
public sealed class CourriersTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private static LettreDeNonRecevabilite Lettre(string reference) => new()
    {
        EnTete = ["Division des examens et concours"],
        Destinataire = ["ABADIE Aminata", "3 rue du Port", "44000 Nantes"],
        Reference = $"Référence : {reference}",
        LieuEtDate = "Nantes, le 8 juin 2020",
        Objet = "Objet : non-recevabilité",
        Candidat = ["Candidat : ABADIE Aminata"],
        Appel = "Madame, Monsieur,",
        Decision = "J’ai le regret de vous informer de la non-recevabilité.",
        Motifs = [new("Durée de stage", "Aucune semaine n’est attestée.", "Il en faut quatre.")],
        Consequence = ["Le livret n’est pas transmis au jury de la session."],
        VoiesEtDelais = ["Un recours est possible dans les deux mois."],
        Politesse = "Je vous prie d’agréer mes salutations.",
        Signataire = ["Le directeur", "Yves Le Bihan"],
        Copie = "Copie au chef d’établissement",
    };

    /// <summary>A livret declared non recevable, and the reference of its letter.</summary>
    private async Task<(ClasseCreee Classe, string Reference)> NonRecevableAsync()
    {
        var classe = await CircuitJoue.Complete(1).CreerAsync(application).JouerAsync(application, Etat.Transmis);
        var reference = $"NR-2020-{classe.Numeros[0]}";
        var lettre = Lettre(reference);
        Assert.Null(await classe.AppliquerAsync(application, new ConstaterUneCondition(ConditionRecevabilite.DureeDeStage, Remplie: false) { Motif = "Pièce vue." }));
        Assert.Null(await classe.AppliquerAsync(application, new ProposerLaNonRecevabilite()));
        Assert.Null(await classe.AppliquerAsync(application, new PrononcerLaNonRecevabilite(
            new()
            {
                Reference = reference,
                DecisionId = Guid.CreateVersion7(),
                Service = classe.Service,
                Le = application.Horloge.GetUtcNow().UtcDateTime,
                Contenu = Encoding.UTF8.GetString(lettre.Canonique()),
                Empreinte = lettre.Empreinte(),
            },
            [])
        { Exception = "Une seule personne présente." }));
        return (classe, reference);
    }

    [Fact]
    public async Task Le_chef_lit_la_copie_de_la_lettre_depuis_son_tableau()
    {
        var (classe, reference) = await NonRecevableAsync();
        var chef = await UnSignataire.ChefAsync(application, classe);

        Assert.Contains($"href=\"/etablissement/courriers/{reference}\"", await chef.LireAsync("/etablissement"), StringComparison.Ordinal);
        var page = await chef.LireAsync($"/etablissement/courriers/{reference}");
        Assert.Contains("Copie pour information du chef d’établissement", page, StringComparison.Ordinal);
        Assert.Contains("Aucune semaine n’est attestée.", page, StringComparison.Ordinal);
        Assert.Contains("Un recours est possible dans les deux mois.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_lettre_d_un_autre_etablissement_n_existe_pas()
    {
        var (_, reference) = await NonRecevableAsync();
        var ailleurs = await UnSignataire.ChefAsync(application, await new UneClasse(candidats: 1).CreerAsync(application));

        Assert.Equal(HttpStatusCode.NotFound, await ailleurs.StatutAsync($"/etablissement/courriers/{reference}"));
    }
}
