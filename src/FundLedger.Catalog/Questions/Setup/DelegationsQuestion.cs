namespace FundLedger.Catalog;

/// <summary>
/// 授权委托: those of people who hold, held or will hold a role at a unit that the asker reads, whether they give or take. A
/// server administrator, who sets people up, reads all.
/// </summary>
public sealed class DelegationsQuestion : Question
{
    public override string Code => DelegationsReport.Kind;

    public override LocalName Title => DelegationsReport.Title;

    public override LocalName Summary => new("授权委托，及当日是否有效", "Delegations, and whether they hold on the day");

    public override Topic Topic => Topic.People;

    public override string Verb => "delegate list";

    public override string Path => "delegations";

    public override IReadOnlyList<ReportColumn> Rows => DelegationsReport.Rows;

    public override IReadOnlyList<string> Examples => ["--as-of 2025-07-05"];

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var setup = asked.Setup;
        var seen = setup.Roles.Where(role => asked.Sees(setup.Unit(role.Unit))).Select(role => role.Person).ToHashSet(StringComparer.Ordinal);
        return Task.FromResult(DelegationsReport.Of(asked.Source, setup, setup.Delegations.Where(each => seen.Contains(each.From) || seen.Contains(each.To)), asked.Given));
    }
}
