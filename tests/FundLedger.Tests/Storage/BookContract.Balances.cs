using CsCheck;
using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>Balances are read from sums of months and days; they are sums of lines.</summary>
public abstract partial class BookContract
{
    [TestMethod]
    public async Task Balances_OfAnyRangeAtAnyMoment_ArePlainSumsOfLines() =>
        await Gen.Select(EventHistory.Commands(80), Gen.Select(Gen.Int[-40, 420], Gen.Int[-40, 420], Gen.Int[-1, 9]).Array[12])
            .SampleAsync(async (commands, ranges) =>
            {
                await using var book = await CreateBookAsync();
                var moments = await InMinutesAsync(book, commands);
                await book.ExecuteAllAsync([new CloseYear { Key = "close", Year = 2025 }], Cancellation);
                var entries = await AllEntriesAsync(book);
                foreach (var (from, to, moment) in ranges)
                {
                    var after = NewYear.AddDays(from);
                    var asOf = new AsOf(NewYear.AddDays(to), moment < 0 ? null : moments[moment % moments.Count]);
                    AssertSums(entries, entry => entry.Date > after && entry.Date <= asOf.Date && !(entry.RecordedAt > asOf.KnownAt),
                        await book.Read.BalancesAsync(asOf, after, Cancellation));
                    AssertSums(entries, entry => entry.Date <= asOf.Date && !(entry.RecordedAt > asOf.KnownAt),
                        await book.Read.BalancesAsync(asOf, null, Cancellation));
                }

                return true;
            }, iter: 10);

    [TestMethod]
    public async Task Year_OfAnyDateAtAnyMoment_IsPlainSumsOfLines() =>
        await Gen.Select(EventHistory.Commands(60), Gen.Select(Gen.Int[-40, 420], Gen.Int[-1, 9]).Array[10])
            .SampleAsync(async (commands, pairs) =>
            {
                await using var book = await CreateBookAsync();
                var moments = await InMinutesAsync(book, commands);
                await book.ExecuteAllAsync([new CloseYear { Key = "close", Year = 2025 }], Cancellation);
                moments.Add(Clock.GetUtcNow().UtcDateTime);
                var entries = await AllEntriesAsync(book);
                var ends = new[] { -1, 364 }.SelectMany(day => new[] { 0, moments.Count - 1, -1 }.Select(moment => (day, moment)));
                foreach (var (day, moment) in pairs.Concat(ends))
                    await AssertYearAsync(book, entries, new AsOf(NewYear.AddDays(day), moment < 0 ? null : moments[moment % moments.Count]));
                return true;
            }, iter: 10);

    private async Task AssertYearAsync(Book book, IReadOnlyList<Entry> entries, AsOf asOf)
    {
        var first = new DateOnly(asOf.Date.Year, 1, 1);
        var last = new DateOnly(asOf.Date.Year, 12, 31);
        var known = entries.Where(entry => !(entry.RecordedAt > asOf.KnownAt)).ToList();

        var year = await book.Read.YearAsync(asOf, Cancellation);

        Assert.AreEqual(asOf.Date.Year, year.Year);
        AssertSums(known, entry => entry.Date < first, year.Opening);
        AssertSums(known, entry => entry.Date >= first && entry.Date <= asOf.Date
            && !(asOf.Date == last && entry.Date == last && entry.Kind is "close-year"), year.Movements);
    }

    [TestMethod]
    public async Task YearEndBalances_OfAYear_ShowWhatClosingItWouldPost()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(Municipality.Pay("k", "A01", 250m, March), Cancellation);
        var close = new CloseYear { Key = "close", Year = 2025 };

        var setup = await book.Read.SetupAsync(null, Cancellation);
        var balances = (await book.Read.BalancesAsync(new AsOf(setup.Profile.LastDayOf(2025)), null, Cancellation))
            .Select(balance => (balance.Account, balance.Debit - balance.Credit));
        var answer = await book.ExecuteAsync(close, Cancellation);

        var preview = close.PlanFrom(setup, balances, CarriedBefore.None, new Dictionary<Place, long>()).Entries.SelectMany(entry => entry.Carrying.Concat(entry.Closing).Concat(entry.Opening));
        Assert.AreSequenceEqual(answer.Lines, preview);
    }

    [TestMethod]
    public async Task Migrate_ABookFromBeforeTheMonths_FillsThem()
    {
        var database = await CreateDatabaseAsync();
        await using (var book = await CreateBookAsync(database))
            await book.ExecuteAllAsync([.. Enumerable.Range(0, 40).Select(i => Municipality.Pay($"k{i}", "A01", 1m, March.AddDays(i)))], Cancellation);
        await SqlAsync(database, "DROP TABLE account_month");
        await SqlAsync(database, database.Dialect.Name == "sqlserver" ? "DROP INDEX entry_award ON entry" : "DROP INDEX entry_award");
        await SqlAsync(database, "DELETE FROM schema_version WHERE name = '002_account_month'");

        await using var again = await ReopenAsync(database);

        await AssertSoundAsync(again);
        Assert.AreEqual(96_900, await AvailableAsync(again, "A01", new DateOnly(2025, 3, 31)));
    }

    /// <summary>Carries commands out seven minutes apart, nine at a time, and says when.</summary>
    private async Task<List<DateTime>> InMinutesAsync(Book book, BookCommand[] commands)
    {
        var moments = new List<DateTime>();
        foreach (var chunk in commands.Chunk(9))
        {
            Clock.Advance(TimeSpan.FromMinutes(7));
            moments.Add(Clock.GetUtcNow().UtcDateTime);
            await book.ExecuteAllAsync(chunk, Cancellation);
        }

        Clock.Advance(TimeSpan.FromMinutes(7));
        return moments;
    }

    private static void AssertSums(IReadOnlyList<Entry> entries, Func<Entry, bool> counts, IReadOnlyList<AccountBalance> actual)
    {
        var expected = entries.Where(counts).SelectMany(entry => entry.Lines)
            .GroupBy(line => line.Account)
            .Select(group => new AccountBalance(group.Key, group.Sum(line => line.Debit), group.Sum(line => line.Credit)))
            .Where(balance => balance.Debit != 0 || balance.Credit != 0)
            .ToHashSet();
        Assert.IsTrue(expected.SetEquals(actual), $"{expected.Count} expected, {actual.Count} read.");
    }
}
