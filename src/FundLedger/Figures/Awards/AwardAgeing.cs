namespace FundLedger;

/// <summary>绩效欠付账龄: how late performance pay is, award by award and summed.</summary>
/// <param name="Date">The date that it is seen from.</param>
/// <param name="Awards">Each award, oldest due first, then by code.</param>
/// <param name="Units">Each unit that has awards, by code, and by currency.</param>
/// <param name="Total">All of them, a row a currency.</param>
public sealed record AwardAgeing(
    DateOnly Date, IReadOnlyList<AwardArrears> Awards, IReadOnlyList<ArrearsRow> Units, IReadOnlyList<ArrearsRow> Total)
{
    /// <param name="setup">The set-up, for the tree of units.</param>
    /// <param name="awards">Awards as they stand at the date.</param>
    /// <param name="date">The date.</param>
    /// <param name="unit">Only of this unit and all below it; null: all.</param>
    public static AwardAgeing Of(BookSetup setup, IReadOnlyList<Award> awards, DateOnly date, string? unit = null) =>
        throw new NotImplementedException();

    /// <summary>Units with all below them, in the order given, one row a currency; units without awards are left out.</summary>
    public IReadOnlyList<ArrearsRow> RolledUp(BookSetup setup, IEnumerable<string> tops) =>
        throw new NotImplementedException();
}
