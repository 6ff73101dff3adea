namespace FundLedger.Storage;

/// <summary>A bearer token for a program: of it, all but the token.</summary>
public sealed record AccessToken
{
    /// <summary>The longest that a token is good for, in days.</summary>
    public const int LongestDays = 366;

    public int Id { get; init; }

    /// <summary>The name of the user in whose name it acts.</summary>
    public required string User { get; init; }

    /// <summary>What its owner knows it by.</summary>
    public required string Name { get; init; }

    /// <summary>The only book that it opens; null: all of the user's.</summary>
    public string? Book { get; init; }

    /// <summary>True when nothing can be changed with it.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether it was made in a session that had proved a second factor.</summary>
    public bool HasSecondFactor { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    /// <summary>When it was last used, to about an hour.</summary>
    public DateTime? LastUsedAt { get; init; }

    public DateTime? RevokedAt { get; init; }
}
