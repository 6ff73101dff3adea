namespace FundLedger.Figures;

/// <summary>
/// 相等数字表: which figure of which report equals which, for one unit (with all below it) and date. The one list that tests
/// and <c>verify</c> hold the reports against, and that the documents print.
/// </summary>
public static class EqualFigures
{
    /// <summary>All equalities, in the order in which they are printed.</summary>
    public static IReadOnlyList<Equality> All { get; } =
        [.. QuotaEqualities.All, .. PayEqualities.All, .. CharityEqualities.All, .. LedgerEqualities.All];

    /// <summary>The figures of a source that do not agree: none, ever.</summary>
    public static IEnumerable<Disagreement> Check(AgreementSource source) => All.SelectMany(equality => equality.Check(source));
}
