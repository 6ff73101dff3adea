using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf;

/// <summary>How a table looks.</summary>
public sealed record TableStyle
{
    private static readonly Color Navy = Color.Hex("#17365D");
    private static readonly Color Tint = Color.Hex("#E9EEF5");

    /// <summary>A quiet table of figures: a dark header, thin lines between rows, no lines between columns.</summary>
    public static TableStyle Figures { get; } = new();

    /// <summary>A form, such as a voucher: lines around every cell, no colours.</summary>
    public static TableStyle Form { get; } = new()
    {
        Grid = true,
        HeaderBackground = null,
        HeaderText = new TextStyle().Bold(),
        Stripe = null,
        GroupBackground = null,
        TotalBackground = null,
        Rule = new Color(0, 0, 0),
        RuleWidth = 0.5f,
    };

    /// <summary>Cells with neither lines nor colours nor room around them: for layout by columns and rows.</summary>
    public static TableStyle Plain { get; } = Form with { Grid = false, RuleWidth = 0, PaddingX = 0, PaddingY = 0 };

    /// <summary>The room left and right in each cell, in points.</summary>
    public float PaddingX { get; init; } = 4;

    /// <summary>The room above and below in each cell, in points.</summary>
    public float PaddingY { get; init; } = 2.2f;

    /// <summary>True for lines around every cell.</summary>
    public bool Grid { get; init; }

    public Color Rule { get; init; } = Color.Hex("#D5DCE6");

    /// <summary>In points; 0: no lines.</summary>
    public float RuleWidth { get; init; } = 0.4f;

    public Color? HeaderBackground { get; init; } = Navy;

    public TextStyle HeaderText { get; init; } = new TextStyle().Bold().FontColor(new Color(255, 255, 255));

    /// <summary>The background of every second row.</summary>
    public Color? Stripe { get; init; } = Color.Hex("#F5F7FA");

    public Color? GroupBackground { get; init; } = Tint;

    public Color? TotalBackground { get; init; } = Tint;

    /// <summary>How the texts of groups, subtotals and totals look.</summary>
    public TextStyle TotalText { get; init; } = new TextStyle().Bold();

    internal Sides Padding => new(PaddingX, PaddingY, PaddingX, PaddingY);

    /// <summary>The background of a row.</summary>
    internal Color? Background(TableRowKind kind, bool odd) => kind switch
    {
        TableRowKind.Body => odd ? Stripe : null,
        TableRowKind.Group => GroupBackground,
        TableRowKind.Subtotal => null,
        TableRowKind.Total => TotalBackground,
    };
}
