namespace FundLedger.Server;

/// <summary>How a district fares: a row of <c>seeds/demo/districts.csv</c>. Budgets in yuan, spans of days inclusive.</summary>
internal sealed class DemoDistrict(SeedRow row)
{
    public string Code { get; } = row.Text("district");

    /// <summary>Part of the budget that the district never allots.</summary>
    public int UnallottedPercent { get; } = row.Number("unallotted_percent");

    /// <summary>Part of what is allotted that is spent by the end of the year, in thousandths.</summary>
    public int Spend { get; } = row.Thousandths("spend_percent") / 100;

    /// <summary>Part of that which is spent by the end of October, in thousandths.</summary>
    public int SpentByOctober { get; } = row.Thousandths("spent_by_october_percent") / 100;

    /// <summary>Performance pay a head and quarter.</summary>
    public int AwardPerHead { get; } = row.Number("award_per_head");

    /// <summary>Quota for performance pay, in percent of the year's need.</summary>
    public int AwardQuotaJanuary { get; } = row.Number("award_quota_january");

    public int AwardQuotaJuly { get; } = row.Number("award_quota_july");

    public int AwardQuotaNovember { get; } = row.Number("award_quota_november");

    /// <summary>Days from the due day to the payment; below zero: before it is due.</summary>
    public (int From, int To) AwardDays { get; } = Span(row, "award_days");

    /// <summary>Days from a request to its approval.</summary>
    public (int From, int To) RequestDays { get; } = Span(row, "request_days");

    /// <summary>Days from a request to the charity fund to its approval.</summary>
    public (int From, int To) CharityDays { get; } = Span(row, "charity_days");

    /// <summary>Donations a community and year.</summary>
    public int CharityDonations { get; } = row.Number("charity_donations");

    /// <summary>Requests to the charity fund a community and year.</summary>
    public int CharityRequests { get; } = row.Number("charity_requests");

    public int CharityRejectedPercent { get; } = row.Number("charity_rejected_percent");

    /// <summary>The span of yearly budgets of units of a level.</summary>
    public (int From, int To) Budget(UnitLevel level) => level switch
    {
        UnitLevel.District => (row.Number("district_budget"), row.Number("district_budget")),
        UnitLevel.Street => Span(row, "street_budget"),
        UnitLevel.Community => Span(row, "community_budget"),
        UnitLevel.Municipality or UnitLevel.Foundation => (0, 0),
    };

    private static (int From, int To) Span(SeedRow row, string column) =>
        (row.Number(column + "_from"), row.Number(column + "_to"));
}
