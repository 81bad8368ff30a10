using System.Security.Cryptography;
using System.Text;
using Livret.Donnees;
using Livret.Donnees.Courriels;
using Livret.Donnees.Defaillances;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Courriels;

/// <summary>Someone to write to.</summary>
/// <param name="Id">His account; null: an address without account.</param>
public sealed record Destinataire(Guid? Id, string Adresse);

/// <summary>
/// The one door for mails: rows are added to the context and saved with the act that they tell, in the same transaction. Nothing
/// is sent here, and nothing is written when the installation sends no mail.
/// </summary>
public sealed class MettreEnFile(LivretDbContext db, ModelesDeCourriel modeles, CanalDesCourriels canal, TimeProvider horloge)
{
    private readonly Dictionary<EvenementDeCourriel, TexteDeModele> _textes = [];

    /// <summary>Adds one mail per recipient who was not told yet; the caller saves.</summary>
    /// <param name="evenement">What happened.</param>
    /// <param name="cle">What tells this fact from another of the same kind: told once per recipient, whoever asks again.</param>
    /// <param name="destinataires">To whom.</param>
    /// <param name="valeurs">Every field that the event declares in <c>modeles.json</c>.</param>
    /// <param name="ct">Stops the reading of what is there already.</param>
    public async Task EnfilerAsync(
        EvenementDeCourriel evenement, string cle, IReadOnlyCollection<Destinataire> destinataires, ValeursDeCourriel valeurs, CancellationToken ct)
    {
        if (!canal.EstOuvert || destinataires.Count == 0)
            return;
        var parCle = destinataires.DistinctBy(d => Cle(evenement, cle, d)).ToDictionary(d => Cle(evenement, cle, d));
        var cles = parCle.Keys.ToList();
        var connues = await db.Courriels.Where(c => cles.Contains(c.Cle)).Select(c => c.Cle).ToListAsync(ct);
        connues.AddRange(db.Courriels.Local.Select(c => c.Cle));
        var texte = (await TexteAsync(evenement, ct)).Remplir(champ => valeurs.Dire(champ, canal.Adresse));
        var instant = horloge.GetUtcNow();
        db.Courriels.AddRange(parCle.Where(d => !connues.Contains(d.Key)).Select(d => new Courriel
        {
            Id = Guid.CreateVersion7(instant),
            Cle = d.Key,
            Modele = evenement,
            Destinataire = d.Value.Adresse,
            DestinataireId = d.Value.Id,
            Objet = texte.Objet,
            Corps = texte.Corps,
            CreeLe = instant.UtcDateTime,
        }));
    }

    /// <summary>
    /// The same for mails that belong to no act: they are saved at once. When another node writes the same one at the same instant,
    /// the unique key keeps one of them.
    /// </summary>
    public async Task EnfilerSansActeAsync(
        EvenementDeCourriel evenement, string cle, IReadOnlyCollection<Destinataire> destinataires, ValeursDeCourriel valeurs, CancellationToken ct)
    {
        await EnfilerAsync(evenement, cle, destinataires, valeurs, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (!e.EstUneDefaillance())
        {
            db.ChangeTracker.Clear();
            await EnfilerAsync(evenement, cle, destinataires, valeurs, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>Of a fixed length, whatever the number of livrets, and without the address.</summary>
    private static string Cle(EvenementDeCourriel evenement, string cle, Destinataire destinataire) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{evenement}\n{cle}\n{destinataire.Id?.ToString() ?? destinataire.Adresse.ToLowerInvariant()}")));

    private async Task<TexteDeModele> TexteAsync(EvenementDeCourriel evenement, CancellationToken ct) =>
        _textes.TryGetValue(evenement, out var lu) ? lu : _textes[evenement] = await modeles.LireAsync(evenement, ct);
}
