using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents.Lots;

/// <summary>A folder of the disk again, with one more file for each class: its livrets one after the other. The livrets come class by class.</summary>
public sealed class LotParClasse(LotDossier dossier, Impression impression, LivretEnPdf enPdf) : ILot, IAsyncDisposable
{
    private (string Chemin, MemoryStream Flux, LotPdf Pdf)? _classe;

    public bool PrendLesFichiers => true;

    public async Task AjouterAsync(DocumentDuLot document, CancellationToken ct)
    {
        var contenu = document.Livret.Contenu;
        var chemin = $"classes/{contenu.Uai}-{NomDeFichier.De(contenu.Division)}.pdf";
        if (_classe is not { } classe || classe.Chemin != chemin)
        {
            await FermerAsync(ct);
            var flux = new MemoryStream();
            classe = (chemin, flux, new LotPdf(flux, impression, enPdf, new($"Livrets de la classe {contenu.Division}", "Livrets scolaires ou de formation", contenu.Etablissement, document.Livret.Instant)));
            _classe = classe;
        }
        await classe.Pdf.AjouterAsync(document, ct);
        await dossier.AjouterAsync(document, ct);
    }

    /// <summary>Writes the file of the last class.</summary>
    public async ValueTask DisposeAsync() => await FermerAsync(CancellationToken.None);

    private async Task FermerAsync(CancellationToken ct)
    {
        if (_classe is not { } classe)
            return;
        await classe.Pdf.DisposeAsync();
        await dossier.EcrireAsync(classe.Chemin, classe.Flux.ToArray(), ct);
        await classe.Flux.DisposeAsync();
        _classe = null;
    }
}
