namespace Livret.Domaine.Notations;

/// <summary>
/// How the notes of a group are spread: for the grid, the box plots of the livret, and slips of the keyboard. Never part of an
/// attribution.
/// </summary>
public sealed class Dispersion
{
    private const int EffectifMinimal = 8;
    private const int SeuilMilliemes = 3500;
    private const int ConstanteDixMilliemes = 6745;
    private readonly int[] _centiemes;

    public Dispersion(IEnumerable<Note> notes) => _centiemes = [.. notes.Select(n => n.Centiemes).Order()];

    public int Effectif => _centiemes.Length;

    /// <summary>Exact mean in points; null without notes.</summary>
    public Fraction? Moyenne => Effectif == 0 ? null : new Fraction(_centiemes.Sum(c => (long)c), 100L * Effectif);

    public Note? Minimum => Effectif == 0 ? null : Note.DeCentiemes(_centiemes[0]);
    public Note? Maximum => Effectif == 0 ? null : Note.DeCentiemes(_centiemes[^1]);
    public Note? Mediane => Quantile(2);
    public Note? PremierQuartile => Quantile(1);
    public Note? TroisiemeQuartile => Quantile(3);

    /// <summary>Numbers of notes below 8, from 8 to 12, above 12: the three bands teachers know.</summary>
    public (int MoinsDeHuit, int DeHuitADouze, int PlusDeDouze) Bandes =>
        (_centiemes.Count(c => c < 800), _centiemes.Count(c => c is >= 800 and <= 1200), _centiemes.Count(c => c > 1200));

    /// <summary>
    /// Robust score 0.6745 × (note − median) / MAD beyond ± 3.5, among at least eight notes; never when the MAD is zero.
    /// </summary>
    public bool EstAtypique(Note note)
    {
        if (Effectif < EffectifMinimal)
            return false;
        var double2 = DoubleDeLaMediane(_centiemes);
        var ecarts = _centiemes.Select(c => Math.Abs((2 * c) - double2)).Order().ToArray();
        var mad4 = DoubleDeLaMediane(ecarts);
        return mad4 > 0 && 2L * ConstanteDixMilliemes * Math.Abs((2 * note.Centiemes) - double2) > 10L * SeuilMilliemes * mad4;
    }

    private Note? Quantile(int quart)
    {
        if (Effectif == 0)
            return null;
        var rang = (Effectif - 1) * quart;
        var bas = _centiemes[rang / 4];
        var haut = _centiemes[Math.Min((rang / 4) + 1, Effectif - 1)];
        return Note.DeCentiemes(bas + ((haut - bas) * (rang % 4) / 4));
    }

    private static int DoubleDeLaMediane(int[] tries) => tries[(tries.Length - 1) / 2] + tries[tries.Length / 2];
}
