using System.Text.Json;

namespace FundLedger.Audit;

/// <summary>Checkpoints and proofs as JSON.</summary>
public static class CheckpointJson
{
    public static void Write(Utf8JsonWriter writer, Checkpoint checkpoint)
    {
        writer.WriteStartObject();
        writer.WriteString("book", checkpoint.Book);
        writer.WriteNumber("seq", checkpoint.Seq);
        writer.WriteString("head", Convert.ToHexStringLower(checkpoint.Head));
        writer.WriteString("root", Convert.ToHexStringLower(checkpoint.Root));
        writer.WriteString("time", Refusal.Text(checkpoint.At));
        writer.WriteString("publicKey", Convert.ToBase64String(checkpoint.PublicKey));
        writer.WriteString("signature", Convert.ToBase64String(checkpoint.Signature));
        writer.WriteEndObject();
    }

    /// <exception cref="FormatException">When it is no checkpoint.</exception>
    public static Checkpoint Read(JsonElement json) => JsonForm.Read(json, 7, () => new Checkpoint(
        JsonForm.Text(json, "book"), json.GetProperty("seq").GetInt64(),
        Convert.FromHexString(JsonForm.Text(json, "head")), Convert.FromHexString(JsonForm.Text(json, "root")),
        EntryJson.MomentOf(JsonForm.Text(json, "time")),
        Convert.FromBase64String(JsonForm.Text(json, "publicKey")), Convert.FromBase64String(JsonForm.Text(json, "signature"))));

    public static void Write(Utf8JsonWriter writer, EntryProof proof)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("entry");
        EntryJson.Write(writer, proof.Entry);
        writer.WriteString("previousHash", Convert.ToHexStringLower(proof.Entry.PreviousHash));
        writer.WriteStartArray("path");
        foreach (var hash in proof.Path)
            writer.WriteStringValue(Convert.ToHexStringLower(hash));
        writer.WriteEndArray();
        writer.WritePropertyName("checkpoint");
        Write(writer, proof.Checkpoint);
        writer.WriteEndObject();
    }

    /// <exception cref="FormatException">When it is no proof.</exception>
    public static EntryProof ReadProof(JsonElement json) => JsonForm.Read(json, 4, () => new EntryProof(
        EntryJson.Read(json.GetProperty("entry"), Convert.FromHexString(JsonForm.Text(json, "previousHash"))),
        [.. json.GetProperty("path").EnumerateArray().Select(hash => Convert.FromHexString(hash.GetString() ?? ""))],
        Read(json.GetProperty("checkpoint"))));

    /// <summary>One line of JSON.</summary>
    public static string Line(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonForm.Writing))
            write(writer);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length));
    }
}
