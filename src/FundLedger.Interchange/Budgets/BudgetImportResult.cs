namespace FundLedger.Interchange.Budgets;

/// <summary>What became of a file of budgets: <c>Posted + Unchanged + Refused = Rows</c>.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Rows">Rows after the header.</param>
/// <param name="Posted">Rows of which something was missing in the book, and is there now.</param>
/// <param name="Unchanged">Rows that were in the book already.</param>
/// <param name="Refused">All others.</param>
/// <param name="PostedTotal">What was appropriated and allotted by this import.</param>
/// <param name="Refusals">The first refused rows, by line: at most <see cref="ImportResult.MostRefusals"/>.</param>
public sealed record BudgetImportResult(
    string File, long Rows, long Posted, long Unchanged, long Refused, decimal PostedTotal, IReadOnlyList<RowRefusal> Refusals);
