using System.Text;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>Where a report goes: a file, or standard output.</summary>
internal static class ReportOutput
{
    /// <returns>Done, or that the report tells of damage.</returns>
    public static async Task<int> WriteAsync(
        Output output, Report report, ReportForm form, ReportLanguage language, string? path, CancellationToken cancellation)
    {
        if (path is null && form == ReportForm.Text)
        {
            TextFile.Write(report, language.One(), Console.IsOutputRedirected ? null : Console.WindowWidth, Console.Out, cancellation);
            if (report.Next is { } next)
                output.Line($"可能还有更多：--after {next}", $"There may be more: --after {next}");
            return StatusOf(report);
        }

        var file = await ReportFile.WriteAsync(report, form, language, cancellation).ConfigureAwait(false);
        await using var closing = file.ConfigureAwait(false);
        if (path is not null)
        {
            await file.SaveAsync(path, cancellation).ConfigureAwait(false);
            output.Object(Json(path, file, report), () => output.Line(
                $"{path}（{PagesOf(file, " 页，")}{file.Content.Length} 字节）", $"{path} ({PagesOf(file, " pages, ")}{file.Content.Length} bytes)"));
        }
        else if (form.IsBinary())
        {
            await file.Content.CopyToAsync(Console.OpenStandardOutput(), cancellation).ConfigureAwait(false);
        }
        else
        {
            using var text = new StreamReader(file.Content, Encoding.UTF8);
            var buffer = new char[1 << 14];
            for (int read; (read = await text.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
                await Console.Out.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
        }

        return StatusOf(report);
    }

    private static int StatusOf(Report report) => report.IsDamage ? ExitStatus.Damaged : ExitStatus.Done;

    /// <summary><c>{file, bytes, pages, head}</c>.</summary>
    public static JsonObject Json(string path, ReportFile file, Report report) => new()
    {
        ["file"] = path,
        ["bytes"] = file.Content.Length,
        ["pages"] = (long?)file.Pages,
        ["head"] = report.Source.Head,
    };

    private static string PagesOf(ReportFile file, string word) => file.Pages is { } pages ? $"{pages}{word}" : "";
}
