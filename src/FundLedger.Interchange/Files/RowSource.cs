namespace FundLedger.Interchange.Files;

/// <summary>
/// The rows of a CSV file or of a sheet of a workbook, one at a time. Which of both a file is, its
/// first bytes say, not its name. Blank rows are passed over. All that would make the file useless as a
/// whole is found before the first row is given, but for a missing first row.
/// </summary>
internal sealed class RowSource : IDisposable
{
    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] OldExcel = [0xD0, 0xCF, 0x11, 0xE0];

    private readonly FileStream _stream;
    private readonly IEnumerator<SourceRow> _rows;

    private RowSource(FileStream stream, string file, IReadOnlyList<string> encodings, string delimiter, string? sheet)
    {
        _stream = stream;
        File = file;
        _rows = Rows(encodings, delimiter, sheet).Where(row => !row.IsBlank).GetEnumerator();
        if (!_rows.MoveNext())
            throw new RefusedException(Rule.FileEmpty, ("file", File));
        if (_rows.Current.Problem is { } problem)
            throw new RefusedException(problem);
        Header = [.. _rows.Current.Cells.Select(cell => cell.Trimmed)];
    }

    /// <summary>The file's name, without its folder.</summary>
    public string File { get; }

    /// <summary>The first row.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="encodings">Encodings, tried in this order.</param>
    /// <param name="delimiter">What separates the fields of a CSV file.</param>
    /// <param name="sheet">The sheet of a workbook; where it has none of that name, the first.</param>
    /// <param name="name">What it is called; null: as its path says.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.FileMustExist"/>, <see cref="Rule.FileForm"/>, <see cref="Rule.FileTooLarge"/>,
    /// <see cref="Rule.FileEncoding"/>, <see cref="Rule.FileEmpty"/>, or <see cref="Rule.RowQuoting"/> of the header.
    /// </exception>
    public static RowSource Open(string path, IReadOnlyList<string> encodings, string delimiter, string? sheet = null, string? name = null)
    {
        var file = Texts.Shown(name ?? Path.GetFileName(path));
        if (Directory.Exists(path))
            throw new RefusedException(Rule.FileForm, ("file", file), ("problem", new Reason(Because.IsAFolder)));
        if (!System.IO.File.Exists(path))
            throw new RefusedException(Rule.FileMustExist, ("file", file));
        var stream = OpenStream(path, file);
        try
        {
            return new RowSource(stream, file, encodings, delimiter, sheet);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The rows after the header, once.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.FileEmpty"/> when there is none.</exception>
    public IEnumerable<SourceRow> ReadRows()
    {
        if (!_rows.MoveNext())
            throw new RefusedException(Rule.FileEmpty, ("file", File));
        do
        {
            yield return _rows.Current;
        }
        while (_rows.MoveNext());
    }

    public void Dispose()
    {
        _rows.Dispose();
        _stream.Dispose();
    }

    private IEnumerable<SourceRow> Rows(IReadOnlyList<string> encodings, string delimiter, string? sheet)
    {
        var start = new byte[4];
        var length = _stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (start.AsSpan().SequenceEqual(OldExcel))
            throw new RefusedException(Rule.FileForm, ("file", File), ("problem", new Reason(Because.OldWorkbook)));
        if (start.AsSpan().SequenceEqual(Zip))
            return XlsxRows.Read(_stream, File, sheet);
        if (length == 0)
            throw new RefusedException(Rule.FileEmpty, ("file", File));
        var encoding = TextEncoding.Of(_stream, encodings, File);
        return CsvRows.Read(_stream, encoding, delimiter);
    }

    private static FileStream OpenStream(string path, string file)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(Rule.FileForm, ("file", file), ("problem", new Reason(Because.Unreadable, ("fault", fault.Message))));
        }
    }
}
