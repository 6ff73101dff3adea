using System.Net;
using System.Net.Sockets;

namespace FundLedger.Server.Operations;

/// <summary>
/// Where webhooks may be sent: to public addresses over TLS. Otherwise whoever may add a webhook could have this server
/// call what only it can reach. The address is looked at when it is connected to, because a name may lead elsewhere by then.
/// </summary>
/// <param name="allowed">Networks that are allowed all the same: those of an administration's own receivers.</param>
internal sealed class WebhookTargets(IReadOnlyList<IPNetwork> allowed)
{
    private const int MostCharacters = 2000;

    /// <summary>Addresses that are not of the public internet (IANA's special-purpose registries).</summary>
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16",
            "fc00::/7", "fe80::/9", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <exception cref="RefusedException"><see cref="Rule.WebhookForm"/> for what can be seen to be wrong beforehand.</exception>
    public void Check(string url)
    {
        if (url.Length > MostCharacters || !Uri.TryCreate(url, UriKind.Absolute, out var target))
            throw Refused(Because.NotAUrl);
        if (target.UserInfo.Length > 0 || target.Fragment.Length > 0)
            throw Refused(Because.UrlWithUser);
        if (target.Scheme != Uri.UriSchemeHttps && !(target.Scheme == Uri.UriSchemeHttp && IsAllowedLoopback(target)))
            throw Refused(Because.NotHttps);
        if (IPAddress.TryParse(target.IdnHost.Trim('[', ']'), out var address) && !Permits(address))
            throw Refused(Because.NotPublic);
    }

    /// <summary>Whether an address may be connected to.</summary>
    public bool Permits(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return allowed.Any(network => network.Contains(plain)) || !Special.Any(network => network.Contains(plain));
    }

    /// <summary>Connects to a host by one of its addresses that may be connected to.</summary>
    /// <exception cref="HttpRequestException">When it has none.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancellation).ConfigureAwait(false);
        IPAddress[] permitted = [.. addresses.Where(Permits)];
        if (permitted.Length == 0)
            throw new HttpRequestException("The host has no public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(permitted, host.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowedLoopback(Uri target) => target.IsLoopback && Permits(IPAddress.Loopback);

    private static RefusedException Refused(Because problem) => new(Rule.WebhookForm, ("member", "url"), ("problem", new Reason(problem)));
}
