namespace FundLedger.Catalog;

/// <summary>预算表, which is read back by an import.</summary>
public sealed class BudgetsQuestion : Question
{
    public override string Code => BudgetsReport.Kind;

    public override LocalName Title => BudgetsReport.Title;

    public override Topic Topic => Topic.Budgets;

    public override string Verb => "budget list";

    public override string Path => "budgets";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Unit, Asks.Fund, Asks.Year];

    public override IReadOnlyList<string> Examples => ["--unit A --year 2025 --output budgets.csv"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var balances = await read.BalancesAsync(asked.AsOf, null, cancellation).ConfigureAwait(false);
        var (year, units, fund) = (asked.YearAsked(), asked.UnitsWithBelow(), asked.Of(Asks.Fund));
        var budgets = BudgetTable.Of(asked.Setup, balances).Where(budget => (budget.At.Year == year || budget.At.Year == 0)
            && units?.Contains(budget.At.Unit) != false && (fund is null || budget.At.Fund == fund));
        return BudgetsReport.Of(asked.Source, asked.Setup, [.. budgets], year, asked.Given);
    }
}
