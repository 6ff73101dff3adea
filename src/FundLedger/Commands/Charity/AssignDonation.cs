using FundLedger.Authority;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// Unrestricted money of a charity fund is given to a purpose and unit of the fund, or taken back while it is unspent. It
/// stays unrestricted (非限定性): no donor has bound it.
/// </summary>
[Command(AssignDonation.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record AssignDonation : BookCommand, ITakesDonations
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "assign-donation";

    public required string Fund { get; init; }

    /// <summary>The purpose; left out: none.</summary>
    public string? Purpose { get; init; }

    /// <summary>The unit that may use it; left out: the fund's owner.</summary>
    public string? Unit { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>True: it is taken back from the purpose and unit.</summary>
    public bool Back { get; init; }

    /// <summary>The donations that it is of.</summary>
    [Resolved]
    public IReadOnlyList<DonationPart> Donations { get; init; } = [];

    public override Needs Needs(IBookView view) => Commands.Needs.DonationsOf(view.Setup, Fund);

    /// <summary>The owner of the fund gives it; a unit that the fund does not reach is asked as well.</summary>
    public override IEnumerable<Touch> Places(BookSetup setup)
    {
        if (setup.Funds.GetValueOrDefault(Fund) is not { } fund)
            yield break;
        yield return new Touch(fund.Owner, Fund);
        if (Unit is not null)
            yield return Touch.Answering(setup, Unit, Fund);
    }

    public override Decision Decide(IBookView view)
    {
        var fund = CharityBooks.Require(view, Fund, Kind);
        var free = QuotaCommand.PlaceOf(view, fund.Owner, Fund, null, null, DateIn(view));
        var bound = QuotaCommand.PlaceOf(view, Unit ?? fund.Owner, Fund, Purpose, null, DateIn(view));
        if (free == bound)
            throw new RefusedException(Rule.MemberForm, ("member", "purpose"), ("problem", new Reason(Because.NothingAssigned, ("unit", fund.Owner))));
        var (from, to) = Back ? (bound, free) : (free, bound);
        var amount = QuotaCommand.Positive(view, Fund, Amount);
        var parts = DonationChoice.OfUnrestricted(view, from, DateIn(view), amount);
        CharityBooks.CheckUnrestricted(from, amount, DonationChoice.Total(parts, amount.Currency));
        return (this with { Donations = parts }).Post(
            view, CharityPosting.Assignment(CharityBooks.Of(fund, from), CharityBooks.Of(fund, to), from, to, amount));
    }
}
