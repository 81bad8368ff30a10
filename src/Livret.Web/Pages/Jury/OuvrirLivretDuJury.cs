using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Donnees;
using Livret.Donnees.Lectures;
using Livret.Web.Circuits;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Pages.Jury;

/// <summary>Opens the livret at a rank of a commission, with its class: the same few statements whatever their size.</summary>
public sealed class OuvrirLivretDuJury(LivretDbContext db, InstruireDesLivrets instruire)
{
    /// <returns>Null when the commission no longer has it.</returns>
    public async Task<LivretAuJury?> OuvrirAsync(CommissionOuverte ouverte, Place place, CancellationToken ct)
    {
        var commission = ouverte.Commission.Id;
        if ((await instruire.OuvrirAsync([Role.MembreJury], livrets => livrets.Where(l => l.Id == place.LivretId && l.CommissionId == commission), ct)) is not [var instruit])
            return null;
        var (livret, ici) = (instruit.Livret, instruit.Ici);
        var envoi = livret.EnvoiAuJury!;
        var scelle = LivretScelle.Relire(envoi.Contenu);
        var masque = new Masque(scelle, ouverte.EstMasquee);
        var notes = await NotesDeLaClasseAsync(instruit, ct);
        var attributions = livret.Attribuer(ici.Session, ici.Referentiel).ToDictionary(a => a.Contexte.Unite.Code);
        return new(
            ouverte, place, instruit, scelle, Visa.Sceller(envoi.Contenu) == envoi.Empreinte,
            [
                .. scelle.Unites.Select(u => new UniteAuJury(
                    u, attributions[u.Code], new(notes[u.Code]),
                    [.. Explication.Etapes(attributions[u.Code], [.. livret.Unite(u.Code)?.Valeurs.Select(v => v.Valeur) ?? []]).Select(e => masque.Dire(e)!)],
                    masque.Dire(u.Appreciation), masque.Dire(u.Motif))),
            ],
            masque);
    }

    private async Task<ILookup<string, Note>> NotesDeLaClasseAsync(LivretInstruit instruit, CancellationToken ct)
    {
        var (livret, ici) = (instruit.Livret, instruit.Ici);
        var classe = await db.Livrets.AsNoTracking()
            .Where(l => l.Session == livret.Session && l.Uai == livret.Uai && l.Division == livret.Division && l.Specialite == livret.Specialite)
            .ToListAsync(ct);
        await db.JoindreLesNotesAsync(classe, ct);
        return classe.SelectMany(l => l.Attribuer(ici.Session, ici.Referentiel)).Where(a => a.Note is not null).ToLookup(a => a.Contexte.Unite.Code, a => a.Note!.Value);
    }
}
