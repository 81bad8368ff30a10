using System.Linq.Expressions;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Microsoft.EntityFrameworkCore.Query;

namespace Livret.Web.Pages.ServiceExamens.Dossiers;

/// <summary>
/// The tabs and the checks of the queue, said in SQL: no livret is loaded to be counted or filtered. The stage total is summed by the
/// database (<see cref="Domaine.Recevabilites.DureeDeStage"/> says the same in C#); the seal of the visa is verified on the page of the file only.
/// </summary>
public sealed class CriteresDeFile(ServiceTenu tenu)
{
    private readonly int _seuil = (int)(tenu.Session.SeuilStageSemaines * 100);
    private readonly IReadOnlyList<string> _echues = tenu.Echues;

    /// <summary>Something waits for an answer: of the établissement, or of the service.</summary>
    public static Expression<Func<LivretScolaire, bool>> EnAttente { get; } = l =>
        l.Points.Any(p => p.FermeLe == null && p.Nature != NaturePoint.Renvoi) || l.Propositions.Any(p => p.FermeeLe == null);

    /// <summary>Nothing waits, in time, stages reached, and nobody recorded the contrary.</summary>
    public Expression<Func<LivretScolaire, bool>> SansEcart => l =>
        l.Transmissions.Any(t => t.DansLeDelai)
        && (l.Stages.Any(s => s.Nature != NatureStage.Stage)
            || (l.Stages.Sum(s => s.CentiemesDeSemaine) >= _seuil && (l.Stages.Any() || (l.Voie != Voie.Apprentissage && l.Voie != Voie.Fpc))))
        && !l.Constats.Any(c => !c.Remplie);

    /// <summary>What the tabs look at, of one livret: grouped by the database, it counts them all in one reading.</summary>
    public Expression<Func<LivretScolaire, CasDeFile>> Cas
    {
        get
        {
            Expression<Func<LivretScolaire, bool, bool, CasDeFile>> cas = (livret, enAttente, sansEcart) =>
                new CasDeFile { Etat = livret.Etat, EnAttente = enAttente, SansEcart = livret.Etat == Etat.Transmis && sansEcart };
            var corps = new ReplacingExpressionVisitor([cas.Parameters[1], cas.Parameters[2]], [De(EnAttente), De(SansEcart)]).Visit(cas.Body);
            return Expression.Lambda<Func<LivretScolaire, CasDeFile>>(corps, cas.Parameters[0]);

            Expression De(Expression<Func<LivretScolaire, bool>> critere) => ReplacingExpressionVisitor.Replace(critere.Parameters[0], cas.Parameters[0], critere.Body);
        }
    }

    public IQueryable<LivretScolaire> Retenir(IQueryable<LivretScolaire> livrets, Onglet onglet) => onglet switch
    {
        Onglet.Tous => livrets.Where(l => l.Etat != Etat.Retire),
        Onglet.SansDifficulte => livrets.Where(l => l.Etat == Etat.Transmis).Where(Non(EnAttente)).Where(SansEcart),
        Onglet.AExaminer => livrets.Where(l => l.Etat == Etat.Transmis).Where(Non(EnAttente)).Where(Non(SansEcart)),
        Onglet.EnAttente => livrets.Where(l => l.Etat != Etat.Retire).Where(EnAttente),
        Onglet.NonTransmis => livrets.Where(l => l.Etat == Etat.EnSaisie || l.Etat == Etat.Soumis || l.Etat == Etat.Vise).Where(Non(EnAttente)),
        Onglet.Decides => livrets.Where(l => l.Etat == Etat.Recevable || l.Etat == Etat.NonRecevable).Where(Non(EnAttente)),
        Onglet.AuJury => livrets.Where(l => l.Etat == Etat.AuJury || l.Etat == Etat.Delibere || l.Etat == Etat.Clos || l.Etat == Etat.Publie),
        Onglet.Retires => livrets.Where(l => l.Etat == Etat.Retire),
    };

    public IQueryable<LivretScolaire> Retenir(IQueryable<LivretScolaire> livrets, Difficulte controle) => controle switch
    {
        Difficulte.HorsDelai => livrets.Where(l => l.Transmissions.Any()
            ? !l.Transmissions.Any(t => t.DansLeDelai)
            : _echues.Contains(l.Etablissement!.CodeAcademie)),
        Difficulte.JamaisTransmis => livrets.Where(l => !l.Transmissions.Any()),
        Difficulte.StageInsuffisant => livrets.Where(l => !l.Stages.Any(s => s.Nature != NatureStage.Stage) && l.Stages.Sum(s => s.CentiemesDeSemaine) < _seuil
            && (l.Stages.Any() || (l.Voie != Voie.Apprentissage && l.Voie != Voie.Fpc))),
        Difficulte.StageAJustifier => livrets.Where(l => !l.Stages.Any() && (l.Voie == Voie.Apprentissage || l.Voie == Voie.Fpc)),
        Difficulte.Proposition => livrets.Where(l => l.Propositions.Any(p => p.FermeeLe == null)),
        Difficulte.DemandeDeReouverture => livrets.Where(l => l.Points.Any(p => p.FermeLe == null && p.Nature == NaturePoint.DemandeDeReouverture)),
        Difficulte.ReponseEchue => livrets.Where(l => l.Points.Any(p => p.FermeLe == null && p.Jusquau < tenu.Instant
            && (p.Nature == NaturePoint.Regularisation || p.Nature == NaturePoint.Reouverture))),
    };

    private static Expression<Func<LivretScolaire, bool>> Non(Expression<Func<LivretScolaire, bool>> critere) =>
        Expression.Lambda<Func<LivretScolaire, bool>>(Expression.Not(critere.Body), critere.Parameters);
}
