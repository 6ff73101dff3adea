using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>Entries as JSON.</summary>
internal static class EntryView
{
    public static JsonArray Lines(IEnumerable<Line> lines) => JsonRows.Of(lines, JournalReport.LineColumns);

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
        Column<Entry>.Text("authority", "依据", "Authority", entry => entry.Authority),
        Column<Entry>.Text("key", "键", "Key", entry => entry.Key),
        Column<Entry>.Number("reversalOf", "冲销", "Reversal of", entry => entry.ReversalOf),
        Column<Entry>.Text("data", "内容", "Data", entry => entry.IsPartial ? null : JsonNode.Parse(entry.Data)),
        Column<Entry>.Text("lines", "分录", "Lines", entry => Lines(entry.Lines)),
        Column<Entry>.Text("hash", "哈希", "Hash", entry => Convert.ToHexStringLower(entry.Hash)),
    ];
}
