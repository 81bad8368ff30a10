using Livret.Donnees.Echanges.Imports;
using Livret.Donnees.Travaux;
using Livret.Web.Travaux;

namespace Livret.Web.Imports;

/// <summary>Reads or writes a long import. Started again after a crash it finds, by the state of the import, what is already done.</summary>
public sealed class ExecuterUnImport(ConduireUnImport conduire) : IExecutant
{
    public NatureDeTravail Nature => NatureDeTravail.Import;

    public async Task<ResultatDeTravail> ExecuterAsync(TravailEnCours travail, CancellationToken ct)
    {
        var demande = travail.Parametres<ImportDemande>();
        if (await conduire.ChercherAsync(demande.Import, ct) is null)
            return ResultatDeTravail.Refuser("Cet import n’est plus gardé. Déposez les fichiers de nouveau.");
        var fait = 0;
        async Task AvancerAsync(int lignes) =>
            await travail.AvancerAsync(fait += lignes, demande.Lignes, demande.Etat is EtatDImport.EnLecture ? "Lecture des lignes" : "Écriture des lignes");

        if (demande.Etat is EtatDImport.EnLecture)
            await conduire.LireAsync(demande.Import, AvancerAsync, ct);
        else
            await conduire.AppliquerAsync(demande.Import, AvancerAsync, ct);

        var import = (await conduire.ChercherAsync(demande.Import, ct))!;
        if (import.Etat is EtatDImport.Interrompu)
            return ResultatDeTravail.Refuser(import.Phrase!);
        return new(string.Join('\n', import.Fichiers.Select(Dire)), Suite: $"/imports/{import.Id}");
    }

    private static string Dire(FichierImporte fichier) => $"{fichier.Nom} : {MotsDImport.Comptes(fichier)}.";
}
