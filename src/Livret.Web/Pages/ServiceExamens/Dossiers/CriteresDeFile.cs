using System.Linq.Expressions;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Web.Pages.ServiceExamens.Dossiers;

/// <summary>
/// The tabs and the checks of the queue, said in SQL: no livret is loaded to be counted or filtered (<see cref="Domaine.Recevabilites.DureeDeStage"/>
/// says the same of the stages in C#); the seal of the visa is verified on the page of the file only.
/// </summary>
public sealed class CriteresDeFile(ServiceTenu tenu)
{
    private readonly int _seuil = (int)(tenu.Session.SeuilStageSemaines * 100);
    private readonly IReadOnlyList<string> _echues = tenu.Echues;

    /// <summary>In time, stages reached, and nobody recorded the contrary.</summary>
    public Expression<Func<LivretScolaire, bool>> SansEcart => _seuil > 0
        ? l => l.SansReserve && l.CentiemesDeStage >= _seuil
        : l => l.SansReserve && (l.CentiemesDeStage > 0 || (l.Voie != Voie.Apprentissage && l.Voie != Voie.Fpc));

    /// <summary>What the tabs count, in one reading.</summary>
    public IQueryable<CasDeFile> Compter(IQueryable<LivretScolaire> livrets) => livrets.GroupBy(l => new { l.Etat, l.EnAttente })
        .Select(g => new CasDeFile { Etat = g.Key.Etat, EnAttente = g.Key.EnAttente, Nombre = g.Count(), SansEcart = g.AsQueryable().Count(SansEcart) });

    public IQueryable<LivretScolaire> Retenir(IQueryable<LivretScolaire> livrets, Onglet onglet) => onglet switch
    {
        Onglet.Tous => livrets.Where(l => l.Etat != Etat.Retire),
        Onglet.SansDifficulte => livrets.Where(l => l.Etat == Etat.Transmis && !l.EnAttente).Where(SansEcart),
        Onglet.AExaminer => livrets.Where(l => l.Etat == Etat.Transmis && !l.EnAttente).Where(Non(SansEcart)),
        Onglet.EnAttente => livrets.Where(l => l.Etat != Etat.Retire && l.EnAttente),
        Onglet.NonTransmis => livrets.Where(l => (l.Etat == Etat.EnSaisie || l.Etat == Etat.Soumis || l.Etat == Etat.Vise) && !l.EnAttente),
        Onglet.Decides => livrets.Where(l => (l.Etat == Etat.Recevable || l.Etat == Etat.NonRecevable) && !l.EnAttente),
        Onglet.AuJury => livrets.Where(l => l.Etat == Etat.AuJury || l.Etat == Etat.Delibere || l.Etat == Etat.Clos || l.Etat == Etat.Publie),
        Onglet.Retires => livrets.Where(l => l.Etat == Etat.Retire),
    };

    public IQueryable<LivretScolaire> Retenir(IQueryable<LivretScolaire> livrets, Difficulte controle) => controle switch
    {
        Difficulte.HorsDelai => livrets.Where(l => l.Transmissions.Any()
            ? !l.Transmissions.Any(t => t.DansLeDelai)
            : _echues.Contains(l.CodeAcademie)),
        Difficulte.JamaisTransmis => livrets.Where(l => !l.Transmissions.Any()),
        Difficulte.StageInsuffisant => livrets.Where(l => l.CentiemesDeStage < _seuil && (l.CentiemesDeStage > 0 || (l.Voie != Voie.Apprentissage && l.Voie != Voie.Fpc))),
        Difficulte.StageAJustifier => livrets.Where(l => l.CentiemesDeStage == 0 && (l.Voie == Voie.Apprentissage || l.Voie == Voie.Fpc)),
        Difficulte.Proposition => livrets.Where(l => l.Propositions.Any(p => p.FermeeLe == null)),
        Difficulte.DemandeDeReouverture => livrets.Where(l => l.Points.Any(p => p.FermeLe == null && p.Nature == NaturePoint.DemandeDeReouverture)),
        Difficulte.ReponseEchue => livrets.Where(l => l.Points.Any(p => p.FermeLe == null && p.Jusquau < tenu.Instant
            && (p.Nature == NaturePoint.Regularisation || p.Nature == NaturePoint.Reouverture))),
    };

    private static Expression<Func<LivretScolaire, bool>> Non(Expression<Func<LivretScolaire, bool>> critere) =>
        Expression.Lambda<Func<LivretScolaire, bool>>(Expression.Not(critere.Body), critere.Parameters);
}
