using Serilog;

namespace Livret.Web.Verbes;

/// <summary>The services of the application, without its pages and without its log: standard output belongs to the verb.</summary>
internal static class HoteDeVerbe
{
    /// <summary>The settings beside the executable, unless the call says where they are: a verb is called from anywhere.</summary>
    public static WebApplication Construire(Appel appel)
    {
        var builder = WebApplication.CreateBuilder([$"--contentRoot={AppContext.BaseDirectory}", .. appel.OptionsDHote]);
        builder.AddLivretWeb();
        builder.Services.AddSerilog(Serilog.Core.Logger.None);
        return builder.Build();
    }
}
