namespace FundLedger.Reports;

/// <summary>What there is to say of one thing: a line each for people, and in CSV; an object with all of it, also what is not known, as JSON.</summary>
internal static class FactTable
{
    private static readonly Column<(TermText Item, object Value)>[] Lines =
    [
        Column<(TermText Item, object Value)>.Text("item", "项目", "Item", fact => fact.Item),
        Column<(TermText Item, object Value)>.Text("value", "内容", "Value", fact => fact.Value),
    ];

    public static ReportTable Of<T>(string name, LocalName? title, IReadOnlyList<Column<T>> columns, T of) =>
        ReportTable.Of(name, title, Lines, Facts(columns, of)) with
        {
            Programs = ReportTable.Of(name, title, [.. columns.Where(column => column.Use != ColumnUse.People)], [of]),
        };

    private static IEnumerable<(TermText Item, object Value)> Facts<T>(IEnumerable<Column<T>> columns, T of) => columns
        .Where(column => column.Use != ColumnUse.Programs).Select(column => (new TermText(column.Name, column.Title), Value: column.Value(of)))
        .Where(fact => fact.Value is not (null or ListText { Terms.Count: 0 })).Select(fact => (fact.Item1, fact.Value!));
}
