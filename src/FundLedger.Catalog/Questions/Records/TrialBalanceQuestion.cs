namespace FundLedger.Catalog;

/// <summary>试算平衡表 of a fiscal year up to the as-of date.</summary>
public sealed class TrialBalanceQuestion : Question
{
    public override string Code => TrialBalanceReport.Kind;

    public override LocalName Title => TrialBalanceReport.Title;

    public override LocalName Summary => new("试算平衡表：年初、本年发生、余额，各分部借贷是否相等", "Trial balance of the fiscal year: opening, movements, closing, and whether debits equal credits");

    public override Topic Topic => Topic.Figures;

    public override string Verb => "trial-balance";

    public override string Path => "trial-balance";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Ledger, Asks.Account, AccountChoice.Unit, Asks.Fund, Asks.Purpose];

    public override IReadOnlyList<string> Examples => ["--unit A01 --as-of 2025-12-31"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var picks = AccountChoice.Of(asked);
        var before = asked.FirstDay().AddDays(-1);
        var opening = await read.BalancesAsync(asked.AsOf with { Date = before }, null, cancellation).ConfigureAwait(false);
        var movements = await read.BalancesAsync(asked.AsOf, before, cancellation).ConfigureAwait(false);
        var figures = TrialBalance.Of([.. opening.Where(each => picks(each.Account))], [.. movements.Where(each => picks(each.Account))]);
        return TrialBalanceReport.Of(asked.Source, asked.Setup, figures, asked.Given);
    }
}
