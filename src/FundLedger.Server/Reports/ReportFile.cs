using System.Text;
using FundLedger.Reports.Rendering;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>A report as the bytes of a file.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Pages">How many pages it has; null where it has none.</param>
internal sealed record ReportFile(byte[] Bytes, int? Pages)
{
    /// <summary>Makes a report, in the form and language asked for.</summary>
    public static async Task<ReportFile> MakeAsync(
        BookReader read, ReportKind kind, ReportRequest request, ReportForm form, ReportLanguage language, CancellationToken cancellation)
    {
        if (EarlierForms.Find(kind, form, request) is { } earlier)
            return await TextAsync(form, language, output => earlier(read, output, request, cancellation)).ConfigureAwait(false);
        return await WriteAsync(await kind.MakeAsync(read, request, cancellation).ConfigureAwait(false), form, language, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes a report that is made, in the form and language asked for.</summary>
    public static async Task<ReportFile> WriteAsync(Report report, ReportForm form, ReportLanguage language, CancellationToken cancellation) =>
        form switch
        {
            ReportForm.Text => await TextAsync(form, language, output =>
            {
                ReportText.Write(output, report);
                return Task.CompletedTask;
            }).ConfigureAwait(false),
            ReportForm.Csv => new ReportFile(CsvFile.Write(report), null),
            ReportForm.Json => new ReportFile(JsonFile.Write(report), null),
            ReportForm.Xlsx => new ReportFile(await XlsxFile.WriteAsync(report, language, cancellation).ConfigureAwait(false), null),
            ReportForm.Pdf => OfPdf(ReportPdf.Write(report, language)),
        };

    private static ReportFile OfPdf((byte[] Bytes, int Pages) pdf) => new(pdf.Bytes, pdf.Pages);

    private static async Task<ReportFile> TextAsync(ReportForm form, ReportLanguage language, Func<Output, Task> write)
    {
        var text = new StringWriter { NewLine = "\n" };
        await using (text.ConfigureAwait(false))
        {
            await write(new Output(text, form.Name(), language.One())).ConfigureAwait(false);
            return new ReportFile(Encoding.UTF8.GetBytes(text.ToString()), null);
        }
    }
}
