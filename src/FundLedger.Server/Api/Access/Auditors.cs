namespace FundLedger.Server.Api;

/// <summary>Who verifies a book, and takes its journal and checkpoints along.</summary>
internal static class Auditors
{
    /// <summary>One of these, held for the whole book.</summary>
    public static string[] Roles { get; } = [FundLedger.Authority.Roles.Auditor, FundLedger.Authority.Roles.FinanceOfficer, FundLedger.Authority.Roles.Administrator];
}
