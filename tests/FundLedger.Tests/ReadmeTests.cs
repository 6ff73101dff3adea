#pragma warning disable MSTEST0049 // As the README writes it.
using System.Text.RegularExpressions;
using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Tests;

/// <summary>What the README promises is carried out.</summary>
[TestClass]
public sealed partial class ReadmeTests
{
    private static readonly string Readme = TestData.Text("README.md");

    [TestMethod]
    public async Task Library_TenLines_KeepABook()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("fundledger-readme-").FullName, "ledger.db");
        var store = await BookStore.OpenAsync(Database.Sqlite(file), TimeProvider.System);
        var profile = new BookProfile("D1", new LocalName("城东区", "East"), Currency.FromCode("CNY"), FiscalYearStart: 1, FutureDays: 31);
        await using var book = await store.CreateAsync(new OpenBook { Profile = profile, Chart = [.. Chart.Standard.Definitions] });
        await book.ExecuteAsync(new OpenUnit { Key = "u1", Unit = "A", Name = new("城东区", "East"), Level = UnitLevel.District });
        await book.ExecuteAsync(new OpenFund { Key = "f1", Fund = "GF", Name = new("一般", "General"), Type = FundType.Fiscal, Owner = "A" });
        await book.ExecuteAsync(new Appropriate { Key = "b1", Date = new(2025, 1, 5), Unit = "A", Fund = "GF", Amount = 1_000_000m });
        var answer = await book.ExecuteAsync(new Disburse { Key = "k1", Date = new(2025, 4, 1), Unit = "A", Fund = "GF", Amount = 1_800m });

        Assert.HasCount(7, await book.Read.BalancesAsync(new AsOf(new DateOnly(2025, 12, 31))));
        Assert.AreEqual(5, answer.Posted[0].Seq);
        await book.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [TestMethod]
    public void Library_TenLines_NameTheNamespacesOfTheirTypes()
    {
        var example = Readme.Split("```csharp\n")[1].Split("```")[0];
        var ours = new[] { typeof(Money), typeof(BookStore) }.SelectMany(type => type.Assembly.GetExportedTypes()).ToLookup(type => type.Name, type => type.Namespace!);

        var used = TypeName().Matches(example).SelectMany(match => ours[match.Groups[1].Value]).Distinct();

        var named = Using().Matches(example).Select(match => match.Groups[1].Value).ToList();
        Assert.AreEqual(string.Join('\n', named), string.Join('\n', used.Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public async Task Story_FromTheReadme_IsCarriedOut()
    {
        var story = Readme.Split("```json\n")[1].Split("```")[0];
        await using var book = await EmptyBook.OpenAsync();

        var outcomes = await book.Book.ExecuteAllAsync([.. story.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(CommandJson.Read)]);

        Assert.HasCount(7, outcomes);
        Assert.IsTrue(outcomes.All(outcome => outcome.Refusal is null));
    }

    private sealed record EmptyBook(Book Book, string Folder) : IAsyncDisposable
    {
        public static async Task<EmptyBook> OpenAsync()
        {
            var folder = Directory.CreateTempSubdirectory("fundledger-readme-").FullName;
            var store = await BookStore.OpenAsync(Database.Sqlite(Path.Combine(folder, "book.db")), TimeProvider.System);
            var profile = new BookProfile("D1", new LocalName("城东区", "East"), Currency.FromCode("CNY"), 1, 31);
            return new EmptyBook(await store.CreateAsync(new OpenBook { Profile = profile, Chart = [.. Chart.Standard.Definitions] }), folder);
        }

        public async ValueTask DisposeAsync()
        {
            await Book.DisposeAsync();
            SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }
    }

    [GeneratedRegex(@"(?:new |(?<![\w.]))([A-Z]\w+)(?=[.(]| \{)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^using ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
