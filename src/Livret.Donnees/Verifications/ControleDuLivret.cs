using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Donnees.Verifications;

/// <summary>
/// One livret against its journal: the chain, its end, then everything that the chain answers for. The breaks come in the order of
/// the journal, the first one first.
/// </summary>
/// <param name="livret">With its events, values, stages, visas, transmissions, letters and snapshots.</param>
/// <param name="bordereaux">Hash that a bordereau quotes, by its number and that of the livret.</param>
internal sealed class ControleDuLivret(LivretScolaire livret, IReadOnlyDictionary<(string Bordereau, string Livret), string> bordereaux)
{
    private readonly IReadOnlyList<Evenement> _journal = [.. livret.Evenements.OrderBy(e => e.Rang)];

    public IEnumerable<Rupture> Ruptures() => livret.EstPurge ? [.. new ControleDUnPurge(livret).Ruptures()] : [.. Chaine(), .. Fin(), .. Valeurs(), .. Concertations(), .. Dossier(), .. Visas(), .. Transmissions(), .. Scelles()];

    private IEnumerable<Rupture> Chaine()
    {
        var precedent = "";
        for (var i = 0; i < _journal.Count; i++)
        {
            var (evenement, rang) = (_journal[i], i + 1);
            if (evenement.Rang != rang)
            {
                yield return Rompre("Journal", $"événement {rang}", $"attendu, il manque ; le suivant porte le rang {evenement.Rang}.");
                yield break;
            }
            if (evenement.Precedente != precedent)
                yield return Rompre("Journal", $"événement {rang}", $"il devait citer l’empreinte {Court(precedent)} de l’événement d’avant, il cite {Court(evenement.Precedente)}.");
            else if (evenement.Calculer(livret.Session, livret.Numero) is var calculee && calculee != evenement.Empreinte)
                yield return Rompre("Journal", $"événement {rang} ({DefinitionGeste.De(evenement.Geste).Fait})", $"l’empreinte attendue est {Court(calculee)}, celle qui est enregistrée {Court(evenement.Empreinte)} : la ligne a été modifiée ou vient d’ailleurs.");
            precedent = evenement.Empreinte;
        }
    }

    private IEnumerable<Rupture> Fin()
    {
        var dernier = _journal.Count == 0 ? null : _journal[^1];
        if (livret.RangJournal != (dernier?.Rang ?? 0))
            yield return Rompre("Journal", $"événement {Math.Max(livret.RangJournal, dernier?.Rang ?? 0)}", $"le livret cite l’événement {livret.RangJournal} comme le dernier, le journal finit à l’événement {dernier?.Rang ?? 0}.");
        else if (livret.EmpreinteJournal != (dernier?.Empreinte ?? ""))
            yield return Rompre("Livrets", "fin du journal", $"l’empreinte attendue est {Court(dernier?.Empreinte ?? "")}, le livret cite {Court(livret.EmpreinteJournal)}.");
        if (livret.Etat != (dernier?.Etat ?? Etat.EnSaisie))
            yield return Rompre("Livrets", "état", $"« {(dernier?.Etat ?? Etat.EnSaisie).EnClair()} » attendu d’après le journal, « {livret.Etat.EnClair()} » trouvé.");
        if (livret.EtatDepuis != Depuis())
            yield return Rompre("Livrets", "date de l’état", $"{Depuis():O} attendu d’après le journal, {livret.EtatDepuis:O} trouvé.");
    }

    /// <summary>The instant of the last event that changed the state.</summary>
    private DateTime? Depuis()
    {
        var (etat, depuis) = (Etat.EnSaisie, (DateTime?)null);
        foreach (var evenement in _journal.Where(e => e.Etat != etat))
            (etat, depuis) = (evenement.Etat, evenement.Le);
        return depuis;
    }

    private IEnumerable<Rupture> Valeurs()
    {
        var dites = new Dictionary<(string, CodeElement, int), Evenement>();
        foreach (var evenement in _journal.Where(e => e is { Unite: not null, Element: not null }))
            dites[(evenement.Unite!, evenement.Element!.Value, evenement.RangElement)] = evenement;
        foreach (var unite in livret.Unites.OrderBy(u => u.Code, StringComparer.Ordinal))
        {
            foreach (var valeur in unite.Valeurs)
            {
                dites.Remove((unite.Code, valeur.Element, valeur.Rang), out var dite);
                if (ValeurEcrite.Ecrire(valeur.Valeur) is var ecrite && ecrite != dite?.Apres)
                    yield return RompreLaValeur(unite.Code, valeur.Element, valeur.Rang, $"« {dite?.Apres ?? "aucune valeur"} » attendu d’après le journal, « {ecrite} » trouvé.");
                else if ((dite!.ParId, dite.Par, dite.Le) != (valeur.ParId, valeur.Par, valeur.Le))
                    yield return RompreLaValeur(unite.Code, valeur.Element, valeur.Rang, $"saisie par {dite.Par} le {dite.Le:O} d’après le journal, par {valeur.Par} le {valeur.Le:O} d’après la ligne.");
            }
        }
        foreach (var ((unite, element, rang), dite) in dites.Where(d => d.Value.Apres is not null))
            yield return RompreLaValeur(unite, element, rang, $"« {dite.Apres} » attendu d’après le journal (événement {dite.Rang}), la ligne manque.");
    }

    private Rupture RompreLaValeur(string unite, CodeElement element, int rang, string constat) =>
        Rompre("Valeurs", $"unité {unite}, élément {element}{(rang == 0 ? "" : $" n° {rang}")}", constat);

    private IEnumerable<Rupture> Concertations()
    {
        var dites = _journal.Where(e => e.Geste is Geste.Concerter).GroupBy(e => e.Unite).ToDictionary(g => g.Key!, g => g.Last().Apres);
        return
            from unite in livret.Unites
            let trouvee = ConcertationEcrite.Ecrire(unite.Concertation)
            let dite = dites.GetValueOrDefault(unite.Code)
            where trouvee != dite
            select Rompre("Unites", $"unité {unite.Code}, concertation", $"« {ConcertationEcrite.EnClair(dite)} » attendu d’après le journal, « {ConcertationEcrite.EnClair(trouvee)} » trouvé.");
    }

    private IEnumerable<Rupture> Dossier()
    {
        var dit = _journal.LastOrDefault(e => e.Geste is Geste.SaisirLeDossier)?.Apres ?? DossierEcrit.Ecrire(new(), []);
        var trouve = DossierEcrit.Ecrire(livret.Dossier, livret.Stages);
        if (dit != trouve)
            yield return Rompre("Stages et Livrets", "dossier", $"« {dit} » attendu d’après le journal, « {trouve} » trouvé.");
    }

    private IEnumerable<Rupture> Visas()
    {
        foreach (var visa in livret.Visas.OrderBy(v => v.RangJournal))
        {
            var ligne = $"visa du {visa.Le:O}";
            if (Visa.Sceller(visa.Contenu) is var empreinte && empreinte != visa.Empreinte)
                yield return Rompre("Visas", ligne, $"l’empreinte attendue est {Court(empreinte)}, celle qui est enregistrée {Court(visa.Empreinte)} : le contenu scellé a été modifié.");
            if (Cite(visa.RangJournal) != visa.EmpreinteJournal)
                yield return Rompre("Visas", ligne, $"il cite l’événement {visa.RangJournal} sous l’empreinte {Court(visa.EmpreinteJournal)}, le journal dit {Court(Cite(visa.RangJournal))}.");
        }
        var signes = livret.Visas.Select(v => v.RangJournal + 1).Order().ToList();
        var dits = _journal.Where(e => e.Geste is Geste.Viser).Select(e => e.Rang).ToList();
        if (dits.Except(signes).Concat(signes.Except(dits)).Order().ToList() is [var rang, ..])
            yield return Rompre("Visas", $"événement {rang}", "le journal et les visas ne disent pas les mêmes signatures.");
    }

    private IEnumerable<Rupture> Transmissions()
    {
        foreach (var transmission in livret.Transmissions.OrderBy(t => t.Le))
        {
            var ligne = $"bordereau {transmission.Bordereau}";
            var scelle = livret.Visas.FirstOrDefault(v => v.Id == transmission.VisaId)?.Empreinte;
            if (scelle != transmission.Empreinte)
                yield return Rompre("Transmissions", ligne, $"l’empreinte du visa attendue est {Court(scelle)}, celle qui est enregistrée {Court(transmission.Empreinte)}.");
            if (bordereaux.GetValueOrDefault((transmission.Bordereau, livret.Numero)) is var citee && citee != transmission.Empreinte)
                yield return Rompre("Bordereaux", ligne, $"il devait citer l’empreinte {Court(transmission.Empreinte)} pour ce livret, il cite {Court(citee)}.");
        }
        if (_journal.Count(e => e.Geste is Geste.Transmettre) is var dites && dites != livret.Transmissions.Count)
            yield return Rompre("Transmissions", "ensemble", $"{dites} attendues d’après le journal, {livret.Transmissions.Count} trouvées.");
    }

    private IEnumerable<Rupture> Scelles()
    {
        foreach (var courrier in livret.Courriers.Where(c => Visa.Sceller(c.Contenu) != c.Empreinte))
            yield return Rompre("Courriers", $"lettre {courrier.Reference}", $"l’empreinte attendue est {Court(Visa.Sceller(courrier.Contenu))}, celle qui est enregistrée {Court(courrier.Empreinte)}.");
        foreach (var envoi in livret.Envois.OrderBy(e => e.Le))
        {
            if (Visa.Sceller(envoi.Contenu) is var empreinte && empreinte != envoi.Empreinte)
                yield return Rompre("EnvoisAuJury", $"bordereau {envoi.Bordereau}", $"l’empreinte attendue est {Court(empreinte)}, celle qui est enregistrée {Court(envoi.Empreinte)}.");
            else if (livret.Visas.All(v => v.Empreinte != envoi.Empreinte))
                yield return Rompre("EnvoisAuJury", $"bordereau {envoi.Bordereau}", "ce contenu n’est celui d’aucun visa du livret.");
        }
        foreach (var deliberation in livret.Deliberations.Where(d => livret.Envois.All(e => e.Empreinte != d.EmpreinteExaminee)))
            yield return Rompre("Deliberations", $"délibération du {deliberation.Le:O}", "l’empreinte examinée n’est celle d’aucun envoi au jury.");
    }

    /// <summary>Hash of an event of the chain; of none, for rank 0.</summary>
    private string? Cite(int rang) => rang == 0 ? "" : _journal.ElementAtOrDefault(rang - 1)?.Empreinte;

    private Rupture Rompre(string table, string ligne, string constat) => new(table, $"livret {livret.Numero}, {ligne}", constat);

    /// <summary>The beginning of a hash is enough to tell two of them apart.</summary>
    internal static string Court(string? empreinte) => empreinte switch
    {
        null => "absente",
        "" => "vide",
        { Length: > 12 } longue => $"{longue[..12]}…",
        _ => empreinte,
    };
}
