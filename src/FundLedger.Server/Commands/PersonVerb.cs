using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>person …</c>: who acts, and in which roles.</summary>
internal static class PersonVerb
{
    private static readonly Option<string?> Role = new("--role") { Description = "角色 · Role" };

    public static Command Create() => new("person", """
        人员：登记、任职 · People and their roles.
        fundledger person open --person wang --name 王芳 --name-en "Wang Fang" --accounts wang.fang
        fundledger person list --unit A01
        """)
    {
        CommandVerb.Of("open", OpenPerson.Kind, """
            登记人员，或增加其账号 · Make a person known, with the user names of which he acts.
            fundledger person open --person wang --name 王芳 --name-en "Wang Fang" --accounts wang.fang
            """),
        CommandVerb.Of("link", LinkAccount.Kind, """
            确认账号邀请：本人登录接受，或由另一名管理员确认 · Link an account that was offered to a person.
            fundledger person link --person wang --account wang.fang2
            """),
        CommandVerb.Of("role", AssignRole.Kind, """
            任职或卸任：某人在某单位的角色 · Give a person a role at a unit; with --until it ends.
            fundledger person role --person wang --role approver --unit A01 --from 2025-01-01
            """),
        Verb.OnBook("list", """
            人员与角色 · People, and the roles that they hold on the day.
            fundledger person list --unit A01 --role approver --as-of 2025-12-31
            """, ListAsync, DimensionOptions.Unit, Role, CommonOptions.Date, CommonOptions.KnownAt),
    };

    private static async Task<int> ListAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var (unit, role) = (AwardListVerb.UnitIn(parsed, setup), parsed.GetValue(Role));
        var rows = setup.People.Values.OrderBy(person => person.Code, StringComparer.Ordinal)
            .SelectMany(person => RowsOf(setup, person, asOf.Date))
            .Where(row => row.Role is null || session.Sees(setup.Unit(row.Role.Unit)))
            .Where(row => (unit is null || row.Role?.Unit == unit) && (role is null || row.Role?.Role == role));
        session.Output.Rows([.. rows], Columns(setup, session.Output));
        return ExitStatus.Done;
    }

    /// <summary>A row for each role; one without for a person who has none.</summary>
    private static IEnumerable<(Person Person, RoleAssignment? Role)> RowsOf(BookSetup setup, Person person, DateOnly date)
    {
        var roles = setup.Roles.Where(role => role.Person == person.Code && role.IsHeldOn(date)).ToList();
        return roles.Count == 0 ? [(person, null)] : roles.Select(role => (person, (RoleAssignment?)role));
    }

    private static Column<(Person Person, RoleAssignment? Role)>[] Columns(BookSetup setup, Output output) =>
    [
        Text("person", "人员", "Person", row => row.Person.Code),
        Text("name", "姓名", "Name", row => row.Person.Name.In(output.Language)),
        Text("accounts", "账号", "Accounts", row => string.Join(' ', row.Person.Accounts)),
        Text("role", "角色", "Role", row => row.Role?.Role),
        Text("unit", "单位", "Unit", row => row.Role?.Unit),
        Text("unitName", "单位名称", "Name of the unit", row => row.Role is { } role ? setup.Unit(role.Unit).Name.In(output.Language) : null),
        Text("from", "首日", "From", row => row.Role?.From),
        Text("until", "末日", "Until", row => row.Role?.Until),
    ];

    private static Column<(Person Person, RoleAssignment? Role)> Text(
        string name, string zh, string en, Func<(Person Person, RoleAssignment? Role), object?> value) =>
        Column<(Person Person, RoleAssignment? Role)>.Text(name, zh, en, value);
}
