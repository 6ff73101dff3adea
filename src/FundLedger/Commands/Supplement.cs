namespace FundLedger;

/// <summary>追加 (amount above zero) or 追减 (below zero) of a unit's budget.</summary>
public sealed record Supplement : QuotaCommand
{
    public override Decision Decide(IBookView view)
    {
        var fund = view.Setup.Fund(Fund);
        FiscalMoney.Check(fund, this);
        var amount = Money.FromDecimal(Amount, fund.Currency);
        if (amount.IsZero)
            throw new RefusedException(Rule.AmountMustNotBeZero, ("member", "amount"));
        return Post(view, BudgetPosting.Supplement(PlaceIn(view), amount, view.Setup.AllotsOn(Unit)));
    }
}
