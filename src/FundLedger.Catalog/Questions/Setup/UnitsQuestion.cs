namespace FundLedger.Catalog;

/// <summary>单位. Whoever holds a role reads the whole tree: its codes are in every form that he fills in. Figures of a unit are for those who read it.</summary>
public sealed class UnitsQuestion : Question
{
    public override string Code => UnitsReport.Kind;

    public override LocalName Title => UnitsReport.Title;

    public override LocalName Summary => new("单位树，附本财年人口与编制", "The tree of units, with residents and staff of the fiscal year");

    public override Topic Topic => Topic.Units;

    public override string Verb => "unit list";

    public override string Path => "units";

    public override IReadOnlyList<ReportColumn> Rows => UnitsReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [Asks.Unit];

    public override IReadOnlyList<string> Examples => ["--unit A --as-of 2025-12-31"];

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (setup, unit) = (asked.Setup, asked.Of(Asks.Unit));
        IEnumerable<string> tops = unit is not null ? [unit] : setup.Units.Values.Where(each => each.Parent.Length == 0).Select(each => each.Code).Order(StringComparer.Ordinal);
        return Task.FromResult(UnitsReport.Of(asked.Source, setup, setup.Profile.FiscalYearOf(asked.AsOf.Date), tops.SelectMany(setup.WithBelow), asked.Given));
    }
}
