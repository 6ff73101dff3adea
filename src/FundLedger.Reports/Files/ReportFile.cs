using FundLedger.Reports.Rendering;

namespace FundLedger.Reports;

/// <summary>
/// A report as a file. It is written beside, into a temporary file that is gone when this is: a report that is refused half-way
/// is none, and one that is made is not kept in memory.
/// </summary>
public sealed class ReportFile : IAsyncDisposable
{
    private const int Buffer = 1 << 16;

    private ReportFile()
    {
    }

    /// <summary>The file, from its start; closing it ends this.</summary>
    public FileStream Content { get; } = new(
        Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose);

    /// <summary>How many pages it has; null where it has none.</summary>
    public int? Pages { get; private set; }

    /// <summary>Writes a report into a temporary file, in the form and language asked for.</summary>
    public static async Task<ReportFile> WriteAsync(Report report, ReportForm form, ReportLanguage language, CancellationToken cancellation)
    {
        var file = new ReportFile();
        try
        {
            file.Pages = await WriteAsync(report, form, language, file.Content, cancellation).ConfigureAwait(false);
            file.Content.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Writes a report in the form and language asked for; answers how many pages it has, null where it has none.</summary>
    public static async Task<int?> WriteAsync(Report report, ReportForm form, ReportLanguage language, Stream output, CancellationToken cancellation)
    {
        switch (form)
        {
            case ReportForm.Text:
                TextFile.Write(report, language.One(), null, output, cancellation);
                return null;
            case ReportForm.Csv:
                CsvFile.Write(report, language.One(), output, cancellation);
                return null;
            case ReportForm.Json:
                JsonFile.Write(report, output, cancellation);
                return null;
            case ReportForm.Html:
                HtmlFile.Write(report, language, output, cancellation);
                return null;
            case ReportForm.Xlsx:
                await XlsxFile.WriteAsync(report, language, output, cancellation).ConfigureAwait(false);
                return null;
            case ReportForm.Pdf:
                return ReportPdf.Write(report, language, output, cancellation);
        }

        throw new ArgumentOutOfRangeException(nameof(form), form, null);
    }

    /// <summary>Copies it to a path.</summary>
    public async Task SaveAsync(string path, CancellationToken cancellation)
    {
        var target = File.Create(path);
        await using var closing = target.ConfigureAwait(false);
        await Content.CopyToAsync(target, cancellation).ConfigureAwait(false);
    }

    /// <summary>All of it.</summary>
    public async Task<byte[]> BytesAsync(CancellationToken cancellation)
    {
        var bytes = new byte[Content.Length];
        await Content.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
        return bytes;
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
