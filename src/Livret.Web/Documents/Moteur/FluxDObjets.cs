using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Livret.Web.Documents.Moteur;

/// <summary>
/// The objects of a PDF 1.7 as they go to a stream, never read back: dictionaries by groups in object streams, then the table of their places (ISO
/// 32000-1, 7.5.7 and 7.5.8). What stays in memory is the place of each object.
/// </summary>
internal sealed class FluxDObjets : IDisposable
{
    private const int ObjetsParGroupe = 200, TailleDeGroupe = 64 * 1024;
    private readonly Stream _sortie;
    private readonly IncrementalHash _empreinte = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _comprime = new();
    private readonly List<(byte Genre, uint Lieu, ushort Rang)> _places = [(0, 0, ushort.MaxValue)];
    private readonly List<(int Numero, int Place)> _groupes = [];
    private readonly Tampon _groupe = new(), _ligne = new();
    private uint _ecrits;

    public FluxDObjets(Stream sortie)
    {
        _sortie = sortie;
        Sortir([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>A number for an object to come.</summary>
    public int Reserver()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    public void Ecrire(int numero, Tampon objet)
    {
        _groupes.Add((numero, _groupe.Longueur));
        _groupe.Ecrire(objet.Octets).Ecrire((byte)'\n');
        objet.Vider();
        if (_groupes.Count == ObjetsParGroupe || _groupe.Longueur > TailleDeGroupe)
            FermerLeGroupe();
    }

    /// <param name="entrees">Of the dictionary, beside the length and the filter.</param>
    public void EcrireUnFlux(int numero, string entrees, ReadOnlySpan<byte> contenu, bool comprimer = true)
    {
        _places[numero] = (1, _ecrits, 0);
        if (comprimer)
            contenu = Comprimer(contenu);
        _ligne.Vider();
        _ligne.Entier(numero).Ecrire(" 0 obj\n<<"u8).Ecrire(entrees).Ecrire(comprimer ? "/Filter/FlateDecode"u8 : default)
            .Ecrire("/Length "u8).Entier(contenu.Length).Ecrire(">>\nstream\n"u8);
        Sortir(_ligne.Octets);
        Sortir(contenu);
        Sortir("\nendstream\nendobj\n"u8);
    }

    /// <summary>The table of the objects, and the end of the file. The file is known by its own content.</summary>
    public void Terminer(int catalogue, int informations)
    {
        FermerLeGroupe();
        var (numero, place) = (Reserver(), _ecrits);
        _places[numero] = (1, place, 0);
        var table = new byte[7 * _places.Count];
        for (var i = 0; i < _places.Count; i++)
        {
            var entree = table.AsSpan(7 * i, 7);
            entree[0] = _places[i].Genre;
            BinaryPrimitives.WriteUInt32BigEndian(entree[1..], _places[i].Lieu);
            BinaryPrimitives.WriteUInt16BigEndian(entree[5..], _places[i].Rang);
        }
        var identite = Convert.ToHexString(_empreinte.GetHashAndReset().AsSpan(0, 16));
        EcrireUnFlux(numero, $"/Type/XRef/W[1 4 2]/Size {_places.Count}/Root {catalogue} 0 R/Info {informations} 0 R/ID[<{identite}><{identite}>]", table);
        _ligne.Vider();
        Sortir(_ligne.Ecrire("startxref\n"u8).Entier((int)place).Ecrire("\n%%EOF\n"u8).Octets);
    }

    public void Dispose()
    {
        _empreinte.Dispose();
        _comprime.Dispose();
    }

    private void FermerLeGroupe()
    {
        if (_groupes.Count == 0)
            return;
        var numero = Reserver();
        _ligne.Vider();
        for (var i = 0; i < _groupes.Count; i++)
        {
            _places[_groupes[i].Numero] = (2, (uint)numero, (ushort)i);
            _ligne.Entier(_groupes[i].Numero).Ecrire((byte)' ').Entier(_groupes[i].Place).Ecrire((byte)' ');
        }
        var entrees = $"/Type/ObjStm/N {_groupes.Count}/First {_ligne.Longueur}";
        EcrireUnFlux(numero, entrees, [.. _ligne.Octets, .. _groupe.Octets]);
        _groupes.Clear();
        _groupe.Vider();
    }

    private ReadOnlySpan<byte> Comprimer(ReadOnlySpan<byte> contenu)
    {
        _comprime.SetLength(0);
        using (ZLibStream zlib = new(_comprime, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(contenu);
        return _comprime.GetBuffer().AsSpan(0, (int)_comprime.Length);
    }

    private void Sortir(ReadOnlySpan<byte> octets)
    {
        _sortie.Write(octets);
        _empreinte.AppendData(octets);
        _ecrits += (uint)octets.Length;
    }
}
