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
    /// <summary>A donation is received, restricted or not.</summary>
    public static Line[] Donation(Place books, Place quota, Money amount, bool restricted) =>
    [
        .. Pair(Charity, CharityDeposits, restricted ? RestrictedDonations : UnrestrictedDonations, books, amount),
        .. Pair(Control, Donated, Available, quota, amount),
    ];

    /// <summary>Unrestricted money is given to a purpose and unit of the fund, or taken back. Between units of one purpose the money stays where it is.</summary>
    public static Line[] Assignment(Place booksFrom, Place booksTo, Place from, Place to, Money amount) =>
    [
        .. booksFrom == booksTo ? [] : new[] { Debit(Charity, CharityDeposits, booksTo, amount), Credit(Charity, CharityDeposits, booksFrom, amount) },
        .. Pair(Control, Available, Donated, from, amount),
        .. Pair(Control, Donated, Available, to, amount),
    ];

    /// <summary>A part of a donation is owed to its donor and repaid.</summary>
    public static Line[] Repayment(Place books, Place quota, Money amount, bool restricted) =>
    [
        .. Pair(Charity, ManagementExpenses, OtherPayables, books, amount),
        .. Pair(Charity, OtherPayables, CharityDeposits, books, amount),
        .. restricted ? Pair(Charity, RestrictedNetAssets, UnrestrictedNetAssets, books, amount) : [],
        .. Pair(Control, Available, Donated, quota, amount),
    ];

    /// <summary>Interest lessens 筹资费用; where a donor restricted it, it is restricted revenue.</summary>
    public static Line[] Interest(Place books, Place quota, Money amount, bool restricted) =>
    [
        .. Pair(Charity, CharityDeposits, restricted ? RestrictedOtherRevenue : FundRaisingExpenses, books, amount),
        .. Pair(Control, Donated, Available, quota, amount),
    ];

    /// <summary>A bank's fee, of which <paramref name="withQuota"/> has quota.</summary>
    public static Line[] BankFee(Place books, Place quota, Money amount, Money withQuota) =>
    [
        .. Pair(Charity, FundRaisingExpenses, CharityDeposits, books, amount),
        .. withQuota.IsZero ? [] : Pair(Control, Available, Donated, quota, withQuota),
    ];

    /// <summary>A grant is paid: of committed quota, or directly.</summary>
    public static Line[] Grant(Place books, Place quota, Money paid, bool committed) =>
        [.. Pair(Charity, ProgrammeCosts, CharityDeposits, books, paid), .. Pair(Control, committed ? Committed : Available, Paid, quota, paid)];

    /// <summary>A grant is paid as an advance, to be verified later.</summary>
    public static Line[] Advance(Place books, Place quota, Money paid, bool committed) =>
        [.. Pair(Charity, Advances, CharityDeposits, books, paid), .. Pair(Control, committed ? Committed : Available, Paid, quota, paid)];

    /// <summary>What was bought with an advance is verified.</summary>
    public static Line[] AdvanceVerified(Place books, Money amount) => Pair(Charity, ProgrammeCosts, Advances, books, amount);

    /// <summary>Unspent grant money comes back in the year of the payment: of an advance that was not verified, and of what was programme cost.</summary>
    public static Line[] GrantReturned(Place books, Place quota, Money advance, Money cost, string into = Available) =>
    [
        .. advance.IsZero ? [] : Pair(Charity, CharityDeposits, Advances, books, advance),
        .. cost.IsZero ? [] : Pair(Charity, CharityDeposits, ProgrammeCosts, books, cost),
        .. Pair(Control, Paid, into, quota, advance + cost),
    ];

    /// <summary>
    /// Unspent grant money of a closed year comes back. Its cost has been closed, and has released its restriction: what comes
    /// back of it is net assets again, restricted as its donations were.
    /// </summary>
    public static Line[] GrantOfClosedYearReturned(Place books, Place quota, Money advance, Money restricted, Money unrestricted, string into = Available) =>
    [
        .. advance.IsZero ? [] : Pair(Charity, CharityDeposits, Advances, books, advance),
        .. restricted.IsZero ? [] : Pair(Charity, CharityDeposits, RestrictedNetAssets, books, restricted),
        .. unrestricted.IsZero ? [] : Pair(Charity, CharityDeposits, UnrestrictedNetAssets, books, unrestricted),
        .. advance.IsZero ? [] : Pair(Control, Paid, into, quota, advance),
        .. (restricted + unrestricted).IsZero ? [] : Pair(Control, BroughtForward, into, quota, restricted + unrestricted),
    ];
}
