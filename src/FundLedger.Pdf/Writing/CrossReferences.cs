using System.Buffers.Binary;

namespace FundLedger.Pdf.Writing;

/// <summary>
/// Where each object of a file is, as its cross-reference stream says it (ISO 32000-1, 7.5.8): kind, offset or number of the
/// object stream, index within it. Of a finished object nothing else is kept: seven bytes.
/// </summary>
internal sealed class CrossReferences
{
    /// <summary>The widths of the three fields.</summary>
    public const string Widths = "[1 4 2]";

    private const int EntryLength = 7;

    // Parts that the garbage collector moves and gives back, other than one array that grows.
    private const int EntriesInPart = 8192;

    private readonly List<byte[]> _parts = [];

    public CrossReferences()
    {
        // Object 0 is the head of the free ones.
        NewId();
        BinaryPrimitives.WriteUInt16BigEndian(Entry(0)[5..], ushort.MaxValue);
    }

    public int Count { get; private set; }

    /// <summary>The number of an object that is to be written.</summary>
    public int NewId()
    {
        if (Count % EntriesInPart == 0)
            _parts.Add(new byte[EntriesInPart * EntryLength]);
        return Count++;
    }

    /// <summary>An object stands for itself.</summary>
    public void Place(int id, long offset) => Set(id, 1, checked((uint)offset), 0);

    /// <summary>An object stands in an object stream.</summary>
    public void Place(int id, int stream, int index) => Set(id, 2, (uint)stream, (ushort)index);

    public void WriteTo(Stream stream)
    {
        for (var part = 0; part < _parts.Count; part++)
            stream.Write(_parts[part], 0, Math.Min(EntriesInPart, Count - part * EntriesInPart) * EntryLength);
    }

    private void Set(int id, byte kind, uint place, ushort index)
    {
        var entry = Entry(id);
        entry[0] = kind;
        BinaryPrimitives.WriteUInt32BigEndian(entry[1..], place);
        BinaryPrimitives.WriteUInt16BigEndian(entry[5..], index);
    }

    private Span<byte> Entry(int id) => _parts[id / EntriesInPart].AsSpan(id % EntriesInPart * EntryLength, EntryLength);
}
