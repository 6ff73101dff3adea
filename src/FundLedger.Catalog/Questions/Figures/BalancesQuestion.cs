namespace FundLedger.Catalog;

/// <summary>余额 along any dimensions.</summary>
public sealed class BalancesQuestion : Question
{
    private static readonly QuestionOption<IReadOnlyList<Dimension>> Group = Dimensions.Option(Enum.GetValues<Dimension>(), "ledger,account");

    private static readonly QuestionOption<bool> WithBelow = Asks.Flag("withBelow", "含下级单位", "The unit stands for all below it too");

    public override string Code => BalancesReport.Kind;

    public override LocalName Title => BalancesReport.Title;

    public override LocalName Summary => new("余额，可按任何维度分组", "Balances at the as-of pair, grouped by any dimensions");

    public override Topic Topic => Topic.Figures;

    public override string Verb => "balance";

    public override string Path => "balances";

    public override IReadOnlyList<ReportColumn> Rows => BalancesReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [Group, WithBelow, Asks.Ledger, Asks.Account, AccountChoice.Unit, Asks.Fund, Asks.Purpose, Asks.Closing];

    public override IReadOnlyList<string> Examples => ["--account 9203 --group unit,fund --as-of 2025-06-30"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (by, picks) = (asked.Of(Group), AccountChoice.Of(asked, asked.Of(WithBelow)));
        var balances = await read.BalancesAsync(asked.AsOf, null, asked.Of(Asks.Closing) ?? ClosingView.After, cancellation).ConfigureAwait(false);
        return BalancesReport.Of(asked.Source, asked.Setup, by, BalanceTable.Group(balances.Where(balance => picks(balance.Account)), by), asked.Given)
            .WithClosing(asked.ClosingShown(ClosingView.After));
    }
}
