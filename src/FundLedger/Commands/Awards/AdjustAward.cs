using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>
/// 调整绩效: an award comes to another amount, never below what is paid of it. Raised it is accrued; lowered, what has no quota
/// goes first, and then the newest quota.
/// </summary>
[Command(AdjustAward.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record AdjustAward : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "adjust-award";

    public required string Award { get; init; }

    /// <summary>What the award comes to in all: not below what is paid, and not what it comes to already.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Why; not empty.</summary>
    public required string Reason { get; init; }

    internal override DocumentName? Named => new(Award, full => this with { Award = full });

    /// <summary>The quota that there is for a raise.</summary>
    public override Needs FurtherNeeds(IBookView view) => WhereTold(() =>
    {
        var (at, currency) = AwardDocument.PlaceOf(AwardDocument.Require(view, Award));
        return Commands.Needs.Account(at.Control(ControlAccount.Available, currency));
    });

    public override Decision Decide(IBookView view)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "reason"));
        Texts.Text(Reason, "reason");
        var award = AwardDocument.Require(view, Award);
        var (at, currency) = AwardDocument.PlaceOf(award);
        var amount = Money.FromDecimal(Amount, currency);
        var (paid, unpaid) = (AwardDocument.Paid(award, currency), AwardDocument.Unpaid(award, currency));
        if (amount < paid)
            throw new RefusedException(Rule.AwardBelowPaid, ("document", Award), ("limit", paid), ("amount", amount));
        var difference = amount - paid - unpaid;
        if (difference.IsZero)
            throw new RefusedException(Rule.AwardAsItIs, ("document", Award), ("amount", amount));
        return Post(view, difference.MinorUnits > 0 ? Raised(view, at, difference) : Lowered(view, award, at, -difference), Award);
    }

    /// <summary>As accrued: from the quota of the award's own budget year, where that can still be used.</summary>
    private Line[] Raised(IBookView view, Place at, Money amount)
    {
        if (HasEnded(view, at))
            return AwardPosting.Accrual(at, amount, Money.Zero(amount.Currency));
        var quota = Math.Max(0, view.Timeline(at.Control(ControlAccount.Available, amount.Currency)).Lowest(DateIn(view), Side.Credit).Balance);
        return AwardPosting.Accrual(at, amount, Money.Min(amount, Money.FromMinorUnits(quota, amount.Currency)));
    }

    private Line[] Lowered(IBookView view, DocumentState award, Place at, Money amount)
    {
        var ofTheYear = Money.Min(amount, ExpenseOfTheYear(view, award, at, amount.Currency));
        var lines = AwardPosting.Lowered(at, ofTheYear, amount - ofTheYear).ToList();
        var unfunded = Money.Min(amount, Money.FromMinorUnits(award.DebitOf(Ledger.Control, ControlAccount.Unfunded), amount.Currency));
        if (!unfunded.IsZero)
            lines.AddRange(AwardPosting.UnfundedLowered(at, unfunded));
        amount -= unfunded;
        foreach (var (account, held) in award.Held(ControlAccount.AccruedUnpaid).OrderByDescending(held => held.Account.Year))
        {
            var part = Money.Min(amount, held);
            if (!part.IsZero)
                lines.AddRange(HasEnded(view, account.Place()) ? AwardPosting.QuotaCancelled(account.Place(), part) : AwardPosting.QuotaFreed(account.Place(), part));
            amount -= part;
        }

        return [.. lines];
    }

    /// <summary>What the award has come to as expense of the fiscal year of the date, on that day and every later one.</summary>
    private Money ExpenseOfTheYear(IBookView view, DocumentState award, Place at, Currency currency)
    {
        var (profile, date) = (view.Setup.Profile, DateIn(view));
        var year = profile.FiscalYearOf(date);
        var expense = award.TimelineOf(account => account is { Ledger: Ledger.Financial, Code: FinancialAccount.WagesAndBenefits } && account.Place() == at,
            profile.FirstDayOf(year), profile.LastDayOf(year));
        return Money.FromMinorUnits(Math.Max(0, expense.Lowest(date, Side.Debit).Balance), currency);
    }

    private bool HasEnded(IBookView view, Place at) =>
        view.Setup.Fund(at.Fund).ClawBackDate(view.Setup.Profile, at.Year) < DateIn(view);
}
