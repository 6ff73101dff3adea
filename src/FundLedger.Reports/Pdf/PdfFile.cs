using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace FundLedger.Reports.Pdf;

/// <summary>
/// A PDF file as it is written: numbered objects, most of them packed into compressed object streams, and the cross-reference
/// stream at its end (ISO 32000-1, 7.5). Each object is written once, in any order.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int ObjectsInStream = 200;

    // Part 7.5.8: kind, offset or number of the object stream, index within it.
    private const int EntryLength = 7;

    private readonly Stream _output;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<(long Offset, int Stream, int Index)> _entries = [default];
    private readonly List<(int Id, int Offset)> _packed = [];
    private readonly PdfBuffer _bodies = new();
    private readonly PdfBuffer _scratch = new();
    private long _length;

    public PdfFile(Stream output)
    {
        _output = output;
        // Four bytes above 127 say that the file is not text.
        Emit([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>The number of an object that is to be written.</summary>
    public int NewId()
    {
        _entries.Add(default);
        return _entries.Count - 1;
    }

    /// <summary>Writes an object under its number.</summary>
    public void Add(int id, PdfBuffer body)
    {
        _packed.Add((id, _bodies.Length));
        _bodies.Write(body.Bytes).Write("\n"u8);
        if (_packed.Count == ObjectsInStream)
            Flush();
    }

    /// <summary>Writes an object, and returns its number.</summary>
    public int Add(PdfBuffer body)
    {
        var id = NewId();
        Add(id, body);
        return id;
    }

    /// <summary>Writes a stream, and returns its number.</summary>
    /// <param name="entries">What its dictionary holds besides length and filter.</param>
    /// <param name="data">Its bytes.</param>
    /// <param name="compressed">False for what a reader should find without unpacking, or is packed already.</param>
    public int AddStream(ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data, bool compressed = true)
    {
        var id = NewId();
        AddStream(id, entries, data, compressed);
        return id;
    }

    /// <summary>Ends the file.</summary>
    /// <param name="catalog">The document's catalog.</param>
    /// <param name="info">Its information dictionary.</param>
    public void Finish(int catalog, int info)
    {
        Flush();
        var id = NewId();
        var start = _length;
        _entries[id] = (start, 0, 0);
        // The same content has the same identifier, which is also the file's only source of one (14.4).
        var identifier = Convert.ToHexString(_hash.GetCurrentHash().AsSpan(0, 16));
        _scratch.Clear();
        _scratch.Write("/Type/XRef/W[1 4 2]/Size "u8).Write(_entries.Count).Write("/Root "u8).Reference(catalog).Write("/Info "u8).Reference(info)
            .Write($"/ID[<{identifier}><{identifier}>]");
        AddStream(id, _scratch.Bytes.ToArray(), CrossReferences(), compressed: true);
        _scratch.Clear();
        Emit(_scratch.Write($"startxref\n{start}\n%%EOF\n").Bytes);
    }

    public void Dispose() => _hash.Dispose();

    private void AddStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data, bool compressed)
    {
        var body = compressed ? Compress(data) : data;
        _entries[id] = (_length, 0, 0);
        var head = new PdfBuffer().Write(id).Write(" 0 obj\n<<"u8).Write(entries);
        if (compressed)
            head.Write("/Filter/FlateDecode"u8);
        Emit(head.Write("/Length "u8).Write(body.Length).Write(">>\nstream\n"u8).Bytes);
        Emit(body);
        Emit("\nendstream\nendobj\n"u8);
    }

    private void Flush()
    {
        if (_packed.Count == 0)
            return;
        var stream = NewId();
        var body = new PdfBuffer();
        for (var i = 0; i < _packed.Count; i++)
        {
            _entries[_packed[i].Id] = (0, stream, i);
            body.Write(_packed[i].Id).Write(" "u8).Write(_packed[i].Offset).Write(" "u8);
        }
        var entries = new PdfBuffer().Write("/Type/ObjStm/N "u8).Write(_packed.Count).Write("/First "u8).Write(body.Length);
        AddStream(stream, entries.Bytes, body.Write(_bodies.Bytes).Bytes, compressed: true);
        _packed.Clear();
        _bodies.Clear();
    }

    private byte[] CrossReferences()
    {
        var bytes = new byte[_entries.Count * EntryLength];
        for (var id = 0; id < _entries.Count; id++)
        {
            var (offset, stream, index) = _entries[id];
            var entry = bytes.AsSpan(id * EntryLength, EntryLength);
            entry[0] = (byte)(id == 0 ? 0 : stream > 0 ? 2 : 1);
            BinaryPrimitives.WriteUInt32BigEndian(entry[1..], (uint)(stream > 0 ? stream : offset));
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)(id == 0 ? ushort.MaxValue : index));
        }
        return bytes;
    }

    private static ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> data)
    {
        var packed = new MemoryStream(data.Length / 3 + 64);
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);
        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        _length += bytes.Length;
    }
}
