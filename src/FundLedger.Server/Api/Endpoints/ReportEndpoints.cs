using System.Text.Json.Nodes;

namespace FundLedger.Server.Api;

/// <summary>All that may be asked: code, title, address and options of each question.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder book) => book.MapGet("reports", List)
        .WithMetadata(new Operation(new LocalName("可查询的内容、地址与参数", "All that may be asked, its address and options")) { Tag = "reports" });

    private static IResult List(BookCall call) => new JsonResult(StatusCodes.Status200OK, new JsonArray([.. Question.All.Select(question => new JsonObject
    {
        ["kind"] = question.Code,
        ["title"] = question.Title.In(call.Language),
        ["path"] = question.Path,
        ["options"] = new JsonArray([.. question.Options.Where(option => !option.IsCaller).Select(option => new JsonObject
        {
            ["name"] = option.Name,
            ["text"] = option.Text.In(call.Language),
            ["required"] = option.IsRequired,
        })]),
    })]));
}
