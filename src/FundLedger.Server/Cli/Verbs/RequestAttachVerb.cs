using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>request attach</c>: a file is kept, and attached by its name, size and hash.</summary>
internal static class RequestAttachVerb
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "文件 · File" };

    private static readonly Option<string?> Document = new("--document") { Description = "申请或其他单据 · Request or other document" };

    private static readonly Option<long?> Entry = new("--entry") { Description = "凭证序号，代替单据 · Number of an entry, instead of a document" };

    private static readonly Option<string?> Name = new("--name") { Description = "附件名，缺省为文件名 · Name; left out: that of the file" };

    private static readonly Option<string?> Date = new("--date") { Description = "生效日期，缺省今日 · Effective date; left out: today" };

    private static readonly Option<string?> Text = new("--text") { Description = "摘要 · Text of the entry" };

    public static Command Create()
    {
        var verb = Verb.ChangeBook("attach", """
        附件：大小与 SHA-256 由文件算出，类型按扩展名 · Attach a file: its size and SHA-256 are computed, its type is that of its extension.
        fundledger request attach 申请表.pdf --document R1 --actor wang.fang
        fundledger request attach 发票.ofd --entry 1187 --actor li.na
        """, RunAsync, File, Document, Entry, Name, Date, Text, CommonOptions.Actor, CommonOptions.Key, CommonOptions.DryRun);
        verb.Validators.Add(result =>
        {
            if (result.GetResult(Document) is null == result.GetResult(Entry) is null)
                result.AddError($"{verb.Name}: {Document.Name} | {Entry.Name}");
        });
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        var file = parsed.GetValue(File)!;
        if (!file.Exists)
            throw new RefusedException(Rule.FileMustExist, ("file", file.Name));
        var content = file.OpenRead();
        await using var closing = content.ConfigureAwait(false);
        var name = parsed.GetValue(Name) ?? file.Name;
        return await session.AttachAsync(parsed, new AttachFile
        {
            Document = parsed.GetValue(Document),
            Entry = parsed.GetValue(Entry),
            Name = name,
            MediaType = (AttachmentType.OfName(file.Name) ?? AttachmentType.OfName(name))?.MediaType ?? "application/octet-stream",
            Size = 0,
            Sha256 = "",
            Date = CommonOptions.DateIn(parsed.GetValue(Date)),
            Text = parsed.GetValue(Text),
        }, content, cancellation).ConfigureAwait(false);
    }
}
