namespace FundLedger.Figures;

/// <summary>Arrears of performance pay of a unit, or of a unit with all below it. Amounts in minor units.</summary>
/// <param name="Unit">The unit; null for the total of all.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Awards">Awards due on or before the date.</param>
/// <param name="OverdueAwards">Of those, awards due before the date that are not fully paid.</param>
/// <param name="Due">The amount of the awards due on or before the date.</param>
/// <param name="Overdue">What is unpaid of awards due before the date.</param>
/// <param name="DueToday">What is unpaid of awards due on the date itself; no part of what is overdue.</param>
/// <param name="Funded">Of what is overdue, what has quota.</param>
/// <param name="Unfunded">Of what is overdue, what has none.</param>
/// <param name="Ageing">What is overdue, by days late.</param>
/// <param name="AmountDaysLate">Amounts of awards times their days late, each until it is fully paid.</param>
/// <param name="PersonDaysLate">Headcounts times days late, each until its award is fully paid.</param>
/// <param name="Waiting">Staff that wait for overdue pay, once per unit: the largest headcount of its overdue awards.</param>
/// <param name="Oldest">The overdue award that was due first, then by code; null when nothing is overdue.</param>
public sealed record ArrearsRow(
    string? Unit, Currency Currency, int Awards, int OverdueAwards, Int128 Due, Int128 Overdue, Int128 DueToday, Int128 Funded, Int128 Unfunded,
    Ageing Ageing, Int128 AmountDaysLate, Int128 PersonDaysLate, Int128 Waiting, AwardArrears? Oldest)
{
    /// <summary>Amount-weighted mean days late of awards that are due; null where none is.</summary>
    public decimal? MeanDaysLate => Rate.MeanOf(AmountDaysLate, Due);

    /// <summary>Awards in sum, a row a currency, by its code.</summary>
    internal static IEnumerable<ArrearsRow> Sum(string? unit, IEnumerable<AwardArrears> awards) => awards
        .GroupBy(each => each.Award.Currency).OrderBy(group => group.Key.Code, StringComparer.Ordinal)
        .Select(group => Sum(unit, group.Key, [.. group]));

    /// <summary>Rows of one currency in sum, none of which is part of another; null for none.</summary>
    internal static ArrearsRow? Sum(IReadOnlyList<ArrearsRow> rows) => rows.Count == 0 ? null : rows.Aggregate((sum, row) => new ArrearsRow(
        null, sum.Currency, sum.Awards + row.Awards, sum.OverdueAwards + row.OverdueAwards, sum.Due + row.Due, sum.Overdue + row.Overdue,
        sum.DueToday + row.DueToday, sum.Funded + row.Funded, sum.Unfunded + row.Unfunded, sum.Ageing + row.Ageing, sum.AmountDaysLate + row.AmountDaysLate,
        sum.PersonDaysLate + row.PersonDaysLate, sum.Waiting + row.Waiting,
        new[] { sum.Oldest, row.Oldest }.OfType<AwardArrears>().OrderBy(each => each.Award.Due).ThenBy(each => each.Award.Code, StringComparer.Ordinal).FirstOrDefault()))
        with
    { Unit = null };

    private static ArrearsRow Sum(string? unit, Currency currency, IReadOnlyCollection<AwardArrears> awards)
    {
        var overdue = awards.Where(each => each.Overdue != 0).ToList();
        return new ArrearsRow(
            unit, currency, awards.Count(each => each.IsDue), overdue.Count,
            Total(awards, each => each.Due), Total(overdue, each => each.Overdue), Total(awards, each => each.DueToday),
            Total(overdue, each => each.Funded), Total(overdue, each => each.Unfunded),
            overdue.Aggregate(default(Ageing), (sum, each) => sum + each.Ageing),
            Total(awards, each => each.AmountDaysLate), Total(awards, each => each.PersonDaysLate),
            overdue.GroupBy(each => each.Award.At.Unit, StringComparer.Ordinal)
                .Aggregate(Int128.Zero, (sum, of) => sum + of.Max(each => each.Award.Headcount)),
            overdue.OrderBy(each => each.Award.Due).ThenBy(each => each.Award.Code, StringComparer.Ordinal).FirstOrDefault());
    }

    private static Int128 Total(IEnumerable<AwardArrears> awards, Func<AwardArrears, Int128> of) =>
        awards.Aggregate(Int128.Zero, (sum, each) => sum + of(each));
}
