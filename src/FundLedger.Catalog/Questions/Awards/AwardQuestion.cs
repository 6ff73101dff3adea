namespace FundLedger.Catalog;

/// <summary>一张绩效单 as it stands.</summary>
public sealed class AwardQuestion : Question
{
    private static readonly QuestionOption<string> Award = Asks.TheText("award", "绩效单", "The award");

    public override string Code => AwardsReport.OneKind;

    public override LocalName Title => AwardsReport.OneTitle;

    public override LocalName Summary => new("一张绩效单：应付、已付、拖欠天数", "An award as it stands: owed, paid, days late");

    public override Topic Topic => Topic.Awards;

    public override string Verb => "award show";

    public override string Path => "awards/{award}";

    public override IReadOnlyList<ReportColumn> Rows => AwardsReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [Award];

    public override IReadOnlyList<string> Examples => ["W-A01-2025Q1 --as-of 2025-12-31"];

    public override Audience Audience => Audience.Document;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var name = asked.Of(Award);
        var awards = await read.AwardsAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        var meant = DocumentCode.Meant(name, [.. awards.Select(award => award.Code).Where(code => DocumentCode.IsCalled(code, name))]);
        return AwardsReport.OfOne(asked.Source, asked.Setup, AwardArrears.Of(awards.First(award => award.Code == meant), asked.AsOf.Date), asked.Given);
    }
}
