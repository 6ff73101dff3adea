using FundLedger.Journal;
using static FundLedger.Journal.BudgetaryAccount;
using static FundLedger.Journal.CharityAccount;
using static FundLedger.Journal.ControlAccount;
using static FundLedger.Journal.FinancialAccount;
using static FundLedger.Journal.Ledger;
using static FundLedger.Posting.Lines;

namespace FundLedger.Posting;

/// <summary>What the end of a year posts, per unit and fund.</summary>
internal static class YearEndPosting
{
    /// <summary>Unused quota carries out of the old year: from 9203, or whatever account it stands on.</summary>
    public static Line[] CarriedOut(Place at, Money amount, string held) => Pair(Control, held, CarriedForward, at, amount);

    /// <summary>… and into the new year, its budget year kept.</summary>
    public static Line[] CarriedIn(Place at, Money amount, string held) => Pair(Control, BroughtForward, held, at, amount);

    /// <summary>What carries for the first time is 财政应返还额度 from now on.</summary>
    public static Line[] Recognised(Place at, Money amount) =>
        [.. Pair(Financial, QuotaReceivable, AppropriationRevenue, at, amount), .. Pair(Budgetary, QuotaBalance, AppropriationBudgetRevenue, at, amount)];

    /// <summary>
    /// Unused quota lapses: what had been allotted returns to the unit above, what was the unit's own is cancelled.
    /// </summary>
    /// <param name="at">Where it lapses.</param>
    /// <param name="above">The same in the unit above.</param>
    /// <param name="held">The account that it stands on: 9201, 9203 or 9204.</param>
    /// <param name="returned">What returns to the unit above.</param>
    /// <param name="cancelled">What does not.</param>
    public static Line[] Lapsed(Place at, Place above, string held, Money returned, Money cancelled) =>
    [
        .. returned.IsZero ? [] : Pair(Control, held, ClawedBack, at, returned),
        .. returned.IsZero ? [] : Pair(Control, Allotted, Unallotted, above, returned),
        .. cancelled.IsZero ? [] : Pair(Control, held, Cancelled, at, cancelled),
    ];

    /// <summary>归集上缴 of what had been recognised: by way of 810202 for a finished project, else 810104.</summary>
    public static Line[] Surrendered(Place at, Money amount, bool finished) =>
    [
        .. Pair(Financial, AccumulatedSurplus, QuotaReceivable, at, amount),
        .. Pair(Budgetary, finished ? BudgetSurplusSurrendered : CarryForwardSurrendered, QuotaBalance, at, amount),
    ];

    /// <summary>An account with <paramref name="net"/> (debit less credit) is closed to another.</summary>
    public static Line[] Closed(Ledger ledger, string code, string into, Place at, Money net) =>
        net >= Money.Zero(net.Currency) ? Pair(ledger, into, code, at, net) : Pair(ledger, code, into, at, -net);

    /// <summary>A finished project's carry-forward becomes surplus: 810107 to 810204.</summary>
    public static Line[] ProjectFinished(Place at, Money amount) =>
        Pair(Budgetary, CumulativeCarryForward, BudgetSurplusFromCarryForward, at, amount);

    /// <summary>A restriction is fulfilled; below zero, what was counted as cost in a closed year is taken back.</summary>
    public static Line[] CharityReleased(Place books, Money amount) => amount >= Money.Zero(amount.Currency)
        ? Pair(Charity, RestrictedNetAssets, UnrestrictedNetAssets, books, amount)
        : Pair(Charity, UnrestrictedNetAssets, RestrictedNetAssets, books, -amount);
}
