using System.Net;

namespace FundLedger.Server.Api;

/// <summary>How the server serves.</summary>
/// <param name="Urls">The addresses that it listens at.</param>
internal sealed record ServeOptions(IReadOnlyList<string> Urls)
{
    /// <summary>The most calls of one caller in a second, on average; 0: no limit.</summary>
    public int CallsPerSecond { get; init; } = 200;

    /// <summary>
    /// How many heavy calls run at once: reports, checks of the book, simulations. Each takes a processor, and memory: a
    /// second one lets a small report pass by a large one.
    /// </summary>
    public int HeavyCalls { get; init; } = 2;

    /// <summary>The proxies whose word on a caller's address and scheme is believed.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>The largest file to attach, in bytes.</summary>
    public long LargestAttachment { get; init; } = 10 * 1024 * 1024;

    /// <summary>The largest file to import, in bytes.</summary>
    public long LargestImport { get; init; } = 100 * 1024 * 1024;
}
