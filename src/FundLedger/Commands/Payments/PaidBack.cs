using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// What it posts that money paid of a document comes back on a day: taken back from the payments of that fiscal year first,
/// then from those of earlier ones, and never before they were made.
/// </summary>
/// <param name="view">The book.</param>
/// <param name="document">The document that was paid from, or an entry as one (<see cref="PaymentEntry"/>).</param>
/// <param name="name">What it is called where it is refused.</param>
/// <param name="date">The day on which the money came back.</param>
/// <param name="into">Where the quota goes: 9203, or 9302 of a document that stays open.</param>
internal sealed class PaidBack(IBookView view, DocumentState document, string name, DateOnly date, string into)
{
    /// <summary>What of the document's advances has come back so far.</summary>
    private long _advances;

    private int Year => view.Setup.Profile.FiscalYearOf(date);

    /// <summary>The one account of paid quota that the document has been paid from.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DocumentState"/> or <see cref="Rule.DocumentLineAmbiguous"/>.</exception>
    public Account OnlyPaid()
    {
        var paid = document.Nets.Where(net => net.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid } && net.Net < 0).ToList();
        return paid.Count switch
        {
            1 => paid[0].Account,
            0 => throw new RefusedException(Rule.DocumentState, ("document", name), ("problem", new Reason(Because.NothingPaid))),
            _ => throw new RefusedException(Rule.DocumentLineAmbiguous, ("document", name), ("lines", paid.Count)),
        };
    }

    /// <summary>What may come back on the day and leaves no later day with less than nothing paid.</summary>
    public Money Limit(Account paid) => Money.Min(NotRefunded(document, paid), Lowest(document.TimelineOf(IsPaid(paid), DateOnly.MinValue, DateOnly.MaxValue), paid));

    /// <summary>The lines of an amount that comes back.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.AmountAbovePaid"/> or <see cref="Rule.RefundBeforePayment"/>.</exception>
    public Line[] Lines(Account paid, Money amount)
    {
        Check(paid, amount);
        var ofTheYear = Money.Min(amount, PaidInTheYear(paid));
        CheckBefore(paid, amount, ofTheYear);
        return [.. Part(paid.Place(), ofTheYear, priorYear: false), .. Part(paid.Place(), amount - ofTheYear, priorYear: true)];
    }

    /// <summary>What stands on 9501, less refunds in later years: those leave the closed year's 9501 as it was and raise 9102.</summary>
    internal static Money NotRefunded(DocumentState document, Account paid) =>
        Money.FromMinorUnits(-document.TimelineOf(IsPaid(paid), DateOnly.MinValue, DateOnly.MaxValue).Total, paid.Currency);

    private void Check(Account paid, Money amount)
    {
        var limit = NotRefunded(document, paid);
        if (amount > limit)
            throw new RefusedException(Rule.AmountAbovePaid, ("document", name), ("limit", limit), ("amount", amount), ("shortfall", amount - limit));
        var until = Lowest(document.TimelineOf(IsPaid(paid), DateOnly.MinValue, DateOnly.MaxValue), paid);
        if (amount > until)
            throw new RefusedException(Rule.RefundBeforePayment, ("document", name), ("date", date), ("limit", until), ("amount", amount));
    }

    /// <summary>What comes back of earlier fiscal years was paid in them.</summary>
    private void CheckBefore(Account paid, Money amount, Money ofTheYear)
    {
        var before = document.TimelineOf(account => account == paid, DateOnly.MinValue, view.Setup.Profile.LastDayOf(Year - 1)).Total;
        var returned = document.TimelineOf(account => account == paid with { Code = ControlAccount.BroughtForward }, DateOnly.MinValue, DateOnly.MaxValue).Total;
        var limit = ofTheYear + Money.FromMinorUnits(-before - returned, paid.Currency);
        if (amount > limit)
            throw new RefusedException(Rule.AmountAbovePaid, ("document", name), ("limit", limit), ("amount", amount), ("shortfall", amount - limit));
    }

    /// <summary>
    /// What may still come back of the payments of the fiscal year, on the day and on every later one; none where the
    /// payment that is named was made in an earlier one.
    /// </summary>
    private Money PaidInTheYear(Account paid)
    {
        var profile = view.Setup.Profile;
        if (document.PaidOn is { } day && profile.FiscalYearOf(day) < Year)
            return Money.Zero(paid.Currency);
        return Lowest(document.TimelineOf(account => account == paid, profile.FirstDayOf(Year), profile.LastDayOf(Year)), paid);
    }

    private Money Lowest(Timeline timeline, Account paid) =>
        Money.FromMinorUnits(Math.Max(0, timeline.Lowest(date, Side.Credit).Balance), paid.Currency);

    private static Func<Account, bool> IsPaid(Account paid)
    {
        var broughtForward = paid with { Code = ControlAccount.BroughtForward };
        return account => account == paid || account == broughtForward;
    }

    private Line[] Part(Place at, Money amount, bool priorYear)
    {
        if (amount.IsZero)
            return [];
        var fund = view.Setup.Fund(at.Fund);
        if (fund.Type == FundType.Charity)
            return OfGrant(fund, at, amount, priorYear);
        var carriedOver = fund.HasYear && at.Year < Year;
        if (document.Kind == AccrueAward.Kind)
            return AwardPosting.Returned(AwardDocument.PlaceOf(document).At, at, amount, carriedOver, priorYear);
        return (IsWithoutBudget, priorYear) switch
        {
            (true, false) => PaymentPosting.RefundWithoutBudget(at, amount, carriedOver),
            (true, true) => PaymentPosting.RefundClawedBack(at, amount),
            (false, false) => PaymentPosting.RefundSameYear(at, amount, carriedOver, into),
            (false, true) when fund.ClawBackDate(view.Setup.Profile, at.Year) < date => PaymentPosting.RefundClawedBack(at, amount),
            (false, true) => PaymentPosting.RefundPriorYear(at, amount, into),
        };
    }

    private Line[] OfGrant(Fund fund, Place at, Money amount, bool priorYear)
    {
        var advances = Math.Max(0, document.DebitOf(Ledger.Charity, CharityAccount.Advances) - _advances);
        var unverified = Money.Min(amount, Money.FromMinorUnits(advances, amount.Currency));
        _advances += unverified.MinorUnits;
        var cost = amount - unverified;
        if (!priorYear)
            return CharityPosting.GrantReturned(CharityBooks.Of(fund, at), at, unverified, cost, into);
        // What comes back of closed cost is restricted as the donations were that it was paid of.
        var restricted = Money.FromMinorUnits(view.Donations(at.Fund).RestrictedOf(document.Code, cost.MinorUnits), cost.Currency);
        return CharityPosting.GrantOfClosedYearReturned(CharityBooks.Of(fund, at), at, unverified, restricted, cost - restricted, into);
    }

    /// <summary>A payment that raised its quota itself: what comes back of it may not leave funds that never were.</summary>
    private bool IsWithoutBudget => document.Kind == RecordPayment.Kind
        && CommandJson.Of(document.Kind, document.Data, "", "") is RecordPayment { WithinQuota: false };
}
