namespace FundLedger.Interchange;

/// <summary>
/// What became of a file of payments. Each row was posted or refused: <c>Posted + Refused = Rows</c>. A row
/// whose amount cannot be read counts as a row, and as nothing in the totals; its refusal has the text.
/// Blank rows are no rows, and what an unpaired quotation mark runs together is one row.
/// </summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Rows">Rows after the header.</param>
/// <param name="Posted">Rows that are now in the book, by this import.</param>
/// <param name="Refused">All others, those posted earlier among them.</param>
/// <param name="Total">The sum of all amounts that could be read; refunds are below zero.</param>
/// <param name="PostedTotal">The sum of the posted amounts.</param>
/// <param name="RefusedTotal">The sum of the refused amounts that could be read.</param>
/// <param name="Refusals">The first refused rows, by line: at most <see cref="MostRefusals"/>.</param>
public sealed record ImportResult(
    string File, long Rows, long Posted, long Refused,
    decimal Total, decimal PostedTotal, decimal RefusedTotal, IReadOnlyList<RowRefusal> Refusals)
{
    /// <summary>How many refused rows an answer lists; a file of them lists all.</summary>
    public const int MostRefusals = 1000;
}

/// <summary>Why a row was refused.</summary>
/// <param name="Line">The line that it begins on, from 1, the header's included.</param>
/// <param name="Column">The header of the column to blame; null where it is not one column.</param>
/// <param name="Refusal">The rule and the facts, with the message in both languages.</param>
public sealed record RowRefusal(long Line, string? Column, Refusal Refusal)
{
    public Rule Rule => Refusal.Rule;
}
