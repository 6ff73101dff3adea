using System.Globalization;
using System.Text;

namespace FundLedger.Server.Tests;

/// <summary>What a role may do with a kind of command.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Role">The role.</param>
/// <param name="Own">Held at a street, for the street itself.</param>
/// <param name="Foreign">Held at a street, for a street of another district.</param>
/// <param name="Parent">Held at a street, for the district above.</param>
/// <param name="Book">Held for the whole book.</param>
internal sealed record RoleRow(string Kind, string Role, string Own, string Foreign, string Parent, string Book);

/// <summary>Roles × kinds × whose it is, as a server really answers: each is tried, and nothing is posted.</summary>
internal static class RoleTable
{
    public const string May = "yes";
    public const string MayNot = "no";

    private static readonly string[] Refused =
    [
        "RoleRequired", "RoleForOneself", "UnitMustExist", "DocumentMustExist", "EntryMustExist", "FundMustExist", "OnlyTheMaker", "NotYourStep", "NotSupervisor", "OnlyForOneself",
    ];

    /// <summary>A row for each kind and role: what the server answers on the stage.</summary>
    public static Task<IReadOnlyList<RoleRow>> AnsweredAsync(RoleStage stage) => RowsAsync((kind, unit, caller) => TryAsync(stage, kind, unit, caller));

    /// <summary>The same rows, as the plain model of rights has them.</summary>
    public static Task<IReadOnlyList<RoleRow>> ExpectedAsync(RoleStage stage)
    {
        var model = new EdgeCaller(stage.Town);
        return RowsAsync((kind, unit, caller) => Task.FromResult(model.May(model.ActOf(kind, stage.BodyOf(kind, unit, caller)), caller) ? May : MayNot));
    }

    private static async Task<IReadOnlyList<RoleRow>> RowsAsync(Func<string, string, string, Task<string>> may)
    {
        var rows = new List<RoleRow>();
        foreach (var kind in CommandJson.AllKinds.Except(["open-book"]))
        {
            foreach (var role in EdgeTown.Roles)
            {
                var street = $"{role}.A01";
                rows.Add(new RoleRow(kind, role, await may(kind, "A01", street), await may(kind, "B01", street), await may(kind, "A", street), await may(kind, RoleStage.Book, $"{role}.M")));
            }
        }

        return rows;
    }

    /// <summary>The document of the table.</summary>
    public static string Document(IEnumerable<RoleRow> rows) => $"""
        # 权限实测表 · The matrix of roles, as the server answers

        Each kind of change is tried by each role of a street (A01): at its own unit, at another district's street (foreign), at the district above it (parent); and by the same role of the whole city (book). Only what is let through stands here. `decide` and `return` are tried where it is the role's turn; requests by the one who wrote them.

        {Markdown(rows)}
        """.ReplaceLineEndings("\n");

    /// <summary>The table as Markdown: a line for each kind, and in it for each role where it may.</summary>
    public static string Markdown(IEnumerable<RoleRow> rows)
    {
        var text = new StringBuilder($"| | {string.Join(" | ", EdgeTown.Roles)} |\n|---|{string.Concat(EdgeTown.Roles.Select(_ => "---|"))}\n");
        foreach (var kind in rows.GroupBy(row => row.Kind))
            text.Append(CultureInfo.InvariantCulture, $"| `{kind.Key}` | {string.Join(" | ", kind.Select(Cell))} |\n");
        return text.ToString();
    }

    private static string Cell(RoleRow row) => string.Join(", ",
        new[] { ("own", row.Own), ("parent", row.Parent), ("foreign", row.Foreign), ("book", row.Book) }.Where(place => place.Item2 != MayNot)
            .Select(place => place.Item2 == May ? place.Item1 : $"{place.Item1}? {place.Item2}"));

    /// <summary>Yes, no, or the rule by which it was refused for another reason.</summary>
    private static async Task<string> TryAsync(RoleStage stage, string kind, string unit, string caller)
    {
        var call = new EdgeCall(kind, stage.BodyOf(kind, unit, caller), caller, "try") { IsBatch = kind == "attach" };
        var answer = await stage.TryAsync(call);
        var rule = call.IsBatch && answer.Body.StartsWith('[') ? (string?)answer.Json[0]!["rule"] : answer.Rule;
        return rule is null && answer.Status < 300 ? May : Refused.Contains(rule) ? MayNot : rule ?? answer.Status.ToString(CultureInfo.InvariantCulture);
    }
}
