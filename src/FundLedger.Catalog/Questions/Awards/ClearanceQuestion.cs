namespace FundLedger.Catalog;

/// <summary>绩效清欠测算: what must be supplemented so that nothing due by a day stays unpaid.</summary>
public sealed class ClearanceQuestion : Question
{
    private static readonly QuestionOption<DateOnly?> By = new("by", new("在此日前付清", "Day by which all is to be paid"), value => Asks.ReadDate(value)) { IsRequired = true };

    public override string Code => ClearanceReport.Kind;

    public override LocalName Title => ClearanceReport.Title;

    public override LocalName Summary => new("清欠测算：追加多少可在某日付清", "What would clear the arrears: how much to supplement so that all is paid by a day");

    public override Topic Topic => Topic.Awards;

    public override string Verb => "award clear";

    public override string Path => "awards/clearance";

    public override IReadOnlyList<QuestionOption> Options => [By, Asks.Unit, Asks.Fund];

    public override IReadOnlyList<string> Examples => ["--by 2025-12-31 --unit B"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var awards = await read.AwardsAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        var available = await AvailableQuota.OnAsync(read, asked.AsOf, cancellation).ConfigureAwait(false);
        var clearance = Clearance.Of(asked.Setup, awards, available, asked.Of(By)!.Value, asked.Of(Asks.Unit), asked.Of(Asks.Fund));
        return ClearanceReport.Of(asked.Source, asked.Setup, clearance, asked.Given);
    }
}
