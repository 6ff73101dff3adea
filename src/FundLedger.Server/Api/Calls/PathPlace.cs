using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Patterns;

namespace FundLedger.Server.Api;

/// <summary>
/// A part of the path that stands for a code, decoded once. A code may hold a slash, which stands there as %2F; the server
/// leaves that as it is and decodes the rest, so that %2F and %252F are told apart only in the path as it was sent.
/// </summary>
internal static class PathPlace
{
    public static string Of(HttpContext context, string name)
    {
        var value = Convert.ToString(context.Request.RouteValues[name], CultureInfo.InvariantCulture)!;
        return value.Contains('%', StringComparison.Ordinal) && Sent(context, name) is { } sent ? Uri.UnescapeDataString(sent) : value;
    }

    /// <summary>The part as it was sent; null where the path was sent in another form than the route's, and a % is then no slash.</summary>
    private static string? Sent(HttpContext context, string name)
    {
        if (context.GetEndpoint() is not RouteEndpoint { RoutePattern.PathSegments: var route })
            return null;
        var parts = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0].Trim('/').Split('/');
        var at = route.ToList().FindIndex(segment => segment.Parts.Any(part => part is RoutePatternParameterPart parameter && parameter.Name == name));
        return at >= 0 && parts.Length == route.Count ? parts[at] : null;
    }
}
