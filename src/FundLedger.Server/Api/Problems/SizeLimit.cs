using Microsoft.AspNetCore.Http.Metadata;

namespace FundLedger.Server.Api;

/// <summary>How large the content of a call may be.</summary>
internal sealed record SizeLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata
{
    /// <summary>Of a call that says nothing else: commands are small.</summary>
    public const long Usual = 1024 * 1024;

    public static long Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Usual;
}
