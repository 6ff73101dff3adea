using System.CommandLine;
using System.Text.Json.Nodes;
using FundLedger.Reports.Rendering;

namespace FundLedger.Server;

/// <summary><c>verify --report FILE.pdf</c>: makes a printed report again from the ledger, and says where they differ.</summary>
internal static class VerifyReportVerb
{
    public static readonly Option<FileInfo?> Report = new("--report")
    {
        Description = "核对已打印的报表（PDF） · A printed report, to be compared with the ledger",
    };

    /// <summary>The file's claims are checked against the book and the kinds of report; nothing of it is believed.</summary>
    public static async Task<int> RunAsync(FileInfo file, ParseResult parsed, CancellationToken cancellation)
    {
        var session = await BookAtHand.OpenAsync(parsed, cancellation).ConfigureAwait(false);
        await using var closing = session.ConfigureAwait(false);
        var bytes = await PrintedReport.BytesAsync(file, cancellation).ConfigureAwait(false);
        var printed = await PrintedReport.ReadAsync(bytes, file.Name, cancellation).ConfigureAwait(false);
        var again = await AgainAsync(printed.Address, file, session, cancellation).ConfigureAwait(false);
        var identical = bytes.AsSpan().SequenceEqual(again);
        var ledger = identical ? printed : await PrintedReport.ReadAsync(again, file.Name, cancellation).ConfigureAwait(false);
        var findings = identical ? [] : PrintedComparison.Of(printed, ledger);
        var verdict = identical ? PrintedVerdict.Identical
            : findings.Count > 0 ? PrintedVerdict.Different
            : PrintedComparison.HasDrawingsToCompare(printed, ledger) ? PrintedVerdict.Same : PrintedVerdict.SameFigures;
        session.Output.Object(Json(file, printed.Address, verdict, findings), () => WriteText(session.Output, printed.Address, verdict, findings));
        return findings.Count == 0 ? ExitStatus.Done : ExitStatus.Damaged;
    }

    private static async Task<byte[]> AgainAsync(ReportAddress address, FileInfo file, BookAtHand session, CancellationToken cancellation)
    {
        var question = Question.Find(address.Kind);
        var setup = await session.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        if (question is null || address.Options.Keys.Except(question.Options.Select(option => option.Name)).Any())
            throw Wrong(file, new Reason(Because.ReportNotRemade, ("given", Texts.Shown(address.Kind))));
        if (address.Book != setup.Profile.Code)
            throw Wrong(file, new Reason(Because.OfAnotherBook, ("given", Texts.Shown(address.Book)), ("expected", setup.Profile.Code)));
        var report = await question.AskAsync(session.Read, address.AsOf, address.Options, cancellation).ConfigureAwait(false);
        var made = await ReportFile.WriteAsync(report, ReportForm.Pdf, address.Language, cancellation).ConfigureAwait(false);
        await using var closing = made.ConfigureAwait(false);
        return await made.BytesAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary><c>{file, ok, identical, drawings, kind, book, asOf, knownAt, head, findings:[{where, printed, ledger}]}</c>.</summary>
    private static JsonObject Json(FileInfo file, ReportAddress address, PrintedVerdict verdict, IReadOnlyList<PrintedFinding> findings) => new()
    {
        ["file"] = file.FullName,
        ["ok"] = findings.Count == 0,
        ["identical"] = verdict == PrintedVerdict.Identical,
        ["drawings"] = verdict != PrintedVerdict.SameFigures,
        ["kind"] = address.Kind,
        ["book"] = address.Book,
        ["asOf"] = Refusal.Text(address.AsOf.Date),
        ["knownAt"] = Refusal.Text(address.AsOf.KnownAt),
        ["head"] = address.Head,
        ["findings"] = new JsonArray([.. findings.Select(finding => new JsonObject { ["where"] = finding.Where, ["printed"] = finding.Printed, ["ledger"] = finding.Ledger })]),
    };

    private static void WriteText(Output output, ReportAddress address, PrintedVerdict verdict, IReadOnlyList<PrintedFinding> findings)
    {
        var (zh, en) = verdict switch
        {
            PrintedVerdict.Identical => ($"相符：与账上重新生成的报表逐字节相同（{address.Kind}，链首 {address.Head}）", $"True: byte for byte the report that the ledger gives ({address.Kind}, head {address.Head})"),
            PrintedVerdict.Same => ("相符：文字、图形与附带数据均与账上一致；文件另存过，以重新生成的为准。", "True: texts, drawings and attached data are those of the ledger; the file was saved again, so keep the one made now."),
            PrintedVerdict.SameFigures => ("数字相符：文字与附带数据均与账上一致；文件由其他版本生成，图形未核对，以重新生成的为准。", "The figures are true: texts and attached data are those of the ledger; the file was made by another version, and its drawings were not compared: keep the one made now."),
            PrintedVerdict.Different => ($"不符：{findings.Count} 处与账上不同。", $"Not true: {findings.Count} places differ from the ledger."),
        };
        output.Line(zh, en);
        foreach (var finding in findings)
            output.Line($"  {finding.Where}：打印 {finding.Printed ?? "—"}，账上 {finding.Ledger ?? "—"}", $"  {finding.Where}: printed {finding.Printed ?? "—"}, ledger {finding.Ledger ?? "—"}");
    }

    private static RefusedException Wrong(FileInfo file, Reason problem) => new(Rule.FileForm, ("file", Texts.Shown(file.Name)), ("problem", problem));
}
