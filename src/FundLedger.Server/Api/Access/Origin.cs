using System.Net;
using System.Net.Sockets;

namespace FundLedger.Server.Api;

/// <summary>Who asked, and from where: for the log of access.</summary>
/// <param name="User">The user name; empty where none is known.</param>
/// <param name="Address">The network address, or <c>console</c>.</param>
/// <param name="Place">What counts as one address when tries are counted: of IPv6, the first 64 bits, which one household has.</param>
internal sealed record Origin(string User, string Address, string Place)
{
    /// <summary>Somebody at the machine, who works on the database directly.</summary>
    public static readonly Origin Console = new("", "console", "console");

    public static Origin Of(HttpContext context) => new(context.FindCaller()?.User ?? "", AddressOf(context), PlaceOf(context));

    /// <summary>The address of the other end; IPv4 is written as IPv4.</summary>
    public static string AddressOf(HttpContext context) => IPAddressOf(context)?.ToString() ?? "";

    public static string PlaceOf(HttpContext context) => IPAddressOf(context) is { AddressFamily: AddressFamily.InterNetworkV6 } address
        ? new IPNetwork(new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]), 64).ToString()
        : AddressOf(context);

    private static IPAddress? IPAddressOf(HttpContext context) =>
        context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : context.Connection.RemoteIpAddress;
}
