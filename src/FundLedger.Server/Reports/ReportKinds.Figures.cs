namespace FundLedger.Server;

/// <summary>Reports of figures: comparison, arrears, charity, approvals, year end.</summary>
internal static partial class ReportKinds
{
    private static IReadOnlyList<ReportKind> Figures =>
    [
    ];
}
