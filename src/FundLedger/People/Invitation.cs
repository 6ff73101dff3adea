namespace FundLedger;

/// <summary>An account that an administrator offered to a person: it is linked by its own log-in, or by a second administrator.</summary>
/// <param name="Person">The person.</param>
/// <param name="By">The account of who offered it.</param>
public sealed record Invitation(string Person, string By);
