using FundLedger.Journal;
using static FundLedger.Journal.CharityAccount;
using static FundLedger.Journal.ControlAccount;
using static FundLedger.Journal.Ledger;
using static FundLedger.Posting.Lines;

namespace FundLedger.Posting;

/// <summary>
/// What a charity fund posts: its own books at the fund's owner, quota at the unit that may ask for it.
/// Approval alone posts nothing in the fund's own books.
/// </summary>
internal static class CharityPosting
{
    /// <summary>A restricted donation is received.</summary>
    public static Line[] Donation(Place books, Place quota, Money amount) =>
        [.. Pair(Charity, CharityDeposits, RestrictedDonations, books, amount), .. Pair(Control, Donated, Available, quota, amount)];

    /// <summary>A grant is paid: of committed quota, or directly.</summary>
    public static Line[] Grant(Place books, Place quota, Money paid, bool committed) =>
        [.. Pair(Charity, ProgrammeCosts, CharityDeposits, books, paid), .. Pair(Control, committed ? Committed : Available, Paid, quota, paid)];

    /// <summary>A grant is paid as an advance, to be verified later.</summary>
    public static Line[] Advance(Place books, Place quota, Money paid, bool committed) =>
        [.. Pair(Charity, Advances, CharityDeposits, books, paid), .. Pair(Control, committed ? Committed : Available, Paid, quota, paid)];

    /// <summary>What was bought with an advance is verified.</summary>
    public static Line[] AdvanceVerified(Place books, Money amount) => Pair(Charity, ProgrammeCosts, Advances, books, amount);

    /// <summary>
    /// Unspent grant money comes back: of an advance that was not verified, and of what was programme cost. Cost of a
    /// prior year has released its restriction, so what comes back of it is restricted net assets again.
    /// </summary>
    public static Line[] GrantReturned(Place books, Place quota, Money advance, Money cost, bool priorYear) =>
    [
        .. advance.IsZero ? [] : Pair(Charity, CharityDeposits, Advances, books, advance),
        .. cost.IsZero ? [] : Pair(Charity, CharityDeposits, priorYear ? RestrictedNetAssets : ProgrammeCosts, books, cost),
        .. Pair(Control, Paid, Available, quota, advance + cost),
    ];
}
