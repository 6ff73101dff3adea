using CsCheck;
using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>Generated histories: whatever is asked, in whatever order, the invariants hold and every as-of pair can be asked.</summary>
public abstract partial class BookContract
{
    /// <summary>
    /// Spending and funding of one quota line on random days, in random order. A naive model that keeps every
    /// movement and adds them up day by day decides the same, and names the same first failing day.
    /// </summary>
    [TestMethod]
    public async Task Execute_RandomDaysAndAmounts_DecidesAsTheNaiveModel() =>
        await Gen.Select(Gen.Int[-400, 600], Gen.Int[0, 40]).Array[1, 60].SampleAsync(async movements =>
        {
            await using var book = await CreateBookAsync();
            var model = new SortedDictionary<int, long> { [9] = 100_000 };
            for (var i = 0; i < movements.Length; i++)
            {
                var (amount, day) = movements[i];
                if (amount == 0)
                    continue;
                var date = NewYear.AddDays(day);
                BookCommand command = amount > 0
                    ? Municipality.Pay($"m{i}", "A01", amount, date)
                    : Municipality.Allot($"m{i}", "A01", -amount, new DateOnly(2025, 1, 5).AddDays(day));
                var effective = amount > 0 ? day : day + 4;
                var outcome = (await book.ExecuteAllAsync([command], Cancellation))[0];
                AssertSameDecision(model, effective, -amount * 100L, outcome);
            }

            Assert.AreEqual(model.Values.Sum(), await AvailableAsync(book, "A01", DateOnly.MaxValue));
            return true;
        }, iter: 30);

    private static void AssertSameDecision(SortedDictionary<int, long> model, int day, long movement, Outcome outcome)
    {
        var trial = new SortedDictionary<int, long>(model) { [day] = model.GetValueOrDefault(day) + movement };
        var running = 0L;
        int? failing = null;
        foreach (var (at, net) in trial)
        {
            running += net;
            if (running < 0 && at >= day)
                failing ??= at;
        }

        if (failing is null)
        {
            Assert.IsNull(outcome.Refusal, outcome.Refusal?.English);
            model[day] = trial[day];
        }
        else
        {
            Assert.AreEqual(Rule.BalanceBelowZero, outcome.Refusal?.Rule);
            Assert.AreEqual(NewYear.AddDays(failing.Value), Fact(outcome.Refusal!, "date"));
        }
    }

    [TestMethod]
    public async Task Balances_AtEveryAsOfPair_EqualAReplay() =>
        await EventHistory.Commands(80).SampleAsync(async commands =>
        {
            await using var book = await CreateBookAsync();
            var moments = new List<DateTime>();
            foreach (var chunk in commands.Chunk(9))
            {
                Clock.Advance(TimeSpan.FromMinutes(7));
                moments.Add(Clock.GetUtcNow().UtcDateTime);
                await book.ExecuteAllAsync(chunk, Cancellation);
            }

            var entries = await AllEntriesAsync(book);
            foreach (var moment in moments.Append(moments[0].AddYears(-1)))
            {
                for (var month = 1; month <= 12; month += 2)
                    await AssertReplayAsync(book, entries, new AsOf(new DateOnly(2025, month, 15), moment));
            }

            await AssertReplayAsync(book, entries, AsOf.Everything);
            return true;
        }, iter: 10);

    private async Task AssertReplayAsync(Book book, IReadOnlyList<Entry> entries, AsOf asOf)
    {
        var expected = entries
            .Where(entry => entry.Date <= asOf.Date && !(entry.RecordedAt > asOf.KnownAt))
            .SelectMany(entry => entry.Lines)
            .GroupBy(line => line.Account)
            .Select(group => new AccountBalance(group.Key, group.Sum(line => line.Debit), group.Sum(line => line.Credit)))
            .Where(balance => balance.Debit != 0 || balance.Credit != 0)
            .ToHashSet();
        var actual = await book.Read.BalancesAsync(asOf, null, Cancellation);
        Assert.IsTrue(expected.SetEquals(actual), $"{asOf}: {expected.Count} expected, {actual.Count} read.");
    }

    [TestMethod]
    public async Task Execute_RandomEvents_KeepEveryInvariant()
    {
        var (asked, posted) = (0, 0);
        await EventHistory.Commands(400).SampleAsync(async commands =>
        {
            await using var book = await CreateBookAsync();
            foreach (var chunk in commands.Chunk(37))
            {
                asked += chunk.Length;
                posted += (await book.ExecuteAllAsync(chunk, Cancellation)).Count(outcome => outcome.Answer is not null);
            }

            await AssertSoundAsync(book);
            Invariants.Assert(await AllEntriesAsync(book), await book.Read.SetupAsync(null, Cancellation));
            return true;
        }, iter: 20, threads: 1);
        Assert.IsGreaterThan(asked / 8, posted, "Too few of the generated events were accepted to prove anything.");
    }

    private async Task<IReadOnlyList<Entry>> AllEntriesAsync(Book book)
    {
        var all = new List<Entry>();
        for (IReadOnlyList<Entry> page; (page = await book.Read.EntriesAsync(
            new EntryFilter { After = all.Count, Limit = 1000 }, Cancellation)).Count > 0;)
        {
            all.AddRange(page);
        }

        return all;
    }
}
