using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>
/// Which donations are taken: of those at the place that may be used on the day, the one with the earliest last day, restricted
/// before unrestricted, then the oldest.
/// </summary>
internal static class DonationChoice
{
    /// <summary>Chooses for a payment.</summary>
    /// <returns>Fewer than asked for only where the place has too little, which the quota there refuses.</returns>
    /// <exception cref="RefusedException"><see cref="Rule.DonationEnded"/> where enough is there, and its donors do not let it be used any more; <see cref="Rule.DonationsUsedLater"/>.</exception>
    public static IReadOnlyList<DonationPart> ForPayment(IBookView view, Place at, DateOnly date, Money amount)
    {
        var (setup, book) = (view.Setup, view.Donations(at.Fund));
        var there = book.At(at, setup).Select(donation => (Donation: donation, Left: Math.Max(0, book.LeftOf(donation, at, date)))).ToList();
        var payable = there.Where(each => !(setup.LastDayOf(each.Donation) < date)).ToList();
        var limit = payable.Sum(each => each.Left);
        if (limit < amount.MinorUnits && there.Sum(each => each.Left) >= amount.MinorUnits)
        {
            var ended = there.Except(payable).First(each => each.Left > 0).Donation;
            throw new RefusedException(Rule.DonationEnded, ("entry", ended.Entry), ("until", setup.LastDayOf(ended)), ("date", date),
                ("limit", Money.FromMinorUnits(limit, amount.Currency)), ("amount", amount), ("shortfall", amount - Money.FromMinorUnits(limit, amount.Currency)));
        }

        if (limit < amount.MinorUnits && book.LeftAt(at, date) >= amount.MinorUnits)
            throw new RefusedException(Rule.DonationsUsedLater, ("date", date), ("limit", Money.FromMinorUnits(limit, amount.Currency)), ("amount", amount));
        return Parts(book, payable, date, amount);
    }

    /// <summary>Chooses of unrestricted money (非限定性), as far as there is any.</summary>
    public static IReadOnlyList<DonationPart> OfUnrestricted(IBookView view, Place at, DateOnly date, Money amount)
    {
        var book = view.Donations(at.Fund);
        return Parts(book, book.At(at, view.Setup).Where(donation => !donation.IsRestricted)
            .Select(donation => (donation, Math.Max(0, book.LeftOf(donation, at, date)))), date, amount);
    }

    /// <summary>What parts come to.</summary>
    public static Money Total(IEnumerable<DonationPart> parts, Currency currency) =>
        parts.Aggregate(Money.Zero(currency), (sum, part) => sum + Money.FromDecimal(part.Amount, currency));

    private static List<DonationPart> Parts(DonationBook book, IEnumerable<(Donation Donation, long Left)> there, DateOnly date, Money amount)
    {
        var parts = new List<DonationPart>();
        foreach (var (donation, left) in there)
        {
            var part = Money.Min(amount, Money.FromMinorUnits(left, amount.Currency));
            if (part.MinorUnits > 0)
                parts.Add(new DonationPart(book.EntryOn(donation, date), part.Amount));
            amount -= part;
        }

        return parts;
    }
}
