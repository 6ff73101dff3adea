using System.Text.Json;

namespace FundLedger.Storage;

/// <summary>The commands that entries were made of, read back: one that cannot be is damage, whatever is wrong with it.</summary>
internal static class StoredCommand
{
    /// <exception cref="DamagedException">When the data is not that of such a command.</exception>
    public static T Of<T>(long? seq, string kind, string data, string actor, string key)
        where T : BookCommand => Read(seq, kind, () =>
        {
            RequireObject(kind, data);
            return (T)CommandJson.Of(kind, data, actor, key);
        });

    /// <summary>The profile in a book's first entry.</summary>
    /// <exception cref="DamagedException">When there is none.</exception>
    public static BookProfile ProfileIn(string? data) =>
        Read(1, OpenBook.Kind, () => OpenBook.ProfileIn(data ?? throw new KeyNotFoundException("it is not there")));

    private static T Read<T>(long? seq, string kind, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is RefusedException or JsonException or KeyNotFoundException or InvalidCastException or InvalidOperationException)
        {
            throw Damaged(seq, kind, fault);
        }
    }

    /// <summary>A quick look, for entries that are read in numbers: a kind that is one, and JSON.</summary>
    /// <exception cref="DamagedException">When it is not.</exception>
    public static void Check(long seq, string kind, string data)
    {
        try
        {
            RequireObject(kind, data);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException)
        {
            throw Damaged(seq, kind, fault);
        }
    }

    private static void RequireObject(string kind, string data)
    {
        if (CommandKind.Find(kind) is null)
            throw new KeyNotFoundException("there is no such kind");
        using var json = JsonDocument.Parse(data);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("it is no object");
    }

    /// <summary>Damage of an entry: what it says stays in the message, and where it stands may be told.</summary>
    public static DamagedException Damaged(long? seq, string kind, Exception fault)
    {
        var entry = seq is { } number ? new LocalName($"第 {number} 号记录", $"Entry {number}") : new LocalName("一条记录", "An entry");
        return new DamagedException($"{entry.En} ({kind}) cannot be read: {fault.Message}", fault) { Where = new LocalName($"{entry.Zh}无法解读", $"{entry.En} cannot be read") };
    }
}
