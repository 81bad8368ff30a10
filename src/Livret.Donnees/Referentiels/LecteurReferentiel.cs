using Livret.Domaine.Referentiels;

namespace Livret.Donnees.Referentiels;

/// <summary>What the reading of a file gave: a référentiel, or the defects that prevent it. Never both.</summary>
public sealed record ReferentielLu(Referentiel? Referentiel, IReadOnlyList<Defaut> Defauts);

/// <summary>The one door by which a référentiel enters: nothing that the verifier refuses becomes a <see cref="Referentiel"/>.</summary>
public static class LecteurReferentiel
{
    /// <summary>Reads JSON in UTF-8. Never throws, whatever the bytes.</summary>
    public static ReferentielLu Lire(ReadOnlyMemory<byte> octets)
    {
        var (document, defaut) = DocumentJson.Ouvrir(octets);
        if (document is null)
            return new(null, [defaut!]);
        using (document)
        {
            var defauts = VerificateurReferentiel.Verifier(document.RootElement);
            return new(defauts.Count == 0 ? TraductionReferentiel.Traduire(document.RootElement) : null, defauts);
        }
    }

    /// <summary>Reads a file or an upload, no further than the largest size accepted.</summary>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static ReferentielLu Lire(Stream flux)
    {
        var octets = new byte[DocumentJson.TailleMaximale + 1];
        var lus = flux.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
        return Lire(octets.AsMemory(0, lus));
    }
}
