using FundLedger.Authority;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>冻结: quota is put out of use.</summary>
[Command(Freeze.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record Freeze : QuotaCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "freeze";

    public override Decision Decide(IBookView view) =>
        Post(view, BudgetPosting.Freeze(PlaceIn(view), PositiveIn(view)));
}
