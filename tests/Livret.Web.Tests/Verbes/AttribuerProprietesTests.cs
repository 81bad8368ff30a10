using CsCheck;

namespace Livret.Web.Tests.Verbes;

/// <summary>What holds whatever a file says.</summary>
public sealed class AttribuerProprietesTests : IDisposable
{
    private static readonly Gen<string> Ligne = Gen.Select(
        Parmi("1", "2", "3", "4", "5", "6", "7", "99"),
        Parmi("U1", "U2", "U4", "U6", "U42", "U9", ""),
        Parmi("S1", "S2", "S3", "P1", "P2", "CC", "CC", "CCG", "CPL", "CPL:S2", "REFLET", "ETAT", "GLOBALE", "SANS_NOTE", "DISPENSE", "BENEFICE", "NON_PRESENTEE", "APPR", "?"),
        Parmi("12/12/2019", "2020-02-01", "16/03/2020", "12/12/2018", "10/07/2018", "31/02/2020", "01/01/1900", ""),
        Parmi("12", "9,5", "20", "0", "20,01", "O", "N", "TOUTES", "PARTIE", "AUCUNE", "abc", ""),
        Parmi("", "1", "0,333333333", "999999,999999999", "-1"),
        Parmi("", "Motif", "'=1+1", "\"a;b\"\"c\""),
        (numero, unite, element, date, note, coefficient, observation) => $"{numero};{unite};{element};{date};{note};{coefficient};{observation}");

    private readonly Bac _bac = new();

    public void Dispose() => _bac.Dispose();

    [Fact]
    public Task L_ordre_des_lignes_ne_change_rien_et_chaque_unite_est_la_une_fois() =>
        Gen.Select(Ligne.Array[0, 60], Gen.Int).SampleAsync(async (lignes, graine) =>
        {
            var droite = await _bac.AttribuerAsync(lignes);
            var melangee = await _bac.AttribuerAsync([.. lignes.OrderBy(l => HashCode.Combine(l, graine))]);

            Assert.Equal(droite.Sortie, melangee.Sortie);
            Assert.Equal(droite.LignesDErreur.Count, melangee.LignesDErreur.Count);
            Assert.Equal(droite.LignesDErreur.Count > 0 ? 1 : 0, droite.Statut);
            Assert.Equal(52, droite.Lignes.Select(l => string.Join(';', l.Split(';')[..2])).Distinct().Count());
            Assert.Equal(52, droite.Lignes.Count);
            Assert.All(droite.Lignes.Skip(1), l => Assert.True(l.Split(';')[4].Length == 0 || l.Split(';')[5].Length == 0));
        }, iter: 300, threads: 1);

    private static Gen<string> Parmi(params string[] valeurs) => Gen.Int[0, valeurs.Length - 1].Select(i => valeurs[i]);
}
