using System.Text;
using FundLedger.Reports.Rendering;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>
/// A report as a file. It is written beside, into a temporary file that is gone when this is: a report that is refused half-way
/// is none, and one that is made is not kept in memory.
/// </summary>
internal sealed class ReportFile : IAsyncDisposable
{
    private const int Buffer = 1 << 16;

    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    private ReportFile()
    {
    }

    /// <summary>The file, from its start; closing it ends this.</summary>
    public FileStream Content { get; } = new(
        Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose);

    /// <summary>How many pages it has; null where it has none.</summary>
    public int? Pages { get; private set; }

    /// <summary>Makes a report, in the form and language asked for.</summary>
    public static Task<ReportFile> MakeAsync(
        BookReader read, ReportKind kind, ReportRequest request, ReportForm form, ReportLanguage language, CancellationToken cancellation) =>
        NewAsync(async file =>
        {
            if (EarlierForms.Find(kind, form, request) is { } earlier)
                await file.TextAsync(form, language, output => earlier(read, output, request, cancellation)).ConfigureAwait(false);
            else
                await file.FillAsync(await kind.MakeAsync(read, request, cancellation).ConfigureAwait(false), form, language, cancellation).ConfigureAwait(false);
        });

    /// <summary>Writes a report that is made, in the form and language asked for.</summary>
    public static Task<ReportFile> WriteAsync(Report report, ReportForm form, ReportLanguage language, CancellationToken cancellation) =>
        NewAsync(file => file.FillAsync(report, form, language, cancellation));

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

    private static async Task<ReportFile> NewAsync(Func<ReportFile, Task> fill)
    {
        var file = new ReportFile();
        try
        {
            await fill(file).ConfigureAwait(false);
            file.Content.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task FillAsync(Report report, ReportForm form, ReportLanguage language, CancellationToken cancellation)
    {
        switch (form)
        {
            case ReportForm.Text:
                await TextAsync(form, language, output =>
                {
                    ReportText.Write(output, report);
                    return Task.CompletedTask;
                }).ConfigureAwait(false);
                break;
            case ReportForm.Csv:
                CsvFile.Write(report, Content, cancellation);
                break;
            case ReportForm.Json:
                JsonFile.Write(report, Content, cancellation);
                break;
            case ReportForm.Xlsx:
                await XlsxFile.WriteAsync(report, language, Content, cancellation).ConfigureAwait(false);
                break;
            case ReportForm.Pdf:
                Pages = ReportPdf.Write(report, language, Content, cancellation);
                break;
        }
    }

    private async Task TextAsync(ReportForm form, ReportLanguage language, Func<Output, Task> write)
    {
        var text = new StreamWriter(Content, Plain, leaveOpen: true) { NewLine = "\n" };
        await using (text.ConfigureAwait(false))
            await write(new Output(text, form.Name(), language.One())).ConfigureAwait(false);
    }
}
