namespace FundLedger.Catalog;

/// <summary>试算平衡表 of a fiscal year up to the as-of date.</summary>
public sealed class TrialBalanceQuestion : Question
{
    public override string Code => TrialBalanceReport.Kind;

    public override LocalName Title => TrialBalanceReport.Title;

    public override LocalName Summary => new("试算平衡表：年初余额、本月与本年累计发生额、期末余额，一级科目含明细", "Trial balance: opening, movements of the month and of the year, closing; accounts of the first level with their details");

    public override Topic Topic => Topic.Figures;

    public override string Verb => "trial-balance";

    public override string Path => "trial-balance";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Ledger, Asks.Account, AccountChoice.Unit, Asks.Fund, Asks.Purpose, Asks.Closing];

    public override IReadOnlyList<string> Examples => ["--unit A01 --as-of 2025-12-31"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var picks = AccountChoice.Of(asked);
        var before = asked.FirstDay().AddDays(-1);
        var lastMonth = Period.Of(asked.AsOf.Date).FirstDay.AddDays(-1);
        var figures = TrialBalance.Of(asked.Setup.Chart,
            Picked(await read.BalancesAsync(asked.AsOf with { Date = before }, null, cancellation).ConfigureAwait(false)),
            lastMonth > before ? Picked(await read.BalancesAsync(asked.AsOf with { Date = lastMonth }, before, cancellation).ConfigureAwait(false)) : [],
            Picked(await read.BalancesAsync(asked.AsOf, lastMonth > before ? lastMonth : before, asked.Of(Asks.Closing) ?? ClosingView.After, cancellation).ConfigureAwait(false)));
        return TrialBalanceReport.Of(asked.Source, asked.Setup, figures, asked.Given).WithClosing(asked.ClosingShown(ClosingView.After));

        List<AccountBalance> Picked(IReadOnlyList<AccountBalance> balances) => [.. balances.Where(each => picks(each.Account))];
    }
}
