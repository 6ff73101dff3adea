using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>Parts of a report below each other; each kind of part has a file of its own.</summary>
internal static class PartRendering
{
    public static void Compose(ColumnDescriptor column, ReportPart part, RenderContext context)
    {
        switch (part)
        {
            case KeyFigures figures:
                KeyFiguresRendering.Compose(column.Item(), figures, context);
                break;
            case Note note:
                NoteRendering.Compose(column.Item(), note, context);
                break;
            case Heading heading:
                HeadingRendering.Compose(column.Item(), heading, context);
                break;
            case Signatures signatures:
                SignaturesRendering.Compose(column.Item(), signatures, context);
                break;
            case ChartPart chart:
                ChartRendering.Compose(column.Item(), chart, context);
                break;
            case ReportTable table:
                TableRendering.Compose(column, table.ForPeople(), context);
                break;
            default:
                throw new ArgumentException($"There is no rendering of {part.GetType().Name}.", nameof(part));
        }
    }
}
