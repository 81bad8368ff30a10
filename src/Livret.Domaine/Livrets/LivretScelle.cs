using System.Text.Json;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Livrets;

/// <summary>One unit as it was sealed.</summary>
/// <param name="Cas">Code of the row of the decision table.</param>
/// <param name="Conservee">Note kept from an earlier session.</param>
/// <param name="Motif">Why no note can be established.</param>
public sealed record UniteScellee(
    string Code, string Intitule, Coefficient Coefficient, string Cas, Statut Statut, Note? Ccf, Note? Continu, Note? Conservee, string? Appreciation, string? Motif)
{
    public Note? Retenue => Ccf ?? Continu ?? Conservee;

    public Colonne? Colonne => Ccf is not null ? Notations.Colonne.CcfOuPonctuelle : Continu is not null ? Notations.Colonne.ControleContinu : null;

    /// <summary>What stands in the place of both notes: « Dispense », « Bénéfice 12,00 »; null for an ordinary unit.</summary>
    public string? Mention => Statut switch
    {
        Statut.Dispense => "Dispense",
        Statut.Benefice => $"Bénéfice {Conservee?.EnDeuxDecimales()}",
        Statut.NonPresentee => "Unité non présentée à cette session",
        Statut.SansNote => "Aucune note ne peut être établie",
        Statut.Ordinaire => null,
    };
}

/// <summary>A livret as its visa sealed it, read back from <see cref="ContenuScelle"/>: what a commission of the jury examines.</summary>
public sealed record LivretScelle
{
    public required string Numero { get; init; }
    public required string Nom { get; init; }
    public required string Prenom { get; init; }
    public required DateOnly DateNaissance { get; init; }
    public string? Ine { get; init; }
    public required string Uai { get; init; }
    public required string Etablissement { get; init; }
    public required string Division { get; init; }
    public string? Option { get; init; }
    public required Voie Voie { get; init; }
    public string? LangueVivante { get; init; }
    public bool Redoublant { get; init; }
    public bool Progressive { get; init; }

    /// <summary>In the order of the règlement.</summary>
    public required IReadOnlyList<UniteScellee> Unites { get; init; }

    public required Dossier Dossier { get; init; }
    public required IReadOnlyList<Stage> Stages { get; init; }
    public required Section Section { get; init; }

    /// <summary>The mean of the notes proposed, as the rules say it.</summary>
    public MoyenneGenerale Moyenne => new(Unites.Where(u => u.Statut is not Statut.Dispense).Select(u => (u.Coefficient, u.Retenue)));

    /// <summary>What a visa would seal now: the livret as it is printed before anyone has signed it.</summary>
    public static LivretScelle Projeter(LivretScolaire livret, SessionExamen session, Referentiel referentiel, Section section) =>
        Relire(ContenuScelle.Projeter(livret, session, referentiel, section));

    /// <param name="contenu">As <see cref="ContenuScelle.Pour"/> wrote it.</param>
    public static LivretScelle Relire(string contenu)
    {
        using var document = JsonDocument.Parse(contenu);
        var (racine, livret) = (document.RootElement, document.RootElement.GetProperty("livret"));
        var (dossier, stages) = DossierEcrit.Relire(livret);
        var uai = Texte(livret, "uai")!;
        return new()
        {
            Numero = Texte(livret, "numero")!,
            Nom = Texte(livret, "nom")!,
            Prenom = Texte(livret, "prenom")!,
            DateNaissance = DateOnly.ParseExact(Texte(livret, "dateNaissance")!, "yyyy-MM-dd"),
            Ine = Texte(livret, "ine"),
            Uai = uai,
            Etablissement = Texte(livret, "etablissement")!,
            Division = Texte(livret, "division")!,
            Option = Texte(livret, "option"),
            Voie = Enum.Parse<Voie>(Texte(livret, "voie")!),
            LangueVivante = Texte(livret, "langueVivante"),
            Redoublant = livret.GetProperty("redoublant").GetBoolean(),
            Progressive = livret.GetProperty("progressive").GetBoolean(),
            Unites = [.. livret.GetProperty("unites").EnumerateArray().Select(RelireUneUnite)],
            Dossier = dossier,
            Stages = stages,
            Section = RelireLaSection(racine, uai, Texte(livret, "specialite")!),
        };
    }

    private static UniteScellee RelireUneUnite(JsonElement unite) => new(
        Texte(unite, "unite")!, Texte(unite, "intitule")!, Coefficient.Lire(Texte(unite, "coefficient"))!.Value, Texte(unite, "cas")!,
        Enum.Parse<Statut>(Texte(unite, "statut")!), RelireUneNote(unite, "ccfOuPonctuelle"), RelireUneNote(unite, "controleContinu"), RelireUneNote(unite, "conservee"),
        Texte(unite, "appreciation"), Texte(unite, "motif"));

    private static Section RelireLaSection(JsonElement racine, string uai, string specialite)
    {
        var classe = racine.GetProperty("classe");
        return new(
            [.. Enum.GetValues<AvisConseil>().Where(a => classe.TryGetProperty(a.ToString(), out _)).Select(a => (a, classe.GetProperty(a.ToString()).GetInt32()))],
            classe.GetProperty("effectif").GetInt32(),
            [
                .. racine.GetProperty("resultats").EnumerateArray().Select(r => new ResultatSection
                {
                    Uai = uai,
                    Specialite = specialite,
                    Annee = r.GetProperty("annee").GetInt32(),
                    Presentes = r.GetProperty("presentes").GetInt32(),
                    Recus = r.GetProperty("recus").GetInt32(),
                }),
            ]);
    }

    private static string? Texte(JsonElement element, string nom) => element.GetProperty(nom).GetString();

    private static Note? RelireUneNote(JsonElement element, string nom) =>
        element.GetProperty(nom) is { ValueKind: JsonValueKind.Number } note ? Note.DeCentiemes(note.GetInt32()) : null;
}
