using System.CommandLine;
using System.CommandLine.Parsing;

namespace FundLedger.Server;

/// <summary>What <c>report</c> is asked for: a kind, its own options, the form and the language.</summary>
internal static class ReportChoice
{
    public static readonly Argument<string> Kind = new Argument<string>("kind")
    {
        Description = "报表种类，见 report list · Kind of report; report list shows them",
    }.AcceptOnlyFromAmong([.. ReportKinds.All.Select(kind => kind.Code)]);

    public static readonly Option<FileInfo> Target = new("--output") { Description = "文件；--all-units 时为文件夹 · File; a folder with --all-units" };

    public static readonly Option<string?> Form = new Option<string?>("--format")
    {
        Description = "输出格式，缺省依文件扩展名 · Form; left out: as the file's extension says",
        Recursive = true,
    }.AcceptOnlyFromAmong(ReportForms.Names);

    public static readonly Option<string> Languages = new Option<string>("--lang")
    {
        Description = "语言 · Language of texts",
        DefaultValueFactory = _ => "zh",
        Recursive = true,
    }.AcceptOnlyFromAmong("zh", "en", "both");

    public static readonly Option<bool> AllUnits = new("--all-units")
    {
        Description = "每个单位一份（--level 指定层级，--unit 限定上级） · One for each unit of a --level, below a --unit where one is named",
    };

    /// <summary>The options of all kinds; each kind takes its own.</summary>
    public static IReadOnlyList<Option<string?>> OfKinds { get; } =
    [
        .. ReportKinds.All.SelectMany(kind => kind.Names).Append("level").Append("unit").Distinct().Order(StringComparer.Ordinal)
            .Select(name => new Option<string?>("--" + name) { Description = ReportOptionText.Of(name) }),
    ];

    public static ReportKind KindIn(ParseResult parsed) => ReportKinds.All.First(kind => kind.Code == parsed.GetValue(Kind));

    public static ReportLanguage LanguageIn(ParseResult parsed) => parsed.GetValue(Languages) switch
    {
        "en" => ReportLanguage.English,
        "both" => ReportLanguage.Both,
        _ => ReportLanguage.Chinese,
    };

    /// <summary>The kind's options that were given, by name.</summary>
    public static IReadOnlyDictionary<string, string> OptionsIn(ParseResult parsed) => OfKinds
        .Where(option => parsed.GetValue(option) is not null)
        .ToDictionary(option => NameOf(option), option => parsed.GetValue(option)!, StringComparer.Ordinal);

    /// <summary>A kind is asked for nothing that it does not know, and for all that it needs.</summary>
    public static void Check(CommandResult result)
    {
        if (result.GetResult(Target) is null)
            result.AddError("report 缺少选项 · report lacks the option --output");
        if (result.GetResult(Kind) is not { Tokens: [var code] } || ReportKinds.All.FirstOrDefault(kind => kind.Code == code.Value) is not { } asked)
            return;
        var given = OfKinds.Where(option => result.GetResult(option) is not null).Select(NameOf).ToList();
        var all = result.GetValue(AllUnits);
        if (all && !asked.Names.Contains("unit"))
            result.AddError($"report {asked.Code} 不按单位编制 · report {asked.Code} is not made for one unit: --all-units");
        foreach (var name in given.Where(name => !asked.Names.Contains(name) && !(all && name == "level")))
            result.AddError($"report {asked.Code} 没有选项 · report {asked.Code} has no option --{name}: {string.Join(' ', asked.Names.Select(known => "--" + known))}");
        foreach (var name in asked.Needed.Where(name => !given.Contains(name) && !(all && name == "unit")))
            result.AddError($"report {asked.Code} 缺少选项 · report {asked.Code} lacks the option --{name}");
    }

    private static string NameOf(Option option) => option.Name[2..];
}
