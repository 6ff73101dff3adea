namespace FundLedger;

/// <summary>批复预算: the approved budget of a unit.</summary>
public sealed record Appropriate : QuotaCommand
{
    public override Decision Decide(IBookView view)
    {
        FiscalMoney.Check(view.Setup.Fund(Fund), this);
        return Post(view, BudgetPosting.Appropriation(PlaceIn(view), PositiveIn(view), view.Setup.AllotsOn(Unit)));
    }
}
