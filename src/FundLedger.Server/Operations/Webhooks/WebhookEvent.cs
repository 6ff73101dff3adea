using System.Text;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Operations;

/// <summary>
/// What others are told of an entry, by webhook and by the feed: enough to know whether to look, and nothing that is not
/// for everyone's eyes. Amounts, texts and people are read with the reader's own rights.
/// </summary>
internal static class WebhookEvent
{
    /// <summary><c>{id, book, seq, kind, document, date, recordedAt, units, hash}</c>.</summary>
    /// <param name="book">The book's code.</param>
    /// <param name="happened">The entry.</param>
    /// <param name="units">Those of its units that the reader may know of.</param>
    public static JsonObject Json(string book, JournalEvent happened, IEnumerable<string> units) => new()
    {
        ["id"] = IdOf(happened.Entry),
        ["book"] = book,
        ["seq"] = happened.Entry.Seq,
        ["kind"] = happened.Entry.Kind,
        ["document"] = happened.Entry.Document,
        ["date"] = Refusal.Text(happened.Entry.Date),
        ["recordedAt"] = Refusal.Text(happened.Entry.RecordedAt),
        ["units"] = new JsonArray([.. units.Select(unit => JsonValue.Create(unit))]),
        ["hash"] = Convert.ToHexStringLower(happened.Entry.Hash),
    };

    /// <summary>The same however often it is delivered: what a receiver tells repetitions by.</summary>
    public static string IdOf(Entry entry) => entry.Id.ToString();

    public static byte[] Body(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString(JsonRows.Form));
}
