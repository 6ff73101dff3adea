using FundLedger.Storage;
using FundLedger.Tests.Agreement;

namespace FundLedger.Tests.Storage;

/// <summary>Generated histories on a database: what a copy in memory accepted is accepted, what it posted is posted, and the reports agree.</summary>
public abstract partial class BookContract
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public async Task Histories_OfThreeYears_PostAndAgreeAsInMemory(int seed)
    {
        Clock.SetUtcNow(new DateTimeOffset(HistoryTown.Today.ToDateTime(new TimeOnly(1, 0)), TimeSpan.Zero));
        var history = History.Of(seed);
        var store = await BookStore.OpenAsync(await CreateDatabaseAsync(), Clock, Cancellation);
        await using var book = await store.CreateAsync(HistoryTown.Open with { Profile = HistoryTown.Open.Profile with { Code = $"H{seed}" } }, Cancellation);
        await StoreAsync(book, RequestMoves.Minutes, "纪要.txt", Plain, HistoryTown.Maker);

        foreach (var command in history.Accepted)
            Assert.IsNull((await book.ExecuteAllAsync([command], Cancellation))[0].Refusal?.English, command.ToString());

        foreach (var date in new[] { new DateOnly(2025, 11, 30), new DateOnly(2026, 7, 14), new DateOnly(2027, 2, 1), new DateOnly(2027, 12, 30) })
        {
            var material = await MaterialAsync(book, date);
            foreach (var unit in new[] { null, "A", "A01", "F" })
            {
                var source = new AgreementSource(material, unit);
                Assert.AreEqual("", string.Join('\n', EqualFigures.Check(source).Select(disagreement => disagreement.Text(source).En)));
            }

            Assert.IsTrue(material.Year.Movements.Where(each => each.Debit != 0 || each.Credit != 0).ToHashSet().SetEquals(history.Book.YearAt(date).Movements), $"{date}");
        }

        // A bank's fee without quota is posted all the same, and listed.
        var found = (await book.Read.VerifyAsync(Cancellation)).Findings.Where(finding => !finding.What.Contains("bank fee", StringComparison.Ordinal));
        Assert.IsEmpty(found, string.Join('\n', found.Select(finding => finding.What)));
    }

    private async Task<AgreementMaterial> MaterialAsync(Book book, DateOnly date)
    {
        var asOf = new AsOf(date);
        var before = new AsOf(new DateOnly(date.Year - 1, 12, 31));
        return new AgreementMaterial(
            await book.Read.YearAsync(asOf, Cancellation), false, await book.Read.AwardsAsync(asOf, Cancellation),
            [(await book.Read.LineageAsync("CF", before, Cancellation), await book.Read.LineageAsync("CF", asOf, Cancellation))],
            [.. (await AllEntriesAsync(book)).Where(entry => entry.Date <= date)]);
    }
}
