using FundLedger.Pdf;
using QRCoder;

namespace FundLedger.Reports;

/// <summary>A QR code (ISO/IEC 18004, error correction M) on a canvas, with its quiet zone of four modules.</summary>
internal static class QrDrawing
{
    /// <summary>Draws a text as a QR code into a square.</summary>
    public static void Draw(ICanvas canvas, string text, Rect area)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        var module = area.Width / rows.Count;
        canvas.Fill(area, ChartStyle.Paper);
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var from = x;
                while (x < rows.Count && rows[y][x])
                    x++;
                if (x > from)
                    canvas.Fill(new Rect(area.X + from * module, area.Y + y * module, (x - from) * module, module), Color.Hex("#000000"));
            }
        }
    }
}
