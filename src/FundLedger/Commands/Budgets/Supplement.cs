using FundLedger.Authority;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>追加 (amount above zero) or 追减 (below zero) of a unit's budget.</summary>
[Command(Supplement.Kind)]
[Right(RightAt.Budget, Roles.FinanceOfficer)]
public sealed record Supplement : QuotaCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "supplement";

    public override Decision Decide(IBookView view)
    {
        var fund = view.Setup.Fund(Fund);
        FiscalMoney.Check(fund, this);
        var amount = Money.FromDecimal(Amount, fund.Currency);
        if (amount.IsZero)
            throw new RefusedException(Rule.AmountMustNotBeZero, ("member", "amount"));
        var at = PlaceIn(view);
        return Post(view,
        [
            .. BudgetPosting.Supplement(at, amount, view.Setup.AllotsOn(Unit)),
            .. view.Setup.AllotsOn(Unit) ? [] : CarriedOverIn(view, at, amount),
        ]);
    }
}
