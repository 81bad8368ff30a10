namespace Livret.Domaine.Tests;

public sealed class CaracteresTests
{
    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("a\u0001\u001b\u0008\u007f\u0085\u009fb", "ab")]
    [InlineData("a\uffff\ufffeb\ufdd0", "ab")]
    [InlineData("a\ud800b", "ab")]
    [InlineData("\udc00a", "a")]
    [InlineData("a\ud83f\udfffb", "ab")]
    public void Ce_qui_n_est_pas_un_caractere_ne_passe_pas(string texte, string propre) => Assert.Equal(propre, Caracteres.Nettoyer(texte));

    [Theory]
    [InlineData("")]
    [InlineData("Élève sérieuse,\r\n\ten progrès : « 12,5 »\u00a0!")]
    [InlineData("\u202e\u200b\u200d\ufeff\ufffd")]
    [InlineData("👩‍👩‍👧‍👦 𝟙 𠀀 \ue000")]
    public void Tout_texte_passe_tel_quel(string texte) => Assert.Equal(texte, Caracteres.Nettoyer(texte));
}
