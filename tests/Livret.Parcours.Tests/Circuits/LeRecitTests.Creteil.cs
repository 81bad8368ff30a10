using System.Text.RegularExpressions;
using Livret.Parcours.Tests.Navigation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Circuits;

/// <summary>In the other académie, with another service and a commission that reads without names.</summary>
public sealed partial class LeRecitTests
{
    private const string Creteil = "Commission n° 1, Créteil", LyceeDeCreteil = "Lycée des Deux-Canaux";

    [FaitNavigateur, Rang(401)]
    public Task La_cheffe_de_Creteil_signe_et_transmet_d_un_trait() => EtapeAsync("fatima.ouazzani", async v =>
    {
        await v.SuivreAsync("Viser les livrets de TC2", exact: true);
        await v.SignerAsync();
        await v.CocherAsync("Transmettre aussitôt au service des examens");
        await v.AppuyerAsync("Signer les livrets choisis");
        await v.LireAsync("Accusé de réception", "B-2020-0939201W-");
    });

    [FaitNavigateur, Rang(402)]
    public Task Le_service_de_Creteil_ne_voit_pas_Nantes_et_transmet_les_siens() => EtapeAsync("gestionnaire-siec", async v =>
    {
        Assert.Equal(404, await v.AllerAsync("/examens/17200059"));
        Assert.Equal(404, await v.AllerAsync("/livrets/17200059"));
        await FiltrerAsync("Transmis");
        await v.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Choisir" }).First.CheckAsync();
        await v.AppuyerAsync("Déclarer recevables…");
        await v.AppuyerAsync("Déclarer recevable 1 dossier");
        await v.LireAsync("1 livret déclaré recevable");
        await FiltrerAsync("Recevable");
        await v.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Choisir" }).First.CheckAsync();
        await v.AppuyerAsync("Transmettre au jury…");
        await v.ChoisirAsync("Commission qui reçoit 1 dossier", Creteil);
        await v.AppuyerAsync("Voir ce qui sera transmis");
        await v.AppuyerAsync("Transmettre 1 dossier");
        await v.LireAsync("1 livret transmis au jury");

        async Task FiltrerAsync(string etat)
        {
            await v.RubriqueAsync("Dossiers");
            await v.Page.GetByLabel("Établissement").SelectOptionAsync(new SelectOptionValue { Label = $"{LyceeDeCreteil} (0939201W)" });
            await v.Page.GetByLabel("État").SelectOptionAsync(new SelectOptionValue { Label = etat });
            await v.AppuyerAsync("Filtrer");
        }
    });

    [FaitNavigateur, Rang(403)]
    public Task La_commission_de_Creteil_lit_sans_nom() => EtapeAsync("president", async v =>
    {
        await OuvrirLaSeanceAsync(v, Creteil);
        await v.LireAsync("Le service a choisi une lecture sans nom");
        List<string> secrets = [];
        await v.ModifierLaBaseAsync(async db => secrets.AddRange(await db.Livrets
            .Where(l => l.Commission!.Intitule == Creteil).Select(l => l.Nom).Concat(db.Livrets.Where(l => l.Commission!.Intitule == Creteil).Select(l => l.Numero))
            .ToListAsync()));
        Assert.True(secrets.Count >= 20);
        await TairAsync();
        await v.SuivreAsync("Délibérer", exact: true);
        await Attendre(v.Corps()).ToContainTextAsync(new Regex("Établissement [A-Z]"));
        await TairAsync();

        async Task TairAsync()
        {
            var page = await v.Page.ContentAsync();
            Assert.DoesNotContain(secrets, s => page.Contains(s, StringComparison.Ordinal));
        }
    });
}
