namespace FundLedger.Reports;

/// <summary>Plain lists: one table, whose rows are all of their JSON.</summary>
internal static class ListReport
{
    /// <param name="kind">The kind's code, and the name of its table.</param>
    /// <param name="title">Its title.</param>
    /// <param name="source">Where the rows come from.</param>
    /// <param name="scope">What it is about besides the book.</param>
    /// <param name="options">What it was asked for with.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, in order.</param>
    public static Report Of<T>(
        string kind, LocalName title, ReportSource source, IReadOnlyList<(LocalName Title, LocalName Value)> scope,
        IReadOnlyDictionary<string, string> options, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) => new()
        {
            Kind = kind,
            Title = title,
            Source = source,
            Scope = scope,
            Options = options,
            IsList = true,
            Parts = [ReportTable.Of(kind, null, columns, rows)],
        };
}
