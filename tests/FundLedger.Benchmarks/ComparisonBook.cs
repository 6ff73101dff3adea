using System.Globalization;
using FundLedger.Storage;

namespace FundLedger.Benchmarks;

/// <summary>Ten districts with ten streets each and ten funds, whose payments are spread over the fiscal year of 2025.</summary>
internal static class ComparisonBook
{
    private const int Batch = 8_000;

    private static readonly string[] Districts = [.. Enumerable.Range(0, 10).Select(i => $"D{i}")];
    private static readonly string[] Funds = [.. Enumerable.Range(0, 10).Select(i => $"F{i}")];

    public static async Task<Book> CreateAsync(Database database, int entries)
    {
        var store = await BookStore.OpenAsync(database, TimeProvider.System);
        var book = await store.CreateAsync(new OpenBook
        {
            Profile = new BookProfile("C", new LocalName("比较", "Comparison"), Currency.FromCode("CNY"), 1, 31),
            Chart = [.. Chart.Standard.Definitions],
        });
        Workload.Check(await book.ExecuteAllAsync([.. Setup().Select((command, i) => command with { Key = $"setup-{i}" })]));
        foreach (var payments in Enumerable.Range(0, entries).Select(i => Payment(i, entries)).Chunk(Batch))
            Workload.Check(await book.ExecuteAllAsync(payments));
        return book;
    }

    private static Disburse Payment(int i, int entries) => new()
    {
        Key = i.ToString(CultureInfo.InvariantCulture),
        Date = new DateOnly(2025, 1, 2).AddDays((int)(i * 363L / entries)),
        Unit = Street(i % 100),
        Fund = Funds[i / 100 % 10],
        Amount = 100 + (i % 977),
        Text = "社区活动用品",
    };

    private static string Street(int i) => $"{Districts[i / 10]}{i % 10:00}";

    private static IEnumerable<BookCommand> Setup()
    {
        foreach (var district in Districts)
            yield return new OpenUnit { Unit = district, Name = new LocalName(district, district), Level = UnitLevel.District };
        foreach (var street in Enumerable.Range(0, 100).Select(Street))
            yield return new OpenUnit { Unit = street, Name = new LocalName(street, street), Level = UnitLevel.Street, Parent = street[..2] };
        foreach (var fund in Funds)
        {
            yield return new OpenFund { Fund = fund, Name = new LocalName(fund, fund), Type = FundType.Fiscal, Owner = Districts[0] };
            foreach (var district in Districts)
                yield return new Appropriate { Date = new DateOnly(2025, 1, 1), Unit = district, Fund = fund, Amount = 200_000_000m };
            foreach (var street in Enumerable.Range(0, 100).Select(Street))
                yield return new Allot { Date = new DateOnly(2025, 1, 1), From = street[..2], To = street, Fund = fund, Amount = 10_000_000m };
        }
    }
}
