using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Until when donations may be used.</summary>
internal static class DonationTerms
{
    /// <summary>The last day on which a donation may be used, with what its donor has consented to since; null: there is none.</summary>
    public static DateOnly? LastDayOf(this BookSetup setup, Donation donation) => donation.Restriction?.Until is { } until
        ? setup.Extensions.TryGetValue(donation.Entry, out var extended) ? extended : until
        : null;

    /// <summary>What a donation is bound to, with what its donor has consented to since.</summary>
    public static Restriction? RestrictionOf(this BookSetup setup, Donation donation) =>
        donation.Restriction is { } restriction ? restriction with { Until = setup.LastDayOf(donation) } : null;
}
