using Livret.Web.Documents.Moteur;

namespace Livret.Web.Documents.Lots;

/// <summary>One PDF written as it comes, each livret under a bookmark with its name, in the one of its class.</summary>
public sealed class LotPdf(Stream sortie, Impression impression, LivretEnPdf enPdf, EnTeteDeFichier enTete) : ILot, IAsyncDisposable
{
    private readonly FichierPdf _fichier = impression.Commencer(sortie, enTete);

    public bool PrendLesFichiers => false;

    public Task AjouterAsync(DocumentDuLot document, CancellationToken ct)
    {
        var contenu = document.Livret.Contenu;
        _fichier.Ajouter(enPdf.Composer(document.Livret), document.Livret.NomComplet, $"{contenu.Etablissement}, {contenu.Division}");
        return Task.CompletedTask;
    }

    /// <summary>Writes what the livrets share: without it there is no PDF.</summary>
    public ValueTask DisposeAsync()
    {
        _fichier.Terminer();
        _fichier.Dispose();
        return ValueTask.CompletedTask;
    }
}
