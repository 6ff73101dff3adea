using System.IO.Compression;
using System.Security.Cryptography;

namespace FundLedger.Pdf.Writing;

/// <summary>
/// A PDF file as it is written: numbered objects, most of them packed into compressed object streams, and the cross-reference
/// stream at its end (ISO 32000-1, 7.5). Each object is written once, in any order, and is not kept.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int ObjectsInStream = 200;

    private readonly PdfOutput _output;
    private readonly CrossReferences _places = new();
    private readonly List<(int Id, int Offset)> _packed = [];
    private readonly PdfBuffer _bodies = new();
    private readonly PdfBuffer _scratch = new();
    private readonly MemoryStream _compressed = new();

    public PdfFile(Stream output)
    {
        _output = new PdfOutput(output, HashAlgorithmName.SHA256);
        // Four bytes above 127 say that the file is not text.
        _output.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>The number of an object that is to be written.</summary>
    public int NewId() => _places.NewId();

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

    /// <summary>Writes a stream under its number.</summary>
    public void AddStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data, bool compressed = true)
    {
        var body = compressed ? Compress(data) : data;
        Start(id, entries, compressed).Write("/Length "u8).Write(body.Length);
        Emit(_scratch.Write(">>\nstream\n"u8));
        _output.Write(body);
        _output.Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes a compressed stream as its bytes come, and returns its number. Its length is an object that follows it.</summary>
    /// <param name="entries">What its dictionary holds besides length and filter.</param>
    /// <param name="write">Writes its bytes.</param>
    public int AddStream(ReadOnlySpan<byte> entries, Action<Stream> write)
    {
        var (id, length) = (NewId(), NewId());
        Start(id, entries, compressed: true).Write("/Length "u8).Reference(length);
        Emit(_scratch.Write(">>\nstream\n"u8));
        var start = _output.Length;
        using (var deflate = new ZLibStream(_output, CompressionLevel.Optimal, leaveOpen: true))
            write(deflate);
        var end = _output.Length;
        _output.Write("\nendstream\nendobj\n"u8);
        _places.Place(length, _output.Length);
        Emit(Cleared().Write(length).Write(" 0 obj\n"u8).Write(checked((int)(end - start))).Write("\nendobj\n"u8));
        return id;
    }

    /// <summary>Ends the file.</summary>
    /// <param name="catalog">The document's catalog.</param>
    /// <param name="info">Its information dictionary.</param>
    public void Finish(int catalog, int info)
    {
        Flush();
        var id = NewId();
        var start = _output.Length;
        _places.Place(id, start);
        // The same content has the same identifier, which is also the file's only source of one (14.4).
        var identifier = Convert.ToHexString(_output.Hash().AsSpan(0, 16));
        var entries = new PdfBuffer().Write($"/Type/XRef/W{CrossReferences.Widths}/Size ").Write(_places.Count).Write("/Root "u8).Reference(catalog)
            .Write("/Info "u8).Reference(info).Write($"/ID[<{identifier}><{identifier}>]");
        var body = Compress(_places.WriteTo);
        Emit(Start(id, entries.Bytes, compressed: true).Write("/Length "u8).Write(body.Length).Write(">>\nstream\n"u8));
        _output.Write(body);
        Emit(Cleared().Write($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"));
    }

    public void Dispose() => _output.Dispose();

    /// <summary>Begins a stream's dictionary, in the buffer.</summary>
    private PdfBuffer Start(int id, ReadOnlySpan<byte> entries, bool compressed)
    {
        _places.Place(id, _output.Length);
        Cleared().Write(id).Write(" 0 obj\n<<"u8).Write(entries);
        return compressed ? _scratch.Write("/Filter/FlateDecode"u8) : _scratch;
    }

    private void Flush()
    {
        if (_packed.Count == 0)
            return;
        var stream = NewId();
        var body = new PdfBuffer();
        for (var i = 0; i < _packed.Count; i++)
        {
            _places.Place(_packed[i].Id, stream, i);
            body.Write(_packed[i].Id).Write(" "u8).Write(_packed[i].Offset).Write(" "u8);
        }
        var entries = new PdfBuffer().Write("/Type/ObjStm/N "u8).Write(_packed.Count).Write("/First "u8).Write(body.Length);
        AddStream(stream, entries.Bytes, body.Write(_bodies.Bytes).Bytes);
        _packed.Clear();
        _bodies.Clear();
    }

    private ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> data)
    {
        _compressed.SetLength(0);
        using (var deflate = new ZLibStream(_compressed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);
        return Compressed();
    }

    private ReadOnlySpan<byte> Compress(Action<Stream> write)
    {
        _compressed.SetLength(0);
        using (var deflate = new ZLibStream(_compressed, CompressionLevel.Optimal, leaveOpen: true))
            write(deflate);
        return Compressed();
    }

    private ReadOnlySpan<byte> Compressed() => _compressed.GetBuffer().AsSpan(0, (int)_compressed.Length);

    private PdfBuffer Cleared()
    {
        _scratch.Clear();
        return _scratch;
    }

    private void Emit(PdfBuffer buffer) => _output.Write(buffer.Bytes);
}
