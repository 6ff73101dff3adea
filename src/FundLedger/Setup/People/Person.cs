namespace FundLedger.Setup;

/// <summary>Someone who acts. Rules look at the person, never at the account: two accounts of one person are one.</summary>
/// <param name="Code">The person's code, unique in the book.</param>
/// <param name="Name">The name.</param>
/// <param name="Accounts">User names, each of one person alone.</param>
public sealed record Person(string Code, LocalName Name, IReadOnlyList<string> Accounts);
