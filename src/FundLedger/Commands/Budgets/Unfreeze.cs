using FundLedger.Authority;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>解冻: frozen quota is put back into use.</summary>
[Command(Unfreeze.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record Unfreeze : QuotaCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "unfreeze";

    public override Decision Decide(IBookView view) =>
        Post(view, BudgetPosting.Unfreeze(PlaceIn(view), PositiveIn(view)));
}
