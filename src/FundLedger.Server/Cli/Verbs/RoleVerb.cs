using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>role …</c>: the roles that there are, and what each may do.</summary>
internal static class RoleVerb
{
    public static Command Create() => new("role", $"""
        职务与权限：有哪些职务，各可办理什么 · Roles, and what each may do.
        fundledger role list
        fundledger role rights --format csv

        {string.Join('\n', Roles.All.Select(role => $"{role.Code}：{role.Name.Zh}，{role.Duty.Zh} · {role.Code}: {role.Duty.En}"))}
        """)
    {
        Verb.Of("list", """
            职务 · The roles that there are.
            fundledger role list
            """, (parsed, _) => Done(() => List(Output.Of(parsed)))),
        Verb.Of("rights", """
            权限：每种命令由谁办理 · Who may do each kind of change.
            fundledger role rights
            """, (parsed, _) => Done(() => ListRights(Output.Of(parsed)))),
    };

    private static Task<int> Done(Action list)
    {
        list();
        return Task.FromResult(ExitStatus.Done);
    }

    private static void List(Output output) => output.Rows(Roles.All,
    [
        Column<Role>.Text("role", "职务代码", "Role", role => role.Code),
        Column<Role>.Text("name", "名称", "Name", role => output.In(role.Name.Zh, role.Name.En)),
        Column<Role>.Text("duty", "职责", "Duty", role => output.In(role.Duty.Zh, role.Duty.En)),
    ]);

    private static void ListRights(Output output) => output.Rows([.. CommandJson.AllKinds.Select(Right.Of)],
    [
        Column<Right>.Text("kind", "命令", "Change", right => right.Kind),
        Column<Right>.Text("who", "由谁办理", "Who may", right => RightText.Of(right).In(output.Language)),
    ]);
}
