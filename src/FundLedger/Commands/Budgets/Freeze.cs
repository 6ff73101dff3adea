using FundLedger.Authority;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>冻结: quota is put out of use.</summary>
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record Freeze : QuotaCommand
{
    public override Decision Decide(IBookView view) =>
        Post(view, BudgetPosting.Freeze(PlaceIn(view), PositiveIn(view)));
}
