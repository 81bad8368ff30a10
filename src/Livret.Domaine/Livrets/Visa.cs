using System.Security.Cryptography;
using System.Text;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Livrets;

/// <summary>The declaration on honour of the model of the livret, word for word, under its version.</summary>
public sealed record Declaration(string Version, string Texte)
{
    public static Declaration Courante { get; } = new("2020-1", "Je certifie sur l’honneur l’exactitude des éléments portés sur le présent livret.");
}

/// <summary>Who signs, as the livret names him.</summary>
/// <param name="Qualite">« Proviseur ».</param>
/// <param name="ParDelegation">The act of delegation; null: the head himself.</param>
public sealed record Signataire(string Nom, string Qualite, string? ParDelegation)
{
    /// <summary>« Bernard Quintrec, proviseur, par délégation (arrêté n° 12) ».</summary>
    public string Mention => $"{Nom}, {Qualite}{(ParDelegation is null ? "" : $", par délégation ({ParDelegation})")}";
}

/// <summary>The visa of a livret: what was signed, by whom, when, and the seal of the content.</summary>
public sealed class Visa
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public long LivretId { get; init; }
    public required string VersionDeclaration { get; init; }
    public required string TexteDeclaration { get; init; }
    public required Guid SignataireId { get; init; }
    public required string Nom { get; init; }
    public required string Qualite { get; init; }

    /// <summary>The act of delegation, printed « par délégation »; null: the head himself.</summary>
    public string? ParDelegation { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Le { get; init; }

    /// <summary>The sealed content in its canonical form (circuit, section 2).</summary>
    public required string Contenu { get; init; }

    /// <summary>SHA-256 of <see cref="Contenu"/> in UTF-8, lower-case hexadecimal.</summary>
    public required string Empreinte { get; init; }

    /// <summary>What was typed behind the content, so that the transmitted version can be current again.</summary>
    public required string Copie { get; init; }

    /// <summary>Number and hash of the last event of the livret before the signature.</summary>
    public required int RangJournal { get; init; }
    public required string EmpreinteJournal { get; init; }

    public DateTime? RetireLe { get; private set; }
    public string? RetirePar { get; private set; }
    public string? MotifDuRetrait { get; private set; }

    public bool EstRetire => RetireLe is not null;

    /// <summary>As <see cref="Signataire.Mention"/>.</summary>
    public string Mention => new Signataire(Nom, Qualite, ParDelegation).Mention;

    public static string Sceller(string contenu) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contenu)));

    /// <summary>The seal matches the stored content, and the stored content what the livret now says.</summary>
    public bool EstIntact(LivretScolaire livret, SessionExamen session, Referentiel referentiel) =>
        Sceller(Contenu) == Empreinte && Contenu.StartsWith(ContenuScelle.DebutPour(livret, session, referentiel), StringComparison.Ordinal);

    /// <summary>
    /// The hash that this very visa would give to what the livret now says; equal to <see cref="Empreinte"/> as long as nothing has changed. Null when
    /// the sealed content no longer has its own hash: nothing can be compared with it.
    /// </summary>
    public string? Recalculer(LivretScolaire livret, SessionExamen session, Referentiel referentiel) => Sceller(Contenu) != Empreinte ? null
        : Sceller(ContenuScelle.Pour(
            livret, session, referentiel, LivretScelle.Relire(Contenu).Section, new(VersionDeclaration, TexteDeclaration), new(Nom, Qualite, ParDelegation), Le));

    internal void Retirer(DateTime instant, string par, string motif) => (RetireLe, RetirePar, MotifDuRetrait) = (instant, par, motif);
}
