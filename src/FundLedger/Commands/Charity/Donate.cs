using FundLedger.Authority;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>What a donor bound a donation to; what is left out is not bound.</summary>
public sealed record Restriction
{
    public string? Purpose { get; init; }

    /// <summary>The unit that it is for, which gets the quota.</summary>
    public string? Unit { get; init; }

    /// <summary>The last day on which it may be used.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A donation to a charity fund.</summary>
[Command(Donate.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record Donate : BookCommand, IOfSourceVoucher
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "donate";

    public required string Fund { get; init; }

    public required decimal Amount { get; init; }

    public string? Donor { get; init; }

    /// <summary>True when the donor is not to be named in public.</summary>
    public bool Anonymous { get; init; }

    /// <summary>What it is posted of: once.</summary>
    public SourceVoucher? SourceVoucher { get; init; }

    public Restriction? Restriction { get; init; }

    /// <summary>The entry of the donation that it corrects: what was taken of that one is taken of this one.</summary>
    [Resolved]
    public long? Replaces { get; init; }

    public override Needs Needs(IBookView view) => Commands.Needs.DonationsOf(view.Setup, Fund);

    /// <summary>The owner of the fund receives it; a unit that the fund does not reach is asked as well.</summary>
    public override IEnumerable<Touch> Places(BookSetup setup)
    {
        if (setup.Funds.GetValueOrDefault(Fund) is not { } fund)
            yield break;
        yield return new Touch(fund.Owner, Fund);
        if (Restriction?.Unit is { } unit)
            yield return Touch.Answering(setup, unit, Fund);
    }

    public override Decision Decide(IBookView view)
    {
        Texts.Text(Donor ?? "", "donor", 200);
        var fund = view.Setup.Fund(Fund);
        if (fund.Type != FundType.Charity)
            throw new RefusedException(Rule.FundTypeMustMatch, ("fund", Fund), ("actual", fund.Type), ("kind", Kind));
        if (Restriction?.Until < DateIn(view))
            throw new RefusedException(Rule.MemberForm, ("member", "restriction.until"), ("problem", new Reason(Because.TooEarly, ("given", Restriction.Until), ("first", DateIn(view)))));
        var quota = QuotaCommand.PlaceOf(view, Restriction?.Unit ?? fund.Owner, Fund, Restriction?.Purpose, null, DateIn(view));
        var amount = QuotaCommand.Positive(view, Fund, Amount);
        if (Replaces is { } wrong)
            DonationUse.CheckReplaced(view, Fund, wrong, new Donation(0, DateIn(view), quota, Restriction, amount.MinorUnits));
        return Post(view, CharityPosting.Donation(CharityBooks.Of(fund, quota), quota, amount, Donation.IsBinding(Restriction)));
    }
}
