namespace FundLedger.Setup;

/// <summary>授权委托: one person acts for another for some days.</summary>
/// <param name="From">Who delegates.</param>
/// <param name="To">Who acts.</param>
/// <param name="Role">In which role; empty: in all.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
public sealed record Delegation(string From, string To, string Role, DateOnly Start, DateOnly End)
{
    public bool Covers(string role, DateOnly date) => (Role.Length == 0 || Role == role) && date >= Start && date <= End;
}
