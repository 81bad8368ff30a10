namespace Livret.Web.Tests.Verbes;

/// <summary>The files of <c>docs/exemples</c> give what their page says, to the byte.</summary>
public sealed class ExemplesTests
{
    private static readonly string Dossier = Path.Combine(Depot.Racine, "docs", "exemples");

    [Theory]
    [InlineData("20010001", "U4", "CAS1;CCF;13,20;;13,20;§1.1.1 Cas 1;")]
    [InlineData("20010002", "U4", "CAS2_SEULES;CCF;12,50;;12,50;§1.1.1 Cas 2, premier tiret;APPRECIATION_MANQUANTE")]
    [InlineData("20010003", "U4", "CAS2_COMPLETE;CCF;11,00;;11,00;§1.1.1 Cas 2, second tiret;APPRECIATION_MANQUANTE")]
    [InlineData("20010004", "U4", "CAS3;CC;;13,00;13,00;§1.1.1 Cas 3;APPRECIATION_MANQUANTE")]
    [InlineData("20010005", "U2", "PONCT_TOTALE;CCF;15,50;;15,50;§1.1.2, premier tiret;APPRECIATION_MANQUANTE")]
    [InlineData("20010006", "U3", "PONCT_PARTIELLE;CCF;12,00;;12,00;§1.1.2, second tiret;APPRECIATION_MANQUANTE")]
    [InlineData("20010007", "U4", "CC_NON_HABILITE;CC;;12,00;12,00;§1.2, premier alinéa;APPRECIATION_MANQUANTE")]
    [InlineData("20010008", "U4", "CAS3;CC;;;;§1.1.1 Cas 3;DATE_APRES_LIMITE|NOTE_MANQUANTE|APPRECIATION_MANQUANTE")]
    [InlineData("20010009", "U5", "CC;CC;;11,50;11,50;§1.1.2, dernier alinéa;APPRECIATION_MANQUANTE|CC_PREMIERE_ANNEE")]
    [InlineData("20010010", "U2", "CAS1;CCF;11,00;;11,00;§1.1.1 Cas 1;APPRECIATION_MANQUANTE")]
    public async Task Chaque_exemple_montre_sa_regle(string numero, string unite, string attendue) =>
        Assert.Equal(attendue, (await AttribuerAsync()).Ligne(numero, unite));

    [Fact]
    public async Task La_seule_ligne_refusee_est_celle_du_16_mars()
    {
        var resultat = await AttribuerAsync();

        Assert.StartsWith($"{Chemin("notes.csv")}:17:date: DATE_APRES_LIMITE Le 16/03/2020 ", Assert.Single(resultat.LignesDErreur), StringComparison.Ordinal);
        Assert.Equal(1, resultat.Statut);
    }

    [Fact]
    public async Task La_sortie_conservee_est_celle_du_programme() =>
        Assert.Equal(File.ReadAllText(Chemin("attributions.csv")), (await AttribuerAsync()).Sortie);

    private static string Chemin(string nom) => Path.Combine(Dossier, nom);

    private static Task<Resultat> AttribuerAsync() => Bac.AppelerAsync(
        "attribuer", "--session", "2020", "--etablissements", Chemin("etablissements.csv"), "--candidats", Chemin("candidats.csv"),
        "--notes", Chemin("notes.csv"), "--stages", Chemin("stages.csv"), "--referentiel", Chemin("bts-exemple.json"));
}
