namespace Livret.Parcours.Tests.Pages;

/// <summary>A form that is refused as it stands.</summary>
/// <param name="Vide">Field emptied before, if any.</param>
/// <param name="Coche">Choice made before, if any.</param>
internal sealed record FormulaireRefuse(string Adresse, string Bouton, string? Vide = null, string? Coche = null);

/// <summary>The pages of the circuit, by who reads them: livrets of the demonstration in each state that matters.</summary>
internal static class PagesDuCircuit
{
    public static IReadOnlyDictionary<string, string[]> Lues { get; } = new Dictionary<string, string[]>
    {
        ["chef"] =
        [
            "/etablissement", "/etablissement/TC2B/visa", "/etablissement/TC2/visa", "/etablissement/TC2B/transmission", "/etablissement/transmissions",
            "/etablissement/transmissions/B-2020-0449101D-0001", "/etablissement/delegations", "/etablissement/delegations/nouvelle?uai=0449101D",
            "/livrets/17200038", "/livrets/17200047", "/livrets/17200038/actes/renvoyer", "/livrets/17200039/actes/viser", "/livrets/17200044/actes/retirer-le-visa",
            "/livrets/17200044/actes/transmettre", "/livrets/17200047/actes/demander-une-reouverture", "/livrets/17200047/historique", "/livrets/17200047/historique?filtre=actes",
        ],
        ["coordonnateur"] =
        [
            "/livrets/classe/0449101D/TC2B", "/livrets/classe/0449101D/TC2", "/livrets/17200050/actes/soumettre", "/livrets/17200038/actes/reprendre", "/livrets/17200036",
        ],
        ["marieodile.grandjean"] = ["/etablissement", "/etablissement/courriers/NR-2020-DEC-17-0001"],
        ["gestionnaire"] =
        [
            "/examens", "/examens?etat=Transmis&tri=Nom", "/examens?q=personne", "/examens/17200061", "/examens/17200065", "/examens/17200065/actes/recevable",
            "/examens/17200065/actes/regularisation", "/examens/17200065/actes/non-recevabilite", "/examens/17200065/actes/retrait", "/examens/17200061/actes/reouverture",
            "/examens/17200061/actes/ecarter-demande", "/examens/17200086/actes/jury", "/examens/17200115/actes/retrait-jury", "/examens/courriers",
            "/examens/courriers/NR-2020-DEC-17-0001", "/examens/recevabilite?etablissement=0499102C", "/examens/etablissements", "/examens/jurys",
            "/examens/jurys/nouvelle", "/examens/jurys/2", "/examens/jurys/3", "/examens/publication", "/examens/remplacement", "/examens/calendrier", "/examens/service",
            "/examens/donnees", "/examens/17200065/donnees", "/donnees",
            "/examens/17200143/releve", "/examens/17200128/releve", "/examens/publication/1/releves", "/examens/jurys/proces-verbaux/PV-2020-1-01",
        ],
        ["responsable"] =
        [
            "/examens/17200063", "/examens/17200063/actes/prononcer", "/examens/17200063/actes/ecarter-proposition", "/examens/17200070/actes/rapporter",
            "/examens/courriers/NR-2020-DEC-17-0001", "/examens/calendrier", "/examens/service", "/examens/publication",
            "/examens/donnees", "/examens/17200065/donnees",
        ],
        ["gestionnaire-siec"] = ["/examens", "/examens/etablissements", "/examens/calendrier", "/examens/service"],
        ["jury"] = ["/jury", "/jury/2", "/jury/2/8", "/jury/4", "/jury/4/2", "/jury/2/cloture", "/jury/1/proces-verbal/PV-2020-1-01"],
        ["president"] = ["/jury/1", "/jury/2", "/jury/3", "/jury/2/1", "/jury/2/8", "/jury/4/2", "/jury/1/cloture", "/jury/2/cloture"],
        ["administrateur"] =
        [
            "/administration", "/administration/courriels", "/administration/courriels?evenement=Soumis", "/administration/courriels/modeles", "/administration/courriels/modeles/Soumis", "/administration/conservation",
        ],
    };

    public static IReadOnlyDictionary<string, FormulaireRefuse[]> Refusees { get; } = new Dictionary<string, FormulaireRefuse[]>
    {
        ["chef"] =
        [
            new("/etablissement/TC2B/visa", "Signer les livrets choisis"), new("/etablissement/delegations/nouvelle?uai=0449101D", "Accorder la délégation"),
            new("/livrets/17200038/actes/renvoyer", "Renvoyer à l’équipe"), new("/livrets/17200039/actes/viser", "Signer"),
            new("/livrets/17200047/actes/demander-une-reouverture", "Demander la réouverture"),
        ],
        ["gestionnaire"] =
        [
            new("/examens/17200065", "Constater", Coche: ".verif input[value=false]"), new("/examens/17200065/actes/regularisation", "Demander une régularisation"),
            new("/examens/17200065/actes/retrait", "Retirer de la session"), new("/examens/17200086/actes/jury", "Transmettre au jury"),
            new("/examens/jurys/nouvelle", "Nommer la commission"), new("/examens/jurys/3", "Nommer"), new("/examens", "Publier…"),
        ],
        ["responsable"] =
        [
            new("/examens/calendrier", "Enregistrer", Vide: "input[type=datetime-local]"), new("/examens/17200070/actes/rapporter", "Rapporter la décision"),
            new("/examens/courriers/NR-2020-DEC-17-0001", "Consigner l’envoi"),
        ],
        ["president"] = [new("/jury/2/8", "Délibérer et passer au suivant")],
        ["administrateur"] = [new("/administration/courriels/modeles/Soumis", "Enregistrer", Vide: "#Objet")],
    };
}
