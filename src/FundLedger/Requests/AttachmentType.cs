namespace FundLedger.Requests;

/// <summary>
/// A type of file that may be attached: documents, pictures and tables that an office opens, electronic invoices
/// (OFD, GB/T 33190; XML); nothing that runs. A name and a type are only said, so both are held against the content.
/// </summary>
/// <param name="MediaType">What it is called.</param>
/// <param name="Extensions">How the names of such files end, in lower case.</param>
/// <param name="IsIn">Whether a content is of the type.</param>
public sealed record AttachmentType(string MediaType, IReadOnlyList<string> Extensions, Func<byte[], bool> IsIn)
{
    /// <summary>No electronic invoice comes near it, and what is well-formed takes far more room when it is read.</summary>
    private const int MaxXml = 2 * 1024 * 1024;

    /// <summary>The largest file of the type.</summary>
    public int MaxSize { get; init; } = AttachmentRules.MaxSize;

    public static IReadOnlyList<AttachmentType> All { get; } =
    [
        new("application/pdf", [".pdf"], AttachmentContent.IsPdf),
        new("application/ofd", [".ofd"], content => ZipDirectory.Names(content, "OFD.xml"u8)),
        new("application/xml", [".xml"], XmlContent.IsPlain) { MaxSize = MaxXml },
        new("text/xml", [".xml"], XmlContent.IsPlain) { MaxSize = MaxXml },
        new("image/jpeg", [".jpg", ".jpeg"], AttachmentContent.IsJpeg),
        new("image/png", [".png"], AttachmentContent.IsPng),
        new("text/plain", [".txt"], AttachmentContent.IsText),
        new("text/csv", [".csv"], AttachmentContent.IsText),
        new("application/vnd.ms-excel", [".xls"], CompoundFile.IsWorkbook),
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], content => IsOffice(content, "xl/"u8)),
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], content => IsOffice(content, "word/"u8)),
    ];

    /// <summary>The type of that name; null where it cannot be attached.</summary>
    public static AttachmentType? Find(string mediaType) => All.FirstOrDefault(type => type.MediaType == mediaType);

    /// <summary>The type whose files are named so; null where there is none.</summary>
    public static AttachmentType? OfName(string name) => All.FirstOrDefault(type => type.Fits(name));

    /// <summary>Whether a file of this type may have the name: its last ending counts, as it does for who opens it.</summary>
    public bool Fits(string name) => Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static bool IsOffice(byte[] content, ReadOnlySpan<byte> folder) =>
        ZipDirectory.Names(content, "[Content_Types].xml"u8) && ZipDirectory.Names(content, folder);
}
