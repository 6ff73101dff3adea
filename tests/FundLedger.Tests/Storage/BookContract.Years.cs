using CsCheck;
using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>
/// Three fiscal years of generated events, with their ends: January goes on before the year is closed in March, with parts
/// of its quota confirmed or carried over by themselves; then it is closed, taken back, closed again.
/// </summary>
public abstract partial class BookContract
{
    [TestMethod]
    public async Task Years_RandomEvents_KeepEveryInvariant_AndYearEndsAreExact()
    {
        var (asked, posted) = (0, 0);
        await YearsHistory.Commands(10_000).SampleAsync(async commands =>
        {
            Clock.SetUtcNow(new DateTimeOffset(2027, 12, 31, 1, 0, 0, TimeSpan.Zero));
            await using var book = await CreateBookAsync();
            await book.ExecuteAllAsync(YearsHistory.Setup, Cancellation);
            var year = YearsHistory.FirstYear;
            foreach (var chunk in commands.Chunk(125))
            {
                asked += chunk.Length;
                posted += (await book.ExecuteAllAsync(chunk, Cancellation)).Count(outcome => outcome.Answer is not null);
                if (chunk.Max(command => command.Date) is { } date && date.AddDays(-75) > new DateOnly(year, 12, 31))
                    await EndAsync(book, year++);
            }

            Clock.SetUtcNow(new DateTimeOffset(2028, 3, 20, 1, 0, 0, TimeSpan.Zero));
            await EndAsync(book, year);
            Assert.AreEqual(YearsHistory.FirstYear + YearsHistory.Years - 1, year);
            await AssertSoundAsync(book);
            var entries = await AllEntriesAsync(book);
            Invariants.Assert(entries, await book.Read.SetupAsync(null, Cancellation));
            Assert.Contains(entry => entry.Document == YearEndDocument.ConfirmedOf(YearsHistory.FirstYear), entries, "Nothing was confirmed.");
            Assert.Contains(entry => entry.Document == YearEndDocument.UsedOf(YearsHistory.FirstYear), entries, "Nothing was used before it was confirmed.");
            return true;
        }, iter: 1, threads: 1);
        Assert.IsGreaterThan(asked / 6, posted, "Too few of the generated events were accepted to prove anything.");
    }

    /// <summary>Closes a year, takes that back, and closes it again: the middle leaves every balance as it was.</summary>
    private async Task EndAsync(Book book, int year)
    {
        await CloseAsync(book, year, 1);
        var before = await AllEntriesAsync(book);
        YearEndInvariants.Assert(before, new DateOnly(year, 12, 31));
        var closing = before.Where(entry => entry.Document == YearEndDocument.Of(year) && entry.ReversalOf is null).Min(entry => entry.Seq);
        var reopened = (await book.ExecuteAllAsync([new ReopenYear { Key = $"reopen-{year}", Year = year }], Cancellation))[0];
        if (reopened.Refusal is not null)
        {
            Assert.AreEqual(Rule.YearUsedSince, reopened.Refusal.Rule, reopened.Refusal.English);
            return;
        }

        var sums = (await book.Read.BalancesAsync(AsOf.Everything, null, Cancellation)).ToDictionary(balance => balance.Account);
        foreach (var account in before.Where(entry => entry.Seq < closing).SelectMany(entry => entry.Lines).GroupBy(line => line.Account))
        {
            var now = sums.GetValueOrDefault(account.Key, new AccountBalance(account.Key, 0, 0));
            Assert.AreEqual((account.Sum(line => line.Debit), account.Sum(line => line.Credit)), (now.Debit, now.Credit), account.Key.ToString());
        }

        await CloseAsync(book, year, 2);
        YearEndInvariants.Assert(await AllEntriesAsync(book), new DateOnly(year, 12, 31));
    }

    /// <summary>Closes a year after releasing the requests that stand in the way.</summary>
    private async Task CloseAsync(Book book, int year, int time)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var outcome = (await book.ExecuteAllAsync([new CloseYear { Key = $"close-{year}-{time}", Year = year }], Cancellation))[0];
            if (outcome.Answer is not null)
                return;
            Assert.AreEqual(Rule.YearHasOpenRequests, outcome.Refusal!.Rule, outcome.Refusal.English);
            var documents = Fact(outcome.Refusal, "holders")!.ToString()!.Split(", ").Select(holder => holder.Split(' ')[0]).Where(code => code is not ("…" or "—")).Distinct();
            foreach (var document in documents)
            {
                var released = await book.ExecuteAllAsync([new Release { Key = $"release-{document}-{attempt}", Document = document, Date = new DateOnly(year, 12, 31) }], Cancellation);
                Assert.IsNull(released[0].Refusal, released[0].Refusal?.English);
            }
        }

        Assert.Fail($"{year} cannot be closed.");
    }
}
