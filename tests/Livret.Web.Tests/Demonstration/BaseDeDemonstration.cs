using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;
using Livret.Donnees;
using Livret.Donnees.Demonstration;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Tests.Demonstration;

/// <summary>The demonstration loaded in a database, then read back from it.</summary>
public sealed class BaseDeDemonstration : IAsyncLifetime, IAsyncDisposable
{
    private readonly string _fichier = BaseDeTest.Copier();

    public SessionExamen Session { get; private set; } = null!;
    public IReadOnlyList<LivretScolaire> Livrets { get; private set; } = [];
    public IReadOnlyList<Attribution> Attributions { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await using (var db = Ouvrir())
            Assert.True(await db.ChargerLaDemonstrationAsync(CancellationToken.None));
        await using var relue = Ouvrir();
        Session = await relue.Sessions.SingleAsync();
        Livrets = await LivretDbContext.PourUnActe(relue.Livrets).OrderBy(l => l.Numero).ToListAsync();
        Attributions = [.. Livrets.SelectMany(Attribuer)];
    }

    public LivretDbContext Ouvrir() => BaseDeTest.Ouvrir(_fichier);

    public IReadOnlyList<Attribution> Attribuer(LivretScolaire livret) =>
        livret.Attribuer(Session, ReferentielsEmbarques.Chercher(livret.Specialite)!);

    /// <summary>Everything that was typed, with who and when, one line per value.</summary>
    public IReadOnlyList<string> Resumer() =>
    [
        .. Livrets.SelectMany(l => l.Unites.SelectMany(u => u.Valeurs.Select(v => $"{l.Numero} {l.NomComplet} {u.Code} {v.Valeur} {v.Par} {v.ParId} {v.Le:O}"))),
    ];

    public Task DisposeAsync()
    {
        BaseDeTest.Effacer(_fichier);
        return Task.CompletedTask;
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
}
