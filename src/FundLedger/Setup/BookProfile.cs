namespace FundLedger.Setup;

/// <summary>What a book is told when it is created, and the policy that it keeps.</summary>
/// <param name="Code">The book's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Currency">The currency of its funds where none is named.</param>
/// <param name="FiscalYearStart">The month, 1 to 12, in which the fiscal year begins: 1 in China, 4 in the United Kingdom.</param>
/// <param name="FutureDays">How many days ahead of today an entry may be dated; 0 or more.</param>
/// <param name="TimeZone">The IANA time zone by which a day begins and ends in the book; null: <see cref="BookZone.DefaultOf"/> of its currency.</param>
public sealed record BookProfile(
    string Code, LocalName Name, Currency Currency, int FiscalYearStart, int FutureDays, string? TimeZone = null)
{
    /// <summary>The name of the zone by which today, deadlines and dates left out are known, wherever the program runs.</summary>
    public string Zone() => TimeZone ?? BookZone.DefaultOf(Currency);

    /// <summary>A month ahead: next month's instructions can be prepared, a wrong year is caught.</summary>
    public const int DefaultFutureDays = 31;

    /// <summary>The fiscal year that a day is in, named by the calendar year in which it begins.</summary>
    public int FiscalYearOf(DateOnly date) => date.Month >= FiscalYearStart ? date.Year : date.Year - 1;

    /// <summary>The first day of a fiscal year.</summary>
    public DateOnly FirstDayOf(int fiscalYear) => new(fiscalYear, FiscalYearStart, 1);

    /// <summary>The last day of a fiscal year.</summary>
    public DateOnly LastDayOf(int fiscalYear) =>
        fiscalYear >= DateOnly.MaxValue.Year ? DateOnly.MaxValue : FirstDayOf(fiscalYear + 1).AddDays(-1);

    /// <summary>The last days of the months of the fiscal year that a date is in, up to the date, which is the last of them.</summary>
    public IReadOnlyList<DateOnly> MonthEnds(DateOnly date)
    {
        var first = FirstDayOf(FiscalYearOf(date));
        var ends = Enumerable.Range(1, 11).Select(month => first.AddMonths(month).AddDays(-1)).Where(end => end < date);
        return [.. ends, date];
    }
}
