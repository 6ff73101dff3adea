namespace FundLedger.Tests.Agreement;

/// <summary>
/// Where generated histories happen: district A with streets A01 and A02 and the community A0101, district B with B01, the
/// foundation F; a fund of each carry-over rule, and performance pay; purposes of two levels; people with roles, and routes.
/// </summary>
internal static class HistoryTown
{
    public const int FirstYear = 2025;
    public const int Years = 3;

    public static DateOnly Today { get; } = new(2028, 3, 31);

    public static IReadOnlyList<string> Units { get; } = ["A", "A01", "A02", "A0101", "B", "B01", "F"];

    public static IReadOnlyList<string> Fiscal { get; } = ["GF", "PJ", "LF", "PF"];

    public static IReadOnlyList<string> Purposes { get; } = ["P1", "P2"];

    /// <summary>Who writes requests, who decides them at each unit, and who watches.</summary>
    public const string Maker = "maker", Decider = "decider", Committee = "committee", Watcher = "watcher";

    public static OpenBook Open { get; } = new()
    {
        Profile = new BookProfile("H", new LocalName("测试", "Test"), Currency.FromCode("CNY"), 1, 31),
        Chart = [.. Chart.Standard.Definitions],
        Date = new DateOnly(FirstYear, 1, 1),
    };

    public static IReadOnlyList<BookCommand> Setup { get; } = Dated(
    [
        Unit("A", UnitLevel.District), Unit("A01", UnitLevel.Street, "A"), Unit("A02", UnitLevel.Street, "A"), Unit("A0101", UnitLevel.Community, "A01"),
        Unit("B", UnitLevel.District), Unit("B01", UnitLevel.Street, "B"), Unit("F", UnitLevel.Foundation),
        Purpose("P"), Purpose("P1", "P"), Purpose("P2", "P"),
        Fund("GF", FundType.Fiscal, CarryOver.CarryOver), Fund("PJ", FundType.Project, CarryOver.TwoYear),
        Fund("LF", FundType.Fiscal, CarryOver.Lapse), Fund("PF", FundType.Performance, CarryOver.CarryOver),
        Fund("CF", FundType.Charity, CarryOver.Permanent) with { Owner = "F" },
        Person(Maker), Person(Decider), Person(Committee), Person(Watcher),
        Role(Decider, "approver", "A"), Role(Decider, "approver", "B"), Role(Decider, "finance-officer", "A"), Role(Decider, "finance-officer", "B"),
        Role(Committee, "committee", "F"), Role(Watcher, "supervisor", "F"), Role(Watcher, "supervisor", "A"), Role(Watcher, "supervisor", "B"),
        Route("budget", RequestKind.Budget, "approver", UnitLevel.District), Route("charity", RequestKind.Charity, "committee", UnitLevel.Foundation),
    ]);

    private static IReadOnlyList<BookCommand> Dated(IReadOnlyList<BookCommand> commands) =>
        [.. commands.Select((command, i) => command with { Key = $"s{i}", Date = new DateOnly(FirstYear, 1, 1) })];

    private static OpenUnit Unit(string code, UnitLevel level, string? parent = null) =>
        new() { Unit = code, Name = new LocalName(code, code), Level = level, Parent = parent };

    private static OpenPurpose Purpose(string code, string? parent = null) => new() { Purpose = code, Name = new LocalName(code, code), Parent = parent };

    private static OpenFund Fund(string code, FundType type, CarryOver rule) =>
        new() { Fund = code, Name = new LocalName(code, code), Type = type, CarryOver = rule, Owner = "A" };

    private static OpenPerson Person(string code) => new() { Person = code, Name = new LocalName(code, code), Accounts = [code] };

    private static AssignRole Role(string person, string role, string unit) =>
        new() { Person = person, Role = role, Unit = unit, From = new DateOnly(FirstYear, 1, 1) };

    private static PublishRoute Route(string code, RequestKind kind, string role, UnitLevel level) => new()
    {
        Route = new Route
        {
            Code = code,
            Name = new LocalName(code, code),
            For = new RouteScope { Kinds = [kind] },
            OutcomeDays = 200,
            Steps = [new RouteStep { Step = "one", Name = new LocalName("一", "One"), Role = role, Level = level, Days = 3 }],
        },
    };
}
