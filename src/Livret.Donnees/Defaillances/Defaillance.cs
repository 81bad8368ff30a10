namespace Livret.Donnees.Defaillances;

/// <summary>Why a database cannot do, for a while, what was asked of it. Nothing was wrong in the request: it may be made again as it was.</summary>
public enum Defaillance
{
    /// <summary>Somebody else holds what is to be written, longer than one waits for it.</summary>
    Occupee,

    /// <summary>No room left to write.</summary>
    DisquePlein,

    /// <summary>It may be read, and not written.</summary>
    LectureSeule,

    /// <summary>It does not answer, or its file cannot be opened.</summary>
    Injoignable,
}

/// <summary>Who gives the code.</summary>
public enum Origine
{
    /// <summary>Primary result code of SQLite.</summary>
    Sqlite,

    /// <summary>Number of the error of SQL Server, or of its client.</summary>
    SqlServer,

    /// <summary>Code of the operating system, as an <see cref="IOException"/> carries it.</summary>
    Systeme,
}

/// <summary>One code, and what it means.</summary>
/// <param name="Nom">The name that the documentation of the engine gives it.</param>
public sealed record CodeDeDefaillance(Origine Origine, int Code, Defaillance Sens, string Nom);
