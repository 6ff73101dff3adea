using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>
/// 划线注销: a line from the top right to the bottom left of the empty amounts of a voucher, so that nothing can be written
/// there (《会计基础工作规范》第五十一条). Each cell draws its piece of it.
/// </summary>
/// <param name="Row">The row among the empty ones, from zero.</param>
/// <param name="Rows">How many there are.</param>
internal readonly record struct StruckRow(int Row, int Rows)
{
    private const int Columns = 2;

    /// <summary>Draws the piece of a column: debits are the first, credits the second.</summary>
    public void Compose(Container place, int column)
    {
        // How far down the empty rows the line enters the column at its right, and leaves it at its left, and this row's share of it.
        var from = Math.Max((float)(Columns - 1 - column) / Columns, (float)Row / Rows);
        var to = Math.Min((float)(Columns - column) / Columns, (float)(Row + 1) / Rows);
        if (from >= to)
            return;
        var (row, rows) = (Row, Rows);
        place.Drawing(VoucherStyle.LineHeight, null, (canvas, area) =>
        {
            var (padX, padY) = (VoucherStyle.Table.PaddingX, VoucherStyle.Table.PaddingY);
            canvas.Line(At(from), At(to), 0.6f, new Color(0, 0, 0));

            Position At(float down) => new(
                area.X - padX + (area.Width + 2 * padX) * ((1 - down) * Columns - column),
                area.Y - padY + (VoucherStyle.LineHeight + 2 * padY) * (down * rows - row));
        });
    }
}
