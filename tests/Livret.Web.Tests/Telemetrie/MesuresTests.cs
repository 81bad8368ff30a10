using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Web.Telemetrie;
using Livret.Web.Tests.Imports;
using Livret.Web.Tests.Pages.Enseignant.Saisie;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace Livret.Web.Tests.Telemetrie;

/// <summary>The figures of the application, heard in memory; nothing is sent unless an address is configured.</summary>
public sealed class MesuresTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    private sealed class Ecoute : IDisposable
    {
        private readonly MeterListener _ecouteur = new();

        public Ecoute(IServiceProvider services)
        {
            var fabrique = services.GetRequiredService<IMeterFactory>();
            _ecouteur.InstrumentPublished = (instrument, ecouteur) =>
            {
                if (instrument.Meter.Name == Mesures.Compteur && instrument.Meter.Scope == fabrique)
                    ecouteur.EnableMeasurementEvents(instrument);
            };
            _ecouteur.SetMeasurementEventCallback<long>((instrument, valeur, etiquettes, _) =>
                Vues.Add($"{instrument.Name} {string.Join(' ', etiquettes.ToArray().Select(e => $"{e.Key}={e.Value}"))} {valeur}".Replace("  ", " ", StringComparison.Ordinal)));
            services.GetRequiredService<Mesures>();
            _ecouteur.Start();
        }

        public ConcurrentBag<string> Vues { get; } = [];

        public void Relever() => _ecouteur.RecordObservableInstruments();

        public void Dispose() => _ecouteur.Dispose();
    }

    [Fact]
    public async Task Saisies_actes_et_refus_se_comptent_sans_personne()
    {
        var classe = await CircuitJoue.Complete(2).CreerAsync(application);
        await classe.JouerAsync(application, Etat.Publie, 1);
        using var service = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        using var equipe = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        using Ecoute ecoute = new(application.Services);

        var donnees = $"/examens/{classe.Numeros[0]}/donnees";
        using var remise = await service.PosterAsync(donnees, [], donnees + "?handler=Exporter");
        // Without the version that the page shows: refused.
        using var perime = await equipe.PosterAsync($"/livrets/{classe.Numeros[1]}/actes/soumettre");
        ecoute.Relever();

        Assert.Contains("livret.actes acte=RemettreLesDonnees 1", ecoute.Vues);
        Assert.Contains("livret.refus code=ACTE_INTERDIT 1", ecoute.Vues);
        Assert.Contains("livret.courriels.en_attente 0", ecoute.Vues);
        Assert.Contains("livret.travaux.en_attente 0", ecoute.Vues);
        Assert.All(ecoute.Vues, v => Assert.DoesNotContain(classe.Numeros[0], v, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chaque_valeur_enregistree_compte_et_chaque_refus_porte_son_code()
    {
        var classe = await new UneClasse(candidats: 1).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Enseignant, classe, "U1");
        using Ecoute ecoute = new(application.Services);
        GrilleEnMain grille = new(application, classe, "U1", client);

        await grille.EnvoyerAsync(1, new() { ["cc"] = "12" });
        await grille.EnvoyerAsync(1, new() { ["cc"] = "21" });

        Assert.Contains("livret.saisies 1", ecoute.Vues);
        Assert.Contains(ecoute.Vues, v => v.StartsWith("livret.refus code=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Les_valeurs_d_un_import_comptent_une_fois_ecrites()
    {
        var classe = await new UneClasse(candidats: 2).CreerAsync(application);
        using var client = await application.EnTantQueAsync(Role.Coordonnateur, classe);
        using Ecoute ecoute = new(application.Services);
        var fichier = Depots.Notes($"{classe.Numeros[0]};U1;CC;14/10/2019;12;;", $"{classe.Numeros[1]};U1;CC;14/10/2019;21;;", $"{classe.Numeros[1]};U4;S1;06/01/2020;13;;");

        await client.DeposerAsync("/saisie/imports", fichier);
        Assert.DoesNotContain(ecoute.Vues, v => v.StartsWith("livret.saisies", StringComparison.Ordinal));
        await client.ImporterAsync(application, "/saisie/imports", fichier);

        Assert.Contains("livret.saisies 2", ecoute.Vues);
    }

    [Fact]
    public void Rien_n_est_collecte_tant_qu_aucune_adresse_n_est_configuree()
    {
        Assert.Null(application.Services.GetService<MeterProvider>());
        using LivretApplication avec = new("Tests", ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4317"));
        Assert.NotNull(avec.Services.GetService<MeterProvider>());
    }

    [Fact]
    public void Une_trace_porte_la_route_jamais_l_adresse()
    {
        using Activity activite = new("essai");
        activite.SetTag("url.path", "/livrets/02119300").SetTag("url.query", "?q=ABADIE");
        DefaultHttpContext http = new();
        http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/livrets/{numero}"), 0, null, null));

        TelemetrieExtensions.Effacer(activite, http);

        Assert.Equal("/livrets/{numero}", activite.GetTagItem("url.path"));
        Assert.Null(activite.GetTagItem("url.query"));
    }
}
