using System.Text;
using System.Text.Json;

namespace FundLedger.Server.Api;

/// <summary>
/// The commands of a body: an object a line, an array of objects, or one object. They are counted while the body arrives, so
/// that one with too many is refused before any is read.
/// </summary>
internal sealed class CommandList
{
    private const int Chunk = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly int _most;
    private readonly List<Range> _places = [];
    private byte[] _bytes = new byte[Chunk];
    private int _length;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = 16 });
    private int _counted;
    private int _start;
    private bool _isArray;

    private CommandList(int most) => _most = most;

    /// <summary>The texts of the commands, each made when it is its turn.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.CommandForm"/> for one that is no UTF-8.</exception>
    public IEnumerable<string> Texts => _places.Select(place => TextOf(_bytes.AsSpan(place)));

    /// <exception cref="RefusedException"><see cref="Rule.BodyForm"/>, or <see cref="Rule.CommandForm"/> for what is no JSON, and for more than <paramref name="most"/>.</exception>
    public static async Task<CommandList> ReadAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        var isLines = request.ContentType?.StartsWith("application/x-ndjson", StringComparison.OrdinalIgnoreCase) == true;
        if (!isLines && request.ContentType is not null && !request.HasJsonContentType())
            throw new RefusedException(Rule.BodyForm, ("expected", "application/json"));
        var list = new CommandList(most);
        try
        {
            await (isLines ? list.ReadLinesAsync(request.Body, cancellation) : list.ReadJsonAsync(request.Body, cancellation)).ConfigureAwait(false);
        }
        catch (JsonException fault)
        {
            throw CommandJson.Unreadable(fault);
        }

        return list;
    }

    private async Task ReadLinesAsync(Stream body, CancellationToken cancellation)
    {
        var start = 0;
        for (var isLast = false; !isLast;)
        {
            isLast = await FillAsync(body, cancellation).ConfigureAwait(false);
            for (int length; (length = _bytes.AsSpan(start, _length - start).IndexOf((byte)'\n')) >= 0; start += length + 1)
                AddLine(start, start + length);
        }

        AddLine(start, _length);
    }

    private void AddLine(int start, int end)
    {
        if (_bytes.AsSpan(start, end - start).ContainsAnyExcept(" \t\r"u8))
            Add(start, end);
    }

    private async Task ReadJsonAsync(Stream body, CancellationToken cancellation)
    {
        for (var isLast = false; !isLast;)
        {
            isLast = await FillAsync(body, cancellation).ConfigureAwait(false);
            Count(isLast);
        }
    }

    private void Count(bool isLast)
    {
        var reader = new Utf8JsonReader(_bytes.AsSpan(_counted, _length - _counted), isLast, _state);
        while (reader.Read())
            Count(reader.TokenType, reader.CurrentDepth, _counted + (int)reader.TokenStartIndex, _counted + (int)reader.BytesConsumed);
        (_state, _counted) = (reader.CurrentState, _counted + (int)reader.BytesConsumed);
    }

    /// <summary>A command is what stands one deep in an array; where the whole is no array, the whole.</summary>
    private void Count(JsonTokenType token, int depth, int start, int end)
    {
        if (depth == 0 && token == JsonTokenType.StartArray)
            _isArray = true;
        else if (depth != (_isArray ? 1 : 0))
            return;
        else if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
            _start = start;
        else
            Add(token is JsonTokenType.EndObject or JsonTokenType.EndArray ? _start : start, end);
    }

    private void Add(int start, int end)
    {
        if (_places.Count == _most)
            throw new RefusedException(Rule.CommandForm, ("problem", new Reason(Because.TooManyCommands, ("most", _most))));
        _places.Add(start..end);
    }

    /// <returns>Whether that was the last of it.</returns>
    private async Task<bool> FillAsync(Stream body, CancellationToken cancellation)
    {
        if (_bytes.Length - _length < Chunk)
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        var read = await body.ReadAtLeastAsync(_bytes.AsMemory(_length, Chunk), Chunk, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        _length += read;
        return read < Chunk;
    }

    private static string TextOf(ReadOnlySpan<byte> command)
    {
        try
        {
            return Strict.GetString(command);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException(Rule.CommandForm, ("problem", new Reason(Because.NotUtf8)));
        }
    }
}
