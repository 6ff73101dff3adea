namespace FundLedger.Reports;

/// <summary>
/// A report: figures that are ready to be written, in every form alike. It holds values, not their texts; a form of output
/// (PDF, XLSX, CSV, JSON, a table in a terminal) decides how a value reads.
/// </summary>
public sealed record Report
{
    /// <summary>The kind's code, as the command line and the API name it.</summary>
    public required string Kind { get; init; }

    public required LocalName Title { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required ReportSource Source { get; init; }

    /// <summary>What it is about besides the book: a unit, a fund, a fiscal year, a period. Title and value.</summary>
    public IReadOnlyList<(LocalName Title, LocalName Value)> Scope { get; init; } = [];

    /// <summary>What makes it again from the same book, by name of option: <c>unit</c>, <c>fund</c>, <c>year</c>, … Sorted when written.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>What it shows, in order.</summary>
    public required IReadOnlyList<ReportPart> Parts { get; init; }

    /// <summary>Its tables, those of parts that have a form of their own on paper among them.</summary>
    public IReadOnlyList<ReportTable> Tables =>
        [.. Parts.SelectMany(part => part switch { ReportTable table => [table], DrawnPart drawn => drawn.Tables, _ => Array.Empty<ReportTable>() })];

    /// <summary>True where it is a plain list, one table and no more: then its JSON is an array of the table's rows.</summary>
    public bool IsList { get; init; }

    /// <summary>Where the list goes on: the value of its option <c>after</c> for the next page; null: it ends here.</summary>
    public string? Next { get; init; }

    /// <summary>True where it tells of damage to the book: the command line ends with its own status then.</summary>
    public bool IsDamage { get; init; }

    /// <summary>True where its tables need a page on its side.</summary>
    public bool Landscape { get; init; }
}

/// <summary>Which book, read at which pair, and how its journal ended then: printed on every report, and in its QR code.</summary>
/// <param name="Book">The book's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="Date">The effective date that figures are read at.</param>
/// <param name="KnownAt">The recorded moment that figures are read at: always said, so that the same report can be made again.</param>
/// <param name="HeadSeq">The last entry recorded by then.</param>
/// <param name="HeadHash">Its hash, SHA-256.</param>
public sealed record ReportSource(
    string Book, LocalName Name, Currency Currency, DateOnly Date, DateTime KnownAt, long HeadSeq, ReadOnlyMemory<byte> HeadHash)
{
    public AsOf AsOf => new(Date, KnownAt);

    /// <summary>The hash in lower-case hexadecimal.</summary>
    public string Head => Convert.ToHexStringLower(HeadHash.Span);
}
