namespace FundLedger.Catalog;

/// <summary>绩效拖欠: what is overdue, by days late, and what would clear it.</summary>
public sealed class ArrearsQuestion : Question
{
    internal static readonly QuestionOption<DateOnly?> By = Asks.Date("by", "至此日付清，缺省截至日期", "Cleared by this day; left out: the as-of date");

    public override string Code => ArrearsReport.Kind;

    public override LocalName Title => ArrearsReport.Title;

    public override LocalName Summary => new("绩效拖欠：按迟付天数，以及追加多少可以付清", "Arrears of performance pay by days late, and what would clear them");

    public override Topic Topic => Topic.Awards;

    public override string Verb => "award ageing";

    public override string Path => "awards/ageing";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Unit, Asks.Level, By];

    public override IReadOnlyList<string> Examples => ["--level street --as-of 2025-12-31", "--unit B --by 2026-01-31"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (setup, unit, level) = (asked.Setup, asked.Of(Asks.Unit), asked.Of(Asks.Level));
        var awards = await read.AwardsAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        var ageing = AwardAgeing.Of(setup, awards, asked.AsOf.Date, unit);
        var units = level is null && unit is not null
            ? ageing.Units
            : ageing.RolledUp(setup, Units.Of(setup, level ?? UnitLevel.District, unit).Where(asked.Sees).Select(top => top.Code));
        var available = await AvailableQuota.OnAsync(read, asked.AsOf, cancellation).ConfigureAwait(false);
        return ArrearsReport.Of(asked.Source, setup, unit, units, ageing, Clearance.Of(setup, awards, available, asked.Of(By) ?? asked.AsOf.Date, unit));
    }
}
