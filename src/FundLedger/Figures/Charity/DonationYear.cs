namespace FundLedger.Figures;

/// <summary>Donations of a charity fund as they are summed for a fiscal year.</summary>
/// <param name="lineage">Where they went, at the date.</param>
/// <param name="first">The first day of the fiscal year.</param>
/// <param name="date">The date.</param>
internal sealed class DonationYear(Lineage lineage, DateOnly first, DateOnly date)
{
    private readonly Dictionary<long, DateOnly> _paidOn = lineage.Payments.DistinctBy(payment => payment.Seq).ToDictionary(payment => payment.Seq, payment => payment.Date);

    public DonationSum Sum(IReadOnlyCollection<LineageDonation> donations)
    {
        var sum = new DonationSum(donations.Count(donation => donation.Date >= first), 0, 0, 0, 0);
        foreach (var donation in donations)
        {
            var before = donation.Payments.Where(part => _paidOn[part.Payment] < first).Sum(part => part.Amount);
            var old = donation.Date < first ? donation.Amount : 0;
            sum = sum with
            {
                Opening = sum.Opening + old - before,
                Raised = sum.Raised + donation.Amount - old,
                Used = sum.Used + donation.Paid - before,
                Overdue = sum.Overdue + (donation.IsOverdue(date) ? donation.Left : 0),
            };
        }

        return sum;
    }

    /// <summary>Received from the first day of the year to a day of it.</summary>
    public Int128 RaisedBy(IEnumerable<LineageDonation> donations, DateOnly day) => donations
        .Where(donation => donation.Date >= first && donation.Date <= day).Aggregate(Int128.Zero, (sum, donation) => sum + donation.Amount);

    /// <summary>Paid from the first day of the year to a day of it, less what has come back of it since.</summary>
    public Int128 UsedBy(IEnumerable<LineageDonation> donations, DateOnly day) => donations.SelectMany(donation => donation.Payments)
        .Where(part => _paidOn[part.Payment] >= first && _paidOn[part.Payment] <= day).Aggregate(Int128.Zero, (sum, part) => sum + part.Amount);
}
