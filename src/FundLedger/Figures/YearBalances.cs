using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>
/// What the figures of a fiscal year are read from, at an as-of pair: balances before the year, and movements in it
/// up to the date. On the last day of a year that is closed, what the closing posted on that day is left out, unless it
/// is asked for: it is the day on which a year is judged, and a closed year would show nothing.
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

    /// <summary>How the last day of a year that has begun to be closed is read; null on any other day.</summary>
    public ClosingView? View { get; init; }

    /// <summary>What the end of a closed year made of what was unused; null where it is not read before its closing.</summary>
    public IReadOnlyList<DisposedQuota>? Disposed { get; init; }

    /// <summary>The same of charity funds, or of all others.</summary>
    public YearBalances OfType(bool charity) => Of(fund => Setup.Funds.GetValueOrDefault(fund)?.Type == FundType.Charity == charity);

    /// <summary>The same of one fund; of all for null.</summary>
    public YearBalances OfFund(string? fund) => fund is null ? this : Of(other => other == fund);

    private YearBalances Of(Func<string, bool> funds) => this with
    {
        Setup = Setup with { Shortages = Setup.Shortages.RemoveRange(Setup.Shortages.Values.Where(each => !funds(each.At.Fund)).Select(each => each.Document)) },
        Opening = [.. Opening.Where(balance => funds(balance.Account.Fund))],
        Movements = [.. Movements.Where(balance => funds(balance.Account.Fund))],
        Disposed = Disposed is null ? null : [.. Disposed.Where(each => funds(each.Account.Fund))],
    };

    /// <summary>The same of fiscal money in the book's currency, which units are compared on.</summary>
    public YearBalances OfFiscal() => this with
    {
        Opening = [.. Opening.Where(balance => IsFiscal(balance.Account))],
        Movements = [.. Movements.Where(balance => IsFiscal(balance.Account))],
        Disposed = Disposed is null ? null : [.. Disposed.Where(each => IsFiscal(each.Account))],
    };

    private bool IsFiscal(Account account) => account.Currency == Setup.Profile.Currency && Setup.Funds.GetValueOrDefault(account.Fund)?.Type != FundType.Charity;
}
