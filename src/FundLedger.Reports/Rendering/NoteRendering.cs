using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>A paragraph; what should be looked at has a flag and a word before it.</summary>
internal static class NoteRendering
{
    public static void Compose(Container place, Note note, RenderContext context)
    {
        if (ToneMark.WordOf(note.Tone) is not { } word || ToneMark.ColorOf(note.Tone) is not { } color)
        {
            place.Text(context.In(note.Text));
            return;
        }

        place.ShowEntire().BorderLeft(2, color).PaddingLeft(6).Row(row =>
        {
            row.Spacing(4);
            row.ConstantItem(9).PaddingTop(2).Drawing(8f, null, (canvas, area) => ToneMark.Draw(canvas, area with { Height = 8 }, note.Tone));
            row.RelativeItem().Text(text =>
            {
                text.Span(context.In(word) + (context.Language == ReportLanguage.English ? ": " : "：")).Bold().FontColor(color);
                text.Span(context.In(note.Text));
            });
        });
    }
}
