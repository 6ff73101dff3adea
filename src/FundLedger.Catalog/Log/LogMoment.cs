using System.Globalization;

namespace FundLedger.Catalog;

/// <summary>A day, or a moment, as the log is asked for: without an offset it is in the time zone of the book.</summary>
internal static class LogMoment
{
    private static readonly string[] Local = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>An option that is a day or a moment.</summary>
    public static QuestionOption<string?> Option(string name, string zh, string en) => new(name, new(zh, en), value =>
    {
        First(value, TimeZoneInfo.Utc);
        return value;
    });

    /// <summary>The first moment of a day, in UTC; of a moment itself.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DateForm"/>.</exception>
    public static DateTime First(string value, TimeZoneInfo zone) => IsDay(value)
        ? Utc(Asks.ReadDate(value).ToDateTime(TimeOnly.MinValue), zone)
        : DateTime.TryParseExact(value, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? Utc(local, zone)
            : value.Length > Local[0].Length && Asks.ReadMoment(value) is var moment ? moment : throw Wrong(value);

    /// <summary>The last moment of a day, in UTC, to the millisecond; of a moment itself.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DateForm"/>.</exception>
    public static DateTime Last(string value, TimeZoneInfo zone) => IsDay(value)
        ? Utc(Asks.ReadDate(value).AddDays(1).ToDateTime(TimeOnly.MinValue), zone).AddMilliseconds(-1)
        : First(value, zone);

    private static bool IsDay(string value) => value.Length == "2025-12-31".Length;

    private static DateTime Utc(DateTime local, TimeZoneInfo zone) => DateTime.SpecifyKind(local - zone.GetUtcOffset(local), DateTimeKind.Utc);

    private static RefusedException Wrong(string value) => new(Rule.DateForm, ("date", Texts.Shown(value)), ("expected", "2025-12-31 | 2025-12-31T16:00"));
}
