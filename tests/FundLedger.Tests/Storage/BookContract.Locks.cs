using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>Another process holds the lock of the book, and does not let go.</summary>
public abstract partial class BookContract
{
    [TestMethod]
    public async Task Execute_LockedByAnother_IsUnavailableAndTheSameKeyIsDoneAfterwards()
    {
        var database = await CreateDatabaseAsync();
        await using var book = await CreateBookAsync(database);
        var payments = Enumerable.Range(0, 8).Select(i => Municipality.Pay($"locked-{i}", "A01", 10m, new DateOnly(2025, 3, 1))).ToList();
        await using var connection = await database.OpenAsync(Cancellation);

        await using (await database.Dialect.BeginWriteAsync(connection, "T", Dialect.Patience, Cancellation))
        {
            var waiting = payments.ConvertAll(payment => book.ExecuteAsync(payment, Cancellation));
            Assert.AreEqual(100_000, await AvailableAsync(book, "A01", DateOnly.MaxValue), "Questions are answered meanwhile.");
            foreach (var each in waiting)
                await Assert.ThrowsExactlyAsync<UnavailableException>(() => each);
        }

        foreach (var payment in payments)
            Assert.IsFalse((await book.ExecuteAsync(payment, Cancellation)).Replayed);
        Assert.AreEqual(92_000, await AvailableAsync(book, "A01", DateOnly.MaxValue));
    }

    /// <summary>What is only tried needs no lock: it does not wait for another's, and nobody waits for its own.</summary>
    [TestMethod]
    public async Task Try_LockedByAnother_IsAnswered()
    {
        var database = await CreateDatabaseAsync();
        await using var book = await CreateBookAsync(database);
        await using var connection = await database.OpenAsync(Cancellation);
        await using var held = await database.Dialect.BeginWriteAsync(connection, "T", Dialect.Patience, Cancellation);

        var answer = await book.TryAsync(Municipality.Pay("tried", "A01", 10m, new DateOnly(2025, 3, 1)), Cancellation);

        Assert.IsEmpty(answer.Posted);
        Assert.IsNotEmpty(answer.Lines);
    }
}
