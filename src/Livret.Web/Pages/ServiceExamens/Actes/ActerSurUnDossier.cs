using Livret.Domaine.Circuits;
using Livret.Web.Circuits;

namespace Livret.Web.Pages.ServiceExamens.Actes;

/// <summary>Applies an act of the service to one file, each by its own way.</summary>
public sealed class ActerSurUnDossier(
    InstruireDesLivrets instruire, DeclarerRecevables declarer, EnvoyerAuJury envoyer, EtablirLaLettre etablir)
{
    /// <returns>Null outside the scope.</returns>
    public async Task<ResultatDActe?> AppliquerAsync(ActeDuService acte, string numero, FormulaireDActe formulaire, CancellationToken ct)
    {
        var versions = new Dictionary<string, int> { [numero] = formulaire.Version };
        return acte.Geste switch
        {
            Geste.DeclarerRecevable => (await declarer.DeclarerAsync([numero], ct, versions)).SingleOrDefault(),
            Geste.TransmettreAuJury => (await envoyer.EnvoyerAsync([numero], formulaire.Commission!.Value, formulaire.Cle, ct, versions))?.Resultats.SingleOrDefault(),
            Geste.PrononcerLaNonRecevabilite => await etablir.PrononcerAsync(numero, formulaire.Exception, formulaire.Version, ct),
            var geste => await instruire.AppliquerAsync(OuvrirService.Roles, numero, ouvert => formulaire.Lire(geste, ouvert), ct, formulaire.Version),
        };
    }
}
