using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>What clears the arrears of one unit, fund and purpose by a day. Amounts in minor units.</summary>
/// <param name="At">Where quota is missing; the budget year is the fiscal year of the day.</param>
/// <param name="Currency">The fund's currency.</param>
/// <param name="Awards">Awards due by the day and not fully paid.</param>
/// <param name="Unpaid">What is owed for them.</param>
/// <param name="DueOnDay">Of that, what is due on the day itself: it is not late.</param>
/// <param name="Payable">Of that, what has quota already.</param>
/// <param name="FromAvailable">Of that, what quota available now will fund.</param>
/// <param name="Supplement">X: what must still be supplemented.</param>
/// <param name="PersonDaysLate">Person-days late of these awards when all is paid on the day.</param>
/// <param name="PersonDaysSaved">
/// Person-days late that this saves against leaving them unpaid until the last day of the fiscal year. That much is
/// exact; when they would be paid otherwise is not known.
/// </param>
public sealed record ClearanceRow(
    Place At, Currency Currency, int Awards, Int128 Unpaid, Int128 DueOnDay, Int128 Payable, Int128 FromAvailable, Int128 Supplement,
    Int128 PersonDaysLate, Int128 PersonDaysSaved);

/// <summary>What would clear it: supplementing X clears the arrears by day Y.</summary>
/// <param name="By">Y: the day on which all is paid.</param>
/// <param name="Rows">By unit, fund, purpose.</param>
/// <param name="Commands">
/// What carries it out, dated on the day: X supplemented at the topmost unit that can allot it, allotted down, then the
/// payment run. Keys are for who carries them out to give.
/// </param>
public sealed record Clearance(DateOnly By, IReadOnlyList<ClearanceRow> Rows, IReadOnlyList<BookCommand> Commands)
{
    /// <summary>X in all, in a currency.</summary>
    public Int128 Supplement(Currency currency) => Rows.Where(row => row.Currency == currency)
        .Aggregate(Int128.Zero, (sum, row) => sum + row.Supplement);

    /// <param name="setup">The set-up.</param>
    /// <param name="awards">Awards as they stand.</param>
    /// <param name="available">Balances of 9203, others are passed over.</param>
    /// <param name="by">Y: all awards due on or before it are to be paid on it.</param>
    /// <param name="unit">Only awards of this unit and all below it; null: all.</param>
    /// <param name="fund">Only awards of this fund; null: all.</param>
    public static Clearance Of(
        BookSetup setup, IReadOnlyList<Award> awards, IEnumerable<AccountBalance> available, DateOnly by,
        string? unit = null, string? fund = null)
    {
        var balances = available.ToList();
        var plan = PaymentRun.Plan(setup, awards, balances, by, unit, fund);
        var year = setup.Profile.FiscalYearOf(by);
        var rows = plan.Rows.GroupBy(row => (At: row.Award.At with { Year = year }, row.Award.Currency))
            .Select(group => RowOf(setup.Profile.LastDayOf(year), by, group.Key.At, group.Key.Currency, [.. group]))
            .OrderBy(row => row.At.Unit, StringComparer.Ordinal).ThenBy(row => row.At.Fund, StringComparer.Ordinal)
            .ThenBy(row => row.At.Purpose, StringComparer.Ordinal).ToList();
        var missing = rows.Where(row => row.Supplement > 0).ToList();
        var supplemented = balances.Concat(missing.Select(row =>
            new AccountBalance(row.At.Control(ControlAccount.Available, row.Currency), 0, (long)row.Supplement)));
        return new Clearance(by, rows,
        [
            .. missing.SelectMany(row => QuotaPath.Supplement(setup, row.At, Money.FromMinorUnits((long)row.Supplement, row.Currency), by)),
            .. PaymentRun.Plan(setup, awards, supplemented, by, unit, fund).Commands,
        ]);
    }

    private static ClearanceRow RowOf(
        DateOnly yearEnd, DateOnly by, Place at, Currency currency, IReadOnlyCollection<PaymentRunRow> awards) => new(
            at, currency, awards.Count,
            Total(awards, row => row.Award.Unpaid),
            Total(awards.Where(row => row.Award.Due == by), row => row.Award.Unpaid),
            Total(awards, row => row.Award.Payable),
            Total(awards, row => row.Funded),
            Total(awards, row => row.LeftUnfunded),
            Total(awards, row => (Int128)row.Award.Headcount * (by.DayNumber - row.Award.Due.DayNumber)),
            Total(awards, row => (Int128)row.Award.Headcount * (yearEnd.DayNumber - by.DayNumber)));

    private static Int128 Total(IEnumerable<PaymentRunRow> rows, Func<PaymentRunRow, Int128> of) =>
        rows.Aggregate(Int128.Zero, (sum, row) => sum + of(row));
}
