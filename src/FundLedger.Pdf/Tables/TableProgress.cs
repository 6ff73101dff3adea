using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Tables;

/// <summary>How far a table has come.</summary>
/// <param name="Widths">The widths of its columns, the same on every page.</param>
/// <param name="Next">The first band that is not placed yet.</param>
/// <param name="Rows">How many rows stand on earlier pages.</param>
/// <param name="Part">What its pages have in common.</param>
internal sealed record TableProgress(float[] Widths, int Next, int Rows, object Part)
{
    public bool IsFirstPage { get; init; }

    /// <summary>What is left of the next band, where it is higher than a page and split; null: all of it.</summary>
    public Band? Rest { get; init; }

    /// <summary>A band, or what is left of it.</summary>
    public Band BandAt(TableContent content, int at) => at == Next && Rest is not null ? Rest : content.Body[at];

    public static TableProgress Start(TableContent content, Size space, LayoutContext context) => new(
        Width.Share(content.Columns, space.Width, column => content.Natural(column, context)), 0, 0, new object())
    {
        IsFirstPage = true,
    };
}
