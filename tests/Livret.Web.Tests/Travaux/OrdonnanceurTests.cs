using Livret.Donnees.Demonstration;
using Livret.Donnees.Travaux;
using Livret.Web.Travaux;
using Livret.Web.Verbes;

namespace Livret.Web.Tests.Travaux;

/// <summary>The scheduler itself, with its tables: works start by themselves, and after a restart too.</summary>
public sealed class OrdonnanceurTests
{
    private static readonly (string, string) Automatiques = ("Travaux:Automatiques", "true");

    [Fact]
    public async Task L_ordonnanceur_ne_donne_pas_son_horloge_a_l_application()
    {
        var appel = new Appel(Array.Empty<string>().ToLookup(v => v), Terminal.Standard(), ["--environment=Development", "--Demonstration:Active=true"]);
        await using var hote = HoteDeVerbe.Construire(appel);
        Assert.IsType<HorlogeDeDemonstration>(hote.Services.GetService(typeof(TimeProvider)));
    }

    [Fact]
    public async Task Un_travail_demande_se_fait_de_lui_meme_et_un_redemarrage_reprend_les_autres()
    {
        var faire = ExecutantDEssai.Poser(ExecutantDEssai.EcrireAsync);
        using var premier = new LivretApplication("Tests", Automatiques) { Remplacer = faire };
        var (client, compte) = await UnTravail.ConnecterAsync(premier);
        using var _ = client;
        var travail = await UnTravail.DemanderAsync(premier, compte);
        ((AppelDesTravaux)premier.Services.GetService(typeof(AppelDesTravaux))!).Appeler(travail.Id);
        await UnTravail.AttendreAsync(async () => (await UnTravail.LireAsync(premier, travail.Id)).Etat is EtatDeTravail.Termine);

        // A node died while it held this one; another asked for that one and had no time to tell.
        var abandonne = await UnTravail.DemanderAsync(premier, compte, t =>
            (t.Etat, t.Porteur, t.Essais, t.ReserveJusqua) = (EtatDeTravail.EnCours, Guid.NewGuid(), 1, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        var oublie = await UnTravail.DemanderAsync(premier, compte);
        using var second = new LivretApplication("Tests", Automatiques) { Remplacer = faire, Base = premier.Base };
        using var visiteur = second.Visiteur();
        await UnTravail.AttendreAsync(async () =>
            (await UnTravail.LireAsync(premier, abandonne.Id)).Etat is EtatDeTravail.Termine && (await UnTravail.LireAsync(premier, oublie.Id)).Etat is EtatDeTravail.Termine);
    }
}
