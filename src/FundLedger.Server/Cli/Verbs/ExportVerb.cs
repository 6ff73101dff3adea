using System.CommandLine;
using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>export journal</c>.</summary>
internal static class ExportVerb
{
    private static readonly Option<FileInfo> File = new("--output")
    {
        Description = "输出文件，- 为标准输出 · File, or - for standard output",
        Required = true,
    };

    private static readonly Option<long> After = new("--after") { Description = "此序号之后 · Only entries after this one" };

    public static Command Create() => new("export", "导出 · Export")
    {
        Verb.OnBook("journal", """
            导出序时账：每行一条 JSON，可离线校验 · The journal as lines of JSON, which 'verify FILE' checks without the database.
            fundledger export journal --book D1 --output journal.jsonl
            """, RunAsync, File, After),
    };

    private static async Task<int> RunAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        var (file, after) = (parsed.GetValue(File)!, parsed.GetValue(After));
        if (after < 0)
            throw new RefusedException(Rule.MemberForm, ("member", "--after"), ("problem", new Reason(Because.BelowLeast, ("least", 0), ("given", after))));
        if (file.Name == "-")
        {
            var console = Console.OpenStandardOutput();
            await using var closing = console.ConfigureAwait(false);
            await JournalExport.WriteAsync(session.Book, after, console, cancellation).ConfigureAwait(false);
            return ExitStatus.Done;
        }

        var (entries, bytes) = await WriteAsync(session.Book, after, file, cancellation).ConfigureAwait(false);
        session.Output.Object(
            new JsonObject { ["file"] = file.Name, ["entries"] = entries, ["bytes"] = bytes },
            () => session.Output.Line($"{file.Name}：{entries} 条记录，{bytes} 字节", $"{file.Name}: {entries} entries, {bytes} bytes"));
        return ExitStatus.Done;
    }

    private static async Task<(long Entries, long Bytes)> WriteAsync(Book book, long after, FileInfo file, CancellationToken cancellation)
    {
        var stream = file.Create();
        await using var closing = stream.ConfigureAwait(false);
        return (await JournalExport.WriteAsync(book, after, stream, cancellation).ConfigureAwait(false), stream.Length);
    }
}
