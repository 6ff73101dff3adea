namespace FundLedger.Catalog;

/// <summary>放权效果: what an autonomy limit has changed.</summary>
public sealed class AutonomyEffectQuestion : Question
{
    public override string Code => AutonomyEffectReport.Kind;

    public override LocalName Title => AutonomyEffectReport.Title;

    public override LocalName Summary => new("放权效果：有自主限额与无自主限额、给予之前与之后，对比已决定的申请", "What an autonomy limit has changed: units with one against those without, and before against after");

    public override Topic Topic => Topic.Requests;

    public override string Verb => "request effect";

    public override string Path => "requests/autonomy-effect";

    public override IReadOnlyList<ReportColumn> Rows => AutonomyEffectReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [Asks.Unit, Asks.From];

    public override IReadOnlyList<string> Examples => ["--as-of 2025-12-31"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var from = asked.Of(Asks.From) ?? asked.FirstDay();
        var histories = await RequestReading.HistoriesAsync(read, asked, cancellation).ConfigureAwait(false);
        var policies = await read.PoliciesAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        return AutonomyEffectReport.Of(asked.Source, asked.Setup, from, AutonomyEffect.Of(asked.Setup, policies, histories, from, asked.AsOf.Date), asked.Given);
    }
}
