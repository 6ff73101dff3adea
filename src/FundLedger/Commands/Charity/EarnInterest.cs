using FundLedger.Authority;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// A bank pays interest on a charity fund's deposits. It is unrestricted, unless the donor of a donation has bound its interest
/// as well: then it is bound as that donation is.
/// </summary>
[Command(EarnInterest.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record EarnInterest : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "earn-interest";

    public required string Fund { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>The sequence number of the entry of the donation whose donor restricted its interest; left out: none did.</summary>
    public long? Donation { get; init; }

    public override Needs Needs(IBookView view) => Commands.Needs.DonationsOf(view.Setup, Fund);

    public override IEnumerable<Touch> Places(BookSetup setup) =>
        setup.Funds.GetValueOrDefault(Fund) is { } fund ? [new Touch(fund.Owner, Fund)] : [];

    public override Decision Decide(IBookView view)
    {
        var fund = CharityBooks.Require(view, Fund, Kind);
        var of = Donation is { } entry ? CharityBooks.Donation(view, Fund, entry) : null;
        if (of is { IsRestricted: false })
            throw new RefusedException(Rule.MemberForm, ("member", "donation"), ("problem", new Reason(Because.DonationNotBound, ("entry", Donation))));
        var quota = of?.At ?? QuotaCommand.PlaceOf(view, fund.Owner, Fund, null, null, DateIn(view));
        return Post(view, CharityPosting.Interest(CharityBooks.Of(fund, quota), quota, QuotaCommand.Positive(view, Fund, Amount), of is not null));
    }
}
