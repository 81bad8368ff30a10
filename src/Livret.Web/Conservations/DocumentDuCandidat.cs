using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Web.Composants;

namespace Livret.Web.Conservations;

/// <summary>The page that the candidate reads: alone in its file, without script nor network.</summary>
internal sealed class DocumentDuCandidat
{
    private const string Style = "body{font:16px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;margin:.5rem 0 2rem}"
        + "th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}h2{margin-top:2rem}";

    private static readonly CultureInfo Culture = Phrases.Francais;
    private static readonly HtmlEncoder Encodeur = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _page = new();

    public static string Ecrire(DonneesDuCandidat donnees) => new DocumentDuCandidat().Composer(donnees);

    private string Composer(DonneesDuCandidat donnees)
    {
        var livret = donnees.Livret;
        _page.Append("<!doctype html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append(Culture, $"<title>Données de {Dire(livret.NomComplet)}</title><style>{Style}</style></head><body>\n");
        _page.Append(Culture, $"<h1>Données de {Dire(livret.NomComplet)}</h1>\n");
        Paragraphe($"Candidat n° {livret.Numero}, session {livret.Session}. Extrait le {MotsDeConservation.Instant(donnees.Le)}. Les fichiers « tables » et « donnees.json » portent chaque ligne enregistrée.");
        Tableau("Identité", ["Donnée", "Valeur"], Identite(livret));
        Tableau("Notes et appréciations", ["Unité", "Élément", "Valeur", "Saisie par", "Le"], livret.Unites.OrderBy(u => u.Code, StringComparer.Ordinal).SelectMany(u => u.Valeurs
            .OrderBy(v => v.Element.ToString(), StringComparer.Ordinal).ThenBy(v => v.Rang)
            .Select(v => Ligne(u.Code, Element(v.Element, v.Rang), MotsDesElements.EnClair(v.Element, ValeurEcrite.Ecrire(v.Valeur)), v.Par, MotsDeConservation.Instant(v.Le)))));
        Tableau("Stages", ["Entreprise", "Du", "Au", "Semaines", "Appréciation", "Remarques"], livret.Stages.OrderBy(s => s.Debut)
            .Select(s => Ligne(s.Entreprise, Phrases.Jour(s.Debut), Phrases.Jour(s.Fin), s.Semaines.ToString("0.##", Phrases.Francais), s.Appreciation, s.Remarques)));
        Tableau("Visas", ["Signataire", "Le", "Déclaration", "Retiré"], livret.Visas.OrderBy(v => v.Le)
            .Select(v => Ligne(v.Mention, MotsDeConservation.Instant(v.Le), v.TexteDeclaration, v.RetireLe is { } retrait ? $"{MotsDeConservation.Instant(retrait)}, {v.MotifDuRetrait}" : "")));
        Tableau("Transmissions", ["Bordereau", "Le", "Dans le délai"], livret.Transmissions.OrderBy(t => t.Le).Select(t => Ligne(t.Bordereau, MotsDeConservation.Instant(t.Le), t.DansLeDelai ? "oui" : "non")));
        Tableau("Lettres", ["Référence", "Le", "Envoyée le", "Notifiée le"], livret.Courriers.OrderBy(c => c.Le)
            .Select(c => Ligne(c.Reference, MotsDeConservation.Instant(c.Le), c.EnvoyeLe is { } e ? Phrases.Jour(e) : "", c.NotifieLe is { } n ? Phrases.Jour(n) : "")));
        Tableau("Délibérations", ["Le", "Par", "Notes arrêtées", "Motif"], livret.Deliberations.OrderBy(d => d.Le)
            .Select(d => Ligne(MotsDeConservation.Instant(d.Le), d.Par, string.Join(" ; ", d.Notes.Select(n => $"{n.Unite} : {n.Arretee?.ToString() ?? "aucune"}")), d.Motif)));
        Tableau("Historique", ["N°", "Le", "Par", "Acte", "Détail", "Motif"], livret.Evenements.OrderBy(e => e.Rang)
            .Select(e => Ligne($"{e.Rang}", MotsDeConservation.Instant(e.Le), $"{e.Par} ({e.Affectation})", DefinitionGeste.De(e.Geste).Fait, Detail(e), e.Motif)));
        Tableau("Qui peut lire ce livret aujourd’hui", ["Rôle et périmètre", "Personnes"], donnees.Acces.Select(a => Ligne(a.Titre, $"{a.Nombre}")));
        Paragraphe("Les courriels de l’application ne portent ni le nom ni les notes d’un candidat, et ne mènent à aucun livret : aucun n’est joint. Les consultations ne sont pas enregistrées.");
        return _page.Append("</body></html>\n").ToString();
    }

    private static IEnumerable<string?[]> Identite(LivretScolaire l) =>
    [
        Ligne("Nom et prénom", l.NomComplet), Ligne("Naissance", Phrases.JourEnLettres(l.DateNaissance)), Ligne("INE", l.Ine), Ligne("Établissement", $"{l.Etablissement!.Nom} ({l.Uai})"),
        Ligne("Spécialité", $"{l.Specialite} {l.Option}".TrimEnd()), Ligne("Voie", $"{l.Voie}"), Ligne("Division", l.Division),
        Ligne("Adresse", string.Join(", ", new[] { l.Adresse1, l.Adresse2, $"{l.CodePostal} {l.Ville}".Trim() }.Where(p => !string.IsNullOrEmpty(p)))), Ligne("Adresse électronique", l.Courriel),
        Ligne("État du livret", l.Etat.EnClair()), Ligne("Avis du conseil de classe", $"{l.Dossier.Avis}"), Ligne("Observations", l.Dossier.Observations),
        Ligne("Éléments complémentaires", l.Dossier.ElementsComplementaires), Ligne("Assiduité", l.Dossier.Assiduite),
    ];

    private static string Detail(Evenement e) => e switch
    {
        { Element: { } element } => $"{e.Unite}, {Element(element, e.RangElement)} : {MotsDesElements.EnClair(element, e.Avant)} → {MotsDesElements.EnClair(element, e.Apres)}",
        { Avant: not null } => $"{e.Unite} {e.Avant} → {e.Apres}".TrimStart(),
        _ => $"{e.Unite} {e.Apres}".Trim(),
    };

    private static string Element(CodeElement element, int rang) => rang == 0 ? $"{element}" : $"{element} n° {rang}";

    private static string?[] Ligne(params string?[] cellules) => cellules;

    private void Paragraphe(string texte) => _page.Append(Culture, $"<p>{Dire(texte)}</p>\n");

    private void Tableau(string titre, string[] colonnes, IEnumerable<string?[]> lignes)
    {
        _page.Append(Culture, $"<h2>{Dire(titre)}</h2>\n");
        var toutes = lignes.ToList();
        if (toutes.Count == 0)
        {
            Paragraphe("Rien n’est enregistré.");
            return;
        }
        _page.Append("<table><thead><tr>").AppendJoin("", colonnes.Select(c => $"<th scope=\"col\">{Dire(c)}</th>")).Append("</tr></thead><tbody>\n");
        foreach (var ligne in toutes)
            _page.Append("<tr>").AppendJoin("", ligne.Select(c => $"<td>{Dire(c ?? "")}</td>")).Append("</tr>\n");
        _page.Append("</tbody></table>\n");
    }

    private static string Dire(string texte) => Encodeur.Encode(texte);
}
