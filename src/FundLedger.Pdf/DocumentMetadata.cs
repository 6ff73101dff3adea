namespace FundLedger.Pdf;

/// <summary>What a document says about itself.</summary>
public sealed record DocumentMetadata
{
    /// <summary>The title, which a reader's window shows.</summary>
    public required string Title { get; init; }

    public string Author { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>The language of its texts where they do not say otherwise, by RFC 5646.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>When its figures were read: never the clock, so that the same figures make the same file.</summary>
    public required DateTimeOffset Created { get; init; }
}
