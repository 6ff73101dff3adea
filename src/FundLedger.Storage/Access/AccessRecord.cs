namespace FundLedger.Storage;

/// <summary>What somebody tried, and what became of it. Never holds a secret.</summary>
/// <param name="User">The user name; empty where none is known, also when a name was given that no user has.</param>
/// <param name="Address">Where from: a network address, or <c>console</c>.</param>
/// <param name="What">What was tried: <c>log-in</c>, <c>token-create</c>, or the method and route of a request.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Detail">About whom or what, or why refused.</param>
public sealed record AccessRecord(string User, string Address, string What, AccessResult Result, string Detail = "")
{
    public long Seq { get; init; }

    public DateTime RecordedAt { get; init; }

    /// <summary>The user whom it was done to, where that may be another; null: none is named.</summary>
    public string? About => Result != AccessResult.Done || Detail.Length == 0 ? null : What switch
    {
        "token-create" or "token-revoke" => Detail[(Detail.IndexOf(' ', StringComparison.Ordinal) + 1)..],
        "set-up" => Detail,
        _ => What.StartsWith("user-", StringComparison.Ordinal) ? Detail : null,
    };

    /// <summary>How often the same happened in a short while.</summary>
    public int Times { get; init; } = 1;
}

/// <summary>What became of a try.</summary>
public enum AccessResult
{
    Done,
    Refused,
    Locked,
}
