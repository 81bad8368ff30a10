namespace Livret.Domaine.Notations;

/// <summary>
/// The rules of notation: from the values typed for one unit of one candidate to its note at the livret (rules, section 4).
/// Pure: the same values give the same attribution whatever their order, and nothing typed disappears.
/// </summary>
public static class Notation
{
    public static Attribution Attribuer(Contexte contexte, IReadOnlyList<Valeur> valeurs)
    {
        var releve = new Releve(contexte, valeurs);
        if (releve.Statut is not Statut.Ordinaire)
            return Reservee(releve, valeurs);

        var cas = Cas.Trancher(releve.Situation);
        var exacte = cas.Calcul switch
        {
            Calcul.Realises => releve.EstDetaillee ? releve.MoyenneDesRealises() : releve.NoteGlobale,
            Calcul.RealisesEtComplements => releve.EstDetaillee ? releve.MoyenneCompletee() : releve.NoteGlobale,
            Calcul.Continu => releve.NoteContinu,
            Calcul.SansObjet or Calcul.Conservee => null,
        };
        var situation = releve.Situation;
        var note = exacte is { } valeur ? contexte.Arrondi.Appliquer(valeur) : (Note?)null;
        if (note is null && releve.SansNote is not null)
        {
            situation = situation with { Statut = Statut.SansNote };
            cas = Cas.Trancher(situation);
        }

        return new()
        {
            Contexte = contexte,
            Cas = cas,
            Situation = situation,
            Note = note,
            Exacte = exacte,
            MoyenneContinu = releve.MoyenneContinu,
            EvaluationsRetenues = releve.EvaluationsRetenues,
            EstDetaillee = releve.EstDetaillee,
            Anomalies = releve.Conclure(cas, note),
        };
    }

    /// <summary>Exempt, kept or not presented: what was decided about the unit sets every other element aside.</summary>
    private static Attribution Reservee(Releve releve, IReadOnlyList<Valeur> valeurs)
    {
        var situation = releve.Situation;
        var cas = Cas.Trancher(situation);
        return new()
        {
            Contexte = releve.Contexte,
            Cas = cas,
            Situation = situation,
            Conservee = cas.Calcul is Calcul.Conservee ? releve.Benefice!.Note : null,
            MoyenneContinu = releve.MoyenneContinu,
            Anomalies = releve.ConclureReservee(cas),
            SansEffet = [.. valeurs.Where(v => !ReferenceEquals(v, releve.Decision) && v.Element.Nature is not NatureElement.Appreciation)],
        };
    }
}
