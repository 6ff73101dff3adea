namespace FundLedger.Catalog;

/// <summary>预算执行情况表.</summary>
public sealed class BudgetExecutionQuestion : Question
{
    public override string Code => BudgetExecutionReport.Kind;

    public override LocalName Title => BudgetExecutionReport.Title;

    public override Topic Topic => Topic.Budgets;

    public override string Verb => "budget execution";

    public override string Path => "reports/budget-execution";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Unit, Asks.Fund, Asks.Closing];

    public override IReadOnlyList<string> Examples => ["--unit A --as-of 2025-12-31"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var year = await read.YearAsync(asked.AsOf, asked.Closing, cancellation).ConfigureAwait(false);
        var lastMonth = Period.Of(asked.AsOf.Date).FirstDay.AddDays(-1);
        var before = lastMonth < asked.FirstDay() ? null : await read.YearAsync(asked.AsOf with { Date = lastMonth }, cancellation).ConfigureAwait(false);
        return BudgetExecutionReport.Of(asked.Source, year.Setup, BudgetExecution.Of(year, before, asked.Of(Asks.Unit), asked.Of(Asks.Fund)), asked.Given)
            .WithClosing(year.Setup, year.View, Disposals.Of(year.OfFund(asked.Of(Asks.Fund)), asked.Of(Asks.Unit)));
    }
}
