using System.Globalization;

namespace FundLedger.Setup;

/// <summary>An accounting period: a calendar month, written <c>2025-03</c>.</summary>
public readonly record struct Period(int Year, int Month)
{
    public static Period Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>Reads <c>2025-03</c>.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DateForm"/>.</exception>
    public static Period Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? Of(first)
            : throw new RefusedException(Rule.DateForm, ("date", Texts.Shown(text)), ("expected", "2025-03"));

    /// <summary>The month after it.</summary>
    public Period Next => Of(LastDay.AddDays(1));

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public override string ToString() => $"{Year:0000}-{Month:00}";
}
