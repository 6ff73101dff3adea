using System.Globalization;

namespace FundLedger.Reports;

/// <summary>Something that somebody did: an entry of the journal, or a record of the log of access.</summary>
public sealed record LogRow
{
    /// <summary>When, in the time zone of the book.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The user name; empty where nobody is known.</summary>
    public required string Account { get; init; }

    /// <summary>Who he is in the book; null: nobody.</summary>
    public Person? Person { get; init; }

    /// <summary>The kind of command, or the sort of access.</summary>
    public required TermText Kind { get; init; }

    /// <summary>What he did, his name first.</summary>
    public required LocalName Sentence { get; init; }

    /// <summary>The units that it was about.</summary>
    public IReadOnlyList<Unit> Units { get; init; } = [];

    public string? Document { get; init; }

    /// <summary>The number of the entry; null: it is none.</summary>
    public long? Entry { get; init; }

    /// <summary>The numbers of its vouchers.</summary>
    public string Vouchers { get; init; } = "";

    /// <summary>By what right; null: none is said.</summary>
    public TermText? Right { get; init; }

    /// <summary>Where from; null: not said.</summary>
    public string? Address { get; init; }

    /// <summary>How often the same happened in a short while.</summary>
    public int Times { get; init; } = 1;
}

/// <summary>操作日志: who did what, over the journal and the log of access, oldest first, a page at a time.</summary>
public static class LogReport
{
    public const string Kind = "log";

    public static LocalName Title { get; } = new("操作日志", "Log");

    private static readonly Column<LogRow>[] Columns =
    [
        Column<LogRow>.Text("at", "时刻", "Moment", row => new TermText(row.At.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture), Moment(row.At))),
        Column<LogRow>.Text<TermText?>("person", "人员", "Person", row => row.Person is { } person ? TermText.Of(person.Code, person.Name) : new TermText(null, FigureScope.Same(row.Account))),
        Column<LogRow>.Text("account", "账号", "Account", row => row.Account).ForPrograms(),
        Column<LogRow>.Text("kind", "类型", "Kind", row => row.Kind).ForPrograms(),
        Column<LogRow>.Text("sentence", "事项", "What was done", row => row.Sentence),
        Column<LogRow>.Text("units", "单位", "Units", row => new ListText([.. row.Units.Select(unit => new TermText(unit.Code, unit.Name))])).ForPrograms(),
        Column<LogRow>.Text("document", "单据", "Document", row => row.Document),
        Column<LogRow>.Number("entry", "记录序号", "Entry", row => row.Entry),
        Column<LogRow>.Text("vouchers", "凭证号", "Vouchers", row => row.Vouchers),
        Column<LogRow>.Text<TermText?>("right", "依据", "By what right", row => row.Right),
        Column<LogRow>.Text("address", "来源", "Address", row => row.Address),
        Column<LogRow>.Number("times", "次数", "Times", row => row.Times).ForPrograms(),
    ];

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => Columns);

    /// <param name="source">The pinned pair.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="rows">The rows, in order.</param>
    /// <param name="next">Where the next page begins; null: these are all.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, IReadOnlyList<LogRow> rows, string? next, IReadOnlyDictionary<string, string> options) => new()
    {
        Kind = Kind,
        Title = Title,
        Source = source,
        Scope = ReportScope.Of(setup, source.Date, options),
        Options = options,
        Landscape = true,
        IsList = true,
        Next = next,
        Parts = [ReportTable.Of(Kind, null, Columns, rows)],
    };

    private static LocalName Moment(DateTimeOffset at) => FigureScope.Same(at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
}
