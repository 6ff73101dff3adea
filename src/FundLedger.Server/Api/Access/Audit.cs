namespace FundLedger.Server.Api;

/// <summary>Who verifies a book, and takes its journal and checkpoints along.</summary>
internal static class Audit
{
    /// <summary>One of these, held for the whole book.</summary>
    public static string[] Roles { get; } = [FundLedger.Roles.Auditor, FundLedger.Roles.FinanceOfficer, FundLedger.Roles.Administrator];
}
