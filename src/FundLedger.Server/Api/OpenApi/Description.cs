using System.Security.Cryptography;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>The description as a file: made of the endpoints once, because they do not change while the server runs.</summary>
internal sealed class Description([FromKeyedServices(Documentation.Document)] IOpenApiDocumentProvider provider) : IDisposable
{
    private readonly SemaphoreSlim _making = new(1);
    private volatile Made? _made;

    /// <summary>The file; to whoever has it already, only that it is the same (RFC 9110, 13.1.2).</summary>
    public async Task<IResult> AnswerAsync(CancellationToken cancellation)
    {
        var made = _made ?? await MakeAsync(cancellation).ConfigureAwait(false);
        return Results.Bytes(made.Json, "application/json; charset=utf-8", entityTag: made.Tag);
    }

    public void Dispose() => _making.Dispose();

    private async Task<Made> MakeAsync(CancellationToken cancellation)
    {
        await _making.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_made is { } made)
                return made;
            var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None).ConfigureAwait(false);
            using var json = new MemoryStream();
            await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1, CancellationToken.None).ConfigureAwait(false);
            var bytes = json.ToArray();
            return _made = new Made(bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\""));
        }
        finally
        {
            _making.Release();
        }
    }

    private sealed record Made(byte[] Json, EntityTagHeaderValue Tag);
}
