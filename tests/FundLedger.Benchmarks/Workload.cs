using FundLedger.Storage;

namespace FundLedger.Benchmarks;

/// <summary>Payments of a district office: six lines each, in three ledgers, on the quota of four streets.</summary>
internal static class Workload
{
    private static readonly string[] Units = ["A01", "A02", "A03", "A04"];

    public static Task<Book> NewBookAsync(string folder, string code) =>
        NewBookAsync(Database.Sqlite(Path.Combine(folder, $"{code}.db")), code);

    public static async Task<Book> NewBookAsync(Database database, string code)
    {
        var store = await BookStore.OpenAsync(database, TimeProvider.System);
        var book = await store.CreateAsync(new OpenBook
        {
            Profile = new BookProfile(code, new LocalName("基准", "Benchmark"), Currency.FromCode("CNY"), 1, 31),
            Chart = [.. Chart.Standard.Definitions],
        });
        Check(await book.ExecuteAllAsync([.. Setup()]));
        return book;
    }

    public static void Check(IReadOnlyList<Outcome> outcomes)
    {
        foreach (var outcome in outcomes)
            _ = outcome.Required;
    }

    /// <summary>A payment from the quota available: 9203 is checked along its whole timeline.</summary>
    public static Disburse Payment(int i) => new()
    {
        Key = $"payment-{i}",
        Date = new DateOnly(2025, 1, 15).AddDays(i % 300),
        Unit = Units[i % Units.Length],
        Fund = "GF",
        Purpose = "2080208",
        Amount = 100 + (i % 977),
        Payee = "某某文具店",
        Text = "社区活动用品",
    };

    private static IEnumerable<BookCommand> Setup()
    {
        yield return new OpenUnit { Key = "u", Unit = "A", Name = new LocalName("甲区", "District A"), Level = UnitLevel.District };
        foreach (var unit in Units)
            yield return new OpenUnit { Key = $"u-{unit}", Unit = unit, Name = new LocalName(unit, unit), Level = UnitLevel.Street, Parent = "A" };
        yield return new OpenFund { Key = "f", Fund = "GF", Name = new LocalName("一般", "General"), Type = FundType.Fiscal, Owner = "A" };
        yield return new OpenPurpose { Key = "p", Purpose = "2080208", Name = new LocalName("基层政权建设", "Grassroots") };
        yield return new Appropriate { Key = "a", Date = new DateOnly(2025, 1, 2), Unit = "A", Fund = "GF", Purpose = "2080208", Amount = 9_000_000_000m };
        foreach (var unit in Units)
            yield return new Allot { Key = $"l-{unit}", Date = new DateOnly(2025, 1, 3), From = "A", To = unit, Fund = "GF", Purpose = "2080208", Amount = 2_000_000_000m };
    }
}
