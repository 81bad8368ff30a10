using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Livret.Web.Securite;

/// <summary>
/// Attempts on the doors of the accounts (sign-in, second code, forgotten password, one-time links), per network address and per account. Counted in
/// the memory of this node; what must hold on all of them, five wrong passwords or codes, is the lockout of the account, which is in the database.
/// </summary>
public sealed class Essais(IHttpContextAccessor http, IConfiguration configuration) : IDisposable
{
    private const int ParAdresse = 60, ParCompte = 30;
    private const int PrefixeIpv6 = 8;
    private static readonly TimeSpan Fenetre = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _adresses = Limiter(configuration.GetValue("Securite:EssaisDeConnexionParMinute", ParAdresse));
    private readonly PartitionedRateLimiter<string> _comptes = Limiter(configuration.GetValue("Securite:EssaisParCompteEtParMinute", ParCompte));

    /// <summary>Counts one attempt.</summary>
    /// <param name="compte">The address that was typed, or the identifier of the account; null: the door knows none.</param>
    /// <returns>How long to wait before another; null: this one may go on.</returns>
    public TimeSpan? Attendre(string? compte = null) =>
        Attendre(_adresses, Reseau(http.HttpContext?.Connection.RemoteIpAddress))
        ?? (string.IsNullOrWhiteSpace(compte) ? null : Attendre(_comptes, compte.Trim().ToUpperInvariant()));

    public void Dispose()
    {
        _adresses.Dispose();
        _comptes.Dispose();
    }

    /// <summary>The address that the balancer forwards, when it is trusted. One subscriber has a whole /64 of IPv6: its addresses count as one.</summary>
    internal static string Reseau(IPAddress? adresse) => adresse switch
    {
        null => "inconnue",
        { IsIPv4MappedToIPv6: true } => adresse.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(adresse.GetAddressBytes().AsSpan(0, PrefixeIpv6)),
        _ => adresse.ToString(),
    };

    private static TimeSpan? Attendre(PartitionedRateLimiter<string> limites, string cle)
    {
        using var essai = limites.AttemptAcquire(cle);
        return essai.IsAcquired ? null : essai.TryGetMetadata(MetadataName.RetryAfter, out var attente) ? attente : Fenetre;
    }

    private static PartitionedRateLimiter<string> Limiter(int parFenetre) =>
        PartitionedRateLimiter.Create<string, string>(cle => RateLimitPartition.GetFixedWindowLimiter(cle, _ => new() { PermitLimit = parFenetre, Window = Fenetre }));
}
