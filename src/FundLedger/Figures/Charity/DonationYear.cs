namespace FundLedger.Figures;

/// <summary>Donations of a charity fund as they are summed for a fiscal year: where they were at its start, and where they are at the date.</summary>
/// <param name="before">Where they had gone when the year began.</param>
/// <param name="lineage">Where they went, at the date.</param>
/// <param name="first">The first day of the fiscal year.</param>
/// <param name="date">The date.</param>
internal sealed class DonationYear(Lineage before, Lineage lineage, DateOnly first, DateOnly date)
{
    private readonly Dictionary<long, LineagePayment> _payments = lineage.Payments.DistinctBy(payment => payment.Seq).ToDictionary(payment => payment.Seq);
    private readonly ILookup<long, LineageDonation> _before = before.Donations.ToLookup(donation => donation.Seq);

    /// <summary>All donations, and those of earlier years that were taken back since: nothing is left of them.</summary>
    public IReadOnlyList<LineageDonation> Donations { get; } =
    [
        .. lineage.Donations,
        .. before.Donations.ExceptBy(lineage.Donations.Select(donation => donation.Seq), donation => donation.Seq).Select(donation => donation with { Amount = 0, Payments = [] }),
    ];

    public DonationSum Sum(IReadOnlyCollection<LineageDonation> donations) => donations
        .Aggregate(new DonationSum(0, 0, 0, 0, 0, 0), (sum, donation) => sum + Of(donation));

    /// <summary>Received from the first day of the year to a day of it.</summary>
    public Int128 RaisedBy(IEnumerable<LineageDonation> donations, DateOnly day) => donations
        .Where(donation => donation.Date >= first && donation.Date <= day).Aggregate(Int128.Zero, (sum, donation) => sum + donation.Amount);

    /// <summary>Paid from the first day of the year to a day of it, less what has come back of it since.</summary>
    public Int128 UsedBy(IEnumerable<LineageDonation> donations, DateOnly day) => donations.SelectMany(donation => donation.Payments)
        .Where(part => IsUse(part) && DateOf(part) <= day).Aggregate(Int128.Zero, (sum, part) => sum + part.Amount);

    private DonationSum Of(LineageDonation donation)
    {
        var old = _before[donation.Seq].ToList();
        var (opening, known) = (old.Sum(each => each.Left), old.Sum(each => each.Amount));
        var repaid = donation.Payments.Where(part => DateOf(part) >= first && _payments[part.Payment].Returned).Sum(part => part.Amount);
        var raised = donation.Amount - known - repaid;
        var used = donation.Payments.Where(IsUse).Sum(part => part.Amount);
        return new DonationSum(
            donation.Date >= first ? 1 : 0, opening, raised, used, donation.Left - opening - raised + used, donation.IsOverdue(date) ? donation.Left : 0);
    }

    private bool IsUse(LineagePart part) => DateOf(part) >= first && !_payments[part.Payment].Returned;

    private DateOnly DateOf(LineagePart part) => _payments[part.Payment].Date;
}
