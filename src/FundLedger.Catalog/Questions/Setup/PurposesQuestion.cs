namespace FundLedger.Catalog;

/// <summary>用途. Whoever holds a role reads all of them: requests of every unit name them.</summary>
public sealed class PurposesQuestion : Question
{
    public override string Code => PurposesReport.Kind;

    public override LocalName Title => PurposesReport.Title;

    public override LocalName Summary => new("用途，及各属于哪一项", "Purposes, and what each is part of");

    public override Topic Topic => Topic.Funds;

    public override string Verb => "fund purposes";

    public override string Path => "purposes";

    public override IReadOnlyList<ReportColumn> Rows => PurposesReport.Rows;

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation) =>
        Task.FromResult(PurposesReport.Of(asked.Source, asked.Setup, asked.Given));
}
