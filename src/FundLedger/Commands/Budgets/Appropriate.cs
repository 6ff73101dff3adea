using FundLedger.Authority;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>批复预算: the approved budget of a unit.</summary>
[Command(Appropriate.Kind)]
[Right(RightAt.Budget, Roles.FinanceOfficer)]
public sealed record Appropriate : QuotaCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "appropriate";

    public override Decision Decide(IBookView view)
    {
        FiscalMoney.Check(view.Setup.Fund(Fund), this);
        var (at, amount) = (PlaceIn(view), PositiveIn(view));
        return Post(view,
        [
            .. BudgetPosting.Appropriation(at, amount, view.Setup.AllotsOn(Unit)),
            .. view.Setup.AllotsOn(Unit) ? [] : CarriedOverIn(view, at, amount),
        ]);
    }
}
