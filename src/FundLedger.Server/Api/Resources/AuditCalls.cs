using System.CommandLine;

namespace FundLedger.Server.Api;

/// <summary>审计: whether the book is sound.</summary>
internal static class AuditCalls
{
    public static Resource Resource { get; } = new("audit", new LocalName("审计", "Audit"))
    {
        Questions = [new("audit/verification", VerifyVerb.OfBook(), Audience.Book) { Roles = Auditors.Roles, Load = Load.Shared, Answer = CheckAsync }],
    };

    private static async Task CheckAsync(BookCall call, ParseResult parsed, Output output, CancellationToken cancellation) => VerifyVerb.Write(output,
        await call.Served.Checks.RunAsync(call.Context.RequestServices.GetRequiredService<Turns>(), cancellation).ConfigureAwait(false));
}
