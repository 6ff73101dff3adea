using FundLedger.Commands;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>What a payment run does for one award. Amounts in minor units.</summary>
/// <param name="Award">The award as it stands before the run.</param>
/// <param name="Fundings">Quota that arrives for its unfunded part, by budget year of the quota.</param>
/// <param name="Paid">What is paid.</param>
public sealed record PaymentRunRow(Award Award, IReadOnlyList<(int Year, long Amount)> Fundings, long Paid)
{
    public long Funded => Fundings.Sum(funding => funding.Amount);

    /// <summary>What is still owed after the run.</summary>
    public long LeftUnpaid => Award.Unpaid - Paid;

    /// <summary>What still has no quota after the run.</summary>
    public long LeftUnfunded => Award.Unfunded - Funded;
}

/// <summary>绩效支付批次: a payment run as it is previewed, and the commands that carry it out.</summary>
/// <param name="Date">The day of the run.</param>
/// <param name="Rows">Every award that is due and not fully paid, in order of payment; also those that get nothing.</param>
/// <param name="Commands">
/// <see cref="FundAward"/> and <see cref="PayAward"/>, in order, dated on the day; keys are for who carries them out to give.
/// </param>
public sealed record PaymentRun(DateOnly Date, IReadOnlyList<PaymentRunRow> Rows, IReadOnlyList<BookCommand> Commands)
{
    /// <summary>What is paid in a currency, in minor units.</summary>
    public Int128 Paid(Currency currency) => Rows.Where(row => row.Award.Currency == currency)
        .Aggregate(Int128.Zero, (sum, row) => sum + row.Paid);

    /// <summary>
    /// Plans a run: oldest due first, then by code; quota is taken of the award's own budget year, then of the
    /// current fiscal year; what has quota is paid, in part where it does not reach, within the limit.
    /// </summary>
    /// <param name="setup">The set-up.</param>
    /// <param name="awards">Awards as they stand.</param>
    /// <param name="available">
    /// Balances of 9203, others are passed over: what may be taken on the date and leaves no later day below zero.
    /// </param>
    /// <param name="date">The day of the run.</param>
    /// <param name="unit">Only awards of this unit and all below it; null: all.</param>
    /// <param name="fund">Only awards of this fund; null: all.</param>
    /// <param name="limit">The most to pay, in the currency that alone is then paid; null: no limit.</param>
    /// <param name="dueBy">Awards due on or before this day; null: the day of the run.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.UnitMustExist"/>, <see cref="Rule.FundMustExist"/>, or <see cref="Rule.AmountMustBePositive"/> for the limit.
    /// </exception>
    public static PaymentRun Plan(
        BookSetup setup, IReadOnlyList<Award> awards, IEnumerable<AccountBalance> available, DateOnly date,
        string? unit = null, string? fund = null, Money? limit = null, DateOnly? dueBy = null)
    {
        var units = UnitScope.Of(setup, unit);
        if (fund is not null)
            setup.Fund(fund);
        if (limit is { MinorUnits: <= 0 })
            throw new RefusedException(Rule.AmountMustBePositive, ("member", "limit"), ("amount", limit));
        var pool = new QuotaPool(available);
        var year = setup.Profile.FiscalYearOf(date);
        var left = limit?.MinorUnits ?? long.MaxValue;
        var rows = new List<PaymentRunRow>();
        foreach (var award in awards
            .Where(award => award.Unpaid > 0 && award.Due <= (dueBy ?? date) && units.Contains(award.At.Unit)
                && (fund is null || award.At.Fund == fund) && (limit is null || award.Currency == limit.Value.Currency))
            .OrderBy(award => award.Due).ThenBy(award => award.Code, StringComparer.Ordinal))
        {
            var row = RowOf(award, pool, year, left);
            left -= row.Paid;
            rows.Add(row);
        }

        return new PaymentRun(date, rows, [.. rows.SelectMany(row => CommandsOf(row, date))]);
    }

    private static PaymentRunRow RowOf(Award award, QuotaPool pool, int year, long left)
    {
        var payable = Math.Clamp(award.Payable, 0, left);
        var fundings = pool.Take(award, year, Math.Min(left - payable, award.Unfunded));
        return new PaymentRunRow(award, fundings, payable + fundings.Sum(funding => funding.Amount));
    }

    private static IEnumerable<BookCommand> CommandsOf(PaymentRunRow row, DateOnly date)
    {
        var award = row.Award;
        foreach (var (year, amount) in row.Fundings)
            yield return new FundAward { Award = award.Code, Amount = Units(amount, award), Year = year, Date = date };
        if (row.Paid > 0)
            yield return new PayAward { Award = award.Code, Amount = Units(row.Paid, award), Date = date };
    }

    private static decimal Units(long amount, Award award) => Money.FromMinorUnits(amount, award.Currency).Amount;
}
