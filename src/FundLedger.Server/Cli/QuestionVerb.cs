using System.Collections.Concurrent;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace FundLedger.Server;

/// <summary>A question of the catalog as a verb: an option for each of its own, and the form of its answer.</summary>
internal static class QuestionVerb
{
    private static readonly Option<FileInfo?> Target = new("--output") { Description = "写入文件，格式依扩展名 · Write a file, in the form of its extension" };

    private static readonly Option<string?> Form = new Option<string?>("--format")
    {
        Description = "输出格式，缺省依 --output 的扩展名，否则 text · Form; left out: that of the file's extension, else text",
        Recursive = true,
    }.AcceptOnlyFromAmong([.. ReportForms.Names]);

    private static readonly Option<string> Languages = new Option<string>("--lang")
    {
        Description = "语言，缺省依 LANG · Language of texts; left out: as LANG says",
        DefaultValueFactory = _ => Locale.CodeOf(Locale.Usual),
        Recursive = true,
    }.AcceptOnlyFromAmong("zh", "en", "both");

    private static readonly string Extensions = string.Join(' ', Enum.GetValues<ReportForm>().Select(form => "." + form.Extension()));

    /// <summary>The symbols of each question: one of each for the process, as the verbs are.</summary>
    private static readonly ConcurrentDictionary<Question, IReadOnlyList<QuestionSymbol>> Asks = [];

    /// <summary>The verb of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="name">What it is called; null: by the last of its words.</param>
    /// <param name="writesFolder">Whether its output is a folder, which has no extension; null: never.</param>
    public static Command Of(Question question, string? name = null, Func<CommandResult, bool>? writesFolder = null)
    {
        var asks = Asks.GetOrAdd(question, each => [.. each.Options.Select(option => QuestionSymbol.Of(each, option))]);
        var verb = Verb.OnBook(name ?? question.Verb.Split(' ')[^1], TextOf(question, name is null ? question.Verb : $"report {name}"),
            (parsed, session, cancellation) => AskAsync(question, parsed, session, cancellation),
            [.. asks.Select(ask => ask.Symbol), Target, Form, Languages, CommonOptions.Date, CommonOptions.KnownAt]);
        foreach (var ask in asks)
            verb.Validators.Add(ask.Check);
        verb.Validators.Add(result => QuestionSymbol.Check(result, question.Verb, () =>
        {
            if (writesFolder?.Invoke(result) != true)
                question.Check(GivenIn(question, result));
        }));
        verb.Validators.Add(result =>
        {
            if (writesFolder?.Invoke(result) == true || result.GetResult(Target) is null || result.GetValue(Target) is not { } file)
                return;
            if (result.GetResult(Form) is { Tokens: [var given] } && ReportForms.Find(given.Value) is null)
                return;
            var (meant, said) = (ReportForms.OfFile(file.Name), result.GetResult(Form) is { Tokens: [var form] } ? ReportForms.Find(form.Value) : null);
            if (meant is null && said is null)
                result.AddError($"不认识 {file.Name} 的扩展名；可用 {Extensions} · {file.Name}: unknown extension; one of {Extensions}");
            else if (meant is not null && said is not null && meant != said)
                result.AddError($"--format {said.Value.Name()} 与 {file.Name} 的扩展名不符 · --format {said.Value.Name()} is not what the extension of {file.Name} says");
        });
        return verb;
    }

    private static string TextOf(Question question, string words) => string.Join('\n',
        [$"{question.Summary.Zh} · {question.Summary.In(Language.English)}", .. question.Examples.DefaultIfEmpty("").Select(example => $"fundledger {words} {example}".TrimEnd())]);

    private static async Task<int> AskAsync(Question question, ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        var given = await GivenAsync(question, parsed, cancellation).ConfigureAwait(false);
        var report = await question.AskAsync(session.Read, session.AsOf(parsed), given, cancellation, session.Access).ConfigureAwait(false);
        return await ReportOutput.WriteAsync(session.Output, report, FormIn(parsed, ReportForm.Text), LanguageIn(parsed), parsed.GetValue(Target)?.FullName, cancellation).ConfigureAwait(false);
    }

    /// <summary>The options that were given, by name.</summary>
    public static async Task<Dictionary<string, string>> GivenAsync(Question question, ParseResult parsed, CancellationToken cancellation)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ask in Asks[question])
        {
            if (await ask.ValueAsync(parsed, cancellation).ConfigureAwait(false) is { } value)
                given.Add(ask.Name, value);
        }

        return given;
    }

    private static Dictionary<string, string> GivenIn(Question question, CommandResult result) => Asks[question]
        .Select(ask => (ask.Name, Value: ask.ValueIn(result))).Where(ask => ask.Value is not null)
        .ToDictionary(ask => ask.Name, ask => ask.Value!, StringComparer.Ordinal);

    /// <summary>The form that is asked for, or that the file's extension names.</summary>
    public static ReportForm FormIn(ParseResult parsed, ReportForm usual) =>
        (parsed.GetValue(Form) is { } name ? ReportForms.Find(name) : parsed.GetValue(Target) is { } file ? ReportForms.OfFile(file.Name) : null) ?? usual;

    public static ReportLanguage LanguageIn(ParseResult parsed) => parsed.GetValue(Languages) switch
    {
        "en" => ReportLanguage.English,
        "both" => ReportLanguage.Both,
        _ => ReportLanguage.Chinese,
    };
}
