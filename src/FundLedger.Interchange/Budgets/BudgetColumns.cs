using FundLedger.Interchange.Files;
using FundLedger.Interchange.Payments;

namespace FundLedger.Interchange.Budgets;

/// <summary>What a file of budgets says of each.</summary>
internal enum BudgetField
{
    Unit,
    Fund,

    /// <summary>May be left out: the fund's only purpose, or none.</summary>
    Purpose,

    /// <summary>May be left out: the fiscal year of the date.</summary>
    Year,

    Amount,

    /// <summary>May be left out: the part of the amount that is not allotted by the unit above.</summary>
    Appropriated,
}

/// <summary>Which column of a file of budgets holds which field, by the headers that the report of budgets writes in either language.</summary>
internal sealed class BudgetColumns
{
    private readonly IReadOnlyList<string> _headers;
    private readonly int[] _places;

    /// <exception cref="RefusedException"><see cref="Rule.ColumnRepeated"/> or <see cref="Rule.ColumnMissing"/>.</exception>
    public BudgetColumns(IReadOnlyList<string> headers)
    {
        _headers = headers;
        _places = [.. Enum.GetValues<BudgetField>().Select(Place)];
    }

    public int Count => _headers.Count;

    /// <summary>The header of a field, as the file writes it; null where it has no column.</summary>
    public string? HeaderOf(BudgetField field) => _places[(int)field] < 0 ? null : Texts.Shown(_headers[_places[(int)field]]);

    public Cell Of(BudgetField field, IReadOnlyList<Cell> row) => _places[(int)field] < 0 ? default : row[_places[(int)field]];

    private int Place(BudgetField field)
    {
        var names = NamesOf(field).Select(FileColumns.Normal).ToHashSet(StringComparer.Ordinal);
        var found = Enumerable.Range(0, _headers.Count).Where(i => names.Contains(FileColumns.Normal(_headers[i]))).ToList();
        if (found.Count > 1)
            throw new RefusedException(Rule.ColumnRepeated, ("member", names.First()), ("headers", string.Join(", ", found.Select(i => Texts.Shown(_headers[i])))));
        if (found.Count == 0 && field is BudgetField.Unit or BudgetField.Fund or BudgetField.Amount)
            throw new RefusedException(Rule.ColumnMissing, ("member", names.First()), ("headers", string.Join(", ", _headers.Select(Texts.Shown))));
        return found.Count == 0 ? -1 : found[0];
    }

    private static string[] NamesOf(BudgetField field)
    {
        var (name, zh, en) = field switch
        {
            BudgetField.Unit => ("unit", "单位", "Unit"),
            BudgetField.Fund => ("fund", "资金", "Fund"),
            BudgetField.Purpose => ("purpose", "用途", "Purpose"),
            BudgetField.Year => ("year", "预算年度", "Budget year"),
            BudgetField.Amount => ("amount", "预算", "Budget"),
            BudgetField.Appropriated => ("appropriated", "批复追加", "Appropriated"),
        };
        return [name, zh, en, $"{zh} {en}"];
    }
}
