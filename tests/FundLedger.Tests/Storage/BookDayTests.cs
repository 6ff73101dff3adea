using FundLedger.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Tests.Storage;

/// <summary>A day of a book begins and ends in the book's zone, wherever the host stands.</summary>
[TestClass]
public sealed class BookDayTests
{
    /// <summary>31 December 23:30 in Shanghai is 15:30 UTC; 1 January 08:30 is 00:30 UTC, and the last evening in New York.</summary>
    [TestMethod]
    [DataRow("UTC")]
    [DataRow("America/New_York")]
    [DataRow("Pacific/Auckland")]
    public async Task NewYearsNight_InShanghai_IsOfTheYearOfShanghai(string host)
    {
        await using var night = await Night.BeginAsync("CNY", null, host);
        var seen = new List<string>();
        foreach (var (day, time) in new[] { (31, "15:30"), (31, "15:59"), (31, "16:00"), (32, "00:30") })
        {
            night.At(new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day - 1) + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
            var entry = await night.AppropriateAsync();
            seen.Add($"{entry.Date:yyyy-MM-dd} {entry.Lines[0].Account.Year} {night.Book.Read.Today:yyyy-MM-dd}");
        }

        Assert.AreEqual("""
            2025-12-31 2025 2025-12-31
            2025-12-31 2025 2025-12-31
            2026-01-01 2026 2026-01-01
            2026-01-01 2026 2026-01-01
            """, string.Join('\n', seen));
    }

    [TestMethod]
    [DataRow("GBP", null, "2026-01-01")]
    [DataRow("GBP", "Europe/London", "2026-01-01")]
    [DataRow("USD", "America/New_York", "2025-12-31")]
    [DataRow("CNY", "Asia/Urumqi", "2026-01-01")]
    public async Task Zone_OfABook_IsTheOneNamedElseThatOfItsCurrency(string currency, string? zone, string today)
    {
        await using var night = await Night.BeginAsync(currency, zone, "Asia/Tokyo");
        night.At(new DateTimeOffset(2026, 1, 1, 0, 30, 0, TimeSpan.Zero));

        Assert.AreEqual(today, night.Book.Read.Today.ToString("yyyy-MM-dd", null));
        Assert.AreEqual(today, (await night.ReopenedTodayAsync()).ToString("yyyy-MM-dd", null));
    }

    [TestMethod]
    [DataRow("Mars/Olympus")]
    [DataRow("China Standard Time")]
    [DataRow("../../etc/passwd")]
    [DataRow("")]
    public async Task Zone_ThatThereIsNot_IsRefused(string zone)
    {
        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => Night.BeginAsync("CNY", zone, "UTC"));

        Assert.AreEqual(Rule.MemberForm, refused.Refusal.Rule);
        Assert.Contains("Asia/Shanghai", refused.Refusal.Chinese);
    }

    private sealed class Night(string folder, BookStore store, Book book, FakeTimeProvider clock) : IAsyncDisposable
    {
        private int _keys;

        public Book Book => book;

        public static async Task<Night> BeginAsync(string currency, string? zone, string host)
        {
            var folder = Directory.CreateTempSubdirectory("fundledger-").FullName;
            var clock = new FakeTimeProvider(new DateTimeOffset(2025, 12, 30, 0, 0, 0, TimeSpan.Zero));
            clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById(host));
            var store = await BookStore.OpenAsync(Database.Sqlite(Path.Combine(folder, "fundledger.db")), clock);
            var profile = new BookProfile("T", new LocalName("测试", "Test"), Currency.FromCode(currency), 1, 31, zone);
            var book = await store.CreateAsync(new OpenBook { Profile = profile, Chart = [.. Chart.Standard.Definitions] });
            var night = new Night(folder, store, book, clock);
            await night.DoAsync("""{"kind":"open-unit","unit":"A","name":{"zh":"区","en":"A"},"level":"district"}""");
            await night.DoAsync("""{"kind":"open-fund","fund":"GF","name":{"zh":"预算","en":"Budget"},"type":"fiscal","owner":"A"}""");
            return night;
        }

        public void At(DateTimeOffset moment) => clock.SetUtcNow(moment);

        public async Task<Entry> AppropriateAsync()
        {
            var answer = await DoAsync("""{"kind":"appropriate","unit":"A","fund":"GF","amount":"1.00"}""");
            return (await book.Read.EntriesAsync(new EntryFilter { After = answer.Posted[0].Seq - 1, Limit = 1 }))[0];
        }

        public async Task<DateOnly> ReopenedTodayAsync()
        {
            await using var opened = await store.OpenBookAsync("T");
            return opened.Read.Today;
        }

        public async ValueTask DisposeAsync()
        {
            await book.DisposeAsync();
            using (var connection = new SqliteConnection(Database.Sqlite(Path.Combine(folder, "fundledger.db")).ConnectionString))
                SqliteConnection.ClearPool(connection);
            Directory.Delete(folder, recursive: true);
        }

        private Task<Answer> DoAsync(string json) =>
            book.ExecuteAsync(CommandJson.Read(json.Insert(json.Length - 1, $",\"key\":\"k{++_keys}\"")));
    }
}
