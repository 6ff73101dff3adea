namespace FundLedger.Catalog;

/// <summary>结余与缺口.</summary>
public sealed class SurplusQuestion : Question
{
    private static readonly QuestionOption<IReadOnlyList<Dimension>> Group =
        Dimensions.Option([Dimension.Unit, Dimension.Fund, Dimension.Purpose, Dimension.Year], "unit,fund");

    public override string Code => SurplusReport.Kind;

    public override LocalName Title => SurplusReport.Title;

    public override LocalName Summary => new("结余与缺口：本年指标的来源与去向", "Surplus and shortage: where authority has gone in the fiscal year");

    public override Topic Topic => Topic.Funds;

    public override string Verb => "fund surplus";

    public override string Path => "surplus";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Unit, Group, Asks.Level, Asks.Closing];

    public override IReadOnlyList<string> Examples => ["--level district --group unit,fund --as-of 2025-12-31", "--unit A01 --group purpose,year"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (by, unit) = (asked.Of(Group), asked.Of(Asks.Unit));
        var year = await read.YearAsync(asked.AsOf, asked.Closing, cancellation).ConfigureAwait(false);
        var tops = asked.Of(Asks.Level) is { } level ? Units.Of(asked.Setup, level, unit).Where(asked.Sees).Select(top => top.Code).ToList() : null;
        var rows = tops is null ? SurplusTable.Of(year, by, unit) : SurplusTable.RolledUp(year, tops, by);
        return SurplusReport.Of(asked.Source, asked.Setup, by, rows, asked.Given)
            .WithClosing(asked.Setup, year.View, tops is null ? Disposals.Of(year, unit) : Disposals.RolledUp(year, tops));
    }
}
