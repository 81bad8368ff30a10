using Livret.Domaine.Recevabilites;
using Livret.Donnees.Demonstration;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Demonstration;

public class LettresDeDemonstrationTests(BaseDeDemonstration demonstration) : IClassFixture<BaseDeDemonstration>
{
    [Fact]
    public async Task Les_deux_services_de_la_demonstration_ont_un_signataire_une_adresse_et_un_tribunal()
    {
        await using var db = demonstration.Ouvrir();
        var services = await db.Services.Where(s => s.SignataireNom != null).OrderBy(s => s.Code).ToListAsync();

        Assert.Equal(["DEC-17", "SIEC"], services.Select(s => s.Code));
        Assert.Equal(["8 rue des Épreuves-Imaginaires", "7 rue Ernest Renan"], services.Select(s => s.Adresse));
        Assert.Equal(["tribunal administratif de Nantes", "tribunal administratif de Melun"], services.Select(s => s.Tribunal));
    }

    [Theory]
    [InlineData("17", "44000")]
    [InlineData("24", "94749")]
    public async Task Une_lettre_se_compose_avec_les_textes_de_l_installation(string academie, string codePostal)
    {
        var livret = demonstration.Livrets.First(l => l.Etablissement!.CodeAcademie == academie && l.Adresse1 is not null);
        var matiere = await MatiereAsync(livret.Etablissement!.Academie!.CodeService, livret.Numero);
        Assert.Empty(matiere.DonneesManquantes());

        var lettre = matiere.Composer(
            ReferentielsEmbarques.Chercher(livret.Specialite)!, [new(ConditionRecevabilite.DureeDeStage, "Trois semaines de stage.")], "2020-1", new(2020, 7, 10));

        Assert.Contains(lettre.EnTete, l => l.StartsWith(codePostal, StringComparison.Ordinal));
        Assert.Contains(lettre.VoiesEtDelais, p => p.Contains($"devant le {matiere.Service.Tribunal}, {matiere.Service.TribunalAdresse}", StringComparison.Ordinal));
        Assert.Contains(lettre.Consequence, p => p.Contains("2020-2021", StringComparison.Ordinal));
        Assert.DoesNotContain(lettre.VoiesEtDelais.Concat(lettre.Consequence), p => p.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Un_service_qui_n_a_rien_complete_sait_ce_qui_lui_manque()
    {
        var matiere = await MatiereAsync("DEC-70", demonstration.Livrets[0].Numero);

        Assert.Contains("Complétez le tribunal administratif du service\u00a0: «\u00a0Mon service\u00a0», Division des examens et concours de l’académie de Normandie.", matiere.DonneesManquantes());
    }

    private async Task<MatiereDeLettre> MatiereAsync(string service, string numero)
    {
        await using var db = demonstration.Ouvrir();
        var textes = await db.TextesDeService.AsNoTracking().ToListAsync();
        var instant = HorlogeDeDemonstration.Debut.UtcDateTime;
        return new(
            await db.Services.SingleAsync(s => s.Code == service),
            await db.Livrets.Include(l => l.Etablissement).SingleAsync(l => l.Numero == numero),
            textes.EnVigueur(service, NatureDeTexte.Recours, instant),
            textes.EnVigueur(service, NatureDeTexte.Consequence, instant));
    }
}
