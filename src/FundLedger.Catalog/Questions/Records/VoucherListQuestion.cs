namespace FundLedger.Catalog;

/// <summary>凭证一览: the vouchers of a unit's month, who signed them, and who has to.</summary>
public sealed class VoucherListQuestion : Question
{
    public override string Code => VoucherListReport.Kind;

    public override LocalName Title => VoucherListReport.Title;

    public override LocalName Summary => new("某单位某月的凭证：号数、金额、签章、尚缺的签章", "The vouchers of a unit's month: numbers, amounts, who signed, and who has to");

    public override Topic Topic => Topic.Journal;

    public override string Verb => "voucher show";

    public override string Path => "vouchers";

    public override IReadOnlyList<ReportColumn> Rows => VoucherListReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [Asks.TheUnit, Asks.TheMonth];

    public override IReadOnlyList<string> Examples => ["--unit A01 --period 2025-03 --as-of 2025-12-31"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var vouchers = await read.VouchersAsync(asked.Setup, asked.Of(Asks.TheUnit), asked.Of(Asks.TheMonth), asked.AsOf, cancellation).ConfigureAwait(false);
        return VoucherListReport.Of(asked.Source, asked.Setup, vouchers, asked.Given);
    }
}
