using System.Text.Json;
using Livret.Domaine.Referentiels;

namespace Livret.Donnees.Referentiels;

/// <summary>From the verified JSON to the domain.</summary>
internal static class TraductionReferentiel
{
    public static Referentiel Traduire(JsonElement r) => new()
    {
        Code = r.Texte("code"),
        Intitule = r.Texte("intitule"),
        Version = r.Texte("version"),
        Arrete = r.TexteOuRien("arrete"),
        Options = [.. r.Liste("options").Select(Libelle)],
        DureeStageSemaines = r.Rubrique("dureeStageSemaines")?.GetDecimal(),
        Arrondi = r.Rubrique("arrondi") is { } arrondi ? Arrondi(arrondi) : null,
        Epreuves = [.. r.Liste("epreuves").Select(e => new Epreuve(e.Texte("code"), e.Texte("intitule"),
            e.Rubrique("coefficient") is { } coefficient ? Coefficient.De(coefficient.GetDecimal()) : null))],
        Unites = [.. r.Liste("unites").Select(Unite).OrderBy(u => u.Ordre)],
    };

    private static Unite Unite(JsonElement u)
    {
        var modalites = u.GetProperty("modalites");
        return new()
        {
            Code = u.Texte("code"),
            Ordre = (int)u.GetProperty("ordre").GetDecimal(),
            Intitule = u.Texte("intitule"),
            Alias = u.Textes("alias"),
            Epreuve = u.TexteOuRien("epreuve"),
            Option = u.TexteOuRien("option"),
            Coefficient = Coefficient.De(u.GetProperty("coefficient").GetDecimal()),
            Arrondi = u.Rubrique("arrondi") is { } arrondi ? Arrondi(arrondi) : null,
            Concertation = u.Rubrique("concertation")?.GetBoolean() ?? false,
            Enseignements = u.Textes("enseignements"),
            Commentaire = u.TexteOuRien("commentaire"),
            Contenu = u.TexteOuRien("contenu"),
            Competences = [.. u.Liste("competences").Select(Libelle)],
            Criteres = u.Textes("criteres"),
            Savoirs = u.Textes("savoirs"),
            Habilite = Modalite(modalites.GetProperty("habilite")),
            NonHabilite = Modalite(modalites.GetProperty("nonHabilite")),
            FpcHabilite = modalites.Rubrique("fpcHabilite") is { } fpc ? Modalite(fpc) : null,
        };
    }

    private static Modalite Modalite(JsonElement m)
    {
        var forme = Enum.Parse<FormeEvaluation>(m.Texte("forme"));
        return new(forme, [.. m.Liste(forme is FormeEvaluation.Ccf ? "situations" : "parties").Select(Element)]) { Duree = m.TexteOuRien("duree") };
    }

    private static ElementEvalue Element(JsonElement e) => new(e.Texte("code"), Coefficient.De(e.GetProperty("poids").GetDecimal()))
    {
        Intitule = e.TexteOuRien("intitule"),
        Annee = (int?)e.Rubrique("annee")?.GetDecimal(),
    };

    private static Arrondi Arrondi(JsonElement a) =>
        new((int)(a.GetProperty("pas").GetDecimal() * 100), Enum.Parse<SensArrondi>(a.Texte("sens"), ignoreCase: true));

    private static Libelle Libelle(JsonElement l) => new(l.Texte("code"), l.Texte("libelle"))
    {
        Variantes = [.. l.Liste("variantes").Select(v => new Variante(v.Texte("libelle"), v.Texte("provenance")))],
    };
}
