namespace FundLedger.Reports;

/// <summary>A checkpoint that certifies the chain up to an entry.</summary>
/// <param name="Seq">The entry.</param>
/// <param name="Head">Its hash, in lower-case hexadecimal.</param>
/// <param name="At">When it was signed.</param>
/// <param name="Key">The key that it was signed with, by its name.</param>
/// <param name="Signature">The signature, in Base64.</param>
public sealed record AuditCheckpoint(long Seq, string Head, DateTime At, string Key, string Signature);

/// <summary>What a check of the whole book found.</summary>
/// <param name="Seq">The entry; 0 where it is the book as a whole.</param>
/// <param name="What">What is wrong.</param>
public sealed record AuditFinding(long Seq, LocalName What);

/// <summary>
/// 审计证明: how the chain ended, what the check of it found, the sums of each ledger, amounts that must be equal, and the
/// signed checkpoint where there is one.
/// </summary>
public static class AuditCertificateReport
{
    public const string Kind = "audit-certificate";

    public static LocalName Title { get; } = new("账簿校验证明", "Audit certificate");

    /// <param name="source">The pinned pair.</param>
    /// <param name="figures">Sums and checks at the pair.</param>
    /// <param name="findings">What the check of the entries up to the head found.</param>
    /// <param name="checkpoint">The newest checkpoint at or before the head; null: none.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, AuditFigures figures, IReadOnlyList<AuditFinding> findings, AuditCheckpoint? checkpoint, IReadOnlyDictionary<string, string> options)
    {
        var ok = findings.Count == 0 && figures.BelowZero == 0 && figures.Checks.All(check => check.Ok);
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Options = options,
            Parts =
            [
                Verdict(source, ok),
                new KeyFigures("chain",
                [
                    new("entries", new LocalName("记录数", "Entries"), new CountText(source.HeadSeq)),
                    new("findings", new LocalName("发现", "Findings"), new CountText(findings.Count), findings.Count == 0 ? Tone.Good : Tone.Bad),
                    new("belowZero", new LocalName("低于零的受控科目", "Accounts below zero"), new CountText(figures.BelowZero), figures.BelowZero == 0 ? Tone.Good : Tone.Bad),
                ]),
                ReportTable.Of("statement", new LocalName("所证明的账簿", "What is certified"), StatementColumns, Statement(source, checkpoint)),
                LedgerTable(figures),
                CheckTable(figures),
                new Note(new LocalName(
                    "校验内容：哈希链（改动、缺失、调序、截尾）；每条记录当时所应遵守的规则；各科目余额与分录之和；受控科目在任何一日不低于零；上级下达数与下级收到数逐日相等；已结账年度的平衡关系；附件内容。",
                    "Checked: the chain of hashes (changed, missing, reordered and cut-off entries); each entry against the rules of its day; balances against the sums of lines; constrained accounts on every day; what was allotted against what was received on every day; the equations of closed years; the content of attachments.")),
                .. findings.Count == 0 ? Array.Empty<ReportPart>() : [ReportTable.Of("findings", new LocalName("发现", "Findings"), FindingColumns, findings)],
            ],
        };
    }

    private static Note Verdict(ReportSource source, bool ok) => ok
        ? new(new LocalName($"截至第 {source.HeadSeq} 条记录，账簿完好。", $"Up to entry {source.HeadSeq} the book is sound."), Tone.Good)
        : new(new LocalName($"截至第 {source.HeadSeq} 条记录，账簿有不符之处，见下。", $"Up to entry {source.HeadSeq} the book is not sound: see below."), Tone.Bad);

    private static IEnumerable<(string Name, LocalName Title, string Value)> Statement(ReportSource source, AuditCheckpoint? checkpoint)
    {
        yield return ("book", new("账套", "Book"), source.Book);
        yield return ("entries", new("最后一条记录", "Last entry"), Refusal.Text(source.HeadSeq));
        yield return ("head", new("其哈希（SHA-256）", "Its hash (SHA-256)"), source.Head);
        yield return ("knownAt", new("记录时刻", "Recorded by"), Refusal.Text(source.KnownAt));
        if (checkpoint is null)
            yield break;
        yield return ("checkpoint", new("检查点的记录", "Entry of the checkpoint"), Refusal.Text(checkpoint.Seq));
        yield return ("checkpointHead", new("检查点的哈希", "Hash of the checkpoint"), checkpoint.Head);
        yield return ("checkpointAt", new("签署时刻", "Signed at"), Refusal.Text(checkpoint.At));
        yield return ("key", new("签署密钥", "Key"), checkpoint.Key);
        yield return ("signature", new("签名", "Signature"), checkpoint.Signature);
    }

    private static IReadOnlyList<Column<(string Name, LocalName Title, string Value)>> StatementColumns { get; } =
    [
        Column<(string Name, LocalName Title, string Value)>.Text("item", "项目", "Item", row => new TermText(row.Name, row.Title)),
        Column<(string Name, LocalName Title, string Value)>.Text("value", "内容", "Value", row => row.Value),
    ];

    private static ReportTable LedgerTable(AuditFigures figures) => ReportTable.Of("ledgers", new LocalName("各账簿发生额", "Sums of the ledgers"),
    [
        Column<BalanceRow>.Text("ledger", "账簿", "Ledger", row => new TermText(row.Key[0], LedgerNames.Title(LedgerNames.Find(row.Key[0])!.Value))),
        Column<BalanceRow>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Column<BalanceRow>.Amount("debit", "借方累计", "Debits", row => row.Debit, row => row.Currency),
        Column<BalanceRow>.Amount("credit", "贷方累计", "Credits", row => row.Credit, row => row.Currency),
    ], figures.Ledgers);

    private static ReportTable CheckTable(AuditFigures figures) => ReportTable.Of("checks", new LocalName("平衡关系", "What must be equal"),
    [
        Column<AuditCheck>.Text("check", "关系", "Check", check => new TermText(check.Code, check.Title)),
        Column<AuditCheck>.Text("currency", "币种", "Currency", check => check.Currency.Code),
        Column<AuditCheck>.Amount("one", "左方", "One side", check => check.One, check => check.Currency),
        Column<AuditCheck>.Amount("other", "右方", "Other side", check => check.Other, check => check.Currency),
        Column<AuditCheck>.Text("ok", "结果", "Result", check => check.Ok ? new TermText("equal", new LocalName("相符", "Equal")) : new TermText("differs", new LocalName("不符", "Differs"))),
    ], figures.Checks);

    private static IReadOnlyList<Column<AuditFinding>> FindingColumns { get; } =
    [
        Column<AuditFinding>.Number("seq", "记录", "Entry", finding => finding.Seq == 0 ? "" : finding.Seq),
        Column<AuditFinding>.Text("what", "发现", "What", finding => new TermText(finding.What.En, finding.What)),
    ];
}
