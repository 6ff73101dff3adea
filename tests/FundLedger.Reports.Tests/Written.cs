using FundLedger.Reports.Rendering;

namespace FundLedger.Reports.Tests;

/// <summary>Reports as the bytes of their files.</summary>
internal static class Written
{
    public static (byte[] Bytes, int Pages) Pdf(Report report, ReportLanguage language)
    {
        using var file = new MemoryStream();
        var pages = ReportPdf.Write(report, language, file, CancellationToken.None);
        return (file.ToArray(), pages);
    }

    public static byte[] Json(Report report) => Of(file => JsonFile.Write(report, file, CancellationToken.None));

    public static byte[] Csv(Report report) => Of(file => CsvFile.Write(report, Language.English, file, CancellationToken.None));

    public static async Task<byte[]> XlsxAsync(Report report, ReportLanguage language)
    {
        using var file = new MemoryStream();
        await XlsxFile.WriteAsync(report, language, file, CancellationToken.None);
        return file.ToArray();
    }

    private static byte[] Of(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return file.ToArray();
    }
}
