namespace FundLedger.Server.Api;

/// <summary>The content of a call as a file, for as long as it is read, under a name of the server's own.</summary>
internal sealed class UploadedFile : IDisposable
{
    private UploadedFile(string path) => Path = path;

    public string Path { get; }

    public static async Task<UploadedFile> OfAsync(HttpRequest request, CancellationToken cancellation)
    {
        var uploaded = new UploadedFile(System.IO.Path.GetTempFileName());
        try
        {
            var file = File.Create(uploaded.Path);
            await using var closing = file.ConfigureAwait(false);
            await request.Body.CopyToAsync(file, cancellation).ConfigureAwait(false);
            return uploaded;
        }
        catch
        {
            uploaded.Dispose();
            throw;
        }
    }

    public void Dispose() => File.Delete(Path);
}
