namespace FundLedger.Authority;

/// <summary>An office that a person can hold at a unit; it counts for that unit and all below it.</summary>
/// <param name="Code">Its code, as routes name it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Duty">What it is for.</param>
public sealed record Role(string Code, LocalName Name, LocalName Duty);
