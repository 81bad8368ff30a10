using System.Globalization;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Sessions;
using Livret.Donnees.Echanges;

namespace Livret.Donnees.Generations;

/// <summary>A class that was drawn: after which model, and how many candidates it has.</summary>
internal sealed record ClasseGeneree(ClasseModele Modele, string Division, int Effectif)
{
    public string Specialite => Modele.Patrons[0].Specialite;
    public IReadOnlyList<string> Unites => [.. Modele.Patrons[0].Unites.Select(u => u.Code)];
}

/// <summary>An établissement that was drawn after one of the demonstration, with its classes and the people who hold a role there.</summary>
internal sealed class EtablissementGenere
{
    private const int EffectifMaximal = 35;
    private static readonly string[] Noms = ["des Trois-Rivières", "du Grand-Large", "de la Croix-Verte", "des Quatre-Vents", "du Val-Fleuri", "de la Butte-aux-Chênes", "des Hauts-Murs", "du Pont-Neuf"];

    private readonly Hasard _hasard;

    /// <param name="rang">Among all the generated, from 1: its UAI is that of no real établissement.</param>
    public EtablissementGenere(Modeles modeles, Hasard hasard, int rang, Academie academie, int candidats)
    {
        _hasard = hasard;
        var classes = modeles.Tirer(hasard);
        var modele = classes[0].Etablissement;
        var ville = hasard.Parmi(modeles.Candidats);
        Etablissement = new()
        {
            Uai = UaiFictif(academie, rang),
            Nom = $"{modele.Nom.Split(' ')[0]} {hasard.Parmi(Noms)} n° {rang}",
            Type = modele.Type,
            CodeAcademie = academie.Code,
            Academie = academie,
            HabiliteCcf = modele.HabiliteCcf,
            Adresse1 = ville.Adresse1,
            CodePostal = ville.CodePostal,
            Ville = ville.Ville,
            Courriel = $"secretariat.{rang}@exemple.test",
        };
        foreach (var habilitation in modele.Habilitations)
            Etablissement.Habiliter(habilitation.Specialite, habilitation.HabiliteCcf);
        var nombre = (candidats + EffectifMaximal - 1) / EffectifMaximal;
        Classes =
        [
            .. Enumerable.Range(0, nombre).Select(i => new ClasseGeneree(
                classes[i % classes.Count], $"{classes[i % classes.Count].Patrons[0].Specialite[4..]}2{(char)('A' + (i % 26))}{(i < 26 ? "" : $"{i / 26}")}",
                (candidats / nombre) + (i < candidats % nombre ? 1 : 0))),
        ];
        Resultats = [.. modeles.Resultats[modele.Uai].Select(r => new ResultatSection { Uai = Etablissement.Uai, Specialite = r.Specialite, Annee = r.Annee, Presentes = r.Presentes, Recus = r.Recus })];
    }

    public Etablissement Etablissement { get; }
    public IReadOnlyList<ClasseGeneree> Classes { get; }
    public IReadOnlyList<ResultatSection> Resultats { get; }

    public string President => Courriel("president");

    /// <summary>The head, a coordonnateur and two teachers per class, and who presides over the jury.</summary>
    public IEnumerable<AffectationLue> Equipe(Modeles modeles)
    {
        yield return Personne(modeles, "chef", Role.ChefEtablissement, Etablissement.Uai);
        yield return Personne(modeles, "president", Role.PresidentJury, uai: null);
        foreach (var classe in Classes)
        {
            var (moitie, division) = ((classe.Unites.Count + 1) / 2, classe.Division);
            yield return Personne(modeles, $"coordonnateur.{division}", Role.Coordonnateur, Etablissement.Uai, division);
            yield return Personne(modeles, $"enseignant1.{division}", Role.Enseignant, Etablissement.Uai, division, [.. classe.Unites.Take(moitie)]);
            yield return Personne(modeles, $"enseignant2.{division}", Role.Enseignant, Etablissement.Uai, division, [.. classe.Unites.Skip(moitie)]);
        }
    }

    private AffectationLue Personne(Modeles modeles, string compte, Role role, string? uai, string? division = null, params IReadOnlyList<string> unites) => new(
        Courriel(compte), CultureInfo.GetCultureInfo("fr-FR").TextInfo.ToTitleCase(_hasard.Parmi(modeles.Candidats).Nom.ToLower(Phrases.Francais)), _hasard.Parmi(modeles.Candidats).Prenom,
        role, uai, null, division, unites, null, null);

    private string Courriel(string compte) => $"{compte}.{Etablissement.Uai}@exemple.test".ToLowerInvariant();

    /// <summary>« 8 », the académie, the rank: no département begins so.</summary>
    private static string UaiFictif(Academie academie, int rang)
    {
        var chiffres = $"8{academie.Code}{rang:0000}";
        return chiffres + "ABCDEFGHJKLMNPRSTUVWXYZ"[int.Parse(chiffres, CultureInfo.InvariantCulture) % 23];
    }
}
