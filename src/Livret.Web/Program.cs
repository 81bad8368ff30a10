using Livret.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddLivretWeb();

var app = builder.Build();
await app.PreparerAsync();
app.UseLivretWeb();
await app.RunAsync();
