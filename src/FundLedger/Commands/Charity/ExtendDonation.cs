using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>A donor consents that his donation is used after the last day that he set. Without it, it is not paid then.</summary>
[Command(ExtendDonation.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record ExtendDonation : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "extend-donation";

    public required string Fund { get; init; }

    /// <summary>The sequence number of the donation's entry.</summary>
    public required long Donation { get; init; }

    /// <summary>The new last day, after the one before.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>How the donor consented: a letter, its date and number; not empty.</summary>
    public required string Consent { get; init; }

    public override Needs Needs(IBookView view) => Commands.Needs.DonationsOf(view.Setup, Fund);

    public override IEnumerable<Touch> Places(BookSetup setup) =>
        setup.Funds.GetValueOrDefault(Fund) is { } fund ? [new Touch(fund.Owner, Fund)] : [];

    public override BookSetup Apply(BookSetup setup, DateOnly date) => setup with { Extensions = setup.Extensions.SetItem(Donation, Until) };

    private protected override SetupCommand ResolvedIn(IBookView view)
    {
        if (string.IsNullOrWhiteSpace(Consent))
            throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "consent"));
        Texts.Text(Consent, "consent");
        CharityBooks.Require(view, Fund, Kind);
        var donation = CharityBooks.Donation(view, Fund, Donation);
        if (view.Setup.LastDayOf(donation) is not { } last)
            throw new RefusedException(Rule.MemberForm, ("member", "donation"), ("problem", new Reason(Because.DonationHasNoLastDay, ("entry", Donation))));
        return Until > last
            ? this with { Donation = donation.Entry }
            : throw new RefusedException(Rule.MemberForm, ("member", "until"), ("problem", new Reason(Because.TooEarly, ("given", Until), ("first", last.AddDays(1)))));
    }
}
