using System.Globalization;
using System.Text.Json;
using FundLedger.Journal;

namespace FundLedger.Audit;

/// <summary>
/// Entries as JSON, with every field that their hash is over, so that a reader can work it out again. The text of the
/// data is written as it is stored, because the hash is over that text.
/// </summary>
public static class EntryJson
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int Members = 15;

    public static void Write(Utf8JsonWriter writer, Entry entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("seq", entry.Seq);
        writer.WriteString("id", entry.Id.ToString());
        writer.WriteString("date", Refusal.Text(entry.Date));
        writer.WriteString("recordedAt", Refusal.Text(entry.RecordedAt));
        writer.WriteString("kind", entry.Kind);
        writer.WriteString("text", entry.Text);
        writer.WriteString("document", entry.Document);
        writer.WriteString("actor", entry.Actor);
        writer.WriteString("authority", entry.Authority);
        writer.WriteString("key", entry.Key);
        writer.WriteNumber("part", entry.Part);
        if (entry.ReversalOf is { } reversed)
            writer.WriteNumber("reversalOf", reversed);
        else
            writer.WriteNull("reversalOf");
        WriteData(writer, entry.Data);
        writer.WriteStartArray("lines");
        foreach (var line in entry.Lines)
            WriteLine(writer, line);
        writer.WriteEndArray();
        writer.WriteString("hash", Convert.ToHexStringLower(entry.Hash));
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">An object.</param>
    /// <param name="previousHash">The hash of the entry before it.</param>
    /// <exception cref="FormatException">When it is no entry, or has a member that no entry has.</exception>
    public static Entry Read(JsonElement json, byte[] previousHash) => JsonForm.Read(json, Members, () => new Entry
    {
        Seq = json.GetProperty("seq").GetInt64(),
        Id = json.GetProperty("id").GetGuid(),
        Date = DateOnly.ParseExact(JsonForm.Text(json, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        RecordedAt = MomentOf(JsonForm.Text(json, "recordedAt")),
        Kind = JsonForm.Text(json, "kind"),
        Text = JsonForm.Text(json, "text"),
        Document = json.GetProperty("document").GetString(),
        Actor = JsonForm.Text(json, "actor"),
        Authority = JsonForm.Text(json, "authority"),
        Key = JsonForm.Text(json, "key"),
        Part = json.GetProperty("part").GetInt32(),
        ReversalOf = json.GetProperty("reversalOf") is { ValueKind: JsonValueKind.Number } reversed ? reversed.GetInt64() : null,
        Data = json.GetProperty("data") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : json.GetProperty("data").GetRawText(),
        Lines = [.. json.GetProperty("lines").EnumerateArray().Select(ReadLine)],
        PreviousHash = previousHash,
        Hash = Convert.FromHexString(JsonForm.Text(json, "hash")),
    });

    /// <summary>A moment as <see cref="Refusal.Text"/> writes it.</summary>
    internal static DateTime MomentOf(string text) => DateTime.ParseExact(
        text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>Data that is not one line of JSON, as a damaged row may hold it, is written as a text.</summary>
    private static void WriteData(Utf8JsonWriter writer, string data)
    {
        writer.WritePropertyName("data");
        try
        {
            using var document = JsonDocument.Parse(data);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.GetRawText() == data && !data.Contains('\n', StringComparison.Ordinal))
                writer.WriteRawValue(data, skipInputValidation: true);
            else
                writer.WriteStringValue(data);
        }
        catch (JsonException)
        {
            writer.WriteStringValue(data);
        }
    }

    private static void WriteLine(Utf8JsonWriter writer, Line line)
    {
        var (account, decimals) = (line.Account, line.Account.Currency.Decimals);
        writer.WriteStartObject();
        writer.WriteString("ledger", LedgerNames.Of(account.Ledger));
        writer.WriteString("account", account.Code);
        writer.WriteString("unit", account.Unit);
        writer.WriteString("fund", account.Fund);
        writer.WriteString("purpose", account.Purpose);
        writer.WriteNumber("year", account.Year);
        writer.WriteString("currency", account.Currency.Code);
        writer.WriteString("debit", DecimalText.Of(line.Debit, decimals));
        writer.WriteString("credit", DecimalText.Of(line.Credit, decimals));
        writer.WriteEndObject();
    }

    private static Line ReadLine(JsonElement json) => JsonForm.Read(json, 9, () =>
    {
        var currency = Currency.FromCode(JsonForm.Text(json, "currency"));
        var account = new Account(
            LedgerNames.Find(JsonForm.Text(json, "ledger")) ?? throw new FormatException("not a ledger"),
            JsonForm.Text(json, "account"), JsonForm.Text(json, "unit"), JsonForm.Text(json, "fund"), JsonForm.Text(json, "purpose"),
            json.GetProperty("year").GetInt32(), currency);
        var debit = Money.Parse(JsonForm.Text(json, "debit"), currency).MinorUnits;
        var credit = Money.Parse(JsonForm.Text(json, "credit"), currency).MinorUnits;
        if (debit != 0 && credit != 0)
            throw new FormatException("a line with two sides");
        return credit == 0 ? new Line(account, Side.Debit, debit) : new Line(account, Side.Credit, credit);
    });
}
