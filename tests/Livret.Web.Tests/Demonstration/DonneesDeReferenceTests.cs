using Livret.Domaine.Recevabilites;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Demonstration;

public class DonneesDeReferenceTests
{
    [Fact]
    public async Task Toute_installation_part_des_trente_academies_de_leurs_services_et_de_la_session_2020()
    {
        await using var db = BaseDeTest.Ouvrir(BaseDeTest.Copier());
        Assert.Equal(30, await db.Academies.CountAsync());
        Assert.Equal(28, await db.Services.CountAsync());
        Assert.Equal(30, await db.Calendriers.CountAsync());
        Assert.Equal(2020, (await db.Sessions.SingleAsync()).Annee);
        Assert.Empty(await db.Livrets.ToListAsync());
    }

    [Fact]
    public async Task Les_textes_des_lettres_de_l_installation_sont_la_une_fois()
    {
        await using var db = BaseDeTest.Ouvrir(BaseDeTest.Copier());
        await db.ChargerLesReferencesAsync(CancellationToken.None);
        var textes = await db.TextesDeService.OrderBy(t => t.Nature).ToListAsync();

        Assert.Equal([(null, NatureDeTexte.Consequence, 1), (null, NatureDeTexte.Recours, 1)], textes.Select(t => (t.Service, t.Nature, t.Version)));
        Assert.All(textes, t => Assert.Null(t.Remplir(ChampDeTexte.Valeurs(AcademiesDeReference.Services[0], 2020)).Refus));
        Assert.All(["R.\u00a0421-1", "R.\u00a0421-5", "R.\u00a0421-7"], a => Assert.Contains(a, textes[1].Texte, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("17", "25 mai 2020 à 08 h 00", "19 juin 2020 à 18 h 00", "26 juin 2020 à 18 h 00")]
    [InlineData("28", "18 mai 2020 à 08 h 00", "12 juin 2020 à 18 h 00", "19 juin 2020 à 18 h 00")]
    public async Task Un_calendrier_se_lit_a_l_heure_de_son_academie(string code, string ouverture, string fermeture, string limite)
    {
        await using var db = BaseDeTest.Ouvrir(BaseDeTest.Copier());
        var calendrier = await db.Calendriers.Include(c => c.Academie).SingleAsync(c => c.CodeAcademie == code);
        Assert.Equal(
            (ouverture, fermeture, limite),
            (calendrier.EnClair(calendrier.OuvertureSaisie), calendrier.EnClair(calendrier.FermetureSaisie), calendrier.EnClair(calendrier.LimiteTransmission)));
    }

    [Fact]
    public async Task Recharger_les_references_laisse_ce_qui_a_ete_change()
    {
        var fichier = BaseDeTest.Copier();
        await using (var db = BaseDeTest.Ouvrir(fichier))
        {
            var calendrier = await db.Calendriers.SingleAsync(c => c.CodeAcademie == "17");
            calendrier.FermetureSaisie = new DateTime(2020, 6, 30, 16, 0, 0, DateTimeKind.Utc);
            await db.Academies.Where(a => a.Code == "01").ExecuteDeleteAsync();
            await db.SaveChangesAsync();
        }
        await using var relue = BaseDeTest.Ouvrir(fichier);
        await relue.ChargerLesReferencesAsync(CancellationToken.None);
        Assert.Equal(30, await relue.Academies.CountAsync());
        Assert.Equal(new(2020, 6, 30, 16, 0, 0), (await relue.Calendriers.SingleAsync(c => c.CodeAcademie == "17")).FermetureSaisie);
    }

    [Fact]
    public async Task Une_classe_de_test_est_saisie_par_les_portes_du_domaine()
    {
        await using var application = new LivretApplication();
        var classe = await new UneClasse("TC2", candidats: 2) { CodeAcademie = "24" }
            .AvecValeur("U4", "S1", "12,5", "06/01/2020")
            .AvecValeur("U2", "BENEFICE", "14", "05/07/2018", candidat: 2)
            .CreerAsync(application);
        await using var db = application.OuvrirLaBase();
        Assert.Equal("SIEC", classe.Service);
        Assert.Equal(3, await db.Journal.CountAsync());
        Assert.Equal(classe.Numeros, await db.Livrets.OrderBy(l => l.Numero).Select(l => l.Numero).ToListAsync());
    }
}
