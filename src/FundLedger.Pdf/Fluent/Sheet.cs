using FundLedger.Pdf.Elements;
using FundLedger.Pdf.Writing;

namespace FundLedger.Pdf.Fluent;

/// <summary>A page that is laid out.</summary>
/// <param name="Frame">What stands around its content.</param>
/// <param name="Content">What stands on it alone.</param>
internal sealed record Sheet(PageFrame Frame, Box Content)
{
    /// <summary>Adds the page to a document, but for what says how many pages there are.</summary>
    public OpenSheet AddTo(PdfDocument pdf, LayoutContext around, int number)
    {
        var numbers = new PageNumbers(number, 0);
        var page = pdf.AddPage(Frame.Size, Frame.HeaderCounts, Frame.FooterCounts, canvas =>
        {
            if (!Frame.HeaderCounts)
                Frame.PaintHeader(canvas, around, numbers);
            Content.Paint(canvas, Frame.Room with { Height = Content.Size.Height });
            if (!Frame.FooterCounts)
                Frame.PaintFooter(canvas, around, numbers);
        });
        return new OpenSheet(Frame, page, number);
    }
}

/// <summary>A page whose content is written; its header and footer may not be yet.</summary>
internal readonly record struct OpenSheet(PageFrame Frame, OpenPage Page, int Number)
{
    /// <summary>Adds what says how many pages there are.</summary>
    public void Close(PdfDocument pdf, LayoutContext around, int total)
    {
        var (frame, numbers) = (Frame, new PageNumbers(Number, total));
        if (frame.HeaderCounts)
            pdf.Draw(Page.Under, frame.Size, canvas => frame.PaintHeader(canvas, around, numbers));
        if (frame.FooterCounts)
            pdf.Draw(Page.Over, frame.Size, canvas => frame.PaintFooter(canvas, around, numbers));
    }
}
