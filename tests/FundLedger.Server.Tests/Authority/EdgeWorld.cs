using CsCheck;

namespace FundLedger.Server.Tests;

/// <summary>People with roles at random units, and the choices of all calls that they make.</summary>
internal sealed record EdgeWorld(IReadOnlyList<(string Person, string Role, string Unit)> Roles, int[][] Calls)
{
    private const int ChoicesOfACall = 48;

    /// <summary>So that for most of what can be done there is somebody who may.</summary>
    private static readonly (string Person, string Role, string Unit)[] Cast =
    [
        ("f1", "finance-officer", "M"), ("f2", "finance-officer", "M"), ("x1", "administrator", "M"), ("x2", "administrator", "M"), ("s1", "supervisor", "M"),
        ("fF", "finance-officer", "FND"), ("pF", "approver", "FND"), ("cF", "cashier", "FND"),
        .. new[] { "A", "B" }.SelectMany(district => new[]
        {
            ($"f{district}", "finance-officer", district), ($"x{district}", "administrator", district), ($"a{district}", "auditor", district), ($"xs{district}", "administrator", $"{district}01"),
            ($"ps{district}", "approver", $"{district}01"), ($"fs{district}", "finance-officer", $"{district}01"), ($"cs{district}", "cashier", $"{district}01"),
            ($"xc{district}", "administrator", $"{district}0101"), ($"pc{district}", "approver", $"{district}0101"), ($"lc{district}", "applicant", $"{district}0101"), ($"fc{district}", "finance-officer", $"{district}0101"),
        }),
        ("pA02", "approver", "A02"), ("lA0102", "applicant", "A0102"), ("lA0201", "applicant", "A0201"),
    ];

    private static readonly Gen<int[]> Choices = Gen.Int[0, 1_000_000].Array[ChoicesOfACall];

    /// <summary>Twelve people besides, with none to three roles each.</summary>
    public static Gen<EdgeWorld> Of(int calls) =>
        Gen.Select(Gen.Select(Gen.Int[0, EdgeTown.Roles.Length - 1], Gen.Int[0, EdgeTown.Units.Length - 1]).Array[0, 3].Array[12], Choices.Array[calls])
            .Select((people, made) => new EdgeWorld(
            [
                .. Cast,
                .. people.SelectMany((roles, i) => roles.Length == 0 ? [($"r{i}", "", "")] : roles.Select(role => ($"r{i}", EdgeTown.Roles[role.Item1], EdgeTown.Units[role.Item2]))),
            ], made));
}
