using SpreadCheetah;
using SpreadCheetah.Styling;

namespace FundLedger.Reports;

/// <summary>The formats of a workbook's cells, each made once.</summary>
internal sealed class XlsxStyles(Spreadsheet book)
{
    private readonly Dictionary<(string? Format, bool Right, bool Bold, bool Fill, int Size), StyleId> _made = [];

    public StyleId Title => Of(null, false, true, false, 14);

    public StyleId Header(bool right) => Of(null, right, true, true, 0);

    /// <summary>A cell of a row: what is no plain row is bold.</summary>
    public StyleId Cell(string? format, bool right, RowKind kind) =>
        Of(format, right, kind != RowKind.Body, kind is RowKind.Group or RowKind.Total, 0);

    private StyleId Of(string? format, bool right, bool bold, bool fill, int size)
    {
        var key = (format, right, bold, fill, size);
        if (!_made.TryGetValue(key, out var style))
            _made.Add(key, style = book.AddStyle(Make(key)));
        return style;
    }

    private static Style Make((string? Format, bool Right, bool Bold, bool Fill, int Size) key)
    {
        var style = new Style
        {
            Format = key.Format is { } format ? NumberFormat.Custom(format) : null,
            Alignment = new Alignment { Horizontal = key.Right ? HorizontalAlignment.Right : HorizontalAlignment.None },
        };
        style.Font.Bold = key.Bold;
        if (key.Size > 0)
            style.Font.Size = key.Size;
        if (key.Fill)
            style.Fill.Color = System.Drawing.Color.FromArgb(0xF0, 0xF0, 0xF0);
        return style;
    }
}
