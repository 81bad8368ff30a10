using Livret.Domaine.Notations;

namespace Livret.Domaine.Tests.Notations;

public class NoteTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("20", 2000)]
    [InlineData("20,00", 2000)]
    [InlineData("07,5", 750)]
    [InlineData("12.25", 1225)]
    [InlineData("  9,1 ", 910)]
    public void Une_note_se_lit_au_centieme(string texte, int centiemes) => Assert.Equal(centiemes, Note.Lire(texte)?.Centiemes);

    [Theory]
    [InlineData("")]
    [InlineData("20,01")]
    [InlineData("-1")]
    [InlineData("+12")]
    [InlineData("12,500")]
    [InlineData("1e1")]
    [InlineData("012")]
    [InlineData("12,")]
    [InlineData(",5")]
    [InlineData("1 2")]
    [InlineData("12,5,0")]
    [InlineData("١٢")]
    [InlineData("12/20")]
    public void Ce_qui_n_est_pas_une_note_ne_se_lit_pas(string texte) => Assert.Null(Note.Lire(texte));

    [Fact]
    public void Toute_note_se_relit_comme_elle_s_ecrit() => Assert.All(Enumerable.Range(0, Note.Maximum + 1), c =>
    {
        var note = Note.DeCentiemes(c);
        Assert.Equal(note, Note.Lire(note.ToString()));
        Assert.Equal(note, Note.Lire(note.EnDeuxDecimales()));
    });

    /// <summary>An import writes them by the hundred thousand.</summary>
    [Fact]
    public void Une_note_ne_s_ecrit_qu_une_fois() => Assert.Same(Note.DeCentiemes(1225).ToString(), Note.Lire("12.25").ToString());

    [Fact]
    public void Les_notes_se_comparent()
    {
        Note dix = Note.DeCentiemes(1000), presque = Note.DeCentiemes(999), autant = Note.Lire("10,00")!.Value;

        Assert.Equal((false, true, false, true), (dix < autant, dix <= autant, dix > autant, dix >= autant));
        Assert.Equal((true, true, false, false), (presque < dix, presque <= dix, presque > dix, presque >= dix));
        Assert.Equal((false, false, true, true), (dix < presque, dix <= presque, dix > presque, dix >= presque));
        Assert.Equal([presque, dix], new[] { dix, presque }.Order());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2001)]
    public void Aucune_note_n_existe_hors_de_l_echelle(int centiemes) => Assert.Throws<ArgumentOutOfRangeException>(() => Note.DeCentiemes(centiemes));
}
