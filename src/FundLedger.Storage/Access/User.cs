using System.Text;

namespace FundLedger.Storage;

/// <summary>A user of the server, and how he proves who he is. What he may do in a book stands in the book's journal.</summary>
public sealed record User
{
    /// <summary>Failures in a row from which on the next try must wait (NIST SP 800-63B, 3.2.2: no more than 100).</summary>
    public const int FailuresAllowed = 10;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public int Id { get; init; }

    /// <summary>The user name as it was written: in a book, the account by which a person acts.</summary>
    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>Null for one who logs in through an OpenID provider alone.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>What the OpenID provider calls him; null: he does not log in that way.</summary>
    public string? Subject { get; init; }

    public bool IsAdministrator { get; init; }

    public bool IsDisabled { get; init; }

    /// <summary>Whether he can let others in.</summary>
    public bool LetsIn => IsAdministrator && !IsDisabled;

    /// <summary>Changes whenever what his sessions stand on changes: then they are over.</summary>
    public string Stamp { get; init; } = Secret.New();

    /// <summary>The secret of his one-time codes, encrypted; null: he has none.</summary>
    public string? TotpSecret { get; init; }

    /// <summary>A secret that he has not yet shown a code of.</summary>
    public string? TotpPending { get; init; }

    /// <summary>The time step of the last code that was taken: it and those before it are used up.</summary>
    public long TotpStep { get; init; }

    /// <summary>The hashes of the recovery codes that he has left.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    public int FailedCount { get; init; }

    /// <summary>The moment before which no try is taken.</summary>
    public DateTime LockedUntil { get; init; } = DateTime.UnixEpoch;

    public DateTime CreatedAt { get; init; }

    /// <summary>The user name by which names are told apart: without case, and in one form of Unicode.</summary>
    public static string KeyOf(string name) => name.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    public bool IsLocked(DateTime now) => now < LockedUntil;

    /// <summary>After a failed try: from the tenth on, a wait that begins at a minute and doubles, up to an hour.</summary>
    public User AfterFailure(DateTime now)
    {
        var count = FailedCount + 1;
        var doublings = Math.Min(count - FailuresAllowed, 6);
        var wait = TimeSpan.FromMinutes(Math.Pow(2, doublings));
        return this with
        {
            FailedCount = count,
            LockedUntil = doublings < 0 ? LockedUntil : now + (wait < LongestWait ? wait : LongestWait),
        };
    }

    public User Unlocked() => this with { FailedCount = 0, LockedUntil = DateTime.UnixEpoch };

    /// <summary>With what his sessions stand on changed: they are over.</summary>
    public User CutOff() => this with { Stamp = Secret.New() };

    public User WithPassword(string hash) => (this with { PasswordHash = hash }).Unlocked().CutOff();

    public User WithoutCodes() => (this with { TotpSecret = null, TotpPending = null, RecoveryCodes = [] }).CutOff();
}
