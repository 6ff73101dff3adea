namespace FundLedger.Catalog;

/// <summary>
/// 人员与任职. Roles are shown at the units that the asker reads. Whoever holds no role on the day belongs to no unit yet or any
/// more, and is shown to all who hold one: who sets people up must find him.
/// </summary>
public sealed class PeopleQuestion : Question
{
    private static readonly QuestionOption<string?> Role = Asks.Text("role", "职务代码", "Code of a role");

    public override string Code => PeopleReport.Kind;

    public override LocalName Title => PeopleReport.Title;

    public override LocalName Summary => new("人员，及当日所任职务", "People, and the roles that they hold on the day");

    public override Topic Topic => Topic.People;

    public override string Verb => "person list";

    public override string Path => "people";

    public override IReadOnlyList<ReportColumn> Rows => PeopleReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [AccountChoice.Unit, Role];

    public override IReadOnlyList<string> Examples => ["--unit A01 --role approver --as-of 2025-12-31"];

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (setup, unit, role) = (asked.Setup, asked.Of(AccountChoice.Unit), asked.Of(Role));
        return Task.FromResult(PeopleReport.Of(asked.Source, setup, PersonRole.Of(setup, asked.AsOf.Date)
            .Where(row => row.Role is null || asked.Sees(setup.Unit(row.Role.Unit)))
            .Where(row => (unit is null || row.Role?.Unit == unit) && (role is null || row.Role?.Role == role)), asked.Given));
    }
}
