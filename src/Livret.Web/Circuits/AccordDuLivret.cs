using Livret.Domaine.Livrets;
using Livret.Donnees.Archives;

namespace Livret.Web.Circuits;

/// <summary>One comparison.</summary>
/// <param name="Tient">Null: there is nothing to compare yet, and nothing is wrong.</param>
/// <param name="Detail">The hashes, for whoever wants to see them.</param>
public sealed record LigneDAccord(bool? Tient, string Phrase, string? Detail = null);

/// <summary>Whether what a livret says, what was signed, what was transmitted and what is kept as a file are the same: each hash is computed again.</summary>
public sealed record AccordDuLivret(IReadOnlyList<LigneDAccord> Lignes)
{
    public bool Tient => Lignes.All(l => l.Tient is not false);

    /// <summary>In one line.</summary>
    public string Phrase => Lignes.FirstOrDefault(l => l.Tient is false) is { } defaut ? defaut.Phrase
        : Lignes.Any(l => l.Tient is null) ? "Ce qui est signé est intact."
        : "Le contenu, le visa et le document archivé s’accordent.";

    /// <summary>Null: nobody has signed the livret.</summary>
    /// <param name="archives">Of the visa and of the deliberation in force; those that are not yet kept are missing.</param>
    public static AccordDuLivret? De(LivretInstruit instruit, IReadOnlyList<DocumentArchive> archives) => instruit.Livret.Visa is not { } visa ? null
        : new([Contenu(instruit, visa), .. Transmission(instruit.Livret, visa), .. Archives(visa, archives)]);

    private static LigneDAccord Contenu(LivretInstruit instruit, Visa visa)
    {
        var (livret, ici) = (instruit.Livret, instruit.Ici);
        if (visa.Recalculer(livret, ici.Session, ici.Referentiel) is not { } actuelle)
            return new(false, "Le contenu que le visa a scellé a été modifié.", $"Empreinte recalculée\u00a0: {Visa.Sceller(visa.Contenu)}. Empreinte du visa\u00a0: {visa.Empreinte}.");
        return actuelle == visa.Empreinte ? new(true, "Le contenu actuel est celui qui a été signé.", $"Empreinte recalculée\u00a0: {actuelle}, celle du visa.")
            : livret.Etat is Etat.EnSaisie or Etat.Soumis ? new(null, "Le livret est en cours de correction\u00a0: son contenu actuel n’est pas encore signé.")
            : new(false, "Le contenu actuel n’est plus celui qui a été signé.", $"Empreinte recalculée\u00a0: {actuelle}. Empreinte du visa\u00a0: {visa.Empreinte}.");
    }

    private static IEnumerable<LigneDAccord> Transmission(LivretScolaire livret, Visa visa)
    {
        if (livret.VisaTransmis is not { } transmis)
            yield break;
        var empreinte = livret.DerniereTransmission!.Empreinte;
        yield return empreinte != transmis.Empreinte ? new(false, "La version transmise n’a pas l’empreinte de son visa.", $"Empreinte transmise\u00a0: {empreinte}. Empreinte du visa\u00a0: {transmis.Empreinte}.")
            : transmis.Id == visa.Id ? new(true, "La version transmise est celle qui a été signée.")
            : new(null, "La version transmise est antérieure à ce visa\u00a0: elle reste scellée.");
    }

    private static IEnumerable<LigneDAccord> Archives(Visa visa, IReadOnlyList<DocumentArchive> archives)
    {
        if (archives.All(a => a.Nature is not NatureDArchive.LivretSigne))
            yield return new(null, "Le document signé sera archivé à sa première lecture.");
        foreach (var archive in archives)
        {
            var document = archive.Nature is NatureDArchive.LivretExamine ? "Le document archivé après la délibération" : "Le document archivé";
            var calculee = DocumentArchive.Calculer(archive.Octets);
            yield return calculee != archive.Empreinte ? new(false, $"{document} n’a plus son empreinte.", $"Empreinte recalculée\u00a0: {calculee}. Empreinte archivée\u00a0: {archive.Empreinte}.")
                : archive.Source != visa.Empreinte ? new(false, $"{document} ne vient pas de ce visa.", $"Contenu dessiné\u00a0: {archive.Source}. Empreinte du visa\u00a0: {visa.Empreinte}.")
                : new(true, $"{document} est intact et vient de ce visa.", $"Empreinte du fichier\u00a0: {calculee}.");
        }
    }
}
