using Livret.Domaine.Perimetres;
using Livret.Donnees.Archives;
using Livret.Web.Composants;
using Livret.Web.Documents.Archives;
using Livret.Web.Documents.Moteur;
using Livret.Web.Pages.Livrets;

namespace Livret.Web.Documents.Lots;

/// <summary>What a lot gave.</summary>
/// <param name="Faits">Documents produced.</param>
/// <param name="Ecartes">Livrets left out: number, and why in a sentence.</param>
public sealed record BilanDeLot(int Faits, IReadOnlyList<LaisseDeCote> Ecartes)
{
    /// <summary>How many, in a sentence.</summary>
    public string Resume => Ecartes.Count == 0
        ? $"{Faits.Compter("livret")}."
        : $"{Faits.Compter("livret")}, {Ecartes.Count.Compter("livret")} {(Ecartes.Count > 1 ? "laissés" : "laissé")} de côté.";

    /// <summary>One sentence a line: what was done, then each livret left out.</summary>
    public string Rapport => string.Join('\n', Ecartes.Select(e => e.ToString()).Prepend(Resume));
}

public sealed record LaisseDeCote(string Numero, string Nom, string Motif)
{
    public override string ToString() => $"{Nom}, n°\u00a0{Numero}\u00a0: {Motif}";
}

/// <summary>
/// Produces the documents of many livrets, one at a time: memory does not grow with their number. What was signed is given as it was kept.
/// </summary>
public sealed class ProduireUnLot(LireUnLot lire, ImprimerDesLivrets imprimer, LivretEnPdf enPdf, LivretsArchives archives, Polices polices)
{
    /// <summary>Whoever operates the machine: he holds the database, hence every livret.</summary>
    public static Agent Exploitant { get; } = new(Guid.Empty, "Exploitant", []);

    private static readonly IReadOnlyDictionary<long, DocumentArchive> Aucune = new Dictionary<long, DocumentArchive>();

    /// <param name="ids">In the order wanted.</param>
    /// <param name="lecteur">A user gets the livrets that he reads whole; <see cref="Exploitant"/>, all.</param>
    /// <param name="avancer">Told after each livret: how many, of how many, whose.</param>
    public async Task<BilanDeLot> ProduireAsync(IReadOnlyList<long> ids, Agent lecteur, ILot lot, Func<int, int, string, ValueTask> avancer, CancellationToken ct)
    {
        var (faits, vus) = (0, 0);
        List<LaisseDeCote> ecartes = [];
        await foreach (var paquet in lire.LireAsync(ids, lecteur, ct).Chunk(LireUnLot.ParPaquet))
        {
            var gardees = lot.PrendLesFichiers ? await archives.GardesAsync([.. paquet.Select(o => (o.Livret, o.Referentiel)).DistinctBy(o => o.Livret.Id)], ct) : Aucune;
            foreach (var ouvert in paquet)
            {
                ct.ThrowIfCancellationRequested();
                if (await ProduireAsync(ouvert, lecteur, gardees.GetValueOrDefault(ouvert.Livret.Id), lot, ct) is { } motif)
                    ecartes.Add(new(ouvert.Livret.Numero, ouvert.Livret.NomComplet, motif));
                else
                    faits++;
                await avancer(++vus, ids.Count, $"{ouvert.Livret.Etablissement!.Nom}, {ouvert.Livret.Division}");
            }
        }
        return new(faits, ecartes);
    }

    /// <summary>Why the livret is left out; null: it is in the lot.</summary>
    private async Task<string?> ProduireAsync(LivretOuvert ouvert, Agent lecteur, DocumentArchive? gardee, ILot lot, CancellationToken ct)
    {
        if (lecteur != Exploitant && !ouvert.EstEntier)
            return "vous ne lisez pas toutes ses unités.";
        var livret = (await imprimer.ImprimerAsync([ouvert.Livret], ouvert.Session, _ => ouvert.Section, ouvert.Instant, ct))[0];
        if (polices.CaracteresManquants(livret) is { Count: > 0 } manquants)
            return $"aucune police ne dessine {string.Join("\u00a0; ", manquants.Select(m => m.Phrase))}. Corrigez ces caractères, puis recommencez.";
        var archive = lot.PrendLesFichiers ? gardee ?? await archives.CourantAsync(ouvert.Livret, ouvert.Referentiel, ct) : null;
        if (archive is { EstIntact: false })
            return LivretsArchives.Altere;
        await lot.AjouterAsync(new(Chemin(livret), livret, () => archive?.Octets ?? enPdf.Produire(livret)), ct);
        return null;
    }

    private static string Chemin(LivretImprime livret)
    {
        var contenu = livret.Contenu;
        return $"livrets/{contenu.Uai}-{NomDeFichier.De(contenu.Division)}/livret-{livret.Session}-{NomDeFichier.De(contenu.Numero)}-{NomDeFichier.De(livret.NomComplet)}";
    }
}
