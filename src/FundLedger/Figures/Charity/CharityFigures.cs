using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>By when donations are to be used.</summary>
public enum DonationTerm
{
    /// <summary>The last day on which they may be used is over.</summary>
    [Term("已过期", "Over")]
    Over,

    /// <summary>It comes in 90 days or less.</summary>
    [Term("90 天内", "In 90 days")]
    Soon,

    /// <summary>It comes later.</summary>
    [Term("90 天以后", "After 90 days")]
    Later,

    /// <summary>There is none.</summary>
    [Term("不限期", "No term")]
    None,
}

/// <summary>Donations with one thing in common.</summary>
/// <param name="Key">A purpose, a unit, a donor or a term; empty where there is none.</param>
/// <param name="Sum">Their sum.</param>
public sealed record DonationGroup(string Key, DonationSum Sum);

/// <summary>善款: what a charity fund raised and used in a fiscal year up to a date, and what came of it.</summary>
/// <param name="Total">All donations.</param>
/// <param name="Purposes">By the purpose that the donor bound them to, by code; those bound to none first.</param>
/// <param name="Units">By the unit that may use them, by code.</param>
/// <param name="Terms">By the term that the donor set.</param>
/// <param name="Donors">By donor, the most given first; those who are not to be named together, last, with an empty key.</param>
/// <param name="Months">Received and paid since the first day of the year, at the end of each month.</param>
/// <param name="Outcomes">What came of the requests that were paid in the year, by unit that asked.</param>
public sealed record CharityFigures(
    DonationSum Total, IReadOnlyList<DonationGroup> Purposes, IReadOnlyList<DonationGroup> Units, IReadOnlyList<(DonationTerm Term, DonationSum Sum)> Terms,
    IReadOnlyList<DonationGroup> Donors, IReadOnlyList<(DateOnly End, Int128 Raised, Int128 Used)> Months, IReadOnlyList<CharityOutcome> Outcomes)
{
    private const int SoonDays = 90;

    /// <param name="setup">The set-up.</param>
    /// <param name="before">Where the fund's donations had gone when the fiscal year began.</param>
    /// <param name="lineage">Where they went, at the date.</param>
    /// <param name="donors">Donors who may be named, by the entry of the donation.</param>
    /// <param name="histories">Requests to the fund.</param>
    /// <param name="date">The date.</param>
    /// <param name="unit">Only what this unit and all below it may use, and asked for; null: all.</param>
    public static CharityFigures Of(
        BookSetup setup, Lineage before, Lineage lineage, IReadOnlyDictionary<long, string> donors, IReadOnlyList<RequestHistory> histories, DateOnly date, string? unit = null)
    {
        var units = UnitScope.Of(setup, unit);
        var first = setup.Profile.FirstDayOf(setup.Profile.FiscalYearOf(date));
        var year = new DonationYear(before, lineage, first, date);
        var donations = year.Donations.Where(donation => units.Contains(donation.At.Unit)).ToList();
        return new CharityFigures(
            year.Sum(donations),
            Groups(donation => donation.Restriction?.Purpose ?? ""),
            Groups(donation => donation.At.Unit),
            [.. donations.GroupBy(donation => TermOf(donation, date)).OrderBy(group => group.Key).Select(group => (group.Key, year.Sum([.. group])))],
            [.. Groups(donation => donors.GetValueOrDefault(donation.Seq, "")).OrderBy(group => group.Key.Length == 0).ThenByDescending(group => group.Sum.Raised)],
            [.. setup.Profile.MonthEnds(date).Select(end => (end, year.RaisedBy(donations, end), year.UsedBy(donations, end)))],
            CharityOutcome.Of(histories.Where(history => units.Contains(history.Request.Unit)), first, date));

        IReadOnlyList<DonationGroup> Groups(Func<LineageDonation, string> key) =>
        [
            .. donations.GroupBy(key).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new DonationGroup(group.Key, year.Sum([.. group]))),
        ];
    }

    private static DonationTerm TermOf(LineageDonation donation, DateOnly date) => (donation.Restriction?.Until?.DayNumber - date.DayNumber) switch
    {
        null => DonationTerm.None,
        < 0 => DonationTerm.Over,
        <= SoonDays => DonationTerm.Soon,
        _ => DonationTerm.Later,
    };
}
