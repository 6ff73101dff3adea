namespace FundLedger.Server;

/// <summary>Reports of what is recorded: journals, ledgers, vouchers, forms.</summary>
internal static partial class ReportKinds
{
    private static IReadOnlyList<ReportKind> Records =>
    [
    ];
}
