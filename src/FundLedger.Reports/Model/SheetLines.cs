namespace FundLedger.Reports;

/// <summary>Which lines of a block stand on a sheet, and what is brought forward to it and carried on from it.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Brought">承前页: debits and credits of the sheets before; null on the first.</param>
/// <param name="Carried">过次页: debits and credits up to the end of this sheet.</param>
internal sealed record SheetLines(IReadOnlyList<VoucherRow> Lines, (AmountText Debit, AmountText Credit)? Brought, (AmountText Debit, AmountText Credit) Carried)
{
    /// <summary>How many sheets a number of lines takes: a further one has a row less, for what is brought forward.</summary>
    /// <param name="lines">How many lines there are.</param>
    /// <param name="rows">How many rows a sheet has.</param>
    public static int Sheets(int lines, int rows) => lines <= rows ? 1 : 1 + (lines - rows + rows - 2) / (rows - 1);

    /// <param name="block">The block.</param>
    /// <param name="sheet">The sheet, from zero.</param>
    /// <param name="rows">How many rows a sheet has.</param>
    public static SheetLines Of(VoucherBlock block, int sheet, int rows)
    {
        var above = sheet == 0 ? 0 : rows + (sheet - 1) * (rows - 1);
        var shown = block.Lines.Skip(above).Take(sheet == 0 ? rows : rows - 1).ToList();
        return new SheetLines(shown, sheet == 0 ? null : SumOf(block, above), SumOf(block, above + shown.Count));
    }

    private static (AmountText Debit, AmountText Credit) SumOf(VoucherBlock block, int lines)
    {
        var above = block.Lines.Take(lines).ToList();
        return (Sum(line => line.Debit), Sum(line => line.Credit));

        AmountText Sum(Func<VoucherRow, AmountText?> side) =>
            new(above.Aggregate(Int128.Zero, (sum, line) => sum + (side(line)?.MinorUnits ?? 0)), block.Total.Decimals);
    }
}
