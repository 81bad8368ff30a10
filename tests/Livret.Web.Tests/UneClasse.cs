using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests;

/// <summary>
/// A class to be made in an établissement of its own: <c>new UneClasse("TC2", candidats: 3).AvecValeur("U4", "S1", "12", "06/01/2020")</c>.
/// What is typed goes through the doors of the domain, as the coordonnateur (the service for a dispense or a bénéfice).
/// </summary>
public sealed class UneClasse(string division = "TC2", int candidats = 3)
{
    private static int _dernierNumero;
    private readonly List<(int? Rang, string Unite, SaisieBrute Saisie)> _saisies = [];

    public TypeEtablissement Type { get; init; } = TypeEtablissement.Public;
    public bool HabiliteCcf { get; init; }
    public Voie Voie { get; init; } = Voie.Scolaire;
    public bool Progressive { get; init; }

    /// <summary>Code of the académie: Nantes.</summary>
    public string CodeAcademie { get; init; } = "17";

    /// <summary>The speciality: the BTS Technico-commercial.</summary>
    public Referentiel Referentiel { get; init; } = ReferentielsEmbarques.Chercher("BTS-TC")!;

    public string? Option { get; init; }

    /// <summary>The établissement where the class is; null: a new one.</summary>
    public ClasseCreee? AvecLaClasse { get; init; }

    /// <summary>Types one value for one candidate (from 1), or for all of them.</summary>
    public UneClasse AvecValeur(
        string unite, string element, string? note = null, string? date = null, string? coefficient = null, string? observation = null, int? candidat = null)
    {
        _saisies.Add((candidat, unite, new(element, date, note, coefficient, observation)));
        return this;
    }

    public async Task<ClasseCreee> CreerAsync(LivretApplication application)
    {
        await using var db = application.OuvrirLaBase();
        var session = await db.Sessions.SingleAsync();
        var etablissement = await EtablissementAsync(db);
        var livrets = Enumerable.Range(0, candidats).Select(i => NouveauLivret(session, etablissement, i)).ToList();
        db.Livrets.AddRange(livrets);
        await db.SaveChangesAsync();

        for (var i = 0; i < livrets.Count; i++)
        {
            foreach (var (rang, unite, saisie) in _saisies)
            {
                if (rang is null || rang == i + 1)
                    Saisir(livrets[i], session, unite, saisie, application.Horloge.GetUtcNow().UtcDateTime);
            }
        }
        await db.SaveChangesAsync();
        return new(etablissement.Uai, division, etablissement.Academie!.CodeService, [.. livrets.Select(l => l.Numero)]);
    }

    private async Task<Etablissement> EtablissementAsync(LivretDbContext db)
    {
        if (AvecLaClasse is { } autre)
            return await db.Etablissements.Include(e => e.Academie).Include(e => e.Habilitations).SingleAsync(e => e.Uai == autre.Uai);
        var etablissement = new Etablissement
        {
            Uai = NouvelUai(),
            Nom = "Lycée d’essai",
            Type = Type,
            CodeAcademie = CodeAcademie,
            HabiliteCcf = HabiliteCcf,
            Academie = await db.Academies.SingleAsync(a => a.Code == CodeAcademie),
        };
        db.Add(etablissement);
        return etablissement;
    }

    private LivretScolaire NouveauLivret(SessionExamen session, Etablissement etablissement, int rang)
    {
        var livret = new LivretScolaire
        {
            Session = session.Annee,
            Numero = $"{NouveauNumero():00000000}",
            Uai = etablissement.Uai,
            Etablissement = etablissement,
            Specialite = Referentiel.Code,
            Option = Option,
            Voie = Voie,
            Division = division,
            Nom = Noms[rang % Noms.Length] + (rang < Noms.Length ? "" : $" {rang / Noms.Length}"),
            Prenom = Prenoms[rang % Prenoms.Length],
            DateNaissance = new(2000, 1 + (rang % 12), 1 + (rang % 28)),
            Progressive = Progressive,
        };
        livret.OuvrirLesUnites(Referentiel);
        return livret;
    }

    private void Saisir(LivretScolaire livret, SessionExamen session, string codeUnite, SaisieBrute brute, DateTime instant)
    {
        var contexte = livret.Contexte(session, Referentiel, Referentiel.Unite(codeUnite)!);
        var lu = Lecture.Lire(contexte, brute);
        Assert.Null(lu.Refus);
        var valeur = lu.Valeur!;
        if (valeur.Element == CodeElement.Evaluation)
            valeur = valeur with { Rang = livret.Unite(codeUnite)!.ProchainRang };
        var (saisie, refus) = livret.Saisir(contexte, [Changement.Poser(valeur)], Equipe(livret), instant, calendrier: null, confirme: true);
        Assert.Null(refus);
        Assert.Empty(saisie!.Refus);
    }

    private static Agent Equipe(LivretScolaire livret)
    {
        var id = new Guid("00000000-0000-0000-0000-0000000000e9");
        return new(id, "Équipe pédagogique", [
            new() { UtilisateurId = id, Role = Role.Coordonnateur, Uai = livret.Uai, Division = livret.Division },
            new() { UtilisateurId = id, Role = Role.Gestionnaire, Service = livret.Etablissement!.Academie!.CodeService },
        ]);
    }

    private static int NouveauNumero() => Interlocked.Increment(ref _dernierNumero);

    private static string NouvelUai()
    {
        var numero = 9_900_000 + NouveauNumero();
        return $"{numero:0000000}{"ABCDEFGHJKLMNPRSTUVWXYZ"[numero % 23]}";
    }

    private static readonly string[] Noms = ["ABADIE", "BÉNARD", "CISSÉ", "DA SILVA", "EL AMRANI", "FERREIRA-LOPES", "GUÉRIN", "HÉBERT", "IVANOV", "JACQUET", "KONATÉ", "LE GOFF"];
    private static readonly string[] Prenoms = ["Aminata", "Baptiste", "Chloé", "Driss", "Éléonore", "Farid", "Gaëlle", "Hugo", "Inès", "Joël", "Kévin"];
}

/// <summary>What was made: where it is, and its candidates in the order of their names.</summary>
public sealed record ClasseCreee(string Uai, string Division, string Service, IReadOnlyList<string> Numeros);
