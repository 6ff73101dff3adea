namespace FundLedger.Server;

/// <summary>Where a printed report and the ledger differ.</summary>
/// <param name="Where">The place: <c>page 2, line 14</c>, <c>figures tables.rows[3].amount</c>.</param>
/// <param name="Printed">What the file says; null: nothing.</param>
/// <param name="Ledger">What the ledger says; null: nothing.</param>
internal sealed record PrintedFinding(string Where, string? Printed, string? Ledger);
