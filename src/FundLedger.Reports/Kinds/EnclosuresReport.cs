namespace FundLedger.Reports;

/// <summary>附件一览: the files of an entry, or of a document with all its entries.</summary>
public static class EnclosuresReport
{
    public const string Kind = "enclosures";

    public static LocalName Title { get; } = new("附件一览", "Enclosures");

    private static IReadOnlyList<Column<EnclosureRow>> Columns { get; } =
    [
        Column<EnclosureRow>.Number("entry", "凭证序号", "Entry", row => row.Seq),
        Column<EnclosureRow>.Text("name", "附件名", "File", row => row.File.Name),
        Column<EnclosureRow>.Text("mediaType", "类型", "Type", row => row.File.MediaType),
        Column<EnclosureRow>.Number("size", "字节", "Bytes", row => row.File.Size),
        Column<EnclosureRow>.Text("sha256", "SHA-256", "SHA-256", row => row.File.Sha256),
        Column<EnclosureRow>.Text("actor", "附上者", "Attached by", row => row.Actor),
        Column<EnclosureRow>.Text("at", "附上时刻", "Attached at", row => row.At),
    ];

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => Columns);

    /// <param name="source">The pinned pair.</param>
    /// <param name="ofRequest">The files of the request that the document is.</param>
    /// <param name="enclosures">The files of entries.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, IReadOnlyList<Attachment> ofRequest, IReadOnlyList<Enclosure> enclosures, IReadOnlyDictionary<string, string> options) => new()
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Options = options,
            Landscape = true,
            IsList = true,
            Parts =
        [
            ReportTable.Of("enclosures", null, Columns,
            [
                .. ofRequest.Select(file => new EnclosureRow(null, file, null, null)),
                .. enclosures.Select(each => new EnclosureRow(each.Seq, each.File, each.Actor, each.At)),
            ]),
        ],
        };

    /// <summary>A file; of a request, the request itself says who attached it and when.</summary>
    private sealed record EnclosureRow(long? Seq, Attachment File, string? Actor, DateTime? At);
}
