using FundLedger.Storage;

namespace FundLedger.Interchange.Budgets;

/// <summary>A row of a file of budgets, and what became of it.</summary>
/// <param name="line">The line that it begins on.</param>
/// <param name="depth">How deep in the tree its unit is: units above get theirs first.</param>
/// <param name="commands">What is missing of it.</param>
internal sealed class BudgetRow(long line, int depth, IReadOnlyList<BookCommand> commands)
{
    public long Line => line;

    public int Depth => depth;

    public IReadOnlyList<BookCommand> Commands => commands;

    /// <summary>Why it was refused, by its first command that was; null when it was not.</summary>
    public RowRefusal? Refusal { get; set; }

    /// <summary>What was given.</summary>
    public decimal Posted { get; private set; }

    /// <summary>Takes the outcome of one of its commands.</summary>
    public void Take(BookCommand command, Outcome outcome, BudgetColumns columns)
    {
        if (outcome.Refusal is { } refusal)
            Refusal ??= new RowRefusal(line, FieldOf(refusal) is { } field ? columns.HeaderOf(field) : null, refusal);
        else
            Posted += command is Appropriate appropriate ? appropriate.Amount : ((Allot)command).Amount;
    }

    /// <summary>Which field of a row is to blame when the book refuses it; null where it is not one.</summary>
    public static BudgetField? FieldOf(Refusal refusal) => refusal.Rule switch
    {
        Rule.UnitMustExist or Rule.UnitMustBeOpen or Rule.UnitKeepsNoAccounts or Rule.UnitMustBeChild => BudgetField.Unit,
        Rule.FundMustExist or Rule.FundTypeMustMatch or Rule.SurplusIntoCharity or Rule.CharityNotAllotted => BudgetField.Fund,
        Rule.PurposeMustExist or Rule.PurposeNotAllowed => BudgetField.Purpose,
        Rule.AmountPrecision or Rule.AmountRange or Rule.AmountMustBePositive or Rule.BalanceBelowZero or Rule.BudgetAboveFile => BudgetField.Amount,
        _ => null,
    };
}
