using System.Net;

namespace FundLedger.Server.Operations;

/// <summary>How what runs beside the API is set up.</summary>
internal sealed record OperationsOptions
{
    private const long UsualLeastFreeBytes = 256 * 1024 * 1024;

    /// <summary>Where the key of the checkpoints is kept, in <c>keys</c>.</summary>
    public required DirectoryInfo Data { get; init; }

    /// <summary>Whether the books are there too, so that its disk must not be full.</summary>
    public bool HoldsBooks { get; init; } = true;

    /// <summary>Networks that webhooks may be sent to though they are not public; with loopback among them also without TLS.</summary>
    public IReadOnlyList<IPNetwork> WebhookNetworks { get; init; } = [];

    /// <summary>Below so many free bytes the service only reads.</summary>
    public long LeastFreeBytes { get; init; } = UsualLeastFreeBytes;

    /// <summary>Whether this process does background work.</summary>
    public bool RunsWork { get; init; } = true;

    public WebhookTargets Targets => new(WebhookNetworks);

    /// <summary>
    /// Reads <c>FUNDLEDGER_WEBHOOK_NETWORKS</c> (networks such as 10.1.0.0/16, with commas) and <c>FUNDLEDGER_LEAST_FREE_MB</c>.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/>.</exception>
    public static OperationsOptions FromEnvironment(DirectoryInfo data) => new()
    {
        Data = data,
        WebhookNetworks = [.. Words("FUNDLEDGER_WEBHOOK_NETWORKS").Select(word => IPNetwork.TryParse(word, out var network)
            ? network
            : throw Unreadable("FUNDLEDGER_WEBHOOK_NETWORKS", word))],
        LeastFreeBytes = Words("FUNDLEDGER_LEAST_FREE_MB").Select(word => uint.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var megabytes)
            ? megabytes * 1024L * 1024L
            : throw Unreadable("FUNDLEDGER_LEAST_FREE_MB", word)).DefaultIfEmpty(UsualLeastFreeBytes).First(),
    };

    private static string[] Words(string variable) => (Environment.GetEnvironmentVariable(variable) ?? "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static RefusedException Unreadable(string variable, string word) =>
        new(Rule.MemberForm, ("member", variable), ("problem", new Reason(Because.NotUsable, ("given", Texts.Shown(word)))));
}
