using System.Net;

namespace FundLedger.Server.Api;

/// <summary>Who asked, and from where: for the log of access.</summary>
/// <param name="User">The user name; empty where none is known.</param>
/// <param name="Address">The network address, or <c>console</c>.</param>
internal sealed record Origin(string User, string Address)
{
    /// <summary>Somebody at the machine, who works on the database directly.</summary>
    public static readonly Origin Console = new("", "console");

    public static Origin Of(HttpContext context) => new(context.FindCaller()?.User ?? "", AddressOf(context));

    /// <summary>The address of the other end; IPv4 is written as IPv4.</summary>
    public static string AddressOf(HttpContext context)
    {
        IPAddress? address = context.Connection.RemoteIpAddress;
        return (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "";
    }
}
