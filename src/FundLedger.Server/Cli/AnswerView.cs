using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>The answer to a command, as JSON and for people.</summary>
internal static class AnswerView
{
    /// <summary>The most entries that are listed one by one for people.</summary>
    private const int Listed = 10;

    /// <summary><c>{kind, key, posted:[{seq, id, hash}], document, replayed, lines}</c>; lines in a dry run, where nothing is posted.</summary>
    public static JsonObject Json(Answer answer)
    {
        var json = new JsonObject
        {
            ["kind"] = answer.Kind,
            ["key"] = answer.Key,
            ["posted"] = Posted(answer.Posted),
        };
        if (answer.Document is not null)
            json["document"] = answer.Document;
        if (answer.Replayed)
            json["replayed"] = true;
        if (answer.Posted.Count == 0)
            json["lines"] = JsonRows.Of(answer.Lines, JournalReport.LineColumns);
        return json;
    }

    public static JsonArray Posted(IEnumerable<PostedEntry> posted) => new([.. posted.Select(entry => new JsonObject
    {
        ["seq"] = entry.Seq,
        ["id"] = entry.Id.ToString(),
        ["hash"] = Convert.ToHexStringLower(entry.Hash),
    })]);

    public static void Write(Output output, Answer answer) => output.Object(Json(answer), () =>
    {
        if (answer.Posted.Count == 0)
        {
            output.Line("试算：将记入下列分录，未入账。", "Dry run: these lines would be posted; nothing was.");
            output.WriteTable(answer.Lines, JournalReport.LineColumns, null);
            return;
        }

        if (answer.Posted.Count > Listed)
        {
            var (first, last, count) = (answer.Posted[0].Seq, answer.Posted[^1].Seq, answer.Posted.Count);
            output.Line($"第 {first} 至 {last} 号，共 {count} 条  键 {answer.Key}{(answer.Replayed ? "（已记过）" : "")}",
                $"Entries {first} to {last}, {count} in all  key {answer.Key}{(answer.Replayed ? " (done before)" : "")}");
            return;
        }

        foreach (var entry in answer.Posted)
        {
            var hash = Convert.ToHexStringLower(entry.Hash)[..16];
            output.Line($"第 {entry.Seq} 号  {hash}  键 {answer.Key}{(answer.Replayed ? "（已记过）" : "")}",
                $"Entry {entry.Seq}  {hash}  key {answer.Key}{(answer.Replayed ? " (done before)" : "")}");
        }

        if (answer.Document is { } document)
            output.Line($"单据 {document}", $"Document {document}");
    });
}
