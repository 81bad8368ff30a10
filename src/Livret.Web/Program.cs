using Livret.Web;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
builder.AddLivretWeb();

var app = builder.Build();
await app.PreparerAsync();
app.UseLivretWeb();
await app.RunAsync();
