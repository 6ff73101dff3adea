using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Money paid comes back: of an entry, or of a document; in the year of the payment or a later one.</summary>
[Command(Refund.Kind, OutlivesQuota = true)]
[Right(RightAt.Unit, Roles.FinanceOfficer, Roles.Cashier)]
public sealed record Refund : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "refund";

    /// <summary>The sequence number of the payment's entry, or the code of its document.</summary>
    public required string Of { get; init; }

    public required decimal Amount { get; init; }

    private long? Seq => long.TryParse(Of, System.Globalization.NumberStyles.None,
        System.Globalization.CultureInfo.InvariantCulture, out var seq) ? seq : null;

    /// <summary>The document that holds the refunds of an entry which has none of its own.</summary>
    internal static string DocumentOf(long seq) => $"refunds-of-{seq}";

    public override Needs Needs(IBookView view) => Seq is { } seq ? EntryReference.Needs(seq) : base.Needs(view);

    /// <summary>The donations of the fund that the payment was of.</summary>
    public override Needs FurtherNeeds(IBookView view) => Commands.Needs.All(
    [
        .. (Seq is { } seq ? view.FindEntry(seq)?.Entry.Lines.Select(line => line.Account.Fund) : Named?.Known is { } known ? view.FindDocument(known)?.Nets.Select(net => net.Account.Fund) : null)?
            .Distinct().Select(fund => Commands.Needs.DonationsOf(view.Setup, fund)) ?? [],
    ]);

    internal override DocumentName? Named => Seq is null ? new(Of, full => this with { Of = full }) : null;

    public override Decision Decide(IBookView view)
    {
        var document = Seq is { } seq ? OfEntry(view, seq) : NewDocument.Require(view, Of);
        RequestOwn.CheckState(view, document.Code, RequestEvent.Refund);
        var paid = document.Nets.Where(net => net.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid } && net.Net < 0).ToList();
        if (paid.Count != 1)
        {
            throw paid.Count == 0
                ? new RefusedException(Rule.DocumentState, ("document", Of), ("problem", new Reason(Because.NothingPaid)))
                : new RefusedException(Rule.DocumentLineAmbiguous, ("document", Of), ("lines", paid.Count));
        }

        var account = paid[0].Account;
        var amount = QuotaCommand.Positive(view, account.Fund, Amount);
        var limit = PaidAndNotRefunded(document, account);
        if (amount > limit)
        {
            throw new RefusedException(Rule.AmountAbovePaid, ("document", Of),
                ("limit", limit), ("amount", amount), ("shortfall", amount - limit));
        }

        return Post(view, Lines(view, account.Place(), amount, document), document.Code);
    }

    /// <summary>What stands on 9501, less refunds in later years: those leave the closed year's 9501 as it was and raise 9102.</summary>
    internal static Money PaidAndNotRefunded(DocumentState document, Account paid)
    {
        var later = document.Nets.Where(net => net.Account == paid with { Code = ControlAccount.BroughtForward }).Sum(net => net.Net);
        return Money.FromMinorUnits(-document.Nets.First(net => net.Account == paid).Net - later, paid.Currency);
    }

    /// <summary>An entry's document; where it has none, the entry itself less what was refunded of it before.</summary>
    private static DocumentState OfEntry(IBookView view, long seq) => OfEntry(view, EntryReference.Posting(view, seq).Entry);

    internal static DocumentState OfEntry(IBookView view, Entry entry)
    {
        var seq = entry.Seq;
        if (entry.Document is not null)
            return NewDocument.Require(view, entry.Document) with { PaidOn = entry.Date };
        var refunds = view.FindDocument(DocumentOf(seq))?.Nets ?? [];
        return new DocumentState(DocumentOf(seq), seq, entry.Kind, entry.Data, null, refunds).With(entry.Date, entry.Lines);
    }

    /// <summary>What comes back of closed cost is restricted as the donations were that it was paid of.</summary>
    private static Line[] OfClosedYear(IBookView view, DocumentState document, Place books, Place at, Money unverified, Money cost)
    {
        var restricted = Money.FromMinorUnits(view.Donations(at.Fund).RestrictedOf(document.Code, cost.MinorUnits), cost.Currency);
        return CharityPosting.GrantOfClosedYearReturned(books, at, unverified, restricted, cost - restricted);
    }

    private Line[] Lines(IBookView view, Place at, Money amount, DocumentState document)
    {
        var fund = view.Setup.Fund(at.Fund);
        var profile = view.Setup.Profile;
        var priorYear = document.PaidOn is { } day && profile.FiscalYearOf(day) < profile.FiscalYearOf(DateIn(view));
        if (fund.Type == FundType.Charity)
        {
            var unverified = Money.Min(amount, Money.FromMinorUnits(Math.Max(0, document.DebitOf(Ledger.Charity, CharityAccount.Advances)), amount.Currency));
            return priorYear
                ? OfClosedYear(view, document, CharityBooks.Of(fund, at), at, unverified, amount - unverified)
                : CharityPosting.GrantReturned(CharityBooks.Of(fund, at), at, unverified, amount - unverified);
        }

        var carriedOver = document.Nets.Any(net => net.Account is { Ledger: Ledger.Budgetary, Code: BudgetaryAccount.QuotaBalance }
            && net.Account.Place() == at && net.Net < 0);
        if (document.Kind == AccrueAward.Kind)
            return AwardPosting.Returned(AwardDocument.PlaceOf(document).At, at, amount, carriedOver, priorYear);
        if (priorYear)
            return PaymentPosting.RefundPriorYear(at, amount);
        if (document.Nets.Any(net => net.Account == at.Control(ControlAccount.Supplemented, amount.Currency) && net.Net > 0))
            return PaymentPosting.RefundWithoutBudget(at, amount);
        return PaymentPosting.RefundSameYear(at, amount, carriedOver);
    }
}
