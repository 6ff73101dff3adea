using FundLedger.Pdf.Tables;

namespace FundLedger.Reports;

/// <summary>What a row of a table is.</summary>
public enum RowKind
{
    Body,

    /// <summary>A line that names the group of the rows below it: its first cell spans the row.</summary>
    Group,

    Subtotal,

    Total,
}

/// <summary>Whom a column is for.</summary>
public enum ColumnUse
{
    All,

    /// <summary>Texts that people read in its place: a step's name with its number.</summary>
    People,

    /// <summary>Codes and hashes that say nothing to people.</summary>
    Programs,
}

/// <summary>A table of values: the same rows in every form.</summary>
/// <param name="Name">Its name for programs: the JSON member, the sheet's name.</param>
/// <param name="Title">Its title; null: it stands under the heading before it.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, in order. They are read several times, and may be made anew each time: the same each time.</param>
public sealed record ReportTable(string Name, LocalName? Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows) : ReportPart
{
    /// <summary>True where amounts are carried forward from page to page (承前页, 过次页): journals and account ledgers.</summary>
    public bool CarriesForward { get; init; }

    /// <summary>True where it proves the tables above it, row by row: a terminal tells only how many rows it has.</summary>
    public bool IsProof { get; init; }

    /// <summary>How many of its first columns name a group: on paper its rows stand under it, in files each row says it.</summary>
    public int GroupedBy { get; init; }

    /// <summary>The same for programs where that is of another shape: an entry a row, with its lines in it. Null: this is for both.</summary>
    public ReportTable? Programs { get; init; }

    /// <summary>What people read of it: without the columns that are for programs alone.</summary>
    public ReportTable ForPeople() => With(ColumnUse.Programs);

    /// <summary>What programs read of it: without the columns that are for people alone.</summary>
    public ReportTable ForPrograms() => Programs ?? WithoutPeople();

    /// <summary>The same rows without the columns that are for people alone: a spreadsheet's rows are flat.</summary>
    public ReportTable WithoutPeople() => With(ColumnUse.People);

    private ReportTable With(ColumnUse leftOut)
    {
        if (Columns.All(column => column.Use != leftOut))
            return this;
        int[] kept = [.. Columns.Index().Where(column => column.Item.Use != leftOut).Select(column => column.Index)];
        return this with
        {
            Columns = [.. kept.Select(at => Columns[at])],
            Rows = new MadeList<ReportRow, ReportRow>(Rows, row => row with { Values = [.. kept.Select(at => row.Values[at])] }),
        };
    }

    /// <summary>The columns in this order, with values for each row: they are read of it when the row is, and not kept.</summary>
    public static ReportTable Of<T>(
        string name, LocalName? title, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Func<T, RowKind>? kind = null) => new(name, title,
        [.. columns.Select(ReportColumn.Of)],
        new MadeList<T, ReportRow>(rows as IReadOnlyList<T> ?? [.. rows], row => RowOf(columns, row, kind?.Invoke(row) ?? RowKind.Body)));

    private static ReportRow RowOf<T>(IReadOnlyList<Column<T>> columns, T row, RowKind kind)
    {
        var values = new object?[columns.Count];
        for (var at = 0; at < values.Length; at++)
            values[at] = columns[at].Value(row);
        return new ReportRow(values, kind);
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name for programs: never renamed.</param>
/// <param name="Title">Its title.</param>
/// <param name="Right">True for amounts and numbers.</param>
public sealed record ReportColumn(string Name, LocalName Title, bool Right)
{
    /// <summary>Whom it is for.</summary>
    public ColumnUse Use { get; init; }

    /// <summary>The type of its values, <see cref="AmountText"/> or a day: what it is in JSON. <see cref="object"/> where it differs from row to row.</summary>
    public Type Type { get; init; } = typeof(object);

    /// <summary>The columns of the rows within; empty: none are.</summary>
    public IReadOnlyList<ReportColumn> Inner { get; init; } = [];

    /// <summary>Whether JSON leaves it out where there is no value; else it says null.</summary>
    public bool IsOptional { get; init; }

    public static ReportColumn Of<T>(Column<T> column) => new(column.Name, column.Title, column.Right)
    {
        Use = column.Use,
        Type = column.Type,
        Inner = column.Inner,
        IsOptional = column.IsOptional,
    };
}

/// <summary>A row: a value for each column, as <see cref="CellText"/> knows them; null where it is not known.</summary>
public sealed record ReportRow(IReadOnlyList<object?> Values, RowKind Kind = RowKind.Body);
