namespace FundLedger.Server;

/// <summary>How tables are laid out for people.</summary>
internal static class Tables
{
    /// <summary>A table without a currency column where all amounts are of one: the heading says which. No rows are said, not drawn.</summary>
    public static void Table<T>(this Output output, IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, string? title = null)
    {
        if (rows.Count == 0)
        {
            output.Line($"{title}{(title is null ? "" : "：")}无", $"{title}{(title is null ? "N" : ": n")}one");
            return;
        }

        var one = rows.Select(row => columns.FirstOrDefault(column => column.Name == "currency")?.Value(row)).Distinct().Count() <= 1;
        output.WriteTable(rows, [.. columns.Where(column => !one || column.Name != "currency")], title);
    }

    /// <summary>The heading of a report: what, of which book, as of when, in which currency.</summary>
    public static void Heading(this Output output, BookSetup setup, AsOf asOf, string zh, string en)
    {
        var known = asOf.KnownAt is { } moment ? Refusal.Text(moment) : null;
        output.Line(
            $"{zh}  {setup.Profile.Name.Zh}  截至 {Refusal.Text(asOf.Date)}{(known is null ? "" : $"（{known} 前所记）")}  （{setup.Profile.Currency.Code}）",
            $"{en}  {setup.Profile.Name.In(Language.English)}  as of {Refusal.Text(asOf.Date)}{(known is null ? "" : $" (recorded by {known})")}  ({setup.Profile.Currency.Code})");
    }
}
