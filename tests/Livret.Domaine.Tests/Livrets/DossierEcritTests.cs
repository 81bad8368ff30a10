using System.Text.Json;
using Livret.Domaine.Livrets;

namespace Livret.Domaine.Tests.Livrets;

/// <summary>The stages and the dossier as a visa seals them: whatever the order in which a database gives them.</summary>
public class DossierEcritTests
{
    private static Stage Ligne(
        int jour = 1, int duree = 25, string entreprise = "E", int annee = 1, int centiemes = 300, NatureStage nature = NatureStage.Stage, string appreciation = "a", string remarques = "r") => new()
        {
            Annee = annee,
            Entreprise = entreprise,
            Debut = new(2020, 1, jour),
            Fin = new DateOnly(2020, 1, jour).AddDays(duree),
            CentiemesDeSemaine = centiemes,
            Nature = nature,
            Appreciation = appreciation,
            Remarques = remarques,
        };

    /// <summary>Two lines that differ by one thing, the first to be written first.</summary>
    private static readonly Dictionary<string, (Stage Avant, Stage Apres)> Paires = new()
    {
        ["début"] = (Ligne(jour: 1, duree: 30), Ligne(jour: 2, duree: 3)),
        ["fin"] = (Ligne(duree: 3, entreprise: "Z"), Ligne(duree: 4, entreprise: "A")),
        ["entreprise"] = (Ligne(entreprise: "A", annee: 2), Ligne(entreprise: "B", annee: 1)),
        ["année"] = (Ligne(annee: 1, centiemes: 400), Ligne(annee: 2, centiemes: 300)),
        ["durée"] = (Ligne(centiemes: 300, nature: NatureStage.Emploi), Ligne(centiemes: 400)),
        ["nature"] = (Ligne(nature: NatureStage.Stage, appreciation: "z"), Ligne(nature: NatureStage.Emploi, appreciation: "a")),
        ["appréciation"] = (Ligne(appreciation: "a", remarques: "z"), Ligne(appreciation: "b", remarques: "a")),
        ["remarques"] = (Ligne(remarques: "a"), Ligne(remarques: "b")),
    };

    public static TheoryData<string> Criteres => [.. Paires.Keys];

    [Theory]
    [MemberData(nameof(Criteres))]
    public void Les_stages_s_ecrivent_dans_un_ordre_qu_aucune_base_ne_change(string critere)
    {
        var (avant, apres) = Paires[critere];
        var attendu = new[] { avant, apres }.Select(Dire);
        Assert.All([[avant, apres], [apres, avant]], (Stage[] donnes) => Assert.Equal(attendu, Relire(new(), donnes).Stages.Select(Dire)));
    }

    private static (Dossier Dossier, IReadOnlyList<Stage> Stages) Relire(Dossier dossier, params Stage[] stages)
    {
        using var ecrit = JsonDocument.Parse(DossierEcrit.Ecrire(dossier, stages));
        return DossierEcrit.Relire(ecrit.RootElement);
    }

    private static string Dire(Stage s) => $"{s.Debut:O} {s.Fin:O} {s.Entreprise} {s.Annee} {s.CentiemesDeSemaine} {s.Nature} {s.Appreciation} {s.Remarques}";

    [Fact]
    public void Le_dossier_se_relit_mot_pour_mot()
    {
        var dossier = Relire(new() { Avis = AvisConseil.TresFavorable, Observations = "Élève « sérieuse ».", ElementsComplementaires = "Déléguée.", Assiduite = "Assidue." }).Dossier;
        Assert.Equal((AvisConseil.TresFavorable, "Élève « sérieuse ».", "Déléguée.", "Assidue."), (dossier.Avis, dossier.Observations, dossier.ElementsComplementaires, dossier.Assiduite));
        Assert.Equal((null, null), (Relire(new()).Dossier.Avis, Relire(new()).Dossier.Observations));
    }
}
