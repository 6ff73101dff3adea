using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>Entries as JSON and as rows for people.</summary>
internal static class EntryView
{
    public static readonly Column<Line>[] LineColumns =
    [
        Column<Line>.Text("ledger", "账簿", "Ledger", line => LedgerNames.Of(line.Account.Ledger)),
        Column<Line>.Text("account", "科目", "Account", line => line.Account.Code),
        Column<Line>.Text("unit", "单位", "Unit", line => line.Account.Unit),
        Column<Line>.Text("fund", "资金", "Fund", line => line.Account.Fund),
        Column<Line>.Text("purpose", "用途", "Purpose", line => line.Account.Purpose),
        Column<Line>.Number("year", "年度", "Year", line => line.Account.Year),
        Column<Line>.Text("currency", "币种", "Currency", line => line.Account.Currency.Code),
        Column<Line>.Amount("debit", "借方", "Debit", line => line.Debit, line => line.Account.Currency),
        Column<Line>.Amount("credit", "贷方", "Credit", line => line.Credit, line => line.Account.Currency),
    ];

    public static JsonArray Lines(IEnumerable<Line> lines) => JsonRows.Of(lines, LineColumns);

    public static readonly Column<Entry>[] Columns =
    [
        Column<Entry>.Number("seq", "序号", "Seq", entry => entry.Seq),
        Column<Entry>.Text("id", "标识", "Id", entry => entry.Id.ToString()),
        Column<Entry>.Text("date", "日期", "Date", entry => entry.Date),
        Column<Entry>.Text("recordedAt", "记录时刻", "Recorded at", entry => entry.RecordedAt),
        Column<Entry>.Text("kind", "类型", "Kind", entry => entry.Kind),
        Column<Entry>.Text("text", "摘要", "Text", entry => entry.Text),
        Column<Entry>.Text("document", "单据", "Document", entry => entry.Document),
        Column<Entry>.Text("actor", "经办人", "Actor", entry => entry.Actor),
        Column<Entry>.Text("key", "键", "Key", entry => entry.Key),
        Column<Entry>.Number("reversalOf", "冲销", "Reversal of", entry => entry.ReversalOf),
        Column<Entry>.Text("data", "内容", "Data", entry => entry.IsPartial ? null : JsonNode.Parse(entry.Data)),
        Column<Entry>.Text("lines", "分录", "Lines", entry => Lines(entry.Lines)),
        Column<Entry>.Text("hash", "哈希", "Hash", entry => Convert.ToHexStringLower(entry.Hash)),
    ];

    /// <summary>One row a line, with the entry's number, date and text on its first.</summary>
    public static readonly Column<(Entry Entry, Line? Line, bool First)>[] Journal =
    [
        Column<(Entry Entry, Line? Line, bool First)>.Number("seq", "序号", "Seq", row => row.First ? row.Entry.Seq : ""),
        Column<(Entry Entry, Line? Line, bool First)>.Text("date", "日期", "Date", row => row.First ? row.Entry.Date : ""),
        Column<(Entry Entry, Line? Line, bool First)>.Text("kind", "类型", "Kind", row => row.First ? row.Entry.Kind : ""),
        Column<(Entry Entry, Line? Line, bool First)>.Text("text", "摘要", "Text", row => row.First ? row.Entry.Text : ""),
        .. LineColumns.Where(column => column.Name is not "currency" and not "year").Select(column =>
            new Column<(Entry Entry, Line? Line, bool First)>(
                column.Name, column.Title, row => row.Line is { } line ? Shown(column.Value(line)) : "", column.Right)),
    ];

    /// <summary>The side that a line does not stand on stays empty.</summary>
    private static object? Shown(object? value) => value is AmountText amount && amount.MinorUnits == 0 ? "" : value;

    public static IReadOnlyList<(Entry Entry, Line? Line, bool First)> Rows(IEnumerable<Entry> entries) =>
    [
        .. entries.SelectMany(entry => entry.Lines.Count == 0
            ? [(entry, null, true)]
            : entry.Lines.Select((line, i) => (entry, (Line?)line, i == 0))),
    ];
}
