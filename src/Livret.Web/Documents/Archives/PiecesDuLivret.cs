using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Referentiels;
using Livret.Donnees.Archives;

namespace Livret.Web.Documents.Archives;

/// <summary>The two versions of a livret that are kept: as it was signed, and as the jury examined it. Both stay.</summary>
public sealed class PiecesDuLivret(LivretEnPdf enPdf)
{
    /// <param name="livret">With its établissement and académie.</param>
    public Piece Signe(LivretScolaire livret, Referentiel referentiel, Visa visa) => new(
        NatureDArchive.LivretSigne, $"{visa.Id}", $"Livret de {livret.NomComplet}, signé", Nom(livret, ""), visa.Empreinte,
        () => enPdf.Produire(ImprimerDesLivrets.Signe(livret, referentiel, visa, examen: null)))
    {
        LivretId = livret.Id,
    };

    /// <param name="livret">With its visas too.</param>
    /// <param name="president">Name and quality.</param>
    public Piece Examine(LivretScolaire livret, Referentiel referentiel, Deliberation deliberation, string president) => new(
        NatureDArchive.LivretExamine, $"{deliberation.Id}", $"Livret de {livret.NomComplet}, examiné par le jury", Nom(livret, "-examine"), deliberation.EmpreinteExaminee,
        () => enPdf.Produire(ImprimerDesLivrets.Signe(livret, referentiel, Examinee(livret, deliberation), new(deliberation.Le, president))))
    {
        LivretId = livret.Id,
    };

    /// <summary>The visa that the jury had before it.</summary>
    private static Visa Examinee(LivretScolaire livret, Deliberation deliberation) =>
        livret.Visas.Where(v => v.Empreinte == deliberation.EmpreinteExaminee).MaxBy(v => v.Le)
        ?? throw new InvalidDataException($"{livret.Numero}: no visa of the hash that the jury examined.");

    private static string Nom(LivretScolaire livret, string suite) => $"livret-{livret.Session}-{livret.Numero}{suite}.pdf";
}
