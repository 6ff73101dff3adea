namespace FundLedger.Journal;

/// <summary>
/// Whose an idempotency key is: that of who acts, so that nobody takes another's key or learns from it. Keys of imports belong
/// to the book, because a row of a file is posted once, whoever imports it; only imports make them.
/// </summary>
public static class KeyOwner
{
    /// <summary>What keys of imports begin with.</summary>
    public const string Import = "import:";

    /// <summary>The owner of a key: an account, or empty for the book.</summary>
    public static string Of(string actor, string key) => IsKept(key) ? "" : actor;

    /// <summary>Whether a key is kept for imports.</summary>
    public static bool IsKept(string key) => key.StartsWith(Import, StringComparison.Ordinal);
}
