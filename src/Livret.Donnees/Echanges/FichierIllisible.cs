namespace Livret.Donnees.Echanges;

/// <summary>A file that cannot be read at all: missing, binary, too large, or without its required columns. The message is for the user.</summary>
public sealed class FichierIllisibleException(string fichier, string phrase) : Exception($"{fichier} : {phrase}")
{
    public string Fichier { get; } = fichier;
    public string Phrase { get; } = phrase;
}
