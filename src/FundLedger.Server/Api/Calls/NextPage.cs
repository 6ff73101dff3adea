using Microsoft.AspNetCore.WebUtilities;

namespace FundLedger.Server.Api;

/// <summary>Where the next page of a list is (RFC 8288).</summary>
internal static class NextPage
{
    public static void Link(HttpContext context, string after)
    {
        var query = context.Request.Query.Where(parameter => parameter.Key != "after").Append(
            new("after", after));
        var address = QueryHelpers.AddQueryString(context.Request.Path.ToUriComponent(), query);
        context.Response.Headers.Link = $"<{address}>; rel=\"next\"";
    }
}
