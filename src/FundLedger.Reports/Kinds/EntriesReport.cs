using System.Text.Json.Nodes;

namespace FundLedger.Reports;

/// <summary>会计记录: entries of the journal as they were recorded, a page at a time; or one of them.</summary>
public static class EntriesReport
{
    public const string Kind = "entries";

    public const string KindOfOne = "entry";

    public static LocalName Title { get; } = new("会计记录", "Entries");

    public static LocalName TitleOfOne { get; } = new("会计记录", "Entry");

    /// <summary>An entry with its lines in it.</summary>
    public static IReadOnlyList<Column<Entry>> Columns { get; } =
    [
        Column<Entry>.Number("seq", "序号", "Seq", entry => entry.Seq),
        Column<Entry>.Text("id", "标识", "Id", entry => entry.Id.ToString()),
        Column<Entry>.Text("date", "日期", "Date", entry => entry.Date),
        Column<Entry>.Text("recordedAt", "记录时刻", "Recorded at", entry => entry.RecordedAt),
        Column<Entry>.Text("kind", "类型", "Kind", entry => entry.Kind),
        Column<Entry>.Text("text", "摘要", "Text", entry => entry.Text),
        Column<Entry>.Text("document", "单据", "Document", entry => entry.Document),
        Column<Entry>.Text("actor", "经办人", "Actor", entry => entry.Actor),
        Column<Entry>.Text("authority", "依据", "Authority", entry => entry.Authority),
        Column<Entry>.Text("key", "键", "Key", entry => entry.Key),
        Column<Entry>.Number("reversalOf", "冲销", "Reversal of", entry => entry.ReversalOf),
        Column<Entry>.Text("data", "内容", "Data", entry => entry.IsPartial ? null : JsonNode.Parse(entry.Data)).ForPrograms(),
        Column<Entry>.Rows("lines", "分录", "Lines", entry => entry.Lines, JournalReport.LineColumns),
        Column<Entry>.Text("hash", "哈希", "Hash", entry => Convert.ToHexStringLower(entry.Hash)),
    ];

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => Columns);

    /// <param name="source">The pinned pair.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="entries">The entries, in order.</param>
    /// <param name="next">The last of them where there may be more; null: these are all.</param>
    /// <param name="kindOf">What people call a kind of entry.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, IReadOnlyList<Entry> entries, long? next, Func<string, LocalName> kindOf, IReadOnlyDictionary<string, string> options) => new()
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = ReportScope.Of(setup, source.Date, options),
            Options = options,
            Landscape = true,
            IsList = true,
            Next = next is { } last ? Refusal.Text(last) : null,
            Parts = [ReportTable.Of("entries", null, Lines(kindOf), JournalReport.Rows(entries)) with { Programs = ReportTable.Of("entries", null, Columns, entries) }],
        };

    /// <param name="source">The pinned pair.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="kindOf">What people call a kind of entry.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report OfOne(ReportSource source, Entry entry, Func<string, LocalName> kindOf, IReadOnlyDictionary<string, string> options) => new()
    {
        Kind = KindOfOne,
        Title = TitleOfOne,
        Source = source,
        Options = options,
        Landscape = true,
        Parts =
        [
            FactTable.Of("entry", null, [.. Columns.Where(column => column.Name != "lines").Select(column => column.Name == "kind" ? Kinds(kindOf) : column)], entry),
            ReportTable.Of("lines", new("分录", "Lines"), JournalReport.LineColumns, entry.Lines),
        ],
    };

    /// <summary>A row a line: people read the entry's members on its first, files on each.</summary>
    private static IReadOnlyList<Column<JournalRow>> Lines(Func<string, LocalName> kindOf) =>
    [
        .. JournalReport.Columns.Take(OfEntry.Length).Select(column => column.Name == "kind" ? FirstOf(Kinds(kindOf)) : column).Select(column => column.ForPeople()),
        .. OfEntry.Select(name => Columns.First(column => column.Name == name)).Select(column => new Column<JournalRow>(column.Name, column.Title, row => column.Value(row.Entry), column.Right).ForPrograms()),
        .. JournalReport.Columns.Skip(OfEntry.Length),
        .. JournalReport.LineColumns.Where(column => column.Name is "year" or "currency").Select(column => JournalReport.OfLine(column).ForPrograms()),
    ];

    /// <summary>A kind as people call it; programs read its code.</summary>
    private static Column<Entry> Kinds(Func<string, LocalName> kindOf) =>
        Column<Entry>.Text("kind", "类型", "Kind", entry => new TermText(entry.Kind, kindOf(entry.Kind)));

    /// <summary>A member of an entry, on its first line.</summary>
    private static Column<JournalRow> FirstOf(Column<Entry> column) => new(column.Name, column.Title, row => row.First ? column.Value(row.Entry) : "", column.Right);

    /// <summary>The members of an entry that stand beside its lines.</summary>
    private static string[] OfEntry => ["seq", "date", "kind", "text"];
}
