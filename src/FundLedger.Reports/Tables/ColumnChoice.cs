namespace FundLedger.Reports;

/// <summary>Columns chosen for one use.</summary>
public static class ColumnChoice
{
    /// <summary>The columns of these names, in this order.</summary>
    public static Column<T>[] Named<T>(this IEnumerable<Column<T>> columns, params IEnumerable<string> names)
    {
        var byName = columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        return [.. names.Select(name => byName[name])];
    }

    /// <summary>The same, without those that are not there.</summary>
    public static Column<T>[] Present<T>(this IReadOnlyCollection<Column<T>> columns, params IEnumerable<string> names) =>
        columns.Named(names.Where(name => columns.Any(column => column.Name == name)));

    /// <summary>The columns, those of these names for programs alone.</summary>
    public static Column<T>[] Hidden<T>(this IEnumerable<Column<T>> columns, params IEnumerable<string> names) =>
        [.. columns.Select(column => names.Contains(column.Name) ? column.ForPrograms() : column)];

    /// <summary>The columns, that of the currency for programs alone where all rows are of the book's: the report's head says which that is.</summary>
    public static Column<T>[] CurrencyHidden<T>(this IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Currency currency)
    {
        var kept = columns.WithoutCurrency(rows, currency);
        return [.. columns.Select(column => kept.Contains(column) ? column : column.ForPrograms())];
    }

    /// <summary>The columns with names in one language: for programs too, where a name is a text, not an object of both.</summary>
    public static Column<T>[] In<T>(this IEnumerable<Column<T>> columns, Language language) =>
    [
        .. columns.Select(column => column with
        {
            Value = row => column.Value(row) is LocalName name ? name.In(language) : column.Value(row),
            Type = column.Type == typeof(LocalName) ? typeof(string) : column.Type,
        }),
    ];

    /// <summary>The columns with the names of units, funds and purposes beside their codes, for people.</summary>
    public static Column<T>[] WithNames<T>(this IEnumerable<Column<T>> columns, BookSetup setup) =>
    [
        .. columns.Select(column => column.Name switch
        {
            "unit" => Named(column, code => setup.Units.GetValueOrDefault(code)?.Name),
            "fund" => Named(column, code => setup.Funds.GetValueOrDefault(code)?.Name),
            "purpose" => Named(column, code => setup.Purposes.GetValueOrDefault(code)?.Name),
            _ => column,
        }),
    ];

    /// <summary>The columns without that of the currency, where all rows are of the book's: the report's head says which that is.</summary>
    public static IReadOnlyList<Column<T>> WithoutCurrency<T>(this IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Currency currency) =>
        columns.FirstOrDefault(column => column.Name == "currency") is { } of && rows.All(row => of.Value(row) is not string code || code == currency.Code)
            ? [.. columns.Where(column => column != of)]
            : columns;

    /// <summary>The currency is for programs alone where all rows are of the book's: the report's head says to people which that is.</summary>
    public static IReadOnlyList<Column<T>> WithOneCurrency<T>(this IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Currency currency) =>
        columns.WithoutCurrency(rows, currency).Count == columns.Count
            ? columns
            : [.. columns.Select(column => column.Name == "currency" ? column.ForPrograms() : column)];

    private static Column<T> Named<T>(Column<T> column, Func<string, LocalName?> nameOf) => column with
    {
        Value = row => column.Value(row) is string code ? (nameOf(code) is { } name ? TermText.Of(code, name) : Known(code)) : column.Value(row),
    };

    private static string? Known(string code) => code.Length == 0 ? null : code;
}
