using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.ChefEtablissement.Delegations;

/// <summary>The delegations of signature: in force, to come, past, revoked.</summary>
public sealed class IndexModel(DeleguerLaSignature deleguer) : PageModel
{
    public IReadOnlyList<Etablissement> Etablissements { get; private set; } = [];
    public IReadOnlyList<Delegation> Delegations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        (Etablissements, Delegations) = (await deleguer.EtablissementsAsync(ct), await deleguer.ListerAsync(ct));

    public bool EstRevocable(Delegation d) => d.RevoqueeLe is null && deleguer.Aujourdhui <= d.Fin;

    /// <summary>Tone of the badge, and its words.</summary>
    public (string Ton, string Mot) Etat(Delegation d)
    {
        var jour = deleguer.Aujourdhui;
        return d.RevoqueeLe is { } revoquee ? ("badge--erreur", $"Révoquée le {Jour(d, revoquee)} par {d.RevoqueePar}")
            : jour > d.Fin ? ("", "Terminée")
            : jour < d.Debut ? ("badge--info", "À venir")
            : ("badge--ok", "En vigueur");
    }

    public string Etablissement(Delegation d) => Etablissements.FirstOrDefault(e => e.Uai == d.Uai)?.Nom ?? d.Uai;

    private string Jour(Delegation d, DateTime instant) =>
        Phrases.JourEnLettres(DateOnly.FromDateTime(Etablissements.FirstOrDefault(e => e.Uai == d.Uai)?.Academie?.HeureLocale(instant) ?? instant));
}
