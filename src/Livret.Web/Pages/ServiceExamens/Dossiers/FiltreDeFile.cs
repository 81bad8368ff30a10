using System.Globalization;
using Livret.Domaine.Livrets;
using Microsoft.AspNetCore.Mvc;

namespace Livret.Web.Pages.ServiceExamens.Dossiers;

/// <summary>What the address of the queue says: a list can be kept, sent, and found again.</summary>
public sealed record FiltreDeFile
{
    [FromQuery(Name = "q")] public string? Q { get; init; }
    [FromQuery(Name = "onglet")] public Onglet Onglet { get; init; }
    [FromQuery(Name = "etat")] public Etat? Etat { get; init; }
    [FromQuery(Name = "etablissement")] public string? Etablissement { get; init; }
    [FromQuery(Name = "academie")] public string? Academie { get; init; }
    [FromQuery(Name = "specialite")] public string? Specialite { get; init; }

    /// <summary>« moi », « personne », the identifier of a colleague; empty: everybody.</summary>
    [FromQuery(Name = "qui")] public string? Qui { get; init; }

    [FromQuery(Name = "difficulte")] public Difficulte? Difficulte { get; init; }
    [FromQuery(Name = "tri")] public Tri Tri { get; init; }
    [FromQuery(Name = "page_n")] public int Page { get; init; } = 1;

    public const string Moi = "moi", Personne = "personne";

    /// <summary>« ?q=…&amp;onglet=… », without what has its default value; empty when nothing is asked.</summary>
    public string Requete()
    {
        (string Nom, string? Valeur)[] champs =
        [
            ("q", Q), ("onglet", Onglet is Onglet.Tous ? null : Onglet.ToString()), ("etat", Etat?.ToString()), ("etablissement", Etablissement), ("academie", Academie),
            ("specialite", Specialite), ("qui", Qui), ("difficulte", Difficulte?.ToString()), ("tri", Tri is Tri.Nom ? null : Tri.ToString()),
            ("page_n", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        var dits = champs.Where(c => !string.IsNullOrWhiteSpace(c.Valeur)).Select(c => $"{c.Nom}={Uri.EscapeDataString(c.Valeur!)}").ToList();
        return dits.Count == 0 ? "" : "?" + string.Join('&', dits);
    }
}
