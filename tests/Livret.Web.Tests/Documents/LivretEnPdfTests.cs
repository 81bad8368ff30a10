using Livret.Web.Documents;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;
using UglyToad.PdfPig.Tokens;

namespace Livret.Web.Tests.Documents;

/// <summary>The two faces of the livret as a reader of PDF finds them.</summary>
public sealed class LivretEnPdfTests
{
    private static PdfLu Lire(Livret.Web.Documents.LivretImprime livret) => new(UnLivretImprime.EnPdf.Produire(livret));

    [Fact]
    public void Le_livret_tient_en_deux_pages_A4_en_paysage_et_rien_n_en_deborde()
    {
        var pdf = Lire(UnLivretImprime.Avec());

        Assert.Equal(2, pdf.Pages);
        Assert.All(pdf.Document.GetPages(), p => Assert.Equal((842, 595), ((int)Math.Round(p.Width), (int)Math.Round(p.Height))));
        Assert.Empty(pdf.Dehors);
        Assert.Contains("page 1/2", pdf.Texte(1), StringComparison.Ordinal);
        Assert.Contains("page 2/2", pdf.Texte(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Le_titre_la_langue_et_les_dates_sont_dits()
    {
        var pdf = Lire(UnLivretImprime.Avec());

        Assert.Equal("Livret scolaire ou de formation de HÉBERT Éléonore", pdf.Informations.Title);
        Assert.Equal(new DateTimeOffset(2020, 6, 8, 7, 0, 0, TimeSpan.Zero), pdf.Informations.GetCreatedDateTimeOffset());
        Assert.True(pdf.Document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("Lang"), out StringToken langue));
        Assert.Equal("fr-FR", langue.Data);
    }

    [Fact]
    public void Le_meme_livret_donne_les_memes_octets() =>
        Assert.Equal(UnLivretImprime.EnPdf.Produire(UnLivretImprime.Avec()), UnLivretImprime.EnPdf.Produire(UnLivretImprime.Avec()));

    [Fact]
    public void Les_polices_sont_dans_le_document()
    {
        var pdf = Lire(UnLivretImprime.Avec(nom: "NGUYỄN", appreciation: "Stage chez Dvořák."));

        // Latin in two weights, ř in the regular one, Ễ in both: the name is bold in its box and regular in the foot. Each carries its glyphs only.
        var polices = pdf.Lettres.Select(l => l.FontName).Distinct().ToList();
        Assert.Equal(5, polices.Count);
        Assert.All(polices, p => Assert.Matches(@"^[A-Z]{6}\+SourceSans3-(Regular|Bold)$", p));
        Assert.Equal(5, pdf.PolicesEmbarquees);
        Assert.InRange(pdf.Taille, 10_000, 60_000);
    }

    [Fact]
    public void Accents_apostrophes_et_guillemets_se_recopient()
    {
        const string Appreciation = "À l’œuvre dès l’été : « très bien » ; naïf, ça et là – aïe…";

        var pdf = Lire(UnLivretImprime.Avec(nom: "NGUYỄN", appreciation: Appreciation));

        Assert.Contains(Appreciation, pdf.Texte(1), StringComparison.Ordinal);
        Assert.Contains("NGUYỄN", pdf.Texte(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Des_lettres_decomposees_se_composent()
    {
        var pdf = Lire(UnLivretImprime.Avec(appreciation: "Tre\u0300s se\u0301rieux"));

        Assert.Contains("Très sérieux", pdf.Texte(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Une_appreciation_longue_continue_sans_deborder_ni_rien_perdre()
    {
        var mots = Enumerable.Range(1, 300).Select(i => $"mot{i:000}").ToList();

        var pdf = Lire(UnLivretImprime.Avec(appreciation: string.Join(' ', mots)));

        Assert.InRange(pdf.Pages, 3, 8);
        Assert.Empty(pdf.Dehors);
        var lus = pdf.Texte().Split(' ').CountBy(m => m).ToDictionary();
        Assert.All(mots, m => Assert.Equal(6, lus[m]));
        Assert.Contains("Livret scolaire ou de formation de HÉBERT Éléonore (suite)", pdf.Texte(2), StringComparison.Ordinal);
        Assert.Contains("Évaluation du candidat", pdf.Texte(2), StringComparison.Ordinal);
    }

    [Fact]
    public void Une_appreciation_plus_longue_qu_une_page_se_coupe_entre_deux_lignes()
    {
        var mots = Enumerable.Range(1, 1500).Select(i => $"terme{i:0000}").ToList();
        var livret = UnLivretImprime.Avec(appreciation: null);
        var unites = livret.Contenu.Unites.Select((u, i) => i == 0 ? u with { Appreciation = string.Join(' ', mots) } : u);

        var pdf = Lire(livret with { Contenu = livret.Contenu with { Unites = [.. unites] } });

        Assert.Empty(pdf.Dehors);
        Assert.Equal(mots, pdf.Texte().Split(' ').Where(m => m.StartsWith("terme", StringComparison.Ordinal)));
    }

    [Fact]
    public void Un_mot_plus_long_que_sa_colonne_se_coupe()
    {
        var pdf = Lire(UnLivretImprime.Avec(appreciation: new string('W', 400)));

        Assert.Empty(pdf.Dehors);
        Assert.Equal(6 * 400, pdf.Lettres.Count(l => l.Value == "W"));
    }

    [Fact]
    public void Le_visa_nomme_son_signataire_la_delegation_et_l_empreinte()
    {
        var pdf = Lire(UnLivretImprime.Avec(visa: new("Nadia Cherkaoui-Morel, proviseure adjointe", "arrêté n° 12", "8 juin 2020 à 09 h 00", "0123456789ab")));

        var verso = pdf.Texte(2);
        Assert.Contains("Je certifie sur l’honneur l’exactitude des éléments portés sur le présent livret.", verso, StringComparison.Ordinal);
        Assert.Contains("Nadia Cherkaoui-Morel, proviseure adjointe, par délégation (arrêté n° 12)", verso, StringComparison.Ordinal);
        Assert.Contains("Signé le 8 juin 2020 à 09 h 00, empreinte 0123456789ab", verso, StringComparison.Ordinal);
        Assert.Contains("empreinte 0123456789ab", pdf.Texte(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Ce_qu_aucune_police_ne_dessine_est_liste_par_champ()
    {
        var livret = UnLivretImprime.Avec(nom: "王", appreciation: "Très bien \ud83d\ude00 \u202f!\t王");

        var manquants = UnLivretImprime.Polices.CaracteresManquants(livret);

        Assert.Equal(("le nom du candidat", "王"), (manquants[0].Champ, Assert.Single(manquants[0].Caracteres)));
        Assert.Equal(("l’appréciation de U1", "\ud83d\ude00王"), (manquants[1].Champ, string.Concat(manquants[1].Caracteres)));
        Assert.Equal("«\u00a0\ud83d\ude00\u00a0», «\u00a0王\u00a0» dans l’appréciation de U1", manquants[1].Phrase);
        Assert.Empty(UnLivretImprime.Polices.CaracteresManquants(UnLivretImprime.Avec()));
    }

    [Fact]
    public void Tout_document_dit_ce_qui_n_en_peut_etre_imprime() =>
        Assert.Equal(["王"], new Impression(UnLivretImprime.Polices).CaracteresManquants(UnLivretImprime.EnPdf.Composer(UnLivretImprime.Avec(appreciation: "王"))));

    [Fact]
    public void Le_verso_seul_ne_porte_aucune_note_ni_filigrane_et_dit_de_qui_il_est()
    {
        var pdf = new PdfLu(UnLivretImprime.EnPdf.ProduireLeVerso(UnLivretImprime.Avec()));

        Assert.Equal(1, pdf.Pages);
        Assert.Empty(pdf.Dehors);
        Assert.DoesNotContain("12,25", pdf.Texte(), StringComparison.Ordinal);
        Assert.Contains("Livret scolaire ou de formation de HÉBERT Éléonore", pdf.Texte(), StringComparison.Ordinal);
        Assert.Contains("Signature du candidat recueillie le", pdf.Texte(), StringComparison.Ordinal);
        Assert.DoesNotContain(pdf.Lettres, l => l.PointSize > 100);
    }

    [Fact]
    public async Task Des_livrets_dans_un_fichier_ont_leurs_signets_par_etablissement_et_partagent_leurs_polices()
    {
        LivretImprime[] livrets = [UnLivretImprime.Avec(), UnLivretImprime.Avec(nom: "ŻÓŁĆ"), Ailleurs(UnLivretImprime.Avec(nom: "王")), Ailleurs(UnLivretImprime.Avec(nom: "ABADIE"))];
        using MemoryStream sortie = new();

        var ecartes = await UnLivretImprime.EnUnFichier.ProduireAsync(sortie, new("Livrets", "BTS", "DEC", livrets[0].Instant), livrets.ToAsyncEnumerable(), l => l.Contenu.Etablissement, CancellationToken.None);

        var pdf = new PdfLu(sortie.ToArray());
        Assert.Equal("王 Éléonore", Assert.Single(ecartes).Livret.NomComplet);
        Assert.Equal(6, pdf.Pages);
        Assert.Equal([("Lycée de l’Œuvre", 1), ("Lycée d’Ailleurs", 5)], pdf.Signets.Select(s => (s.Titre, s.Page)));
        Assert.Equal(["HÉBERT Éléonore", "ŻÓŁĆ Éléonore"], pdf.Signets[0].Enfants);
        Assert.Equal(3, pdf.Elements.Count(e => e == "Document"));
        Assert.Equal(4, pdf.PolicesEmbarquees);
        Assert.Empty(pdf.Dehors);

        static LivretImprime Ailleurs(LivretImprime livret) => livret with { Contenu = livret.Contenu with { Etablissement = "Lycée d’Ailleurs" } };
    }

    [FaitQpdf]
    public async Task Qpdf_ne_trouve_rien_a_redire()
    {
        var fichier = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.pdf");
        await using (var sortie = File.Create(fichier))
        {
            LivretImprime[] livrets = [UnLivretImprime.Avec(nom: "ІВАНЕНКО"), UnLivretImprime.Avec(appreciation: new string('W', 400))];
            await UnLivretImprime.EnUnFichier.ProduireAsync(sortie, new("Livrets", "BTS", "DEC", livrets[0].Instant), livrets.ToAsyncEnumerable(), l => l.NomComplet, CancellationToken.None);
        }

        try
        {
            Assert.Equal((0, ""), await FaitQpdfAttribute.VerifierAsync(fichier));
        }
        finally
        {
            File.Delete(fichier);
        }
    }

    [Fact]
    public void Le_document_a_une_structure_que_l_on_entend_dans_l_ordre()
    {
        var pdf = Lire(UnLivretImprime.Avec());

        var elements = pdf.Elements.ToList();
        Assert.Equal(["Document", "Sect", "H1"], elements.Take(3));
        Assert.Equal(1, elements.Count(e => e == "H1"));
        Assert.Equal(2, elements.Count(e => e == "Sect"));
        // Units, stages, cotation, results.
        Assert.Equal(4, elements.Count(e => e == "Table"));
        Assert.True(((UglyToad.PdfPig.Tokens.BooleanToken)((DictionaryToken)pdf.Catalogue.Data["MarkInfo"]).Data["Marked"]).Data);
    }

    [Fact]
    public void Un_en_tete_repete_ne_s_entend_qu_une_fois()
    {
        var court = Lire(UnLivretImprime.Avec()).Elements.Count(e => e == "TH");

        Assert.Equal(court, Lire(UnLivretImprime.Avec(appreciation: string.Concat(Enumerable.Repeat("Un mot de plus. ", 120)))).Elements.Count(e => e == "TH"));
    }

    [Fact]
    public void Les_metadonnees_sont_celles_d_une_archive()
    {
        var xmp = System.Xml.Linq.XDocument.Parse(Lire(UnLivretImprime.Avec(nom: "D’ARC & <Fils>")).Xmp);

        Assert.Contains("Livret scolaire ou de formation de D’ARC & <Fils> Éléonore", xmp.Root!.Value, StringComparison.Ordinal);
        Assert.Equal(("2", "A"), (Valeur("part"), Valeur("conformance")));
        Assert.Contains("2020-06-08T07:00:00Z", xmp.Root.Value, StringComparison.Ordinal);

        string Valeur(string nom) => xmp.Descendants(System.Xml.Linq.XName.Get(nom, "http://www.aiim.org/pdfa/ns/id/")).Single().Value;
    }

    [Theory]
    [InlineData("NGUYỄN")]
    [InlineData("ŻÓŁĆ")]
    [InlineData("ΠΑΠΑΔΟΠΟΥΛΟΣ")]
    [InlineData("ІВАНЕНКО")]
    [InlineData("ĞÜNEŞ")]
    [InlineData("M\u0323\u0301BA")]
    public void Tous_les_noms_d_Europe_s_impriment(string nom)
    {
        var livret = UnLivretImprime.Avec(nom: nom);

        var pdf = Lire(livret);

        Assert.Empty(UnLivretImprime.Polices.CaracteresManquants(livret));
        Assert.Empty(pdf.Dehors);
        Assert.Contains(nom.Normalize(), string.Concat(pdf.Document.GetPage(1).Letters.Select(l => l.Value)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("du 12 000", "12 000")]
    [InlineData("à 09 h 00", "09 h 00")]
    [InlineData("pendant 4 semaines", "4 semaines")]
    [InlineData("le 8 juin", "8 juin")]
    [InlineData("est-ce vu ?", "vu ?")]
    [InlineData("arrêté n° 12", "n° 12")]
    public void Un_nombre_ne_quitte_pas_son_unite_en_fin_de_ligne(string texte, string ensemble)
    {
        var composition = new Composition(UnLivretImprime.Polices);
        var style = new Style(10);
        var largeur = UnLivretImprime.Polices.Mesurer(texte.AsSpan(0, texte.Length - 1), style);

        var lignes = composition.Composer([new(texte, style)], largeur);

        Assert.Equal(2, lignes.Count);
        Assert.Equal(ensemble, string.Concat(lignes[1].Suites.Select(s => s.Segment.Texte)));
    }

    [Fact]
    public void Une_police_qui_n_est_pas_WOFF_est_refusee() => Assert.Throws<InvalidDataException>(() => Woff.Ouvrir(new byte[100]));
}
