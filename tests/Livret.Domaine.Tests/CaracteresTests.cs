namespace Livret.Domaine.Tests;

public sealed class CaracteresTests
{
    /// <param name="unites">Units of UTF-16 between « a » and « b »: half a pair alone would not come through the runner as text.</param>
    [Theory]
    [InlineData(0)]
    [InlineData(0x1, 0x1b, 0x8, 0x7f, 0x85, 0x9f)]
    [InlineData(0xffff, 0xfffe, 0xfdd0)]
    [InlineData(0xd800)]
    [InlineData(0xdc00)]
    [InlineData(0xdc00, 0xd800)]
    [InlineData(0xd83f, 0xdfff)]
    public void Ce_qui_n_est_pas_un_caractere_ne_passe_pas(params int[] unites)
    {
        var texte = string.Concat(unites.Select(u => (char)u));
        Assert.Equal("ab", Caracteres.Nettoyer($"a{texte}b"));
        Assert.Equal("ab", Caracteres.Nettoyer($"{texte}ab{texte}"));
    }

    [Fact]
    public void Chacun_est_ote_seul_et_ses_voisins_restent()
    {
        int[] voisins = [' ', '~', 0xa0, 0xd7ff, 0xe000, 0xfdcf, 0xfdf0, 0xfffd];

        Assert.All([0, 0x8, 0xb, 0xc, 0xe, 0x1f, 0x7f, 0x80, 0x9f, 0xd800, 0xdfff, 0xfdd0, 0xfdef, 0xfffe, 0xffff], u => Assert.Equal("a", Caracteres.Nettoyer($"a{(char)u}")));
        Assert.All(voisins, u => Assert.Equal($"a{(char)u}", Caracteres.Nettoyer($"a\0{(char)u}")));
    }

    [Fact]
    public void Les_fins_de_ligne_restent_dans_un_texte_nettoye() => Assert.Equal("a\tb\r\nc", Caracteres.Nettoyer("a\tb\0\r\nc"));

    [Theory]
    [InlineData("")]
    [InlineData("Élève sérieuse,\r\n\ten progrès : « 12,5 »\u00a0!")]
    [InlineData("\u202e\u200b\u200d\ufeff\ufffd")]
    [InlineData("👩‍👩‍👧‍👦 𝟙 𠀀 \ue000")]
    public void Tout_texte_passe_tel_quel(string texte) => Assert.Equal(texte, Caracteres.Nettoyer(texte));
}
