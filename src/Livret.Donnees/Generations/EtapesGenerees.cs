using Livret.Donnees.Demonstration;

namespace Livret.Donnees.Generations;

/// <summary>How far a class went. The proportions are those of the eighth of June: half of the classes are still being entered or signed.</summary>
internal static class EtapesGenerees
{
    /// <summary>Null: the class is being entered, nothing was submitted.</summary>
    private static readonly (Etape? Etape, int Poids)[] Frequences =
    [
        (null, 30), (Etape.Soumis, 15), (Etape.Vise, 10), (Etape.Transmis, 25), (Etape.Recevable, 8), (Etape.AuJury, 6), (Etape.Delibere, 3), (Etape.Publie, 3),
    ];

    /// <summary>Chances in a hundred that a unit of a class that is being entered was typed.</summary>
    private static readonly int[] Completudes = [0, 30, 60, 90, 100];

    /// <returns>The steps, in the order in which the class is shared out; and how complete it is.</returns>
    /// <param name="avecLettre">The service has what a letter of non-recevabilité needs.</param>
    public static (IReadOnlyList<EtapeDeDemonstration> Etapes, int Completude) Tirer(Hasard hasard, string uai, ClasseGeneree classe, bool avecLettre)
    {
        if (hasard.Parmi<Etape?>(Frequences) is not { } but)
            return ([], hasard.Parmi(Completudes));
        var unite = hasard.Parmi(classe.Unites);
        return (but switch
        {
            Etape.Soumis => [De(Etape.Renvoye, 1, unite, "L’appréciation est à relire avec l’équipe."), De(Etape.Soumis)],
            Etape.Transmis =>
            [
                De(Etape.Propose, 1), .. avecLettre ? [De(Etape.NonRecevable, 1)] : Array.Empty<EtapeDeDemonstration>(),
                De(Etape.ARegulariser, 1, "DOSSIER", "L’attestation de la seconde période de stage manque."),
                De(Etape.ReouvertureDemandee, 1, unite, "Une saisie est à corriger."), De(Etape.Transmis),
            ],
            Etape.Recevable or Etape.AuJury or Etape.Delibere or Etape.Publie => [De(but), De(Etape.Transmis)],
            _ => [De(but)],
        }, 100);

        EtapeDeDemonstration De(Etape etape, int? nombre = null, string? partie = null, string? motif = null) =>
            new(uai, classe.Division, nombre, etape, partie is null ? [] : [partie], motif);
    }
}
