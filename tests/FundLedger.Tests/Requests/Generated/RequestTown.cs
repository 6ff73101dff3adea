using System.Security.Cryptography;
using System.Text;
using FundLedger.Tests.Storage;

namespace FundLedger.Tests.Requests.Generated;

/// <summary>
/// The small municipality with twelve people whose roles overlap, some with two accounts, and routes with every rule
/// of counting votes.
/// </summary>
internal static class RequestTown
{
    public static readonly DateOnly Start = new(2025, 1, 12);

    /// <summary>What is attached as minutes.</summary>
    public static readonly byte[] Minutes = Encoding.UTF8.GetBytes("议事会会议纪要");

    public static readonly string MinutesHash = Convert.ToHexStringLower(SHA256.HashData(Minutes));

    public static IReadOnlyList<string> People { get; } = [.. Enumerable.Range(0, 12).Select(i => $"p{i}")];

    public static IReadOnlyList<string> Accounts { get; } = [.. People, .. People.Take(4).Select(person => person + ".second")];

    /// <summary>Roles that people hold, lose and get again.</summary>
    public static IReadOnlyList<(string Role, string Unit)> Posts { get; } =
        [("approver", "A01"), ("approver", "A02"), ("approver", "A"), ("finance-officer", "A"), ("committee", "F"), ("supervisor", "F")];

    /// <summary>All that comes before the first request.</summary>
    public static IReadOnlyList<BookCommand> Setup { get; } =
    [
        .. People.Select((person, i) => new OpenPerson
        {
            Key = "person-" + person,
            Person = person,
            Name = new LocalName(person, person),
            Accounts = i < 4 ? [person, person + ".second"] : [person],
        }),
        Role(0, "approver", "A01"), Role(1, "approver", "A01"), Role(2, "approver", "A01"),
        Role(1, "approver", "A02"), Role(5, "approver", "A02"),
        Role(2, "approver", "A"), Role(3, "approver", "A"), Role(4, "approver", "A"),
        Role(6, "finance-officer", "A"), Role(0, "finance-officer", "A"),
        Role(3, "committee", "F"), Role(4, "committee", "F"), Role(7, "committee", "F"), Role(8, "committee", "F"), Role(9, "committee", "F"),
        Role(10, "supervisor", "F"), Role(4, "supervisor", "F"),
        .. Routes(0),
        new Donate { Key = "donation", Date = Start, Fund = "CF", Amount = 4000m, Restriction = new Restriction { Purpose = "P1", Unit = "A01" } },
        new Donate { Key = "donation2", Date = Start, Fund = "CF", Amount = 4000m, Restriction = new Restriction { Purpose = "P1", Unit = "A02" } },
        Municipality.Allot("more", "A01", 3000m), Municipality.Allot("more2", "A02", 3000m),
    ];

    /// <summary>The routes; of another variant, some limits differ.</summary>
    public static IReadOnlyList<PublishRoute> Routes(int variant) =>
    [
        Route("charity", RequestKind.Charity,
            Step("street", UnitLevel.Street) with { Days = 3 + variant, Then = OnTimeout.Escalate, EscalateTo = "finance-officer", EscalateLevel = UnitLevel.District },
            Step("vote", UnitLevel.Foundation) with { Role = "committee", Rule = StepRule.Quorum, Quorum = 3, Supervisor = "supervisor", When = variant == 2 ? new StepCondition { Above = 20 } : null }),
        Route("budget", RequestKind.Budget,
            Step("all", UnitLevel.Street) with { Rule = StepRule.All },
            Step("council", UnitLevel.Street) with { Rule = StepRule.Council, When = new StepCondition { Above = 30 } },
            Step("majority", UnitLevel.District) with { Rule = StepRule.Majority, MayRepeat = true, Days = 2 },
            Step("officer", UnitLevel.District) with { Role = "finance-officer", When = new StepCondition { Above = 10 + variant } }),
        Route("virement", RequestKind.Virement, Step("percent", UnitLevel.District) with { Role = "finance-officer", Rule = StepRule.Percentage, Percent = 60, Days = 1 + variant }),
        Route("policy", RequestKind.Policy, Step("one", UnitLevel.District) with { Role = "finance-officer" }),
    ];

    private static PublishRoute Route(string code, RequestKind kind, params RouteStep[] steps) => new()
    {
        Key = "route-" + code,
        Route = new Route { Code = code, Name = new LocalName(code, code), For = new RouteScope { Kinds = [kind] }, OutcomeDays = 60, Steps = steps },
    };

    private static RouteStep Step(string code, UnitLevel level) =>
        new() { Step = code, Name = new LocalName(code, code), Role = "approver", Level = level };

    private static AssignRole Role(int person, string role, string unit) => new()
    {
        Key = $"role-{person}-{role}-{unit}",
        Person = $"p{person}",
        Role = role,
        Unit = unit,
        From = new DateOnly(2025, 1, 1),
    };
}
