namespace FundLedger.Interchange.Payments;

/// <summary>Some rows of a file, and the commands that they come to.</summary>
internal sealed class ImportChunk
{
    /// <summary>Payments, each after what must be opened for it.</summary>
    public List<BookCommand> Commands { get; } = [];

    public List<ImportRow> Rows { get; } = [];

    /// <summary>How many rows were refused when they were read.</summary>
    public long RefusedWhenRead { get; set; }
}

/// <summary>A row as read.</summary>
/// <param name="Line">The line that it begins on.</param>
/// <param name="Amount">Its amount; zero where it cannot be read.</param>
/// <param name="Command">The place of its payment among the chunk's commands; -1 when it was refused at once.</param>
/// <param name="Refusal">Why it was refused at once; null when it was not.</param>
internal readonly record struct ImportRow(long Line, decimal Amount, int Command, RowRefusal? Refusal);
