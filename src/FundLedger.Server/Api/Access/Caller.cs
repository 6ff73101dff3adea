namespace FundLedger.Server.Api;

/// <summary>Who calls: a user who has proved who he is. What he may do in a book is for <see cref="Rights"/> to say.</summary>
/// <param name="User">The user name; in a book, the account by which a person acts.</param>
/// <param name="IsAdministrator">Whether he administers the server: books, users, tokens of others.</param>
/// <param name="Scope">What a token is limited to; null: a log-in, with all that the user may.</param>
internal sealed record Caller(string User, bool IsAdministrator, TokenScope? Scope)
{
    /// <summary>
    /// Whether he also proved a second factor: a one-time code at log-in, or what his OpenID provider says it asked for.
    /// A token has it when it was made in such a session.
    /// </summary>
    public bool HasSecondFactor { get; init; }
}

/// <summary>What a bearer token is limited to.</summary>
/// <param name="Book">The only book; null: every book of the user's.</param>
/// <param name="ReadOnly">True when nothing can be changed with it.</param>
internal sealed record TokenScope(string? Book, bool ReadOnly);
