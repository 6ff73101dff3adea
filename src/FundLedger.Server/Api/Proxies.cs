using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace FundLedger.Server.Api;

/// <summary>
/// Proxies in front of the server. What they say of the caller's address and scheme (<c>X-Forwarded-For</c>,
/// <c>X-Forwarded-Proto</c>) is believed; from any other address it is not.
/// </summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app, IReadOnlyList<IPAddress> proxies)
    {
        if (proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = proxies.Count,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in proxies)
            options.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}
