using FundLedger.Authority;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// A part of a donation is repaid to its donor: what is left of it where it was given. A donation that was recorded by mistake
/// is corrected instead (<see cref="Correct"/>).
/// </summary>
[Command(RepayDonation.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record RepayDonation : BookCommand, ITakesDonations
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "repay-donation";

    public required string Fund { get; init; }

    /// <summary>The sequence number of the donation's entry.</summary>
    public required long Donation { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>Why; not empty.</summary>
    public required string Reason { get; init; }

    /// <summary>The donation again, with what is taken of it.</summary>
    [Resolved]
    public IReadOnlyList<DonationPart> Donations { get; init; } = [];

    public override Needs Needs(IBookView view) => Commands.Needs.DonationsOf(view.Setup, Fund);

    public override IEnumerable<Touch> Places(BookSetup setup) =>
        setup.Funds.GetValueOrDefault(Fund) is { } fund ? [new Touch(fund.Owner, Fund)] : [];

    public override Decision Decide(IBookView view)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "reason"));
        Texts.Text(Reason, "reason");
        var fund = CharityBooks.Require(view, Fund, Kind);
        var donation = CharityBooks.Donation(view, Fund, Donation);
        var amount = QuotaCommand.Positive(view, Fund, Amount);
        var limit = Money.FromMinorUnits(Math.Max(0, view.Donations(Fund).LeftOf(donation, donation.At, DateIn(view))), amount.Currency);
        if (amount > limit)
            throw new RefusedException(Rule.AmountAboveDonation, ("entry", Donation), ("limit", limit), ("amount", amount), ("shortfall", amount - limit));
        return (this with { Donations = [new DonationPart(view.Donations(Fund).EntryOn(donation, DateIn(view)), amount.Amount)] }).Post(
            view, CharityPosting.Repayment(CharityBooks.Of(fund, donation.At), donation.At, amount, donation.IsRestricted));
    }
}
