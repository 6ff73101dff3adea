using System.Net;

namespace FundLedger.Server.Api;

/// <summary>
/// A cookie that scripts do not see, that other sites do not send with a change, and that goes over https alone, but for
/// plain http to this very machine.
/// </summary>
internal sealed class LoopbackCookie : CookieBuilder
{
    public LoopbackCookie(string name)
    {
        Name = name;
        HttpOnly = true;
        IsEssential = true;
        SameSite = SameSiteMode.Lax;
        Path = "/";
    }

    /// <summary>Decides for itself: of the policies to choose from, none asks who the other end is.</summary>
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var cookie = base.Build(context, expiresFrom);
        cookie.Secure = context.Request.IsHttps || !IsLoopback(context.Request.Host.Host);
        return cookie;
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
