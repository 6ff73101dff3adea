namespace FundLedger.Catalog;

/// <summary>审批环节分析: how long each step takes, and whether it ever changed an outcome.</summary>
public sealed class ApprovalsQuestion : Question
{
    private static readonly QuestionOption<int> Months = Asks.Number("months", "几个月内未改变结果的环节", "Steps that changed no outcome within so many months", 12, 0, 1200);

    public override string Code => ApprovalsReport.Kind;

    public override LocalName Title => ApprovalsReport.Title;

    public override LocalName Summary => new("审批慢在哪里：各环节用时、从未改变结果的环节、自主限额的作用", "Where approval is slow: days per step, steps that never changed an outcome, what the autonomy limit did");

    public override Topic Topic => Topic.Requests;

    public override string Verb => "request why";

    public override string Path => "requests/bottlenecks";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Unit, Asks.From, Months];

    public override IReadOnlyList<string> Examples => ["--from 2025-01-01 --as-of 2025-12-31"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (setup, unit, from, months) = (asked.Setup, asked.Of(Asks.Unit), asked.Of(Asks.From) ?? asked.FirstDay(), asked.Of(Months));
        var histories = await RequestReading.HistoriesAsync(read, asked, cancellation).ConfigureAwait(false);
        var policies = await read.PoliciesAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        return ApprovalsReport.Of(
            asked.Source, setup, unit, from, months,
            Bottlenecks.Of(setup, histories, from, asked.AsOf.Date, months),
            WaitingRequests.Of(setup, histories, asked.AsOf.Date),
            AutonomyEffect.Of(setup, policies, histories, from, asked.AsOf.Date));
    }
}
