using Livret.Domaine.Livrets;
using Livret.Domaine.Sessions;
using Livret.Donnees.Demonstration;
using Livret.Donnees.Referentiels;
using Inscription = Livret.Donnees.Demonstration.Inscription;

namespace Livret.Donnees.Generations;

/// <summary>A class of the demonstration whose livrets are complete: what a generated class looks like.</summary>
internal sealed record ClasseModele(Etablissement Etablissement, string Division, IReadOnlyList<LivretScolaire> Patrons);

/// <summary>The demonstration, as the pattern of everything that is generated: its names, its évaluations, its dossiers, each case of the decision table.</summary>
internal sealed class Modeles
{
    /// <summary>How often an établissement of the demonstration is the model, in hundredths; one that is not listed never is.</summary>
    private static readonly (string Uai, int Poids)[] Frequences =
        [("0449101D", 42), ("0939201W", 16), ("0499102C", 22), ("0449103F", 8), ("0779203K", 3), ("0859104J", 4), ("0449105H", 1), ("0949202S", 4)];

    private readonly ILookup<string, ClasseModele> _classes;

    public Modeles(SessionExamen session, Dictionary<string, CalendrierAcademie> calendriers)
    {
        var inscription = Inscription.Lire(session, calendriers.ToDictionary(c => c.Key, c => c.Value.Academie!));
        new SaisieDeDemonstration(session, calendriers, inscription.Livrets, Equipes.Lire()).Saisir();
        Candidats = [.. inscription.Livrets.Values.Where(l => l is { Adresse1: not null, CodePostal: not null, Ville: not null })];
        _classes = inscription.Livrets.Values.Where(l => l.Attribuer(session, ReferentielsEmbarques.Chercher(l.Specialite)!).All(a => a.EstPrete))
            .GroupBy(l => (l.Uai, l.Division)).Where(g => g.Count() >= 10)
            .Select(g => new ClasseModele(g.First().Etablissement!, g.Key.Division, [.. g])).ToLookup(c => c.Etablissement.Uai);
        Resultats = inscription.Resultats.ToLookup(r => r.Uai);
    }

    /// <summary>For the names and the addresses: those whose address is complete.</summary>
    public IReadOnlyList<LivretScolaire> Candidats { get; }

    /// <summary>By UAI of the model.</summary>
    public ILookup<string, ResultatSection> Resultats { get; }

    /// <summary>The classes of one établissement of the demonstration.</summary>
    public IReadOnlyList<ClasseModele> Tirer(Hasard hasard) =>
        [.. _classes[hasard.Parmi<string>([.. Frequences.Where(f => _classes.Contains(f.Uai))])]];
}
