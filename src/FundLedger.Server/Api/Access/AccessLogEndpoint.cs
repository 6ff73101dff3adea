using System.Text.Json.Nodes;
using FundLedger.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FundLedger.Server.Api;

/// <summary><c>/api/v1/access-log</c>: log-ins, refusals and changes of users, for administrators.</summary>
internal static class AccessLogEndpoint
{
    private const int DefaultLimit = 100;
    private const int MostLimit = 1000;

    private static readonly Column<Page>[] Columns =
    [
        Column<Page>.Rows("items", "记录", "The records", page => page.Items, AccessRecordColumns.All),
        Column<Page>.Text("next", "下一页的地址", "Where the next page is; null on the last one", page => page.Next),
    ];

    public static void Map(RouteGroupBuilder api) => api.MapGet("/access-log", ListAsync)
        .RequireAuthorization(policy => policy.AddRequirements(CallerRequirement.Administrator))
        .WithSummary("访问日志 · The log of access, oldest first").WithMetadata(new AccessCall(null, Rule.MemberForm)
        {
            Answer = AnswerModel.One("AccessLogPage", Columns),
        });

    private static async Task<Ok<JsonObject>> ListAsync(long? after, int? limit, AccessStore store, CancellationToken cancellation)
    {
        var most = limit ?? DefaultLimit;
        if (most is < 1 or > MostLimit)
            throw new RefusedException(Rule.MemberForm, ("member", "limit"), ("problem", new Reason(Because.NotBetween, ("least", 1), ("most", MostLimit))));
        var records = await store.LogAsync(after ?? 0, most, cancellation);
        return TypedResults.Ok(JsonRows.Row(new Page(records, records.Count < most ? null : $"/api/v1/access-log?after={records[^1].Seq}&limit={most}"), Columns));
    }

    private sealed record Page(IReadOnlyList<AccessRecord> Items, string? Next);
}
