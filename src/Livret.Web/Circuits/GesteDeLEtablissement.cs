using Livret.Domaine.Circuits;
using Livret.Domaine.Perimetres;

namespace Livret.Web.Circuits;

/// <summary>One act of the établissement as its pages offer it.</summary>
/// <param name="Chemin">Last segment of its address.</param>
/// <param name="Consequence">What it leaves, said before it is confirmed.</param>
public sealed record GesteDeLEtablissement(Geste Geste, string Chemin, string Consequence)
{
    /// <summary>It names units, or the stages and the dossier.</summary>
    public bool DemandeDesParties { get; init; }

    /// <summary>It says until when.</summary>
    public bool DemandeUneDate { get; init; }

    /// <summary>In the order of the circuit.</summary>
    public static IReadOnlyList<GesteDeLEtablissement> Tableau { get; } =
    [
        new(Geste.Soumettre, "soumettre", "Le livret passe au chef d’établissement, qui le relit et le signe. L’équipe ne le modifie plus, sauf à le reprendre avant le visa."),
        new(Geste.Reprendre, "reprendre", "Le livret revient en saisie. Il faudra le soumettre de nouveau."),
        new(Geste.RenvoyerALEquipe, "renvoyer", "Le livret revient en saisie. Les unités que vous choisissez restent ouvertes jusqu’à la date indiquée, même si la saisie est fermée. L’équipe voit votre motif jusqu’à ce qu’il soit traité.")
        { DemandeDesParties = true, DemandeUneDate = true },
        new(Geste.Viser, "viser", "Le contenu du livret est scellé sous votre nom. Il ne se modifie plus, sauf si vous retirez le visa."),
        new(Geste.RetirerLeVisa, "retirer-le-visa", "Le livret redevient « Soumis ». Le visa est conservé dans l’historique, marqué comme retiré. Il faudra signer de nouveau."),
        new(Geste.Transmettre, "transmettre", "Le service des examens reçoit le livret, avec le visa et la déclaration sur l’honneur, sur un bordereau numéroté. Pour le modifier ensuite, il faudra demander sa réouverture."),
        new(Geste.DemanderUneReouverture, "demander-une-reouverture", "Le service des examens reçoit votre demande et y répond. D’ici là, le livret transmis reste tel quel.")
        { DemandeDesParties = true },
    ];

    public DefinitionGeste Definition => DefinitionGeste.De(Geste);

    /// <summary>Who may, by the table of the circuit.</summary>
    public IReadOnlyList<Role> Roles => Transition.Roles;
    public bool ExigeUnMotif => Transition.ExigeUnMotif;

    private Transition Transition => Circuit.Tableau.First(t => t.Geste == Geste);

    public static GesteDeLEtablissement? Chercher(string chemin) => Tableau.FirstOrDefault(g => g.Chemin == chemin);

    /// <summary>The acts that exist here for the user, in the order of the circuit.</summary>
    public static IEnumerable<GesteDeLEtablissement> De(LivretInstruit livret) => Tableau.Where(g => livret.Permet(g.Geste));

    public string Adresse(string numero) => $"/livrets/{Uri.EscapeDataString(numero)}/actes/{Chemin}";
}
