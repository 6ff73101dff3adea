namespace FundLedger.Interchange.Files;

/// <summary>A row as it stands in a file.</summary>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="Cells">Its fields; empty where it could not be taken apart.</param>
/// <param name="Problem">Why it could not be taken apart; null when it could.</param>
internal sealed record SourceRow(long Line, IReadOnlyList<Cell> Cells, Refusal? Problem = null)
{
    public bool IsBlank => Problem is null && Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));
}

/// <summary>One field of a row.</summary>
/// <param name="Text">As written; what a workbook holds as a number or a date is a plain decimal or an ISO date.</param>
/// <param name="Typed">True when the workbook holds it as a number or a date.</param>
internal readonly record struct Cell(string? Text, bool Typed = false)
{
    public string Trimmed => Text?.Trim() ?? "";
}
