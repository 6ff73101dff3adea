using CsCheck;
using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>Which months and days are read for a range: each of its days once, and no more days than half a month at each end.</summary>
[TestClass]
public sealed class StoredSumsTests
{
    private static readonly DateOnly Origin = new(2023, 11, 1);

    private static readonly Gen<DateOnly> Dates = Gen.Int[0, 900].Select(Origin.AddDays);

    [TestMethod]
    public void Of_AnyRange_CountsEachOfItsDaysOnce() => Gen.Select(Dates, Dates).Sample((after, until) =>
    {
        var counts = Counts(StoredSums.Of(after, until));

        for (var day = Origin.AddDays(-40); day < Origin.AddDays(1000); day = day.AddDays(1))
            Assert.AreEqual(day > after && day <= until ? 1 : 0, counts.GetValueOrDefault(day), $"{day} of {after}–{until}");
    });

    [TestMethod]
    public void Of_AnyRange_ReadsHalfAMonthInDaysAtEachEndAtMost() => Gen.Select(Dates, Dates).Sample((after, until) =>
    {
        foreach (var days in StoredSums.Of(after, until) is { Months: not null } parts ? parts.Days : [])
            Assert.IsLessThanOrEqualTo(15, days.Until.DayNumber - days.From.DayNumber + 1);
    });

    [TestMethod]
    [DataRow("2025-03-31", 0)]
    [DataRow("2025-03-03", 1)]
    [DataRow("2025-03-29", -1)]
    public void Of_FromTheBeginning_ReadsTheNearerSideOfTheMonth(string until, int sign)
    {
        var parts = StoredSums.Of(null, DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));

        Assert.AreEqual(sign, parts.Days.Sum(days => days.Sign));
        Assert.AreEqual((DateOnly.MinValue, new DateOnly(2025, sign > 0 ? 2 : 3, 1)), parts.Months);
    }

    [TestMethod]
    public void Of_Everything_ReadsMonthsAlone()
    {
        var parts = StoredSums.Of(null, DateOnly.MaxValue);

        Assert.AreEqual((DateOnly.MinValue, new DateOnly(9999, 12, 1)), parts.Months);
        Assert.IsEmpty(parts.Days);
    }

    private static Dictionary<DateOnly, int> Counts(StoredSums parts)
    {
        var counts = new Dictionary<DateOnly, int>();
        if (parts.Months is { } months)
            Count(months.First, months.Last.AddMonths(1).AddDays(-1), 1);
        foreach (var days in parts.Days)
            Count(days.From, days.Until, days.Sign);
        return counts;

        void Count(DateOnly from, DateOnly until, int sign)
        {
            for (var day = from; day <= until; day = day.AddDays(1))
                counts[day] = counts.GetValueOrDefault(day) + sign;
        }
    }
}
