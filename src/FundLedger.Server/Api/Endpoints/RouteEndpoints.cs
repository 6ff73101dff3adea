using System.Text;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Api;

/// <summary>审批路线: a route that is not published is checked, or tried on past requests. Nothing is changed.</summary>
internal static class RouteEndpoints
{
    private static readonly Rule[] Rules = [Rule.RouteForm, Rule.RouteFile, Rule.UnitMustExist, Rule.FundMustExist, Rule.PurposeMustExist, Rule.RoleRequired, Rule.ParameterForm, Rule.DateForm];

    private static readonly BodyExample Route = new BodyExample("""
        {"code":"trial","name":{"zh":"试行路线","en":"Trial route"},"for":{"kinds":["budget"]},"steps":[{"step":"street","name":{"zh":"街道审批","en":"Street office"},"role":"approver","level":"street","days":3}]}
        """)
    {
        Schema = () => CommandSchema.OfMember(PublishRoute.Kind, "route"),
    };

    public static void MapRouteChecks(this IEndpointRouteBuilder book)
    {
        book.MapPost("routes/check", CheckAsync).WithMetadata(new Operation(new LocalName("检查路线，指出行号与原因", "Check a route; what is wrong is told with its line"))
        {
            Tag = Topic.Routes.Code,
            Body = ["application/json"],
            Example = Route,
            Rules = Rules,
        });
        book.MapCall(HttpMethods.Post, "simulations/routes", new Operation(new LocalName("过去的申请走另一路线会怎样", "Past requests on another route: steps skipped, days saved"))
        {
            Tag = Topic.Requests.Code,
            Body = ["application/json"],
            Example = Route,
            Parameters = [ForUnit, AsOfDate],
            Load = Load.Heavy,
            Rules = Rules,
        }, SimulateAsync);
    }

    private static readonly QueryParameter ForUnit = new("forUnit", "路线给哪个单位，含下级；缺省全部 · Unit that gets the route, with all below it; left out: all", typeof(string));

    private static readonly QueryParameter AsOfDate = QueryParameter.Of(CommonOptions.Date);

    private static async Task<IResult> CheckAsync(BookCall call, CancellationToken cancellation)
    {
        var route = RouteReader.Read(await CommandBody.TextAsync(call.Context.Request, cancellation).ConfigureAwait(false), call.Setup);
        return new JsonResult(StatusCodes.Status200OK, new JsonObject { ["route"] = route.Code, ["steps"] = route.Steps.Count, ["valid"] = true });
    }

    private static async Task<IResult> SimulateAsync(BookCall call, CancellationToken cancellation)
    {
        if (call.Rights.IsEmpty)
            throw Refused.Role("simulations/routes", [], "*");
        var asOf = new AsOf(CommonOptions.DateIn(call.Context.Request.Query[AsOfDate.Name]) ?? call.Book.Read.Today, null);
        var setup = await call.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        var unit = call.Context.Request.Query[ForUnit.Name] is [{ Length: > 0 } code] ? setup.Unit(code).Code : null;
        if (unit is not null && !call.Rights.Sees(unit))
            throw new RefusedException(Rule.UnitMustExist, ("unit", unit));
        var route = SimulateVerb.For(setup, RouteReader.Read(await CommandBody.TextAsync(call.Context.Request, cancellation).ConfigureAwait(false), setup), unit);
        var change = new RouteChange { Route = route };
        var histories = await call.Read.RequestsAsync(asOf, cancellation).ConfigureAwait(false);
        using var writer = new StringWriter();
        RouteSimulationReport.Write(new Output(writer, "json", call.Language), setup, asOf, change, RouteSimulation.Of(setup, histories, change));
        return Results.Text(writer.ToString(), "application/json", Encoding.UTF8);
    }
}
