namespace FundLedger.Catalog;

/// <summary>操作日志: who did what, over the journal and the log of access, in sentences, a page at a time.</summary>
public sealed class LogQuestion : Question
{
    private const int MostRows = 10_000;

    private static readonly QuestionOption<string?> Person = Asks.Text("person", "人员代码、姓名或账号", "Code, name or user name of a person");

    private static readonly QuestionOption<string?> From = LogMoment.Option("from", "自此日或此时刻起（账套时区）", "From this day or moment on, in the time zone of the book");

    private static readonly QuestionOption<string?> To = LogMoment.Option("to", "至此日或此时刻止（账套时区）", "Up to this day or moment, in the time zone of the book");

    private static readonly QuestionOption<string?> Containing = Asks.Text("content", "事项中的文字，不分大小写、全半角", "A text in the sentence, blind to case and width");

    private static readonly QuestionOption<string?> Kind = new("kind", new("类型", "A kind of change or of access"), ReadKind)
    {
        Choices = [.. CommandJson.AllKinds.Concat(AccessDeed.Kinds).Order(StringComparer.Ordinal)],
    };

    private static readonly QuestionOption<string?> After = new("after", new("接上一页", "Where the page before ended"), value => LogPlace.Parse("after", value).ToString());

    private static readonly QuestionOption<int> Limit = Asks.Number("limit", "最多条数", "At most so many", 100, 1, MostRows);

    public override string Code => LogReport.Kind;

    public override LocalName Title => LogReport.Title;

    public override LocalName Summary => new("操作日志：谁在何时做了什么，包括记账与登录", "Who did what and when: changes of the book, and log-ins");

    public override Topic Topic => Topic.Audit;

    public override string Verb => "log";

    public override string Path => "log";

    public override IReadOnlyList<ReportColumn> Rows => LogReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [Person, From, To, Containing, Asks.Unit, Kind, After, Limit];

    public override IReadOnlyList<string> Examples => ["--person 王芳 --from 2025-01-01 --content 下达 --limit 20"];

    public override Audience Audience => Audience.Log;

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var reading = new LogReading(read, asked, ChoiceOf(read, asked));
        var (rows, more) = await reading.RowsAsync(asked.Of(Limit), cancellation).ConfigureAwait(false);
        var vouchers = await NumberedEntries.NumbersOfAsync(read, reading.Entries, asked.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var numbered = rows.Select(row => row.Entry is { } seq ? row with { Vouchers = VoucherNumber.Cited(vouchers.GetValueOrDefault(seq) ?? []) } : row).ToList();
        return LogReport.Of(SourceOf(asked, reading), asked.Setup, numbered, more ? reading.Place.ToString() : null, asked.Given);
    }

    /// <summary>Where no moment was said, it is that of the newest row when that is later than the newest entry: the same log can be asked for again.</summary>
    private static ReportSource SourceOf(Asked asked, LogReading reading) => !asked.IsMomentSaid && reading.Newest > asked.Source.KnownAt
        ? asked.Source with { KnownAt = reading.Newest.Value }
        : asked.Source;

    private static LogChoice ChoiceOf(BookReader read, Asked asked) => new()
    {
        After = asked.Of(After) is { } place ? LogPlace.Parse("after", place) : default,
        Accounts = asked.Of(Person) is { } person ? LogChoice.AccountsOf(asked.Setup, person) : null,
        From = asked.Of(From) is { } from ? LogMoment.First(from, read.Zone) : null,
        Until = asked.Of(To) is { } to ? LogMoment.Last(to, read.Zone) : null,
        Kind = asked.Of(Kind),
        Unit = asked.UnitsWithBelow(),
        Content = asked.Of(Containing) is { } content ? CodeKey.Of(content) : null,
    };

    private static string ReadKind(string value) =>
        Kind.Choices.Contains(value) ? value : throw Asks.Wrong("kind", Reason.NotAmong(value, Kind.Choices));
}
