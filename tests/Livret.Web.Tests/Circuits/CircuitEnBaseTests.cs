using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Circuits;

/// <summary>What the acts leave is stored and read back whole.</summary>
public sealed class CircuitEnBaseTests(LivretApplication application) : IClassFixture<LivretApplication>
{
    [Fact]
    public async Task Un_livret_va_de_la_saisie_a_la_publication_et_sa_chaine_se_verifie()
    {
        var classe = await CircuitJoue.Complete(candidats: 2).CreerAsync(application).JouerAsync(application, Etat.Publie, 1);

        var publie = await classe.LivretAsync(application);
        Assert.Equal(Etat.Publie, publie.Etat);
        Assert.Equal(Etat.EnSaisie, (await classe.LivretAsync(application, 2)).Etat);
        await using var db = application.OuvrirLaBase();
        var journal = await db.Journal.AsNoTracking().Where(j => j.LivretId == publie.Id).OrderBy(j => j.Rang).ToListAsync();
        Assert.Equal([Geste.Soumettre, Geste.Viser, Geste.Transmettre], journal.Select(j => j.Geste).Where(g => g is not Geste.Saisir).Take(3));
        Assert.Equal(journal.Count, publie.RangJournal);
        var precedente = "";
        foreach (var evenement in journal)
        {
            Assert.Equal(precedente, evenement.Precedente);
            Assert.Equal(evenement.Empreinte, evenement.Calculer(publie.Session, publie.Numero));
            precedente = evenement.Empreinte;
        }
        Assert.Equal(precedente, publie.EmpreinteJournal);
    }
}
