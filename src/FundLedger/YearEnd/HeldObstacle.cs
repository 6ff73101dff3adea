namespace FundLedger.YearEnd;

/// <summary>A document that holds quota.</summary>
/// <param name="Document">The document.</param>
/// <param name="Amount">How much it holds, in minor units.</param>
public sealed record QuotaHolder(string Document, long Amount);

/// <summary>What stands in the way of year end, and who holds it.</summary>
/// <param name="At">The obstacle.</param>
/// <param name="Holders">Who holds it, the largest first.</param>
public sealed record HeldObstacle(YearEndObstacle At, IReadOnlyList<QuotaHolder> Holders);
