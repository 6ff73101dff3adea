using System.Globalization;

namespace FundLedger.Server;

/// <summary>Options of reports of figures by what they mean; what cannot be read is refused.</summary>
internal static class FigureOptions
{
    /// <summary>The level of units; left out: districts.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/>.</exception>
    public static UnitLevel LevelOf(this ReportRequest request) => request["level"] is not { } name
        ? UnitLevel.District
        : Enum.GetValues<UnitLevel>().Cast<UnitLevel?>().FirstOrDefault(level => TermText.Of(level!.Value).ForPrograms == name)
            ?? throw new RefusedException(Rule.MemberForm, ("member", "level"), ("problem", Texts.Shown(name)));

    /// <summary>A whole number from 0 to <paramref name="most"/>; <paramref name="usual"/> where it is left out.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/>.</exception>
    public static int NumberOf(this ReportRequest request, string option, int usual, int most) => request[option] is not { } text
        ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new RefusedException(Rule.MemberForm, ("member", option), ("problem", Texts.Shown(text)));

    /// <summary>The fiscal year; left out: that of the as-of date.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/>.</exception>
    public static int YearOf(this ReportRequest request, BookProfile profile)
    {
        var year = request.NumberOf("year", profile.FiscalYearOf(request.AsOf.Date), int.MaxValue);
        YearEndDocument.Of(year);
        return year;
    }

    /// <summary>A day.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DateForm"/>.</exception>
    public static DateOnly? DateOf(this ReportRequest request, string option) => CommonOptions.DateIn(request[option]);

    /// <summary>The first day that is asked about; left out: of the fiscal year.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DateForm"/>.</exception>
    public static DateOnly FromOf(this ReportRequest request, BookProfile profile) =>
        request.DateOf("from") ?? profile.FirstDayOf(profile.FiscalYearOf(request.AsOf.Date));

    /// <summary>An amount in major units; null where it is left out.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.AmountForm"/> or <see cref="Rule.AmountRange"/>.</exception>
    public static decimal? AmountOf(this ReportRequest request, string option) => request[option] is { } text ? DecimalText.Parse(text) : null;
}
