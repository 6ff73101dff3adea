using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace FundLedger.Server;

/// <summary>Options that mean the same on every verb.</summary>
internal static class CommonOptions
{
    public static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "数据文件夹，缺省 ./data · Folder of the SQLite file; left out: ./data",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
        Recursive = true,
    };

    public static readonly Option<string?> Database = new("--database")
    {
        Description = "数据库连接串，代替 --data · Connection string (PostgreSQL: Host=…; SQL Server: Server=…; SQLite: a file), instead of --data",
        Recursive = true,
    };

    public static readonly Option<string?> BookCode = new("--book")
    {
        Description = "账套代码，缺省为唯一的账套 · Book; left out: the only one",
        Recursive = true,
    };

    public static readonly Option<string> Language = Choice("--lang", "语言，缺省依 LANG · Language of texts; left out: as LANG says", Locale.CodeOf(Locale.Usual), "zh", "en");

    public static readonly Option<string> Format = Choice("--format", "输出格式 · Form of the result", "text", "text", "json", "csv");

    public static readonly Option<string?> Date = new("--as-of")
    {
        Validators = { CheckDate },
        Description = "截至生效日期 · Effective date that figures are read at, 2025-12-31",
    };

    public static readonly Option<string?> KnownAt = new("--known-at")
    {
        Validators = { CheckMoment },
        Description = "截至记录时刻 · Moment (UTC) up to which records count, 2025-12-31T16:00:00Z",
    };

    public static readonly Option<string?> Key = new("--key")
    {
        Description = "幂等键，缺省自动生成 · Idempotency key; made and printed when left out",
    };

    public static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "试算，不入账 · Say what would happen, and change nothing",
    };

    public static readonly Option<string?> Actor = new("--actor")
    {
        Description = "经办人 · Who does it",
    };

    private static void CheckDate(OptionResult result) => QuestionSymbol.Check(result, result.Option.Name, () => DateIn(result.GetValueOrDefault<string?>()));

    private static void CheckMoment(OptionResult result) => QuestionSymbol.Check(result, result.Option.Name, () => MomentIn(result.GetValueOrDefault<string?>()));

    /// <summary>Those that every verb takes.</summary>
    public static IEnumerable<Option> Shared => [Data, Database, BookCode, Language, Format];

    /// <summary>The reader's language; that of his system where none was said, or one that there is not.</summary>
    public static FundLedger.Values.Language LanguageOf(ParseResult parsed) => LanguageSaid(parsed) switch
    {
        "en" => FundLedger.Values.Language.English,
        "zh" or "both" => FundLedger.Values.Language.Chinese,
        _ => Locale.Usual,
    };

    /// <summary>Read off the words, which may be wrong usage; a verb may have a choice of languages of its own.</summary>
    private static string? LanguageSaid(ParseResult parsed)
    {
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as CommandResult)
        {
            if (result.Children.OfType<OptionResult>().FirstOrDefault(option => option.Option.Name == Language.Name) is { Tokens: [.., var said] })
                return said.Value;
        }

        return null;
    }

    /// <summary>By name, for a verb may have a choice of forms of its own.</summary>
    public static string FormatOf(ParseResult parsed) => parsed.GetValue<string>(Format.Name) ?? "text";

    /// <summary>The as-of pair: today and now where nothing is said.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DateForm"/>.</exception>
    public static AsOf AsOfIn(ParseResult parsed, DateOnly today) =>
        new(DateIn(parsed.GetValue(Date)) ?? today, MomentIn(parsed.GetValue(KnownAt)));

    /// <exception cref="RefusedException"><see cref="Rule.DateForm"/>.</exception>
    public static DateOnly? DateIn(string? text) => text is null
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900
            ? date
            : throw new RefusedException(Rule.DateForm, ("date", Texts.Shown(text)), ("expected", "2025-12-31"));

    /// <exception cref="RefusedException"><see cref="Rule.DateForm"/>.</exception>
    public static DateTime? MomentIn(string? text) => text is null
        ? null
        : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw new RefusedException(Rule.DateForm, ("date", Texts.Shown(text)), ("expected", "2025-12-31T16:00:00Z"));

    private static Option<string> Choice(string name, string description, string usual, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = _ => usual,
            Recursive = true,
        };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
