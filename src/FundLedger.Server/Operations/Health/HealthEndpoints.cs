using System.Text.Json.Nodes;
using FundLedger.Server.Api;

namespace FundLedger.Server.Operations;

/// <summary>Whether the process lives, and whether it can do its work: for what starts it, and what sends calls to it.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => new JsonResult(StatusCodes.Status200OK, new JsonObject { ["status"] = "live" }))
            .AllowAnonymous().WithMetadata(Public("进程在运行", "Whether the process lives"));
        app.MapGet("/health/ready", ReadyAsync)
            .AllowAnonymous().WithMetadata(Public("能否工作：数据库、结构版本、磁盘、写入；否则 503", "Whether it can do its work: database, schema, disk, writing; otherwise 503"));
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, CancellationToken cancellation)
    {
        var checks = await readiness.RunAsync(cancellation).ConfigureAwait(false);
        var isReady = checks.All(check => check.Problem is null);
        return new JsonResult(isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, Readiness.Json(checks));
    }

    private static Operation Public(string zh, string en) => new(new LocalName(zh, en)) { Tag = "health", IsPublic = true };
}
