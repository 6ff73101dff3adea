namespace FundLedger.Catalog;

/// <summary>账簿核对证明: the chain, the balances and the invariants, checked whole.</summary>
public sealed class AuditCertificateQuestion : Question
{
    public override string Code => AuditCertificateReport.Kind;

    public override LocalName Title => AuditCertificateReport.Title;

    public override Topic Topic => Topic.Audit;

    public override string Verb => "audit certificate";

    public override string Path => "reports/audit-certificate";

    public override IReadOnlyList<string> Examples => ["--output certificate.pdf"];

    public override Audience Audience => Audience.Book;

    public override IReadOnlyList<string> Roles => [Authority.Roles.Auditor, Authority.Roles.FinanceOfficer, Authority.Roles.Administrator];

    public override Load Load => Load.Shared;

    /// <summary>The check is of the whole book as it is; what it finds in entries after the pinned head is not of this certificate.</summary>
    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var year = await read.YearAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        var balances = await read.BalancesAsync(asked.AsOf, null, cancellation).ConfigureAwait(false);
        var verification = await (asked.Verify ?? read.VerifyAsync)(cancellation).ConfigureAwait(false);
        var findings = verification.Findings.Where(finding => finding.Seq <= asked.Source.HeadSeq).Select(finding => new AuditFinding(finding.Seq, finding.Text));
        var checkpoint = await CheckpointAsync(read, asked.Source, cancellation).ConfigureAwait(false);
        return AuditCertificateReport.Of(asked.Source, AuditFigures.Of(balances, year), [.. findings], checkpoint, asked.Given);
    }

    /// <summary>The newest one signed by the pinned moment: a later one would change what was certified then.</summary>
    private static async Task<AuditCheckpoint?> CheckpointAsync(BookReader read, ReportSource source, CancellationToken cancellation) =>
        await read.CheckpointAsync(source.KnownAt, cancellation).ConfigureAwait(false) is { } signed && signed.Seq <= source.HeadSeq
            ? new AuditCheckpoint(signed.Seq, Convert.ToHexStringLower(signed.Head), signed.At, signed.KeyId, Convert.ToBase64String(signed.Signature))
            : null;
}
