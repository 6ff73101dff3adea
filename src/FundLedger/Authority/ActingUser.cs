namespace FundLedger.Authority;

/// <summary>Who acts, as the way in has made sure of it: by a log-in or a token.</summary>
/// <param name="Account">The user name.</param>
public sealed record ActingUser(string Account)
{
    /// <summary>Whether he administers the server; that gives him no right in a book but to let its administrators in.</summary>
    public bool AdministersServer { get; init; }

    /// <summary>Whether he also proved a second factor.</summary>
    public bool HasSecondFactor { get; init; }
}
