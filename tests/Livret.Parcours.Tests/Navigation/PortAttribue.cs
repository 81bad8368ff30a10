using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace Livret.Parcours.Tests.Navigation;

/// <summary>
/// The application starts itself (<c>RunAsync</c>) while the factory gives its port: the server waits here until it has one,
/// otherwise on a busy machine it sometimes starts first and refuses the address.
/// </summary>
internal sealed class PortAttribue(IServer serveur) : IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var adresses = serveur.Features.Get<IServerAddressesFeature>()!;
        while (!adresses.PreferHostingUrls)
            await Task.Delay(Pause, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
