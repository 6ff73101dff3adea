using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// A payment as another system recorded it, for imports, within the quota of this book, or, where the book does not hold
/// the budget, raising it (<see cref="PaymentPosting.PaymentWithoutBudget"/>). Below zero it is a refund of the payment that it
/// names, or of enough payments to the same payee and purpose.
/// </summary>
[Command(RecordPayment.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record RecordPayment : QuotaCommand, IOfSourceVoucher
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "record-payment";

    /// <summary>The payee as published: may be redacted; left out where it is blank.</summary>
    public string? Payee { get; init; }

    /// <summary>The other system's number of the payee.</summary>
    public string? PayeeCode { get; init; }

    /// <summary>The other system's number of the payment.</summary>
    public required string Reference { get; init; }

    /// <summary>Of a refund: the other system's number of the payment that comes back; left out: payments to the same payee and purpose.</summary>
    public string? Of { get; init; }

    /// <summary>What it is posted of: once.</summary>
    public SourceVoucher? SourceVoucher { get; init; }

    /// <summary>True: paid from the quota available here. False: this book does not hold the budget.</summary>
    public bool WithinQuota { get; init; }

    /// <summary>Where it was read: file and line.</summary>
    public required string Source { get; init; }

    public override Needs Needs(IBookView view) =>
        Amount < 0 ? WhereTold(() => new() { Recorded = [PlaceIn(view) with { Year = 0 }] }) : Commands.Needs.None;

    /// <summary>What was refunded before of the payments that may come back.</summary>
    public override Needs FurtherNeeds(IBookView view) => Amount < 0
        ? WhereTold(() => new() { Documents = [.. Paid(view).Select(payment => PaymentEntry.DocumentOf(payment.Seq))] })
        : Commands.Needs.None;

    public override Decision Decide(IBookView view)
    {
        Texts.Text(Payee ?? "", "payee", 200);
        Texts.Text(PayeeCode ?? "", "payeeCode", 200);
        Texts.Text(Reference, "reference", 100);
        Texts.Text(Of ?? "", "of", 100);
        Texts.Text(Source, "source", 300);
        var fund = view.Setup.Fund(Fund);
        if (fund.Type == FundType.Charity)
            throw new RefusedException(Rule.FundTypeMustMatch, ("fund", Fund), ("actual", fund.Type), ("kind", Kind));
        var amount = Money.FromDecimal(Amount, fund.Currency);
        if (amount.IsZero)
            throw new RefusedException(Rule.AmountMustNotBeZero, ("member", "amount"));
        if (amount.MinorUnits < 0)
            return new Decision([.. Refunds(view, -amount)], null);
        if (Of is not null)
            throw new RefusedException(Rule.MemberForm, ("member", "of"), ("problem", new Reason(Because.OnlyOfARefund)));
        var at = PlaceIn(view);
        return Post(view, WithinQuota
            ? PaymentPosting.DirectPayment(at, amount, IsCarriedOver(view, at))
            : PaymentPosting.PaymentWithoutBudget(at, amount, IsCarriedOver(view, at)));
    }

    /// <summary>A refund of each payment that it takes back, the newest first.</summary>
    private IEnumerable<Draft> Refunds(IBookView view, Money amount)
    {
        var (drafts, left) = (new List<Draft>(), amount);
        foreach (var payment in Paid(view))
        {
            var document = PaymentEntry.AsDocument(view, payment);
            var back = new PaidBack(view, document, Reference, DateIn(view), ControlAccount.Available);
            var account = payment.Lines.First(line => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid }).Account;
            var part = Money.Min(left, back.Limit(account));
            if (!part.IsZero)
                drafts.Add(NewDraft(view) with { Lines = back.Lines(account, part), Document = document.Code });
            left -= part;
        }

        return left.IsZero
            ? drafts
            : throw new RefusedException(Rule.RefundOfNothing, ("unit", Unit), ("fund", Fund), ("date", DateIn(view)), ("limit", amount - left), ("amount", amount));
    }

    /// <summary>The payments that it may take back, the newest first.</summary>
    private IEnumerable<Entry> Paid(IBookView view) => view.PaymentsAt(PlaceIn(view) with { Year = 0 })
        .Where(found => found.ReversedBy is null && found.Entry.Date <= DateIn(view)).Select(found => found.Entry)
        .Where(entry => Year is null || entry.Lines.Any(line => line.Account.Year == Year)).Where(IsMeant)
        .OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Seq);

    private bool IsMeant(Entry entry) => (CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key), Of) switch
    {
        (RecordPayment payment, { } named) => payment.Reference == named,
        (RecordPayment payment, null) => payment.Payee == Payee && (PayeeCode is null || payment.PayeeCode is null || payment.PayeeCode == PayeeCode),
        (Disburse payment, null) => payment.Payee == Payee,
        _ => false,
    };
}
