using System.Text;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Operations;

/// <summary>
/// What others are told of an entry, by webhook and by the feed: enough to know whether to look, and nothing that is not
/// for everyone's eyes. Amounts, texts and people are read with the reader's own rights.
/// </summary>
internal static class WebhookEvent
{
    public static Column<Told>[] Columns { get; } =
    [
        Column<Told>.Text("id", "标识", "Id", told => IdOf(told.Entry)),
        Column<Told>.Text("book", "账套", "Book", told => told.Book),
        Column<Told>.Number("seq", "序号", "Seq", told => told.Entry.Seq),
        Column<Told>.Text("kind", "类型", "Kind", told => told.Entry.Kind),
        Column<Told>.Text("document", "单据", "Document", told => told.Entry.Document),
        Column<Told>.Text("date", "日期", "Date", told => told.Entry.Date),
        Column<Told>.Text("recordedAt", "记录时刻", "Recorded at", told => told.Entry.RecordedAt),
        Column<Told>.Text("units", "单位", "Units", told => new JsonArray([.. told.Units.Select(unit => JsonValue.Create(unit))])),
        Column<Told>.Text("hash", "哈希", "Hash", told => Convert.ToHexStringLower(told.Entry.Hash)),
    ];

    /// <param name="book">The book's code.</param>
    /// <param name="happened">The entry.</param>
    public static JsonObject Json(string book, JournalEvent happened) => JsonRows.Row(new Told(book, happened.Entry, happened.Units), Columns);

    /// <summary>The same however often it is delivered: what a receiver tells repetitions by.</summary>
    public static string IdOf(Entry entry) => entry.Id.ToString();

    public static byte[] Body(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString(JsonRows.Form));

    /// <summary>An entry that is told of.</summary>
    /// <param name="Book">The book's code.</param>
    /// <param name="Entry">The entry.</param>
    /// <param name="Units">Those of its units that the reader may know of.</param>
    internal sealed record Told(string Book, Entry Entry, IEnumerable<string> Units);
}
