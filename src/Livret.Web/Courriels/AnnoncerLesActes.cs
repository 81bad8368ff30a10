using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Web.Circuits;

namespace Livret.Web.Courriels;

/// <summary>Which acts are announced by mail. Called where every act is saved, so that none is forgotten and the mail belongs to the same transaction.</summary>
public sealed class AnnoncerLesActes(AnnoncesDuCircuit annonces)
{
    /// <param name="faits">Acts of one user at one instant, each on its livret.</param>
    public async Task AnnoncerAsync(IReadOnlyList<(LivretInstruit Ouvert, Acte Acte)> faits, CancellationToken ct)
    {
        foreach (var groupe in faits.GroupBy(f => (f.Acte.Geste, Jusquau: Echeance(f.Ouvert.Livret, f.Acte.Geste))))
        {
            var ici = groupe.First().Ouvert.Ici;
            var livrets = groupe.Select(f => f.Ouvert.Livret).ToList();
            await (groupe.Key.Geste switch
            {
                Geste.Soumettre => annonces.SoumisAsync(livrets, ici.Agent, ici.Instant, ct),
                Geste.RenvoyerALEquipe => annonces.RenvoyeAsync(livrets, groupe.Key.Jusquau!.Value, ici.Agent, ici.Instant, ct),
                Geste.DemanderUneRegularisation => annonces.RegularisationDemandeeAsync(livrets, JourLocal(ici, groupe.Key.Jusquau!.Value), ici.Agent, ici.Instant, ct),
                Geste.PrononcerLaNonRecevabilite => annonces.LettreDisponibleAsync(livrets, ici.Agent, ici.Instant, ct),
                _ => Task.CompletedTask,
            });
        }
    }

    /// <summary>Until when the act opened the livret; null: it opened nothing.</summary>
    private static DateTime? Echeance(LivretScolaire livret, Geste geste) => geste switch
    {
        Geste.RenvoyerALEquipe => livret.Point(NaturePoint.Renvoi)?.Jusquau,
        Geste.DemanderUneRegularisation => livret.Point(NaturePoint.Regularisation)?.Jusquau,
        _ => null,
    };

    private static DateOnly JourLocal(Circonstances ici, DateTime instant) => DateOnly.FromDateTime(ici.Calendrier?.HeureLocale(instant) ?? instant);
}
