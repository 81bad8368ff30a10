using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Web.Circuits;
using Livret.Web.Composants;

namespace Livret.Web.Pages.Livrets.Actes;

/// <summary>What an act on one livret gave.</summary>
/// <param name="Refus">Null: it is done.</param>
/// <param name="Bordereau">What a transmission leaves.</param>
public sealed record IssueDActe(Refus? Refus, Bordereau? Bordereau = null);

/// <summary>Does one act of the établissement on one livret of the scope of the user.</summary>
public sealed class FaireUnActe(InstruireDesLivrets instruire, InstruireUneClasse uneClasse, ViserDesLivrets viser, TransmettreDesLivrets transmettre)
{
    private static readonly Refus Disparu = new(CodeAnomalie.CandidatInconnu, "Ce livret n’est plus dans votre établissement. Revenez au tableau de bord.");

    public Task<LivretInstruit?> OuvrirAsync(GesteDeLEtablissement geste, string numero, CancellationToken ct) =>
        instruire.OuvrirAsync(geste.Roles, numero, ct);

    public async Task<IssueDActe> FaireAsync(
        GesteDeLEtablissement geste, LivretInstruit ouvert, FormulaireDActe formulaire, Signature signature, CancellationToken ct)
    {
        var numero = ouvert.Livret.Numero;
        var versions = new Dictionary<string, int> { [numero] = formulaire.Version };
        switch (geste.Geste)
        {
            case Geste.Viser:
                return new(Lire(await viser.ViserAsync(versions, signature.Qualite ?? "", ct)));
            case Geste.Transmettre:
                return await EnvoyerAsync(ouvert.Livret.Uai, versions, formulaire.Cle, ct);
            default:
                var acte = Acte(geste.Geste, ouvert, formulaire) with { Motif = formulaire.Motif };
                return new(Lire(await instruire.AppliquerAsync(geste.Roles, livrets => livrets.Where(l => l.Numero == numero), _ => acte, ct, versions)));
        }
    }

    /// <summary>Sends a livret that was just signed.</summary>
    public async Task<IssueDActe> EnvoyerApresVisaAsync(GesteDeLEtablissement geste, string numero, Guid cle, CancellationToken ct) =>
        await OuvrirAsync(geste, numero, ct) is { } signe
            ? await EnvoyerAsync(signe.Livret.Uai, new Dictionary<string, int> { [numero] = signe.Livret.RangJournal }, cle, ct)
            : new(Disparu);

    /// <summary>The next livret of the class that may be signed now, after this one in the alphabet, then from the start; null: none is left.</summary>
    public async Task<string?> SuivantAsync(GesteDeLEtablissement geste, LivretScolaire livret, CancellationToken ct)
    {
        var classe = await uneClasse.OuvrirAsync(geste.Roles, livret.Division, livret.Uai, ct);
        var ordre = classe?.Livrets.Select(l => l.Livret.Numero).ToList() ?? [];
        var ici = ordre.IndexOf(livret.Numero);
        return classe?.Livrets
            .Where(l => l.Livret.Numero != livret.Numero && l.Obstacle(geste.Geste) is null)
            .OrderBy(l => ordre.IndexOf(l.Livret.Numero) < ici).Select(l => l.Livret.Numero).FirstOrDefault();
    }

    private async Task<IssueDActe> EnvoyerAsync(string uai, IReadOnlyDictionary<string, int> versions, Guid cle, CancellationToken ct)
    {
        var envoi = await transmettre.TransmettreAsync(uai, versions, cle, ct);
        return envoi.Bordereau is null ? new(Lire(envoi.Resultats)) : new(null, envoi.Bordereau);
    }

    private static Refus? Lire(IReadOnlyList<ResultatDActe> resultats) => resultats is [var seul] ? seul.Refus : Disparu;

    private static Acte Acte(Geste geste, LivretInstruit ouvert, FormulaireDActe formulaire) => geste switch
    {
        Geste.Soumettre => new Soumettre(),
        Geste.Reprendre => new Reprendre(),
        Geste.RenvoyerALEquipe => new RenvoyerALEquipe(formulaire.Parties, formulaire.Jusquau(ouvert)),
        Geste.RetirerLeVisa => new RetirerLeVisa(),
        Geste.DemanderUneReouverture => new DemanderUneReouverture(formulaire.Parties),
        _ => throw new ArgumentOutOfRangeException(nameof(geste), geste, null),
    };
}
