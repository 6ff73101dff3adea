namespace FundLedger.Server;

/// <summary>The kinds of report that there are.</summary>
internal static partial class ReportKinds
{
    public static IReadOnlyList<ReportKind> All { get; } = [.. Records, .. Figures, Budgets];
}
