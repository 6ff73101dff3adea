using System.Text.Json.Nodes;

namespace FundLedger.Server.Api;

/// <summary>报表: the kinds that there are.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder book) => book.MapGet("reports", List)
        .WithMetadata(new Operation(new LocalName("报表的种类与所需参数", "The kinds of report, and what each asks")) { Tag = "reports" });

    private static IResult List(BookCall call) => new JsonResult(StatusCodes.Status200OK, new JsonArray([.. ReportKinds.All.Select(kind => new JsonObject
    {
        ["kind"] = kind.Code,
        ["title"] = kind.Title.In(call.Language),
        ["options"] = new JsonArray([.. kind.Options.Select(option => JsonValue.Create(option))]),
    })]));
}
