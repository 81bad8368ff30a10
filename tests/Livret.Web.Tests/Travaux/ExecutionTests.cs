using Livret.Donnees.Travaux;
using Livret.Web.Travaux;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Travaux;

/// <summary>Who runs a work, how many times, and how it ends.</summary>
public sealed class ExecutionTests
{
    [Fact]
    public async Task Deux_noeuds_sur_une_base_font_un_travail_une_seule_fois()
    {
        var fois = 0;
        var faire = ExecutantDEssai.Poser(async (travail, ct) =>
        {
            Interlocked.Increment(ref fois);
            await Task.Delay(200, ct);
            return new("Fait.");
        });
        using var premier = new LivretApplication { Remplacer = faire };
        using var second = new LivretApplication { Remplacer = faire, Base = premier.Base };
        var (client, compte) = await UnTravail.ConnecterAsync(premier);
        using var _ = client;
        for (var i = 0; i < 5; i++)
        {
            var travail = await UnTravail.DemanderAsync(premier, compte);
            var prises = await Task.WhenAll(
                Task.Run(() => UnTravail.ExecuterAsync(premier, travail.Id)), Task.Run(() => UnTravail.ExecuterAsync(second, travail.Id)),
                Task.Run(() => UnTravail.ExecuterAsync(premier, travail.Id)), Task.Run(() => UnTravail.ExecuterAsync(second, travail.Id)));
            Assert.Single(prises, prise => prise);
            Assert.Equal(i + 1, fois);
        }
    }

    [Theory]
    [InlineData(-1, EtatDeTravail.Termine)]
    [InlineData(+60, EtatDeTravail.EnCours)]
    public async Task Le_travail_d_un_noeud_mort_est_repris_apres_son_bail_et_pas_avant(int secondes, EtatDeTravail attendu)
    {
        using var application = new LivretApplication { Remplacer = ExecutantDEssai.Poser(ExecutantDEssai.EcrireAsync) };
        var (client, compte) = await UnTravail.ConnecterAsync(application);
        using var _ = client;
        var travail = await UnTravail.DemanderAsync(application, compte, t =>
        {
            (t.Etat, t.Porteur, t.Essais) = (EtatDeTravail.EnCours, Guid.NewGuid(), 1);
            t.ReserveJusqua = Instant(application).AddSeconds(secondes);
        });
        Assert.Equal(attendu is EtatDeTravail.Termine, await UnTravail.ExecuterAsync(application, travail.Id));
        Assert.Equal(attendu, (await UnTravail.LireAsync(application, travail.Id)).Etat);
    }

    [Fact]
    public async Task Un_travail_qui_abat_trois_fois_son_noeud_est_abandonne()
    {
        using var application = new LivretApplication { Remplacer = ExecutantDEssai.Poser((_, _) => throw new InvalidOperationException("never called")) };
        var (client, compte) = await UnTravail.ConnecterAsync(application);
        using var _ = client;
        var travail = await UnTravail.DemanderAsync(application, compte, t =>
            (t.Etat, t.Porteur, t.Essais, t.ReserveJusqua) = (EtatDeTravail.EnCours, Guid.NewGuid(), Travail.EssaisAuPlus, Instant(application).AddSeconds(-1)));
        Assert.False(await UnTravail.ExecuterAsync(application, travail.Id));
        var lu = await UnTravail.LireAsync(application, travail.Id);
        Assert.Equal(EtatDeTravail.Echoue, lu.Etat);
        Assert.StartsWith("Ce travail s’est arrêté plusieurs fois", lu.Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_defaut_finit_le_travail_avec_une_phrase_et_ne_laisse_aucun_fichier()
    {
        using var application = new LivretApplication
        {
            Remplacer = ExecutantDEssai.Poser(async (travail, ct) =>
            {
                await ExecutantDEssai.EcrireAsync(travail, ct);
                throw new InvalidOperationException("Lucas Le Goff, 12,5");
            }),
        };
        var (client, compte) = await UnTravail.ConnecterAsync(application);
        using var _ = client;
        var travail = await UnTravail.DemanderAsync(application, compte);
        Assert.True(await UnTravail.ExecuterAsync(application, travail.Id));
        var lu = await UnTravail.LireAsync(application, travail.Id);
        Assert.Equal(EtatDeTravail.Echoue, lu.Etat);
        Assert.StartsWith("Ce travail s’est arrêté sur une difficulté imprévue.", lu.Phrase, StringComparison.Ordinal);
        Assert.DoesNotContain("Le Goff", lu.Phrase, StringComparison.Ordinal);
        await using var db = application.OuvrirLaBase();
        Assert.Equal(0, await db.FichiersDeposes.CountAsync());
        Assert.Equal(0, await db.MorceauxDeFichier.CountAsync());
    }

    [Fact]
    public async Task Une_base_hors_de_portee_remet_le_travail_a_plus_tard_trois_fois_au_plus()
    {
        using var application = new LivretApplication { Remplacer = ExecutantDEssai.Poser((_, _) => throw new TimeoutException()) };
        var (client, compte) = await UnTravail.ConnecterAsync(application);
        using var _ = client;
        var travail = await UnTravail.DemanderAsync(application, compte);
        for (var essai = 1; essai < Travail.EssaisAuPlus; essai++)
        {
            Assert.True(await UnTravail.ExecuterAsync(application, travail.Id));
            var reporte = await UnTravail.LireAsync(application, travail.Id);
            Assert.Equal((EtatDeTravail.EnAttente, essai), (reporte.Etat, reporte.Essais));
            Assert.True(reporte.ReserveJusqua > Instant(application));
            Assert.False(await UnTravail.ExecuterAsync(application, travail.Id));
            await UnTravail.ModifierAsync(application, travail.Id, t => t.ReserveJusqua = null);
        }
        Assert.True(await UnTravail.ExecuterAsync(application, travail.Id));
        Assert.Equal(EtatDeTravail.Echoue, (await UnTravail.LireAsync(application, travail.Id)).Etat);
    }

    [Fact]
    public async Task Un_noeud_qui_s_arrete_rend_le_travail_sans_compter_d_essai()
    {
        using var arret = new CancellationTokenSource();
        using var application = new LivretApplication
        {
            Remplacer = ExecutantDEssai.Poser(async (_, ct) =>
            {
                await arret.CancelAsync();
                await Task.Delay(Timeout.Infinite, ct);
                return new("jamais");
            }),
        };
        var (client, compte) = await UnTravail.ConnecterAsync(application);
        using var _ = client;
        var travail = await UnTravail.DemanderAsync(application, compte);
        Assert.True(await UnTravail.ExecuterAsync(application, travail.Id, arret.Token));
        var rendu = await UnTravail.LireAsync(application, travail.Id);
        Assert.Equal((EtatDeTravail.EnAttente, 0, null), (rendu.Etat, rendu.Essais, rendu.ReserveJusqua));
    }

    [Fact]
    public async Task Un_noeud_qui_a_perdu_son_bail_s_arrete_et_n_ecrit_plus_rien()
    {
        var autre = Guid.NewGuid();
        LivretApplication? application = null;
        application = new LivretApplication
        {
            Remplacer = ExecutantDEssai.Poser(async (travail, ct) =>
            {
                var resultat = await ExecutantDEssai.EcrireAsync(travail, ct);
                await UnTravail.ModifierAsync(application!, travail.Id, t => t.Porteur = autre);
                await Task.Delay(Timeout.Infinite, ct);
                return resultat;
            }),
        };
        using (application)
        {
            var (client, compte) = await UnTravail.ConnecterAsync(application);
            using var _ = client;
            var travail = await UnTravail.DemanderAsync(application, compte);
            Assert.True(await UnTravail.ExecuterAsync(application, travail.Id));
            var lu = await UnTravail.LireAsync(application, travail.Id);
            Assert.Equal((EtatDeTravail.EnCours, autre, null), (lu.Etat, lu.Porteur!.Value, lu.Fichier));
            await using var db = application.OuvrirLaBase();
            Assert.Equal(0, await db.FichiersDeposes.CountAsync());
        }
    }

    private static DateTime Instant(LivretApplication application) =>
        ((HorlogeReelle)application.Services.GetService(typeof(HorlogeReelle))!).Instant;
}
