using System.Net;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Pages.ServiceExamens;

/// <summary>The list of the replacement session, through HTTP.</summary>
public sealed class RemplacementTests
{
    [Fact]
    public async Task La_liste_nomme_chaque_candidat_et_ses_unites()
    {
        using var application = new LivretApplication();
        var classe = await CircuitJoue.Complete(4, note: "9").CreerAsync(application).JouerAsync(application, Etat.AuJury, 1, 2);
        await DelibererAsync(application, classe, 1, IssueJury.AjourneAutorise, []);
        await DelibererAsync(application, classe, 2, IssueJury.LivretInsuffisant, ["U4", "U6"]);
        await classe.JouerAsync(application, Etat.Clos, 1, 2);
        await using (var db = application.OuvrirLaBase())
        {
            var numero = classe.Numeros[2];
            await db.Livrets.Where(l => l.Numero == numero).ExecuteUpdateAsync(l => l.SetProperty(x => x.Nom, "=1+1"));
        }
        var client = await application.EnTantQueAsync(Role.Gestionnaire, classe);
        Assert.DoesNotContain(classe.Numeros[2], await client.LireAsync("/examens/remplacement"), StringComparison.Ordinal);

        application.Horloge.SetUtcNow(new DateTimeOffset(2020, 6, 29, 8, 0, 0, TimeSpan.Zero));
        var page = await client.LireAsync("/examens/remplacement");
        Assert.Contains("4 candidats", page, StringComparison.Ordinal);
        Assert.Contains("Livret jamais transmis, hors livret", page, StringComparison.Ordinal);

        var csv = await client.LireAsync("/examens/remplacement?handler=Csv");
        string Ligne(int rang) => csv.Split("\r\n").Single(l => l.StartsWith(classe.Numeros[rang - 1], StringComparison.Ordinal));
        Assert.EndsWith(";Ajourné autorisé;U1|U2|U3|U4|U5|U6", Ligne(1), StringComparison.Ordinal);
        Assert.EndsWith(";Livret ne permettant pas de se prononcer;U4|U6", Ligne(2), StringComparison.Ordinal);
        Assert.Contains(";'=1+1;", Ligne(3), StringComparison.Ordinal);
        Assert.EndsWith(";Livret jamais transmis, hors livret;U1|U2|U3|U4|U5|U6", Ligne(4), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await (await application.EnTantQueAsync(Role.ChefEtablissement, classe)).StatutAsync("/examens/remplacement"));
    }

    private static async Task DelibererAsync(LivretApplication application, ClasseCreee classe, int rang, IssueJury issue, string[] unites)
    {
        NoteArretee[] notes = [.. new[] { "U1", "U2", "U3", "U4", "U5", "U6" }.Select(u => new NoteArretee(u, Note.DeCentiemes(900), Note.DeCentiemes(900), null))];
        Assert.Null(await classe.AppliquerAsync(application, new Deliberer(notes, issue, unites) { Motif = "assiduité" }, rang));
    }
}
