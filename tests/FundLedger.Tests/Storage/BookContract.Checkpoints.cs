using System.Data.Common;
using System.Text;
using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>Signed checkpoints: what is found only because someone signed what the journal was.</summary>
public abstract partial class BookContract
{
    [TestMethod]
    public async Task Checkpoint_OfAGrowingJournal_ProvesEveryEntry()
    {
        await using var book = await CreateBookAsync();
        using var key = SigningKey.Create();

        var first = await book.Checkpoints.CreateAsync(key, Cancellation);
        var again = await book.Checkpoints.CreateAsync(key, Cancellation);
        await book.ExecuteAsync(Municipality.Pay("k1", "A01", 1m, NewYear.AddDays(20)), Cancellation);
        var unproven = await Assert.ThrowsExactlyAsync<RefusedException>(() => book.Checkpoints.ProveAsync(first.Seq + 1, Cancellation));
        var second = await book.Checkpoints.CreateAsync(key, Cancellation);

        Assert.AreEqual(first.Statement, again.Statement);
        Assert.AreEqual(first.Seq + 1, second.Seq);
        Assert.IsTrue(first.IsSigned && second.IsSigned);
        Assert.AreEqual(Rule.EntryNotCheckpointed, unproven.Refusal.Rule);
        Assert.AreSequenceEqual([first.Statement, second.Statement], (await book.Checkpoints.ListAsync(cancellation: Cancellation)).Select(each => each.Statement));
        for (var seq = 1L; seq <= second.Seq; seq++)
        {
            var proof = await book.Checkpoints.ProveAsync(seq, Cancellation);
            Assert.IsEmpty(proof.Findings());
            Assert.AreEqual(seq <= first.Seq ? first.Seq : second.Seq, proof.Checkpoint.Seq);
        }

        await AssertSoundAsync(book);
        Assert.HasCount(2, (await book.Read.VerifyAsync(Cancellation)).Checkpoints);
    }

    [TestMethod]
    public async Task Prove_NoSuchEntry_IsRefused()
    {
        await using var book = await CreateBookAsync();

        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => book.Checkpoints.ProveAsync(9999, Cancellation));

        Assert.AreEqual(Rule.EntryMustExist, refused.Refusal.Rule);
    }

    [TestMethod]
    [DataRow("UPDATE journal_checkpoint SET seq = seq + 1")]
    [DataRow("DELETE FROM journal_checkpoint")]
    public async Task Database_AskedToChangeACheckpoint_Refuses(string statement)
    {
        var database = await CreateDatabaseAsync();
        await using var book = await CreateBookAsync(database);
        using var key = SigningKey.Create();
        await book.Checkpoints.CreateAsync(key, Cancellation);

        await Assert.ThrowsAsync<DbException>(() => SqlAsync(database, statement));

        Assert.HasCount(1, await book.Checkpoints.ListAsync(cancellation: Cancellation));
    }

    /// <summary>The whole journal is made again with one amount changed, and with hashes, balances and head that all fit.</summary>
    [TestMethod]
    public async Task Verify_JournalRewrittenFromScratch_IsFoundByItsCheckpoint()
    {
        var (told, forged) = (await CreateDatabaseAsync(), await CreateDatabaseAsync());
        using var key = SigningKey.Create();
        Checkpoint signed;
        await using (var book = await CreateBookAsync(told))
        {
            await book.ExecuteAsync(Municipality.Pay("k", "A01", 9m, NewYear.AddDays(20)), Cancellation);
            signed = await book.Checkpoints.CreateAsync(key, Cancellation);
        }

        await using var other = await CreateBookAsync(forged);
        await other.ExecuteAsync(Municipality.Pay("k", "A01", 8m, NewYear.AddDays(20)), Cancellation);
        await AssertSoundAsync(other);
        await other.Checkpoints.KeepAsync(signed, Cancellation);

        var findings = (await other.Read.VerifyAsync(Cancellation)).Findings;
        Assert.Contains("is not the entry that the checkpoint of", findings.Single().What);
        Assert.AreEqual(signed.Seq, findings[0].Seq);
    }

    [TestMethod]
    public async Task Verify_TailCutOffBeforeACheckpoint_IsFound()
    {
        var (told, cut) = (await CreateDatabaseAsync(), await CreateDatabaseAsync());
        using var key = SigningKey.Create();
        Checkpoint signed;
        await using (var book = await CreateBookAsync(told))
        {
            await book.ExecuteAsync(Municipality.Pay("k", "A01", 9m, NewYear.AddDays(20)), Cancellation);
            signed = await book.Checkpoints.CreateAsync(key, Cancellation);
        }

        await using var other = await CreateBookAsync(cut);
        await AssertSoundAsync(other);
        await other.Checkpoints.KeepAsync(signed, Cancellation);

        Assert.Contains("is missing: the checkpoint of", (await other.Read.VerifyAsync(Cancellation)).Findings.Single().What);
    }

    [TestMethod]
    [DataRow("UPDATE journal_checkpoint SET seq = seq - 1")]
    [DataRow("UPDATE journal_checkpoint SET head_hash = root_hash")]
    [DataRow("UPDATE journal_checkpoint SET root_hash = head_hash")]
    [DataRow("UPDATE journal_checkpoint SET signature = public_key")]
    [DataRow("UPDATE journal_checkpoint SET public_key = signature")]
    [DataRow("UPDATE journal_checkpoint SET signed_at = '2024-01-01T00:00:00.000Z'")]
    public async Task Verify_CheckpointChanged_IsFound(string statement)
    {
        var database = await CreateDatabaseAsync();
        await using var book = await CreateBookAsync(database);
        using var key = SigningKey.Create();
        await book.Checkpoints.CreateAsync(key, Cancellation);

        await GuardlessAsync(database, "journal_checkpoint", statement);

        Assert.Contains("does not bear the signature", (await book.Read.VerifyAsync(Cancellation)).Findings[0].What);
    }

    [TestMethod]
    public async Task Export_WholeAndInPart_IsSoundAndReadsBackTheSameEntries()
    {
        await using var book = await CreateBookAsync();
        using var key = SigningKey.Create();
        await book.ExecuteAsync(Municipality.Pay("k", "A01", 9m, NewYear.AddDays(20)), Cancellation);
        var checkpoint = await book.Checkpoints.CreateAsync(key, Cancellation);
        await book.ExecuteAsync(Municipality.Pay("l", "A02", 1.05m, NewYear.AddDays(21)), Cancellation);

        var whole = await ExportAsync(book, 0);
        var part = await ExportAsync(book, checkpoint.Seq);
        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => ExportAsync(book, 9999));

        var result = JournalFile.Check(whole, [], [checkpoint.KeyId]);
        Assert.IsTrue(result.Ok, string.Join("; ", result.Findings));
        Assert.AreEqual(checkpoint.Seq + 1, result.Entries);
        Assert.HasCount(1, result.Checkpoints);
        var rest = JournalFile.Check(part, [], null);
        Assert.IsTrue(rest.Ok, string.Join("; ", rest.Findings));
        Assert.AreEqual(1, rest.Entries);
        Assert.AreEqual(Rule.EntryMustExist, refused.Refusal.Rule);
    }

    private async Task<string[]> ExportAsync(Book book, long after)
    {
        using var stream = new MemoryStream();
        await JournalExport.WriteAsync(book, after, stream, Cancellation);
        return Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
