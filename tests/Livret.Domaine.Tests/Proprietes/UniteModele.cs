namespace Livret.Domaine.Tests.Proprietes;

/// <summary>One unit of one candidate as the text sees it: its form under his régime, and the parameters that weigh on it.</summary>
/// <param name="Poids">Weights of its situations or parts.</param>
/// <param name="Pas">Step of the rounding, in hundredths.</param>
internal sealed record UniteModele(string Code, decimal Coefficient, bool Ccf, decimal[] Poids, bool Habilite, int Pas, bool VersLeHaut, ParametresModele Session, bool Redoublant, bool Progressive)
{
    private static readonly string[] Connus = ["CC", "CCG", "CPL", "REFLET", "ETAT", "GLOBALE", "SANS_NOTE", "DISPENSE", "BENEFICE", "NON_PRESENTEE", "APPR"];

    public IEnumerable<string> Elements => Enumerable.Range(1, Poids.Length).Select(i => $"{(Ccf ? 'S' : 'P')}{i}");

    public bool Connait(string element) => Connus.Contains(element) || Elements.Contains(element.Replace("CPL:", "", StringComparison.Ordinal));

    /// <summary>Why a value cannot be held, by itself (rules, section 5).</summary>
    public string? Refuser(Tapee v)
    {
        if (!Connait(v.Element))
            return "SITUATION_INCONNUE";
        var dateDEpreuve = v.Nature != ' ' || v.Element == "GLOBALE";
        if (dateDEpreuve && v.Date >= Session.Limite)
            return "DATE_APRES_LIMITE";
        if ((dateDEpreuve || v.Element == "CC") && ((v.Date < Session.Debut && !Redoublant) || v.Date > Session.Fin))
            return "DATE_HORS_FORMATION";
        return v.Element switch
        {
            "ETAT" when v.Mot == "PARTIE" && Poids.Length == 1 => "ETAT_IMPOSSIBLE",
            "NON_PRESENTEE" when !Progressive => "ACTE_INTERDIT",
            "BENEFICE" when (v.Note < 1000 && !Progressive) || v.Date!.Value.Year < 2015 || v.Date.Value.Year > 2019 => "BENEFICE_INVALIDE",
            _ => null,
        };
    }
}

/// <summary>The parameters of section 2 of the rules.</summary>
internal sealed record ParametresModele(bool Exclusion, bool CommeHabilite, bool AppreciationBloquante, bool QuatreYeux)
{
    public DateOnly Limite { get; } = new(2020, 3, 16);
    public DateOnly Debut { get; } = new(2018, 9, 1);
    public DateOnly Annee2 { get; } = new(2019, 9, 1);
    public DateOnly Fin { get; } = new(2020, 8, 31);

    public bool Exclut(DateOnly jour) => Exclusion && jour >= new DateOnly(2020, 3, 16) && jour <= new DateOnly(2020, 8, 31);
}
