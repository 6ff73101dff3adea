namespace FundLedger.Server.Api;

/// <summary>
/// Headers of every answer. Nothing of another origin is loaded, nothing is run that is not a file of this server or
/// marked by it for this one answer, and no page of another origin shows one of ours.
/// </summary>
internal sealed class Headers(RequestDelegate next)
{
    /// <summary>The policy of all but reports as pages and the page of the documentation.</summary>
    public const string Policy =
        "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The policy of a report as a page: it shows itself, by the style that it holds, and loads and runs nothing.</summary>
    public static readonly string PolicyOfReports =
        $"default-src 'none'; style-src {HtmlFile.StyleSource}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        if (context.Request.Path.StartsWithSegments("/api"))
            headers.CacheControl = "no-store";
        return next(context);
    }
}
