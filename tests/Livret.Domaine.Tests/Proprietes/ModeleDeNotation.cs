namespace Livret.Domaine.Tests.Proprietes;

/// <summary>What the text gives one unit: the cas, the column (« CCF », « CC » or none), the note in hundredths, and the anomalies.</summary>
internal sealed record Jugement(string Cas, string? Colonne, int? Note, int? Conservee, IReadOnlyList<string> Anomalies)
{
    private static readonly string[] Bloquants = ["REFLET_A_PRECISER", "COMPLEMENT_MANQUANT", "NOTE_MANQUANTE", "NOTE_GLOBALE_DIVERGENTE", "MOTIF_MANQUANT"];

    public int? Retenue => Note ?? Conservee;

    public bool Bloque(ParametresModele session) => Anomalies.Any(a => Bloquants.Contains(a) || (session.AppreciationBloquante && a == "APPRECIATION_MANQUANTE"));

    public override string ToString() => $"{Cas} {Colonne ?? "-"} {Note}{(Conservee is null ? "" : $" gardée {Conservee}")} {string.Join(' ', Anomalies.Order(StringComparer.Ordinal))}";
}

/// <summary>The decision table of section 4 of the rules, written from the note d'accompagnement, not from <c>Cas</c>.</summary>
internal static class ModeleDeNotation
{
    public static Jugement Juger(UniteModele u, IReadOnlyCollection<Tapee> valeurs)
    {
        List<string> anomalies = [.. valeurs.Select(u.Refuser).OfType<string>()];
        var admises = valeurs.Where(v => u.Refuser(v) is null).ToList();
        Tapee? Une(string element) => admises.Find(v => v.Element == element);

        if (Une("DISPENSE") is not null)
            return new("DISPENSE", null, null, null, []);
        if (Une("BENEFICE") is { } benefice)
            return new("BENEFICE", null, null, benefice.Note, []);
        var appreciation = Une("APPR") is null ? new[] { "APPRECIATION_MANQUANTE" } : [];
        if (Une("NON_PRESENTEE") is not null)
            return new("NON_PRESENTEE", null, null, null, appreciation);
        anomalies.AddRange(appreciation);

        // What was evaluated before the limit.
        var faits = u.Elements.Select(Une).ToList();
        var detail = faits.Exists(f => f is not null);
        var (etat, globale) = (Une("ETAT")?.Mot, Une("GLOBALE"));
        var lu = detail ? (faits.TrueForAll(f => f is not null) ? "TOUTES" : "PARTIE") : etat ?? (globale is null ? "AUCUNE" : "TOUTES");
        if (!detail && etat == "AUCUNE" && globale is not null)
        {
            anomalies.Add("MAUVAISE_COLONNE");
            globale = null;
        }

        // Contrôle continu: second year only, outside the excluded period.
        var evaluations = admises.Where(v => v.Element == "CC").ToList();
        anomalies.AddRange(evaluations.Where(v => v.Date < u.Session.Annee2).Select(_ => "CC_PREMIERE_ANNEE"));
        anomalies.AddRange(evaluations.Where(v => v.Date >= u.Session.Annee2 && u.Session.Exclut(v.Date!.Value)).Select(_ => "CC_PERIODE_EXCLUE"));
        var retenues = evaluations.Where(v => v.Date >= u.Session.Annee2 && !u.Session.Exclut(v.Date!.Value)).ToList();
        var continu = Une("CCG") is { } typee ? Rationnel.DeNote(typee.Note!.Value)
            : Rationnel.Moyenne(retenues.Select(v => (Rationnel.DeNote(v.Note!.Value), v.Coefficient ?? 1)));

        var reflet = Une("REFLET");
        var cas = (u.Ccf, lu) switch
        {
            (true, "TOUTES") => "CAS1",
            (true, "PARTIE") => reflet?.Mot switch { "O" => "CAS2_SEULES", "N" => "CAS2_COMPLETE", _ => "CAS2_A_PRECISER" },
            (true, _) => "CAS3",
            (false, "TOUTES") => "PONCT_TOTALE",
            (false, "PARTIE") => u.Habilite || u.Session.CommeHabilite ? "PONCT_PARTIELLE" : "PONCT_PARTIELLE_NON_HABILITE",
            (false, _) => u.Habilite ? "CC" : "CC_NON_HABILITE",
        };
        var colonne = cas switch
        {
            "CAS1" or "CAS2_SEULES" or "CAS2_COMPLETE" or "PONCT_TOTALE" or "PONCT_PARTIELLE" => "CCF",
            "CAS2_A_PRECISER" => null,
            _ => "CC",
        };
        Rationnel? exacte = null;
        var complementManque = new List<string>();
        if (colonne == "CC")
        {
            exacte = continu;
        }
        else if (colonne == "CCF" && !detail)
        {
            exacte = globale is null ? null : Rationnel.DeNote(globale.Note!.Value);
        }
        else if (colonne == "CCF")
        {
            var complete = cas is "CAS2_COMPLETE" or "PONCT_PARTIELLE";
            var termes = u.Elements.Zip(u.Poids, faits).Select(e => (
                e.Second,
                Note: e.Third is { } fait ? Rationnel.DeNote(fait.Note!.Value)
                    : !complete ? (Rationnel?)null
                    : (Une($"CPL:{e.First}") ?? Une("CPL")) is { } complement ? Rationnel.DeNote(complement.Note!.Value) : continu)).ToList();
            if (complete)
                complementManque.AddRange(termes.Where(t => t.Note is null).Select(_ => "COMPLEMENT_MANQUANT"));
            if (complementManque.Count == 0)
                exacte = Rationnel.Moyenne(termes.Where(t => t.Note is not null).Select(t => (t.Note!.Value, t.Second)));
        }
        var note = exacte?.Arrondir(u.Pas, u.VersLeHaut);
        if (cas is "CAS1" or "CAS2_SEULES" or "PONCT_TOTALE" && Une("CCG") is not null && !(note is null && Une("SANS_NOTE") is not null))
            anomalies.Add("DEUX_COLONNES");
        if (reflet is not null && !(u.Ccf && lu == "PARTIE"))
            anomalies.Add("CHOIX_SANS_OBJET");
        if (detail && etat is not null && etat != lu)
            anomalies.Add("CHOIX_SANS_OBJET");
        if (note is null && Une("SANS_NOTE") is not null)
            return new("SANS_NOTE", null, null, null, anomalies);

        anomalies.AddRange(complementManque);
        if (cas == "CAS2_A_PRECISER")
            anomalies.Add("REFLET_A_PRECISER");
        else if (note is null && complementManque.Count == 0)
            anomalies.Add("NOTE_MANQUANTE");
        if (detail && colonne == "CCF" && note is not null && globale is not null && Rationnel.DeNote(globale.Note!.Value).Arrondir(u.Pas, u.VersLeHaut) != note)
            anomalies.Add("NOTE_GLOBALE_DIVERGENTE");
        if (cas == "CAS2_COMPLETE" && reflet!.Texte is null)
            anomalies.Add("MOTIF_MANQUANT");
        if (cas == "PONCT_PARTIELLE_NON_HABILITE")
            anomalies.Add("PARTIE_NON_REPRISE");
        if (colonne == "CC" && Une("CCG") is null && retenues.Count == 1)
            anomalies.Add("CC_UNE_SEULE_EVALUATION");
        return new(cas, colonne, note, null, anomalies);
    }
}
