namespace Livret.Web.Verbes;

/// <summary>Exit statuses of the command line (exchange formats, section 3).</summary>
internal static class StatutDeSortie
{
    public const int Fait = 0;

    /// <summary>The input has refused lines, each on standard error; the rest is done.</summary>
    public const int LignesRefusees = 1;

    /// <summary>Bad usage, or a file that cannot be read or written.</summary>
    public const int MauvaisUsage = 2;

    public const int DefautInterne = 3;
}
