using System.Globalization;
using FundLedger.Interchange.Files;

namespace FundLedger.Interchange.Budgets;

/// <summary>Makes a budget of a row, or says which column keeps it from being one.</summary>
internal sealed class BudgetReader(BudgetColumns columns)
{
    /// <summary>The column that was read last: the one to blame.</summary>
    public BudgetField? At { get; private set; }

    /// <exception cref="RefusedException">By a rule of rows, codes or amounts.</exception>
    public BudgetTarget Read(SourceRow row)
    {
        At = null;
        if (row.Problem is not null)
            throw new RefusedException(row.Problem);
        if (row.Cells.Count != columns.Count)
            throw new RefusedException(Rule.RowForm, ("actual", row.Cells.Count), ("expected", columns.Count));
        return new BudgetTarget(
            Required(BudgetField.Unit, row), Required(BudgetField.Fund, row), Optional(BudgetField.Purpose, row),
            Optional(BudgetField.Year, row) is { } year ? YearOf(year) : null,
            AmountOf(Required(BudgetField.Amount, row)),
            Optional(BudgetField.Appropriated, row) is { } own ? AmountOf(own) : null);
    }

    private string Required(BudgetField field, SourceRow row) =>
        Optional(field, row) ?? throw new RefusedException(Rule.MemberRequired, ("kind", "budgets"), ("member", columns.HeaderOf(field)));

    private string? Optional(BudgetField field, SourceRow row)
    {
        At = field;
        var text = columns.Of(field, row.Cells).Trimmed;
        return text.Length == 0 ? null : text;
    }

    private static decimal AmountOf(string text)
    {
        var amount = DecimalText.Parse(text);
        return amount < 0 ? throw new RefusedException(Rule.AmountMustBePositive, ("member", "amount"), ("amount", amount)) : amount;
    }

    private static int YearOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= BudgetYearAttribute.Least and <= BudgetYearAttribute.Most
        ? year
        : throw new RefusedException(Rule.MemberForm, ("member", "year"), ("problem", new Reason(Because.NotBetween, ("least", BudgetYearAttribute.Least), ("most", BudgetYearAttribute.Most), ("given", Texts.Shown(text)))));
}
