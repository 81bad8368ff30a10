using System.Text.Json.Nodes;
using Livret.Donnees.Referentiels;

namespace Livret.Web.Tests.Referentiels;

public class VerificateurReferentielTests
{
    private const string BornesDeCoefficient = "Donnez un nombre supérieur à 0, de moins d’un million et d’au plus neuf décimales.";

    private static readonly Dictionary<string, (Action<JsonObject> Gater, string Chemin, string Phrase)> Refus = new()
    {
        ["rubrique manquante"] = (r => r.Remove("version"), "$", "Ajoutez la rubrique « version » : elle est obligatoire."),
        ["rubrique inconnue"] = (r => r.Unite(0)["cofficient"] = 2, "$.unites[0]", "Retirez la rubrique « cofficient » : elle n’est pas prévue ici."),
        ["texte attendu"] = (r => r["intitule"] = 12, "$.intitule", "Écrivez ici un texte entre guillemets."),
        ["liste attendue"] = (r => r["unites"] = new JsonObject(), "$.unites", "Écrivez ici une liste entre crochets."),
        ["nombre attendu"] = (r => r.Unite(0)["coefficient"] = "2", "$.unites[0].coefficient", "Écrivez ici un nombre, sans guillemets et avec un point décimal."),
        ["entier attendu"] = (r => r.Unite(0)["ordre"] = 1.5, "$.unites[0].ordre", "Écrivez ici un nombre entier, sans guillemets."),
        ["oui ou non attendu"] = (r => r.Unite(0)["concertation"] = "oui", "$.unites[0].concertation", "Écrivez ici true ou false, sans guillemets."),
        ["bloc attendu"] = (r => r.Unite(0)["modalites"] = null, "$.unites[0].modalites", "Écrivez ici un bloc de rubriques entre accolades."),
        ["aucune unité"] = (r => r["unites"] = new JsonArray(), "$.unites", "Mettez au moins 1 élément dans cette liste."),
        ["intitulé vide"] = (r => r["intitule"] = "", "$.intitule", "Remplissez ce texte : il est vide."),
        ["intitulé blanc"] = (r => r.Unite(1)["intitule"] = " ", "$.unites[1].intitule", "Remplissez ce texte : il est vide."),
        ["code de référentiel"] = (r => r["code"] = "bts", "$.code", "Donnez un code de 2 à 20 capitales, chiffres ou traits d’union, comme « BTS-TC »."),
        ["code suivi d’un retour"] = (r => r["code"] = "BTS\n", "$.code", "Donnez un code de 2 à 20 capitales, chiffres ou traits d’union, comme « BTS-TC »."),
        ["code d’unité"] = (r => r.Unite(0)["code"] = "4", "$.unites[0].code", "Donnez un code d’une capitale suivie de cinq capitales ou chiffres au plus, comme « U41 »."),
        ["code d’élément"] = (r => Partie(r)["code"] = "P0", "$.unites[0].modalites.habilite.parties[0].code", "Donnez un code « S » (situation) ou « P » (partie) suivi d’un numéro de 1 à 99, comme « S1 »."),
        ["coefficient nul"] = (r => r.Unite(0)["coefficient"] = 0, "$.unites[0].coefficient", "Donnez un nombre supérieur à 0."),
        ["rang nul"] = (r => r.Unite(0)["ordre"] = 0, "$.unites[0].ordre", "Donnez un nombre supérieur ou égal à 1."),
        ["pas d’arrondi"] = (r => r["arrondi"] = new JsonObject { ["pas"] = 0.3, ["sens"] = "superieur" }, "$.arrondi.pas", "Choisissez parmi : 0.01, 0.1, 0.25, 0.5, 1."),
        ["forme inconnue"] = (r => r.Modalite(0, "habilite")["forme"] = "Ecrit", "$.unites[0].modalites.habilite.forme", "Choisissez parmi : Ccf, PonctuelleEcrite, PonctuelleOrale, PonctuellePratique."),
        ["sans forme"] = (r => r.Modalite(0, "habilite").Remove("forme"), "$.unites[0].modalites.habilite", "Indiquez une « forme » et ses situations (CCF) ou ses parties (épreuve ponctuelle)."),
        ["CCF sans situations"] = (r => r.Modalite(1, "habilite").Remove("situations"), "$.unites[1].modalites.habilite", "Ajoutez la rubrique « situations » : elle est obligatoire."),
        ["durée d’un CCF"] = (r => r.Modalite(1, "habilite")["duree"] = "1 h", "$.unites[1].modalites.habilite", "Retirez la rubrique « duree » : elle n’est pas prévue ici."),
        ["unité en double"] = (r => r.Unite(1)["code"] = "U10", "$.unites[1].code", "Donnez une autre valeur : « U10 » est déjà prise."),
        ["rang en double"] = (r => r.Unite(1)["ordre"] = 10, "$.unites[1].ordre", "Donnez une autre valeur : « 10 » est déjà prise."),
        ["option en double"] = (r => r["options"]!.AsArray().Add(new JsonObject { ["code"] = "a", ["libelle"] = "Autre" }), "$.options[2].code", "Donnez une autre valeur : « a » est déjà prise."),
        ["épreuve en double"] = (r => r["epreuves"] = new JsonArray(Epreuve(), Epreuve()), "$.epreuves[1].code", "Donnez une autre valeur : « E1 » est déjà prise."),
        ["compétence en double"] = (r => r.Unite(1)["competences"]!.AsArray().Add(r.Unite(1)["competences"]![0]!.DeepClone()), "$.unites[1].competences[1].code", "Donnez une autre valeur : « C1 » est déjà prise."),
        ["situation en double"] = (r => r.Modalite(1, "habilite")["situations"]![1]!["code"] = "S1", "$.unites[1].modalites.habilite.situations[1].code", "Donnez une autre valeur : « S1 » est déjà prise."),
        ["situation nommée P"] = (r => r.Modalite(1, "habilite")["situations"]![0]!["code"] = "P1", "$.unites[1].modalites.habilite.situations[0].code", "Commencez par « S » le code d’une situation de CCF."),
        ["partie nommée S"] = (r => Partie(r)["code"] = "S1", "$.unites[0].modalites.habilite.parties[0].code", "Commencez par « P » le code d’une partie d’épreuve ponctuelle."),
        ["CCF sans habilitation"] = (r => r.Unite(1)["modalites"]!["nonHabilite"] = r.Modalite(1, "habilite").DeepClone(), "$.unites[1].modalites.nonHabilite.forme", "Choisissez une forme ponctuelle : sans habilitation, aucune unité n’est en CCF."),
        ["épreuve non déclarée"] = (r => r.Unite(0)["epreuve"] = "E9", "$.unites[0].epreuve", "Déclarez « E9 » dans la rubrique « epreuves », ou corrigez ce code."),
        ["option non déclarée"] = (r => r.Unite(0)["option"] = "C", "$.unites[0].option", "Déclarez « C » dans la rubrique « options », ou corrigez ce code."),
        ["coefficient énorme"] = (r => r.Unite(0)["coefficient"] = 1_000_000, "$.unites[0].coefficient", BornesDeCoefficient),
        ["poids trop fin"] = (r => Partie(r)["poids"] = 0.0000000001m, "$.unites[0].modalites.habilite.parties[0].poids", BornesDeCoefficient),
        ["rang énorme"] = (r => r.Unite(0)["ordre"] = 1000, "$.unites[0].ordre", "Donnez un rang de 1 à 999."),
        ["nombre incalculable"] = (r => r["dureeStageSemaines"] = JsonNode.Parse("1e400"), "$.dureeStageSemaines", "Donnez un nombre plus petit : celui-ci dépasse ce qui se calcule."),
        ["caractère de commande"] = (r => r["arrete"] = "\u0000", "$.arrete", "Retirez de ce texte les caractères de commande, tabulations comprises : seul le passage à la ligne est permis."),
        ["ce qui n’est pas un caractère"] = (r => r["arrete"] = "\ufffe", "$.arrete", "Retirez de ce texte les caractères de commande, tabulations comprises : seul le passage à la ligne est permis."),
    };

    public static TheoryData<string> Regles { get; } = [.. Refus.Keys];

    [Theory]
    [MemberData(nameof(Regles))]
    public void Chaque_regle_refuse_avec_sa_phrase(string regle)
    {
        var (gater, chemin, phrase) = Refus[regle];
        Assert.Equal(new Defaut(chemin, phrase), Assert.Single(Fixture.Defauts(gater)));
    }

    [Fact]
    public void Tous_les_defauts_sont_donnes_ensemble() =>
        Assert.Equal(["$", "$.code", "$.unites[0].coefficient"], Fixture.Defauts(r =>
        {
            r.Remove("version");
            r["code"] = "x";
            r.Unite(0)["coefficient"] = -1;
        }).Select(d => d.Chemin));

    private static JsonNode Partie(JsonObject racine) => racine.Modalite(0, "habilite")["parties"]![0]!;

    private static JsonObject Epreuve() => new() { ["code"] = "E1", ["intitule"] = "Épreuve" };
}
