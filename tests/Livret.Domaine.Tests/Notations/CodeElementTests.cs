using Livret.Domaine.Notations;

namespace Livret.Domaine.Tests.Notations;

public class CodeElementTests
{
    [Theory]
    [InlineData("S1", NatureElement.Situation, "S1")]
    [InlineData(" s9 ", NatureElement.Situation, "S9")]
    [InlineData("S10", NatureElement.Situation, "S10")]
    [InlineData("s99", NatureElement.Situation, "S99")]
    [InlineData("P1", NatureElement.Partie, "P1")]
    [InlineData("p9", NatureElement.Partie, "P9")]
    [InlineData("p20", NatureElement.Partie, "P20")]
    [InlineData("cpl: s12", NatureElement.Complement, "S12")]
    [InlineData("CPL:P2", NatureElement.Complement, "P2")]
    [InlineData("cpl", NatureElement.Complement, null)]
    public void Un_code_se_lit_quelle_que_soit_la_casse(string texte, NatureElement nature, string? detail)
    {
        var lu = CodeElement.Lire(texte);

        Assert.Equal(new CodeElement(nature, detail), lu);
        Assert.Equal(lu, CodeElement.Lire(lu.ToString()!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("P")]
    [InlineData("S0")]
    [InlineData("S01")]
    [InlineData("S:")]
    [InlineData("SA")]
    [InlineData("S1A")]
    [InlineData("S1.")]
    [InlineData("S100")]
    [InlineData("T1")]
    [InlineData("11")]
    [InlineData("CPL:")]
    [InlineData("CPL:S0")]
    [InlineData("CPL:CCG")]
    [InlineData("CCS")]
    public void Ce_qui_n_est_pas_un_code_ne_se_lit_pas(string texte) => Assert.Null(CodeElement.Lire(texte));

    /// <summary>An import reads them by the hundred thousand.</summary>
    [Fact]
    public void Un_code_d_un_chiffre_se_lit_sans_ecrire_de_texte() => Assert.Same(CodeElement.Lire("S2")!.Value.Detail, CodeElement.Lire("s2")!.Value.Detail);

    [Fact]
    public void Chaque_mot_du_format_se_relit() =>
        Assert.All(CodeElement.Mots, m => Assert.Equal((m.Key, m.Value), (CodeElement.Lire(m.Value)!.Value.Nature, CodeElement.Lire(m.Value.ToLowerInvariant()).ToString())));
}
