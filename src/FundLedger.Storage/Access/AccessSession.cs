namespace FundLedger.Storage;

/// <summary>A session that is going on.</summary>
/// <param name="User">The user name.</param>
/// <param name="IsAdministrator">Whether the user is an administrator now.</param>
/// <param name="HasSecondFactor">Whether a second factor was proved in it.</param>
/// <param name="Since">When it began.</param>
public sealed record AccessSession(string User, bool IsAdministrator, bool HasSecondFactor, DateTime Since);
