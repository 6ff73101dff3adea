using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;
using static FundLedger.Journal.BudgetaryAccount;
using static FundLedger.Journal.ControlAccount;

namespace FundLedger.Commands;

/// <summary>收回: carried-over quota that is unused is clawed back by the unit above, or cancelled where nothing is above.</summary>
[Command(ClawBack.Kind, OutlivesQuota = true)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record ClawBack : QuotaCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "claw-back";

    public override Needs Needs(IBookView view) => new() { AllAccounts = true };

    /// <summary>Quota goes back to the unit above, which takes it back.</summary>
    public override IEnumerable<Touch> Places(BookSetup setup) =>
        setup.Units.GetValueOrDefault(Unit) is { Parent: { Length: > 0 } above } ? [new(Unit, Fund), new(above, Fund)] : [new(Unit, Fund)];

    public override Decision Decide(IBookView view)
    {
        var setup = view.Setup;
        var at = PlaceIn(view);
        var fund = setup.Fund(Fund);
        if (!fund.HasYear || at.Year >= setup.Profile.FiscalYearOf(DateIn(view)))
            throw new RefusedException(Rule.QuotaNotCarriedOver, ("fund", at.Fund), ("year", at.Year), ("date", DateIn(view)));
        var amount = PositiveIn(view);
        CheckCarried(view, at.Control(Available, fund.Currency), amount);
        var returned = Money.Min(amount, Returnable(view, at, fund.Currency));
        var above = at with { Unit = setup.Unit(at.Unit).Parent };
        var surplus = -view.Timeline(new Account(Ledger.Budgetary, CumulativeBudgetSurplus, at.Unit, at.Fund, at.Purpose, at.Year, fund.Currency)).Total;
        return Post(view,
        [
            .. YearEndPosting.Lapsed(at, above, Available, returned, amount - returned),
            .. YearEndPosting.Surrendered(at, amount, surplus >= amount.MinorUnits),
        ]);
    }

    /// <summary>What has not been carried over yet is not clawed back: it lapses when its year is closed.</summary>
    private void CheckCarried(IBookView view, Account available, Money amount)
    {
        var draft = NewDraft(view) with { Lines = [new Line(available, Side.Debit, amount.MinorUnits)] };
        if (view.Timeline(available).Total + amount.MinorUnits <= 0 && YearTurn.Uncarried([available], [draft], view).Count > 0)
            throw new RefusedException(Rule.QuotaNotCarriedOver, ("fund", available.Fund), ("year", available.Year), ("date", draft.Date));
    }

    /// <summary>What the unit was allotted of a budget year and has not returned, over all purposes.</summary>
    private static Money Returnable(IBookView view, Place at, Currency currency)
    {
        var net = view.Accounts.Where(account => account is { Ledger: Ledger.Control, Code: AllotmentReceived or ClawedBack }
                && account.Unit == at.Unit && account.Fund == at.Fund && account.Year == at.Year)
            .Sum(account => view.Timeline(account).Total);
        return Money.FromMinorUnits(Math.Max(0, net), currency);
    }
}
