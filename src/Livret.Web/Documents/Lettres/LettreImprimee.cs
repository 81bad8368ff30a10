using System.Text;
using Livret.Domaine.Notations;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Sessions;

namespace Livret.Web.Documents.Lettres;

/// <summary>A letter of non-recevabilité as it was sealed, ready for paper.</summary>
/// <param name="Instant">UTC: of the decision.</param>
/// <param name="Le">Its day, in the académie.</param>
public sealed record LettreImprimee(LettreDeNonRecevabilite Lettre, string Reference, int Session, DateTime Instant, string Le)
{
    /// <summary>The service that writes: the first line of its letterhead.</summary>
    public string Service => Lettre.EnTete[0];

    /// <summary>In one line.</summary>
    public string Destinataire => string.Join(", ", Lettre.Destinataire);

    /// <summary>What sorts the mail: the postal code and the town, then the name.</summary>
    public string CleDeTri => $"{Lettre.Destinataire[^1]}\n{string.Join('\n', Lettre.Destinataire)}";

    public static LettreImprimee De(Courrier courrier, int session, Academie academie) => new(
        LettreDeNonRecevabilite.Lire(Encoding.UTF8.GetBytes(courrier.Contenu)), courrier.Reference, session, courrier.Le,
        Phrases.JourEnLettres(DateOnly.FromDateTime(academie.HeureLocale(courrier.Le))));

    /// <summary>What was typed and is drawn, by field.</summary>
    internal static IEnumerable<(string Champ, string? Texte)> Champs(LettreDeNonRecevabilite lettre) =>
    [
        ("l’en-tête du service", string.Concat(lettre.EnTete)), ("le nom ou l’adresse du candidat", string.Concat(lettre.Destinataire)),
        ("l’identité du candidat", string.Concat(lettre.Candidat)), ("le lieu de signature", lettre.LieuEtDate),
        .. lettre.Motifs.SelectMany(m => ((string, string?)[])[("le motif en fait", m.EnFait), ("le motif en droit", m.EnDroit)]),
        ("le texte de la conséquence", string.Concat(lettre.Consequence)), ("le texte des voies et délais de recours", string.Concat(lettre.VoiesEtDelais)),
        ("le nom ou la qualité du signataire", string.Concat(lettre.Signataire)),
    ];
}
