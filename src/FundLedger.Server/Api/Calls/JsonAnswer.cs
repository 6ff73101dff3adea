using System.Text;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Api;

/// <summary>Writes JSON as the command line does.</summary>
internal static class JsonAnswer
{
    public static Task WriteAsync(HttpResponse response, int status, JsonNode json, string mediaType = "application/json") =>
        WriteAsync(response, status, Encoding.UTF8.GetBytes(json.ToJsonString(JsonRows.Form)), $"{mediaType}; charset=utf-8");

    public static Task WriteAsync(HttpResponse response, int status, ReadOnlyMemory<byte> content, string contentType)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = content.Length;
        return response.Body.WriteAsync(content).AsTask();
    }
}
