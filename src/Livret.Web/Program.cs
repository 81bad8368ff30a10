using Livret.Web;
using Livret.Web.Verbes;

if (Verbes.EstAppele(args))
    return await Verbes.ExecuterAsync(args, Terminal.Standard());

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
builder.AddLivretWeb();

var app = builder.Build();
if (await app.RefuserLaMiseEnServiceAsync() is { } refus)
{
    await Console.Error.WriteLineAsync(refus);
    return StatutDeSortie.DefautInterne;
}
app.UseLivretWeb();
await app.RunAsync();
return 0;
