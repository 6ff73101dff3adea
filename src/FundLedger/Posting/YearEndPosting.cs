using static FundLedger.Ledger;
using static FundLedger.Lines;

namespace FundLedger;

/// <summary>What the end of a year posts, per unit and fund.</summary>
public static class YearEndPosting
{
    /// <summary>Unused quota carries, out of the old year; from 9203, or from 9401 where it is accrued and unpaid.</summary>
    public static Line[] CarriedOut(Place at, Money amount, bool accrued) =>
    [
        .. Pair(Financial, "1201", "4001", at, amount),
        .. Pair(Budgetary, "800103", "6001", at, amount),
        .. Pair(Control, accrued ? "9401" : "9203", "9601", at, amount),
    ];

    /// <summary>… and into the new year, its budget year kept.</summary>
    public static Line[] CarriedIn(Place at, Money amount, bool accrued) =>
        Pair(Control, "9102", accrued ? "9401" : "9203", at, amount);

    /// <summary>Unused quota lapses; what had been allotted returns to the unit above.</summary>
    public static Line[] Lapsed(Place at, Place? parent, Money amount) =>
    [
        .. Pair(Control, "9203", "9602", at, amount),
        .. parent is { } above ? Pair(Control, "9202", "9201", above, amount) : [],
    ];

    /// <summary>Carried-over quota is clawed back: 归集上缴, by way of 810202 for a finished project, else 810104.</summary>
    public static Line[] ClawedBack(Place at, Place? parent, Money amount, bool finished) =>
    [
        .. Lapsed(at, parent, amount),
        .. Pair(Financial, "3001", "1201", at, amount),
        .. Pair(Budgetary, finished ? "810202" : "810104", "800103", at, amount),
    ];

    /// <summary>An account with <paramref name="net"/> (debit less credit) is closed to another.</summary>
    public static Line[] Closed(Ledger ledger, string code, string into, Place at, Money net) =>
        net >= Money.Zero(net.Currency) ? Pair(ledger, into, code, at, net) : Pair(ledger, code, into, at, -net);

    /// <summary>A finished project's carry-forward becomes surplus: 810107 to 810204.</summary>
    public static Line[] ProjectFinished(Place at, Money amount) => Pair(Budgetary, "810107", "810204", at, amount);

    /// <summary>Restricted donations of the year become restricted net assets.</summary>
    public static Line[] CharityRestricted(Place books, Money amount) => Pair(Charity, "410102", "3102", books, amount);

    /// <summary>A restriction is fulfilled.</summary>
    public static Line[] CharityReleased(Place books, Money amount) => Pair(Charity, "3102", "3101", books, amount);

    /// <summary>The year's programme costs are closed.</summary>
    public static Line[] CharityCosts(Place books, Money amount) => Pair(Charity, "3101", "5101", books, amount);
}
