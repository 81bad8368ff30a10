using System.Collections.Immutable;
using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>« Saisir », « saisir le dossier » and the concertation (circuit, section 1), with what a value makes of the others (rules, « Set aside »).</summary>
internal static class SaisieModele
{
    private static readonly string[] DuService = ["DISPENSE", "BENEFICE"];

    /// <summary>The reasons to refuse, and the content when there is none.</summary>
    public static (HashSet<string> Refus, ContenuModele Apres) Jouer(EtatModele m, Demande d, Candidat c) => d.Geste switch
    {
        Geste.Saisir => Saisir(m, d, c),
        Geste.SaisirLeDossier => (Porte(m, d, PointOuvert.Dossier, [Role.Coordonnateur, Role.ChefEtablissement], null), m.Contenu with { Dossier = d.Texte, Stages = [.. d.Stages] }),
        _ => (Porte(m, d, d.Unite, [Role.Enseignant], d.Unite), m.Contenu),
    };

    private static (HashSet<string>, ContenuModele) Saisir(EtatModele m, Demande d, Candidat c)
    {
        var unite = EffetsModele.Unites(m.Contenu, c).First(u => u.Code == d.Unite);
        var lues = d.Lignes.Select(l => ModeleDeLecture.Lire(unite, l)).ToList();
        if (lues.Exists(l => l.Refus is not null))
            return ([.. lues.Select(l => l.Refus).OfType<string>()], m.Contenu);
        var poses = lues.Select(l => l.Valeur).OfType<Tapee>().ToList();
        IReadOnlyList<(string Element, int Rang)> touches = [.. d.Efface, .. poses.Select(p => (p.Element, p.Rang))];

        HashSet<string> refus = [];
        foreach (var element in touches.Select(t => t.Element).DefaultIfEmpty("CCG"))
            refus.UnionWith(Porte(m, d, d.Unite, [DuService.Contains(element) ? Role.Gestionnaire : Role.Enseignant], d.Unite));
        if (refus.Count > 0)
            return (refus, m.Contenu);

        var valeurs = m.Contenu.Valeurs.RemoveRange(d.Efface.Select(e => (d.Unite, e.Element, e.Rang)));
        valeurs = poses.Aggregate(valeurs, (v, p) => v.SetItem((d.Unite, p.Element, p.Rang), p));
        var apres = m.Contenu with { Valeurs = valeurs };
        var change = touches.Where(t => !Equals(m.Contenu.Valeurs.GetValueOrDefault((d.Unite, t.Element, t.Rang)), valeurs.GetValueOrDefault((d.Unite, t.Element, t.Rang)))).ToHashSet();
        if (change.Count == 0)
            return ([], m.Contenu);
        var (avant, ecarts) = (Refuses(unite, m.Contenu), Refuses(unite, apres));
        if (ecarts.Where(e => change.Contains(e.Key)).Select(e => e.Value).ToHashSet() is { Count: > 0 } nouveaux)
            return (nouveaux, m.Contenu);
        return !d.Confirme && ecarts.Keys.Any(e => !avant.ContainsKey(e)) ? (["A_CONFIRMER"], m.Contenu) : ([], apres);
    }

    /// <summary>The values that count for nothing, with their code.</summary>
    private static Dictionary<(string Element, int Rang), string> Refuses(UniteModele unite, ContenuModele contenu)
    {
        var valeurs = contenu.De(unite.Code);
        var jugement = ModeleDeNotation.Juger(unite, valeurs);
        var reservee = jugement.Cas is "DISPENSE" or "BENEFICE" or "NON_PRESENTEE";
        var refuses = valeurs.Where(v => unite.Refuser(v) is not null && (!reservee || v.Element is "DISPENSE" or "BENEFICE" or "NON_PRESENTEE"))
            .ToDictionary(v => (v.Element, v.Rang), v => unite.Refuser(v)!);
        if (jugement.Anomalies.Contains("DEUX_COLONNES"))
            refuses[("CCG", 0)] = "DEUX_COLONNES";
        if (jugement.Anomalies.Contains("MAUVAISE_COLONNE"))
            refuses[("GLOBALE", 0)] = "MAUVAISE_COLONNE";
        return refuses;
    }

    private static HashSet<string> Porte(EtatModele m, Demande d, string partie, Role[] roles, string? unite)
    {
        HashSet<string> refus = [];
        if (m.Etat is not Etat.EnSaisie || !ConditionsModele.EstOuverte(m, partie, d.Instant))
            refus.Add("LIVRET_VERROUILLE");
        if (!roles.Any(r => d.Par.Peut(d.Aujourdhui, r, unite)))
            refus.Add("ACTE_INTERDIT");
        return refus;
    }
}
