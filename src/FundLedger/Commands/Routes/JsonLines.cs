using System.Text.Json;

namespace FundLedger.Commands;

/// <summary>On which line of a JSON text each of its members and elements is: by path, such as <c>steps[2].days</c>.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal) { [""] = 1 };

    /// <summary>The first member that is there twice; null where none is.</summary>
    public string? Repeated { get; private set; }

    public int RepeatedOn { get; private set; }

    /// <exception cref="JsonException">Where it cannot be parsed.</exception>
    public static JsonLines Of(ReadOnlySpan<byte> json)
    {
        var lines = new JsonLines();
        var reader = new Utf8JsonReader(json);
        if (reader.Read())
            lines.Value(ref reader, json, "");
        return lines;
    }

    /// <summary>The line of a member; of what is around it where it is not there.</summary>
    public int Of(string path)
    {
        int line;
        while (!_lines.TryGetValue(path, out line))
            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        return line;
    }

    public bool Has(string path) => _lines.ContainsKey(path);

    private void Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                {
                    _lines[$"{path}[{index}]"] = LineOf(json, reader.TokenStartIndex);
                    Value(ref reader, json, $"{path}[{index}]");
                }

                break;
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var line = LineOf(json, reader.TokenStartIndex);
                    var inner = path.Length == 0 ? reader.GetString()! : $"{path}.{reader.GetString()}";
                    if (!_lines.TryAdd(inner, line) && Repeated is null)
                        (Repeated, RepeatedOn) = (inner, line);
                    reader.Read();
                    Value(ref reader, json, inner);
                }

                break;
        }
    }

    private static int LineOf(ReadOnlySpan<byte> json, long position) => json[..(int)position].Count((byte)'\n') + 1;
}
