using System.Text;

namespace FundLedger.Storage;

/// <summary>
/// A user of the server, and how he proves who he is; what he may do in a book stands in the book's journal. Whoever changes
/// one saves it with <see cref="AccessChange.SaveAsync"/>.
/// </summary>
public sealed record User
{
    public int Id { get; init; }

    /// <summary>The user name in one form of Unicode (NFKC); in a book, the account by which a person acts.</summary>
    public required string Name { get; init => field = value.Normalize(NormalizationForm.FormKC); }

    public required string DisplayName { get; set; }

    /// <summary>Null for one who logs in through an OpenID provider alone.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>What the OpenID provider calls him; null: he does not log in that way.</summary>
    public string? Subject { get; set; }

    public bool IsAdministrator { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>Whether he can let others in.</summary>
    public bool LetsIn => IsAdministrator && !IsDisabled;

    /// <summary>Changes whenever what his sessions and tokens stand on changes: then they are over.</summary>
    public string Stamp { get; set; } = Secret.New();

    /// <summary>The key of his authenticator, encrypted; null: he has none.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>A key that he has not yet shown a code of.</summary>
    public string? TotpPending { get; set; }

    /// <summary>The time step of the last code that was taken: it and those before it are used up.</summary>
    public long TotpStep { get; set; }

    /// <summary>The hashes of the recovery codes that he has left.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; set; } = [];

    /// <summary>How often he was saved: of two who change him at once, the second must look again.</summary>
    public int Version { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Failed log-ins under his name, as they stood when he was read.</summary>
    public FailedTries Tries { get; init; } = FailedTries.None;

    /// <summary>The user name by which names are told apart: without case, and in one form of Unicode.</summary>
    public static string KeyOf(string name) => name.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    public void RemoveAuthenticator() => (TotpSecret, TotpPending, RecoveryCodes) = (null, null, []);
}
