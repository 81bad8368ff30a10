using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Livret.Web.Pages.Enseignant.Saisie;

/// <summary>A row with what was typed and could not be saved: the typed text stays, its sentence beside it.</summary>
public sealed class LigneAffichee(LigneGrille ligne, int rang, IReadOnlyList<ColonneGrille> colonnes, IReadOnlyDictionary<string, string> proposees, EcritureDeLigne? saisie, IssueLigne? issue)
{
    public LigneGrille Ligne { get; } = ligne;

    /// <summary>From 1, for the identifiers of the page.</summary>
    public int Rang { get; } = rang;

    public IReadOnlyList<ColonneGrille> Colonnes { get; } = colonnes;

    /// <summary>Nothing of what was typed in this row was saved.</summary>
    public bool EstRefusee => Issue is not (null or IssueLigne.Enregistree);

    public IssueLigne? Issue { get; } = issue;
    public bool EstConflit => Issue is IssueLigne.EnConflit;
    public string Nom => $"lignes[{Ligne.Numero}]";

    public string Etat => Issue switch
    {
        null or IssueLigne.Enregistree => Ligne.Etat.Mot(),
        IssueLigne.EnConflit => "ailleurs",
        IssueLigne.Verrouillee => "verrou",
        _ => "corriger",
    };

    public (string Ton, string Icone, string Texte) Badge => Issue switch
    {
        null or IssueLigne.Enregistree => Ligne.Etat is EtatLigne.Verrou ? ("", "cadenas", Domaine.Livrets.Etats.EnClair(Ligne.Livret.Etat)) : Ligne.Etat.Badge(),
        IssueLigne.EnConflit => ("badge--alerte", "attention", "Modifiée ailleurs"),
        IssueLigne.Verrouillee => EtatLigne.Verrou.Badge(),
        _ => EtatLigne.Corriger.Badge(),
    };

    /// <summary>What to say of the row, the refusals first.</summary>
    public IReadOnlyList<MessageDeLigne> Messages => Issue switch
    {
        null or IssueLigne.Enregistree => Ligne.Messages,
        IssueLigne.Refusee refusee => refusee.Messages,
        IssueLigne.AConfirmer aConfirmer => [new(null, "", "conflit", "Cette saisie met de côté ce qui est déjà enregistré, sans l’effacer. Cochez pour confirmer."), .. aConfirmer.MisesDeCote],
        IssueLigne.EnConflit c => [new(null, "", "conflit", $"{c.Par} a enregistré {c.Le} : {string.Join(" ; ", c.Champs.Select(e => $"{Titre(e.Key)} : {(e.Value.Sienne.Length == 0 ? "vide" : e.Value.Sienne)}"))}.")],
        IssueLigne.ADeclarer => [new(null, "", "conflit", "Répondez à la question posée en haut de la page, puis enregistrez.")],
        IssueLigne.Verrouillee verrou => [new(null, "", "refusee", verrou.Phrase)],
        _ => [],
    };

    /// <summary>The field that a link of the summary goes to.</summary>
    public string Cible => $"n-{Rang}-{Messages.Select(m => m.Champ).FirstOrDefault(c => Colonnes.Any(x => x.Champ == c)) ?? Colonnes[0].Champ}";

    /// <summary>What the field shows: what was typed and refused, else what is stored, else the date proposed for the class.</summary>
    public string Texte(string champ) => EstRefusee && saisie!.Champs.TryGetValue(champ, out var typee) ? typee ?? "" : Serveur(champ);

    /// <summary>What the field shows when nothing was typed.</summary>
    public string Serveur(string champ) => Ligne.Champs[champ] is { Length: > 0 } stockee ? stockee : proposees.GetValueOrDefault(champ, "");

    public bool EstFautif(string champ) => Messages.Any(m => m.Champ == champ && m.Severite != "information");

    /// <summary>Identifiers of the sentences about a field, for <c>aria-describedby</c>; null when there is none.</summary>
    public string? Decrit(string champ)
    {
        var ids = Messages.Select((m, i) => (m.Champ, Id: $"m-{Rang}-{i}")).Where(m => m.Champ == champ).Select(m => m.Id);
        if (Ligne.Fermes.ContainsKey(champ))
            ids = ids.Append(RaisonDe(champ));
        var texte = string.Join(' ', ids);
        return texte.Length == 0 ? null : texte;
    }

    public string RaisonDe(string champ) => $"r-{Rang}-{(champ == Champ.DateGlobale ? Champ.Globale : champ)}";

    /// <summary>The reflet choice and its motive, on a unit in CCF of several situations.</summary>
    public bool AUnReflet => Ligne.Contexte.Modalite is { EstCcf: true, Elements.Count: > 1 };

    /// <summary>The global note is the one that the situations give: shown, not typed.</summary>
    public bool EstCalculee(string champ) =>
        Ligne.Attribution.EstDetaillee && champ is (Champ.Globale or Champ.DateGlobale or Champ.Etat) && Ligne.Champs[champ].Length == 0;

    /// <summary>The fields that the row posts.</summary>
    public IEnumerable<string> ChampsPostes => Colonnes.Select(c => c.Champ).Where(c => Ligne.Champs.ContainsKey(c) && !EstCalculee(c))
        .Concat(AUnReflet ? [Champ.Reflet, Champ.Motif] : []);

    /// <summary>The stored texts in one short word: a row that comes back the same was not touched.</summary>
    public string Empreinte => EmpreinteDe(ChampsPostes.Select(c => (c, (string?)Serveur(c))));

    /// <summary>Order of the fields and line ends do not count.</summary>
    public static string EmpreinteDe(IEnumerable<(string Champ, string? Texte)> champs)
    {
        var texte = string.Join('\u001f', champs.Where(c => !string.IsNullOrEmpty(c.Texte))
            .OrderBy(c => c.Champ, StringComparer.Ordinal)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Champ}={c.Texte!.ReplaceLineEndings("\n")}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texte)))[..16];
    }

    private string Titre(string champ) => Colonnes.FirstOrDefault(c => c.Champ == champ)?.Titre ?? champ;
}
