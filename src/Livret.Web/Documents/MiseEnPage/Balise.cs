namespace Livret.Web.Documents.MiseEnPage;

/// <summary>The part that a text has in its document, under the standard names of ISO 32000-1, 14.8.4.</summary>
public enum Role { Document, Sect, Div, H1, H2, H3, P, Table, TR, TH, TD }

/// <summary>An element of the structure of a document: what who listens to it hears, in the order of reading and not of drawing.</summary>
public sealed class Balise(Role role, int colonnes = 1)
{
    private readonly List<Balise> _enfants = [];

    public Role Role => role;

    /// <summary>How many columns a cell takes.</summary>
    public int Colonnes => colonnes;

    /// <summary>Of a head cell: true when it names its row, false when it names its column.</summary>
    public bool DeRangee { get; init; }

    public Balise? Parent { get; private set; }
    public IReadOnlyList<Balise> Enfants => _enfants;
    public Balise Racine => Parent?.Racine ?? this;

    /// <summary>Once: an element that continues on the next page is already in its place.</summary>
    public void Recevoir(Balise enfant)
    {
        if (enfant.Parent is not null)
            return;
        enfant.Parent = this;
        _enfants.Add(enfant);
    }

    /// <summary>Forgets what came after: the block is drawn again elsewhere.</summary>
    internal void Revenir(int nombre) => _enfants.RemoveRange(nombre, _enfants.Count - nombre);
}
