namespace FundLedger.Tests.Storage;

/// <summary>A small municipality for storage tests: district A with streets A01 and A02, district B, a foundation.</summary>
internal static class Municipality
{
    public static OpenBook Open(string code) => new()
    {
        Profile = new BookProfile(code, new LocalName("测试", "Test"), Currency.FromCode("CNY"), 1, 31),
        Chart = [.. Chart.Standard.Definitions],
        Date = new DateOnly(2025, 1, 1),
    };

    public static IReadOnlyList<BookCommand> Setup { get; } =
    [
        Unit("A", UnitLevel.District), Unit("A01", UnitLevel.Street, "A"), Unit("A02", UnitLevel.Street, "A"),
        Unit("B", UnitLevel.District), Unit("F", UnitLevel.Foundation),
        new OpenPurpose { Key = "p1", Purpose = "P1", Name = new LocalName("一", "One") },
        new OpenPurpose { Key = "p2", Purpose = "P2", Name = new LocalName("二", "Two") },
        Fund("GF", FundType.Fiscal, "A"), Fund("PF", FundType.Performance, "A"), Fund("CF", FundType.Charity, "F"),
        new Appropriate { Key = "a1", Date = new DateOnly(2025, 1, 5), Unit = "A", Fund = "GF", Purpose = "P1", Amount = 10_000m },
        Allot("l1", "A01", 1000m), Allot("l2", "A02", 1000m),
    ];

    public static Disburse Pay(string key, string unit, decimal amount, DateOnly date) => new()
    {
        Key = key,
        Date = date,
        Unit = unit,
        Fund = "GF",
        Purpose = "P1",
        Amount = amount,
        Payee = "某某文具店",
        Text = "办公用品",
    };

    public static Reserve Reserve(string document, string unit, decimal amount, DateOnly date) => new()
    {
        Key = $"reserve-{document}",
        Date = date,
        Document = document,
        Unit = unit,
        Fund = "GF",
        Lines = [new ReservationLine { Purpose = "P1", Amount = amount }],
    };

    public static Allot Allot(string key, string to, decimal amount, DateOnly? date = null) => new()
    {
        Key = key,
        Date = date ?? new DateOnly(2025, 1, 10),
        From = "A",
        To = to,
        Fund = "GF",
        Purpose = "P1",
        Amount = amount,
    };

    private static OpenUnit Unit(string code, UnitLevel level, string? parent = null) => new()
    {
        Key = $"unit-{code}",
        Unit = code,
        Name = new LocalName(code, code),
        Level = level,
        Parent = parent,
    };

    private static OpenFund Fund(string code, FundType type, string owner) => new()
    {
        Key = $"fund-{code}",
        Fund = code,
        Name = new LocalName(code, code),
        Type = type,
        Owner = owner,
    };
}
