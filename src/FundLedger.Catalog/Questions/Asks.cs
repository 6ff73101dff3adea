using System.Globalization;
using System.Text.Json;

namespace FundLedger.Catalog;

/// <summary>Options that many questions take, and how others are made.</summary>
public static class Asks
{
    public static QuestionOption<string?> Unit { get; } = UnitAs("unit", "单位，含下级", "A unit, with all below it");

    public static QuestionOption<string?> Fund { get; } = new("fund", new("资金", "A fund"), Said) { MustExist = (code, setup) => setup.Fund(code!) };

    public static QuestionOption<string> TheFund { get; } = new("fund", Fund.Text, Said) { IsRequired = true, MustExist = (code, setup) => setup.Fund(code) };

    public static QuestionOption<string?> Purpose { get; } = new("purpose", new("用途", "A purpose"), Said) { MustExist = (code, setup) => setup.Purpose(code!) };

    public static QuestionOption<string?> Account { get; } = new("account", new("科目代码", "Code of an account"), Said)
    {
        MustExist = (code, setup) =>
        {
            if (!setup.Chart.Definitions.Any(definition => definition.Code == code))
                throw new RefusedException(Rule.AccountMustExist, ("ledger", new LocalName("本账套", "book's")), ("account", Texts.Shown(code!)));
        },
    };

    public static QuestionOption<Ledger?> Ledger { get; } = Choice<Ledger>("ledger", "账簿", "A ledger");

    public static QuestionOption<UnitLevel?> Level { get; } = Choice<UnitLevel>("level", "单位层级", "The level of the units");

    /// <summary>A fiscal year.</summary>
    public static QuestionOption<long?> Year { get; } = NumberOrNone("year", "财年，缺省为截至日期所在的", "A fiscal year; left out: that of the as-of date", 1900, 9999);

    /// <summary>How the last day of a closed year is read.</summary>
    public static QuestionOption<ClosingView?> Closing { get; } = Choice<ClosingView>("closing", "已结账年度的最后一天：结账前或结账后", "The last day of a closed year, before or after its closing");

    public static QuestionOption<DateOnly?> From { get; } = Date("from", "自此日起", "From this day on");

    /// <summary>A unit; one that does not exist is refused.</summary>
    public static QuestionOption<string?> UnitAs(string name, string zh, string en) =>
        new(name, new(zh, en), Said) { IsUnit = true, MustExist = (code, setup) => setup.Unit(code!) };

    public static QuestionOption<string?> Text(string name, string zh, string en) => new(name, new(zh, en), Said);

    /// <summary>A text that must be given.</summary>
    public static QuestionOption<string> TheText(string name, string zh, string en) => new(name, new(zh, en), Said) { IsRequired = true };

    /// <summary>Several values, with commas between.</summary>
    public static QuestionOption<IReadOnlyList<string>?> List(string name, string zh, string en) =>
        new(name, new(zh, en), value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A draft of a route, as a file.</summary>
    public static QuestionOption<string?> RouteFile { get; } = new("route", new("路线文件（JSON）", "A route, as a file (JSON)"), Said) { ContentOf = PublishRoute.Kind };

    /// <summary>A unit that must be given.</summary>
    public static QuestionOption<string> TheUnit { get; } =
        new("unit", new("单位", "A unit"), Said) { IsUnit = true, IsRequired = true, MustExist = (code, setup) => setup.Unit(code) };

    /// <summary>A month that must be given.</summary>
    public static QuestionOption<Period> TheMonth { get; } = new("period", new("月份", "A month, 2025-03"), Period.Parse) { IsRequired = true };

    /// <summary>A day, written 2025-12-31.</summary>
    public static QuestionOption<DateOnly?> Date(string name, string zh, string en) => new(name, new(zh, en), value => ReadDate(value));

    /// <summary>A month, written 2025-03.</summary>
    public static QuestionOption<Period?> Month(string name, string zh, string en) => new(name, new(zh, en), value => Period.Parse(value));

    /// <summary>An amount in major units.</summary>
    public static QuestionOption<decimal?> Amount(string name, string zh, string en) => new(name, new(zh, en), value => DecimalText.Parse(value));

    public static QuestionOption<bool> Flag(string name, string zh, string en) => new(name, new(zh, en), value => value switch
    {
        "true" => true,
        "false" => false,
        _ => throw Wrong(name, Reason.NotAmong(value, ["true", "false"])),
    });

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>; <paramref name="usual"/> where it is left out.</summary>
    public static QuestionOption<int> Number(string name, string zh, string en, int usual, int least, int most) =>
        new(name, new(zh, en), value => (int)ReadNumber(name, value, least, most)) { Usual = usual.ToString(CultureInfo.InvariantCulture), Range = (least, most) };

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, which may be left out.</summary>
    public static QuestionOption<long?> NumberOrNone(string name, string zh, string en, long least, long most = long.MaxValue) =>
        new(name, new(zh, en), value => ReadNumber(name, value, least, most)) { Range = (least, most) };

    /// <summary>A name of an enumeration, as <see cref="TermText"/> writes it.</summary>
    public static QuestionOption<T?> Choice<T>(string name, string zh, string en)
        where T : struct, Enum
    {
        var names = Enum.GetValues<T>().ToDictionary(NameOf, value => value, StringComparer.Ordinal);
        return new(name, new(zh, en), value => names.TryGetValue(value, out var meant)
            ? meant
            : throw Wrong(name, Reason.NotAmong(value, names.Keys)))
        {
            Choices = [.. names.Keys],
        };
    }

    /// <summary>A name of an enumeration that must be given.</summary>
    public static QuestionOption<T?> TheChoice<T>(string name, string zh, string en)
        where T : struct, Enum
    {
        var option = Choice<T>(name, zh, en);
        return new(name, option.Text, value => option.Read(value)) { Choices = option.Choices, IsRequired = true };
    }

    /// <summary>Refuses a value.</summary>
    public static RefusedException Wrong(string name, Reason problem) => new(Rule.ParameterForm, ("parameter", name), ("problem", problem));

    /// <summary>A day written 2025-12-31, of the year 1900 or later.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DateForm"/>.</exception>
    public static DateOnly ReadDate(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900
            ? date
            : throw new RefusedException(Rule.DateForm, ("date", Texts.Shown(value)), ("expected", "2025-12-31"));

    /// <summary>A moment in UTC, written 2025-12-31T16:00:00Z.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DateForm"/>.</exception>
    public static DateTime ReadMoment(string value) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw new RefusedException(Rule.DateForm, ("date", Texts.Shown(value)), ("expected", "2025-12-31T16:00:00Z"));

    private static long ReadNumber(string name, string value, long least, long most) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(name, most == long.MaxValue
                ? new Reason(Because.BelowLeast, ("least", least), ("given", Texts.Shown(value)))
                : new Reason(Because.NotBetween, ("least", least), ("most", most), ("given", Texts.Shown(value))));

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Said(string value) => value;
}
