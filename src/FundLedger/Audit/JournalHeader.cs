using System.Text.Json;

namespace FundLedger.Audit;

/// <summary>The first line of an exported journal: which book it is of, and which part of its journal follows.</summary>
/// <param name="Book">The book's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Currency">The code of its currency.</param>
/// <param name="After">The entry that the first one follows; 0: the whole journal.</param>
/// <param name="PreviousHash">That entry's hash.</param>
/// <param name="Last">The last entry.</param>
/// <param name="Head">Its hash.</param>
public sealed record JournalHeader(string Book, LocalName Name, string Currency, long After, byte[] PreviousHash, long Last, byte[] Head)
{
    /// <summary>What the line begins with: the form, and its version.</summary>
    public const string Format = "fundledger-journal/1";

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("book", Book);
        writer.WriteStartObject("name");
        writer.WriteString("zh", Name.Zh);
        writer.WriteString("en", Name.En);
        writer.WriteEndObject();
        writer.WriteString("currency", Currency);
        writer.WriteNumber("after", After);
        writer.WriteString("previousHash", Convert.ToHexStringLower(PreviousHash));
        writer.WriteNumber("last", Last);
        writer.WriteString("head", Convert.ToHexStringLower(Head));
        writer.WriteEndObject();
    }

    /// <exception cref="FormatException">When it is no such line.</exception>
    public static JournalHeader Read(JsonElement json) => JsonForm.Read(json, 8, () => JsonForm.Text(json, "format") == Format
        ? new JournalHeader(
            JsonForm.Text(json, "book"),
            new LocalName(JsonForm.Text(json.GetProperty("name"), "zh"), JsonForm.Text(json.GetProperty("name"), "en")),
            JsonForm.Text(json, "currency"), json.GetProperty("after").GetInt64(), Convert.FromHexString(JsonForm.Text(json, "previousHash")),
            json.GetProperty("last").GetInt64(), Convert.FromHexString(JsonForm.Text(json, "head")))
        : throw new FormatException($"not {Format}"));
}
