namespace FundLedger.Reports;

/// <summary>账簿校验: what a check of a book, of an exported journal or of a proof found.</summary>
public static class VerificationReport
{
    public const string Kind = "verification";

    public static LocalName Title { get; } = new("账簿校验", "Verification");

    private static readonly LocalName Restore = new(
        "恢复办法：停止服务，留存损坏的文件，恢复最近的备份（.db 连同其 -wal），再与另行保存的最新检查点核对（export journal，verify 文件 --checkpoints）。",
        "To restore: stop the server, keep the damaged file, restore the last backup (the .db with its -wal), and verify it against the newest checkpoint kept elsewhere (export journal, verify FILE --checkpoints).");

    private static readonly LocalName NoCheckpoint = new("没有检查点：整本重写不会被发现。", "No checkpoint: a journal that was rewritten as a whole would not be found.");

    /// <param name="source">What was checked.</param>
    /// <param name="result">What was found.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, Verification result, IReadOnlyDictionary<string, string> options) => new()
    {
        Kind = Kind,
        Title = Title,
        Source = source,
        Options = options,
        IsDamage = !result.Ok,
        Parts =
        [
            result.Ok
                ? new Note(new($"完好：{result.Entries} 条记录。", $"Sound: {result.Entries} entries."), Tone.Good)
                : new Note(new($"发现 {result.Findings.Count} 处损坏（{result.Entries} 条记录）。", $"{result.Findings.Count} findings in {result.Entries} entries."), Tone.Bad),
            FactTable.Of("verification", null, Facts, result),
            .. result.Ok ? [] : new ReportPart[] { new Note(Restore) },
            .. result.SignedUpTo is null ? new ReportPart[] { new Note(NoCheckpoint) } : [],
            ReportTable.Of("findings", new("发现", "Findings"), Findings, result.Findings),
        ],
    };

    private static readonly Column<Verification>[] Facts =
    [
        Column<Verification>.Number("entries", "记录数", "Entries", result => result.Entries),
        Column<Verification>.Text("ok", "完好", "Sound", result => result.Ok).ForPrograms(),
        Column<Verification>.Text("head", "链首", "Head", result => Convert.ToHexStringLower(result.Head)),
        Column<Verification>.Number("checkpoints", "检查点", "Checkpoints", result => result.Checkpoints.Count),
        Column<Verification>.Number("signedUpTo", "签至第几号", "Signed up to entry", result => result.SignedUpTo),
        Column<Verification>.Text("keys", "密钥", "Keys", result => new ListText([.. result.Keys.Select(key => new TermText(key, FigureScope.Same(key)))])),
    ];

    private static readonly Column<Finding>[] Findings =
    [
        Column<Finding>.Number("seq", "记录", "Entry", finding => finding.Seq == 0 ? null : finding.Seq).ForPrograms(),
        Column<Finding>.Text("seq", "记录", "Entry", finding => finding.Seq == 0 ? new LocalName("账套", "Book") : finding.Seq).ForPeople(),
        Column<Finding>.Text("what", "发现", "What", finding => finding.Text),
    ];
}
