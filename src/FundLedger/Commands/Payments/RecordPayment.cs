using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// A payment as another system recorded it, for imports: below zero it is a refund. Within the quota of
/// this book, or, where the book does not hold the budget, raising it (<see cref="PaymentPosting.PaymentWithoutBudget"/>).
/// </summary>
[Command(RecordPayment.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record RecordPayment : QuotaCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "record-payment";

    /// <summary>The payee as published: may be redacted; left out where it is blank.</summary>
    public string? Payee { get; init; }

    /// <summary>The other system's number of the payee.</summary>
    public string? PayeeCode { get; init; }

    /// <summary>The other system's number of the payment.</summary>
    public required string Reference { get; init; }

    /// <summary>True: paid from the quota available here. False: this book does not hold the budget.</summary>
    public bool WithinQuota { get; init; }

    /// <summary>Where it was read: file and line.</summary>
    public required string Source { get; init; }

    public override Needs Needs(IBookView view) => WithinQuota && Amount < 0 ? NeedsOf(view, ControlAccount.Paid) : Commands.Needs.None;

    public override Decision Decide(IBookView view)
    {
        Texts.Text(Payee ?? "", "payee", 200);
        Texts.Text(PayeeCode ?? "", "payeeCode", 200);
        Texts.Text(Reference, "reference", 100);
        Texts.Text(Source, "source", 300);
        var fund = view.Setup.Fund(Fund);
        if (fund.Type == FundType.Charity)
            throw new RefusedException(Rule.FundTypeMustMatch, ("fund", Fund), ("actual", fund.Type), ("kind", Kind));
        var amount = Money.FromDecimal(Amount, fund.Currency);
        if (amount.IsZero)
            throw new RefusedException(Rule.AmountMustNotBeZero, ("member", "amount"));
        var at = PlaceIn(view);
        if (WithinQuota && amount.MinorUnits < 0)
            CheckPaid(view, at, -amount);
        return Post(view, LinesOf(at, amount));
    }

    /// <summary>What comes back was paid, on every day from the refund on: else it would make quota.</summary>
    private void CheckPaid(IBookView view, Place at, Money refund)
    {
        var paid = view.Timeline(at.Control(ControlAccount.Paid, refund.Currency)).Lowest(DateIn(view), Side.Credit).Balance;
        var limit = Money.FromMinorUnits(Math.Max(0, paid), refund.Currency);
        if (refund > limit)
            throw new RefusedException(Rule.AmountAbovePaid, ("document", Reference), ("limit", limit), ("amount", refund), ("shortfall", refund - limit));
    }

    private Line[] LinesOf(Place at, Money amount) => (WithinQuota, amount.MinorUnits > 0) switch
    {
        (true, true) => PaymentPosting.DirectPayment(at, amount, carriedOver: false),
        (true, false) => PaymentPosting.RefundSameYear(at, -amount, carriedOver: false),
        (false, true) => PaymentPosting.PaymentWithoutBudget(at, amount),
        (false, false) => PaymentPosting.RefundWithoutBudget(at, -amount),
    };
}
