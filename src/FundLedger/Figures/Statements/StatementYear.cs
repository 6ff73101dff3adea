using FundLedger.YearEnd;

namespace FundLedger.Figures;

/// <summary>What a fiscal year's columns are read from, up to a date.</summary>
/// <param name="Date">The date.</param>
/// <param name="Opening">Sums of every account before the first day of the year.</param>
/// <param name="Year">Sums of the year up to the date, without what the closing of the year posted.</param>
/// <param name="Month">The same of the month of the date.</param>
/// <param name="Closing">What the closing of the year posted; empty before, and where a closed year is read as it is judged.</param>
/// <param name="IsClosed">Whether the year is closed on the date, and read so.</param>
public sealed record StatementYear(
    DateOnly Date, IReadOnlyList<AccountBalance> Opening, IReadOnlyList<AccountBalance> Year, IReadOnlyList<AccountBalance> Month,
    IReadOnlyList<AccountBalance> Closing, bool IsClosed)
{
    internal IEnumerable<AccountBalance> Of(StatementMeasure measure, bool closing) => measure switch
    {
        StatementMeasure.Opening => Opening,
        StatementMeasure.Closing => Opening.Concat(Year).Concat(Closing),
        StatementMeasure.Month => closing ? Month.Concat(Closing) : Month,
        StatementMeasure.Year => closing ? Year.Concat(Closing) : Year,
    };

    /// <summary>Whether a year's sums hold nothing that closing would take away: where a part of it is closed alone, the whole is read as not closed.</summary>
    public static bool IsWhollyClosed(IEnumerable<AccountBalance> year) =>
        year.Where(sums => Nominal.Is(sums.Account)).GroupBy(sums => sums.Account).All(account => account.Sum(sums => sums.Debit - sums.Credit) == 0);

    /// <summary>The sums that remain where others are taken off.</summary>
    public static IReadOnlyList<AccountBalance> Less(IEnumerable<AccountBalance> all, IEnumerable<AccountBalance> off)
    {
        var taken = off.ToDictionary(each => each.Account);
        var rest = new List<AccountBalance>();
        foreach (var sums in all)
        {
            taken.Remove(sums.Account, out var less);
            if ((sums.Debit - less.Debit, sums.Credit - less.Credit) is not (0, 0) and var (debit, credit))
                rest.Add(sums with { Debit = debit, Credit = credit });
        }

        return [.. rest, .. taken.Values.Select(each => each with { Debit = -each.Debit, Credit = -each.Credit })];
    }
}
