using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>
/// What the figures of a fiscal year are read from, at an as-of pair: balances before the year, and movements in it
/// up to the date. On the last day of a year that is closed, what the closing posted on that day is left out: it is
/// the day on which a year is judged, and a closed year would show nothing.
/// </summary>
/// <param name="Setup">The set-up as it was known.</param>
/// <param name="AsOf">The as-of pair.</param>
/// <param name="Opening">Sums of every account before the first day of the fiscal year.</param>
/// <param name="Movements">Sums of every account from the first day of the fiscal year to the date.</param>
public sealed record YearBalances(
    BookSetup Setup, AsOf AsOf, IReadOnlyList<AccountBalance> Opening, IReadOnlyList<AccountBalance> Movements)
{
    /// <summary>The fiscal year that the date is in.</summary>
    public int Year => Setup.Profile.FiscalYearOf(AsOf.Date);

    /// <summary>The same of charity funds, or of all others.</summary>
    public YearBalances OfType(bool charity) => Of(fund => Setup.Funds.GetValueOrDefault(fund)?.Type == FundType.Charity == charity);

    /// <summary>The same of one fund; of all for null.</summary>
    public YearBalances OfFund(string? fund) => fund is null ? this : Of(other => other == fund);

    private YearBalances Of(Func<string, bool> funds) => this with
    {
        Setup = Setup with { Shortages = Setup.Shortages.RemoveRange(Setup.Shortages.Values.Where(each => !funds(each.At.Fund)).Select(each => each.Document)) },
        Opening = [.. Opening.Where(balance => funds(balance.Account.Fund))],
        Movements = [.. Movements.Where(balance => funds(balance.Account.Fund))],
    };
}
