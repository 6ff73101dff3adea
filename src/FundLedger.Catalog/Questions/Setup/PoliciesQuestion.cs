namespace FundLedger.Catalog;

/// <summary>自主限额. Whoever holds a role reads those of all units: what a unit may do alone is a rule of the book.</summary>
public sealed class PoliciesQuestion : Question
{
    public override string Code => PoliciesReport.Kind;

    public override LocalName Title => PoliciesReport.Title;

    public override LocalName Summary => new("各单位可自主办理的限额", "What units may do without approval");

    public override Topic Topic => Topic.Policies;

    public override string Verb => "budget policies";

    public override string Path => "policies";

    public override IReadOnlyList<ReportColumn> Rows => PoliciesReport.Rows;

    public override IReadOnlyList<string> Examples => ["--as-of 2025-12-31"];

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation) =>
        Task.FromResult(PoliciesReport.Of(asked.Source, asked.Setup, asked.Given));
}
