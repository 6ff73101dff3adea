namespace FundLedger.Figures;

/// <summary>
/// Budget execution of one kind of money. The rows of a unit and the whole are summed of accounts, not of rows: what one
/// unit allots to another is received and passed on once.
/// </summary>
/// <param name="Rows">One a unit, fund and purpose.</param>
/// <param name="Units">One a unit and currency.</param>
/// <param name="Purposes">All units together, by fund and by the tree of purposes (类、款、项): each before what is below it.</param>
/// <param name="Totals">One a currency: all units together.</param>
public sealed record ExecutionPart(
    IReadOnlyList<SurplusRow> Rows, IReadOnlyList<SurplusRow> Units, IReadOnlyList<ExecutionRow> Purposes, IReadOnlyList<ExecutionRow> Totals)
{
    internal static ExecutionPart Of(YearBalances balances, YearBalances? before, string? within)
    {
        var tree = new ExecutionTree(balances.Setup);
        foreach (var row in SurplusTable.Of(balances, [Dimension.Fund, Dimension.Purpose], within))
            tree.Add(row, row.Executed);
        foreach (var row in before is null ? [] : SurplusTable.Of(before, [Dimension.Fund, Dimension.Purpose], within))
            tree.Earlier(row);
        return new ExecutionPart(
            SurplusTable.Of(balances, [Dimension.Unit, Dimension.Fund, Dimension.Purpose], within),
            SurplusTable.Of(balances, [Dimension.Unit], within),
            tree.Rows(), tree.Totals());
    }
}

/// <summary>A line of the budget, with all purposes below it.</summary>
/// <param name="Figures">Where its authority has gone; without a fund: of all funds.</param>
/// <param name="Month">本月: paid in the month of the date.</param>
/// <param name="Level">0 for a fund, 1 for 类, 2 for 款, 3 for 项.</param>
/// <param name="IsSum">Whether purposes stand below it.</param>
public sealed record ExecutionRow(SurplusRow Figures, Int128 Month, int Level, bool IsSum)
{
    public Currency Currency => Figures.Currency;

    public static ExecutionRow operator +(ExecutionRow left, ExecutionRow right) =>
        new(left.Figures + right.Figures, left.Month + right.Month, 0, true);
}
