using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>delegate …</c>: who acts for whom, and when.</summary>
internal static class DelegateVerb
{
    public static Command Create() => new("delegate", """
        授权委托 · Delegation: one person acts for another for some days.
        fundledger delegate add --from li --to zhao --start 2025-07-01 --end 2025-07-14 --actor li.na
        """)
    {
        CommandVerb.Of("add", DelegateAuthority.Kind, """
            委托他人代办；同一委托再记一次可改末日 · Let another act for some days; the same again with another last day changes it.
            fundledger delegate add --from li --to zhao --role approver --start 2025-07-01 --end 2025-07-14 --actor li.na
            """),
        Verb.OnBook("list", """
            委托一览 · Delegations, and whether they hold on the day.
            fundledger delegate list --as-of 2025-07-05
            """, ListAsync, CommonOptions.Date, CommonOptions.KnownAt),
    };

    private static async Task<int> ListAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var output = session.Output;
        output.Rows([.. setup.Delegations.OrderBy(each => each.Start).ThenBy(each => each.From, StringComparer.Ordinal)],
        [
            Column<Delegation>.Text("from", "委托人", "From", each => each.From),
            Column<Delegation>.Text("fromName", "姓名", "Name", each => setup.Person(each.From).Name.In(output.Language)),
            Column<Delegation>.Text("to", "受托人", "To", each => each.To),
            Column<Delegation>.Text("toName", "姓名", "Name", each => setup.Person(each.To).Name.In(output.Language)),
            Column<Delegation>.Text("role", "角色", "Role", each => each.Role.Length == 0 ? "*" : each.Role),
            Column<Delegation>.Text("start", "首日", "First day", each => each.Start),
            Column<Delegation>.Text("end", "末日", "Last day", each => each.End),
            Column<Delegation>.Text("holds", "当日有效", "Holds", each => Holds(each, asOf.Date) is var holds && output.IsText ? output.In(holds ? "是" : "否", holds ? "yes" : "no") : Holds(each, asOf.Date)),
        ]);
        return ExitStatus.Done;
    }

    private static bool Holds(Delegation each, DateOnly date) => date >= each.Start && date <= each.End;
}
