namespace FundLedger.Storage;

/// <summary>Days, both ends included, whose sums are added (+1) or taken off (-1).</summary>
internal readonly record struct SignedDays(DateOnly From, DateOnly Until, int Sign);

/// <summary>
/// Which stored sums make up the movements of a range of days: whole months, and the days of the months that the range
/// breaks, from their nearer side. Half a month at each end is the most that is read in days.
/// </summary>
/// <param name="Months">First days of the first and the last month; null where no month is read.</param>
/// <param name="Days">Days to add and to take off.</param>
internal sealed record StoredSums((DateOnly First, DateOnly Last)? Months, IReadOnlyList<SignedDays> Days)
{
    /// <summary>The parts of everything after a date (null: from the beginning) up to and on another.</summary>
    public static StoredSums Of(DateOnly? after, DateOnly until)
    {
        if (until <= after)
            return new StoredSums(null, []);
        var (begin, before) = after is { } date ? Edge(date) : (MonthOf(DateOnly.MinValue) - 1, null);
        var (end, upTo) = Edge(until);
        if (begin == end)
            return new StoredSums(null, [new SignedDays(after?.AddDays(1) ?? DateOnly.MinValue, until, 1)]);
        var days = new List<SignedDays>();
        if (before is { } first)
            days.Add(first with { Sign = -first.Sign });
        if (upTo is { } last)
            days.Add(last);
        return new StoredSums((FirstDayOf(begin + 1), FirstDayOf(end)), days);
    }

    /// <summary>Everything up to and on a date: all months up to one, and the days by which that is too little or too much.</summary>
    private static (int Month, SignedDays? Days) Edge(DateOnly date)
    {
        var month = MonthOf(date);
        var left = DateTime.DaysInMonth(date.Year, date.Month) - date.Day;
        if (left == 0)
            return (month, null);
        return date.Day <= left
            ? (month - 1, new SignedDays(FirstDayOf(month), date, 1))
            : (month, new SignedDays(date.AddDays(1), date.AddDays(left), -1));
    }

    private static int MonthOf(DateOnly date) => (date.Year * 12) + date.Month - 1;

    private static DateOnly FirstDayOf(int month) => new(month / 12, (month % 12) + 1, 1);
}
