namespace FundLedger.Server.Api;

/// <summary>审计: whether the book is sound.</summary>
internal static class AuditCalls
{
    public static Resource Resource { get; } = new("audit", new LocalName("审计", "Audit"));
}
