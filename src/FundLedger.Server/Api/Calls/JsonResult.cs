using System.Text.Json.Nodes;

namespace FundLedger.Server.Api;

/// <summary>An answer in JSON.</summary>
internal sealed class JsonResult(int status, JsonNode json) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => JsonAnswer.WriteAsync(httpContext.Response, status, json);
}
