using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>资金情况: what a fund received, passed on, set aside, paid and got back in a fiscal year, and what is left of it.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Rows">One a unit and purpose.</param>
/// <param name="Total">All of them: what one unit allots to another is counted once.</param>
/// <param name="Months">The months of the fiscal year up to the date, in order.</param>
public sealed record FundStatement(
    Fund Fund, IReadOnlyList<FundStatementRow> Rows, FundStatementRow Total, IReadOnlyList<FundMonth> Months)
{
    /// <param name="months">The fiscal year at the end of each of its months, in order; the last one at the date asked about.</param>
    /// <param name="fund">The fund.</param>
    /// <param name="within">Only this unit and all below it; null: all units.</param>
    /// <exception cref="RefusedException"><see cref="Rule.FundMustExist"/> or <see cref="Rule.UnitMustExist"/>.</exception>
    public static FundStatement Of(IReadOnlyList<YearBalances> months, string fund, string? within)
    {
        var known = months[^1].Setup.Fund(fund);
        var units = UnitScope.Of(months[^1].Setup, within);
        var ends = months.Select(month => (Month: Period.Of(month.AsOf.Date), Total: TotalOf(month.OfFund(fund), known, within, units))).ToList();
        var year = months[^1].OfFund(fund);
        return new FundStatement(known,
            [.. SurplusTable.Of(year, [Dimension.Unit, Dimension.Purpose], within).Select(row => RowOf(year, row, account => account.Unit == row.Unit && account.Purpose == row.Purpose))],
            ends[^1].Total,
            [.. ends.Select((end, i) => MonthOf(end.Month, end.Total, i == 0 ? null : ends[i - 1].Total))]);
    }

    private static FundStatementRow TotalOf(YearBalances year, Fund fund, string? within, IReadOnlySet<string> units) => RowOf(year,
        SurplusTable.Of(year, [], within).SingleOrDefault()
            ?? new SurplusRow(null, null, null, null, fund.Currency, 0, default, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        account => units.Contains(account.Unit));

    private static FundStatementRow RowOf(YearBalances year, SurplusRow row, Func<Account, bool> picks)
    {
        var paid = year.Movements.Where(balance => balance.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid } && picks(balance.Account)).ToList();
        return new FundStatementRow(row,
            paid.Aggregate(Int128.Zero, (sum, balance) => sum + balance.Credit), paid.Aggregate(Int128.Zero, (sum, balance) => sum + balance.Debit));
    }

    private static FundMonth MonthOf(Period month, FundStatementRow end, FundStatementRow? before) => new(month,
        end.Figures.Received - (before?.Figures.Received ?? 0), end.Paid - (before?.Paid ?? 0), end.Refunded - (before?.Refunded ?? 0),
        end.Figures.Reserved, end.Figures.Available);
}

/// <summary>A unit's purpose in a fund.</summary>
/// <param name="Figures">Where its authority has gone.</param>
/// <param name="Paid">Paid in the fiscal year, before what came back: credits of 9501.</param>
/// <param name="Refunded">Came back in the year of the payment: debits of 9501.</param>
public sealed record FundStatementRow(SurplusRow Figures, Int128 Paid, Int128 Refunded);

/// <summary>A month of a fund.</summary>
/// <param name="Month">The month.</param>
/// <param name="Received">Authority that came in it.</param>
/// <param name="Paid">Paid in it.</param>
/// <param name="Refunded">Came back in it.</param>
/// <param name="Reserved">Set aside and committed at its end.</param>
/// <param name="Available">Available at its end.</param>
public sealed record FundMonth(Period Month, Int128 Received, Int128 Paid, Int128 Refunded, Int128 Reserved, Int128 Available);
