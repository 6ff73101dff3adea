namespace FundLedger.Pdf.Elements;

/// <summary>What a part of a page means: a standard structure type of PDF (ISO 32000-1, 14.8.4) and its attributes.</summary>
internal sealed record Tag(string Name)
{
    public static readonly Tag Paragraph = new("P");
    public static readonly Tag Link = new("Link");
    public static readonly Tag Table = new("Table");
    public static readonly Tag Row = new("TR");
    public static readonly Tag Cell = new("TD");
    public static readonly Tag List = new("L");
    public static readonly Tag ListItem = new("LI");
    public static readonly Tag Label = new("Lbl");
    public static readonly Tag ListBody = new("LBody");

    /// <summary>What stands for a picture where it cannot be seen.</summary>
    public string? Alternative { get; init; }

    /// <summary>Where a picture is.</summary>
    public Rect? Area { get; init; }

    /// <summary>What a header cell heads: <c>Column</c>, <c>Row</c>, or null for other cells.</summary>
    public string? Scope { get; init; }

    /// <summary>How many columns a cell stands in.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows a cell stands in.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>True where only text stands within, so that it holds no paragraphs of its own.</summary>
    public bool HoldsText => Name is "P" or "H1" or "H2" or "H3" or "TD" or "TH" or "Link" or "Lbl" or "LBody" or "Figure";

    public static Tag Heading(int level) => new($"H{level}");

    public static Tag Figure(string alternative, Rect area) => new("Figure") { Alternative = alternative, Area = area };
}
