using static FundLedger.Ledger;
using static FundLedger.Lines;

namespace FundLedger;

/// <summary>
/// What a charity fund posts: its own books at the fund's owner, quota at the unit that may ask for it.
/// Approval alone posts nothing in the fund's own books.
/// </summary>
public static class CharityPosting
{
    /// <summary>A restricted donation is received.</summary>
    public static Line[] Donation(Place books, Place quota, Money amount) =>
        [.. Pair(Charity, "1002", "410102", books, amount), .. Pair(Control, "9120", "9203", quota, amount)];

    /// <summary>A grant is paid: of committed quota, or directly.</summary>
    public static Line[] Grant(Place books, Place quota, Money paid, bool committed) =>
        [.. Pair(Charity, "5101", "1002", books, paid), .. Pair(Control, committed ? "9302" : "9203", "9501", quota, paid)];

    /// <summary>A grant is paid as an advance, to be verified later.</summary>
    public static Line[] Advance(Place books, Place quota, Money paid, bool committed) =>
        [.. Pair(Charity, "1141", "1002", books, paid), .. Pair(Control, committed ? "9302" : "9203", "9501", quota, paid)];

    /// <summary>What was bought with an advance is verified.</summary>
    public static Line[] AdvanceVerified(Place books, Money amount) => Pair(Charity, "5101", "1141", books, amount);

    /// <summary>Unspent grant money comes back: of an advance, or of a grant of the same year.</summary>
    public static Line[] GrantReturned(Place books, Place quota, Money amount, bool advance) =>
        [.. Pair(Charity, "1002", advance ? "1141" : "5101", books, amount), .. Pair(Control, "9501", "9203", quota, amount)];
}
