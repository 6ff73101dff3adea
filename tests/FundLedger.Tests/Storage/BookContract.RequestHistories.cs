using CsCheck;
using FundLedger.Storage;
using FundLedger.Tests.Requests.Generated;

namespace FundLedger.Tests.Storage;

/// <summary>
/// Long random histories of many requests: a database decides each command as the book in memory does, keeps the same
/// entries, and reads the same requests back.
/// </summary>
public abstract partial class BookContract
{
    [TestMethod]
    public async Task Execute_RandomRequests_DecidesAsTheBookInMemory_AndReadsTheSameBack() =>
        await RequestPlay.Draws(2000).SampleAsync(async draws =>
        {
            var history = RequestPlay.Play(draws);
            await using var book = await CreateBookAsync();
            foreach (var account in RequestTown.Accounts)
                await book.Attachments.StoreAsync(new MemoryStream(RequestTown.Minutes), "纪要.txt", "text/plain", account, Cancellation);
            var before = (await book.Read.HeadAsync(Cancellation)).Seq;

            foreach (var chunk in history.Steps.Select((step, i) => (step.Refusal, Command: Numbered(step.Command, before, i))).Chunk(41))
                await AssertSameDecisionsAsync(book, [.. chunk.Select(step => (step.Command, step.Refusal))]);

            var entries = (await AllEntriesAsync(book)).Skip((int)before).ToList();
            AssertSameEntries(history.Entries, entries);
            await AssertSameRequestsAsync(book, history, entries);
            await AssertSoundAsync(book);
            return true;
        }, iter: 5, threads: 1);

    /// <summary>With keys of its own, and entries of the book in memory by their numbers in this one.</summary>
    private static BookCommand Numbered(BookCommand command, long before, int step)
    {
        var numbered = command with { Key = $"{step}-{command.Key}" };
        long Here(long seq) => seq - (1L << 48) - Municipality.Setup.Count + before + 1;
        return numbered switch
        {
            ReverseEntry reverse => reverse with { Entry = Here(reverse.Entry) },
            AnswerFlag answer => answer with { Flag = Here(answer.Flag) },
            _ => numbered,
        };
    }

    /// <summary>Each twice: the second time it is the same answer, or the same refusal, and nothing more.</summary>
    private async Task AssertSameDecisionsAsync(Book book, IReadOnlyList<(BookCommand Command, Refusal? Refusal)> steps)
    {
        var outcomes = await book.ExecuteAllAsync([.. steps.Select(step => step.Command)], Cancellation);
        var again = await book.ExecuteAllAsync([.. outcomes.Where(outcome => outcome.Answer is not null).Select(outcome => outcome.Command!)], Cancellation);
        for (var i = 0; i < steps.Count; i++)
        {
            Assert.AreEqual(steps[i].Refusal?.Rule, outcomes[i].Refusal?.Rule,
                $"{CommandJson.Write(steps[i].Command)}: {steps[i].Refusal?.English} / {outcomes[i].Refusal?.English}");
        }

        foreach (var (first, second) in outcomes.Where(outcome => outcome.Answer is not null).Zip(again))
        {
            Assert.IsTrue(second.Required.Replayed);
            Assert.AreEqual(first.Answer!.Posted[0].Seq, second.Required.Posted[0].Seq);
        }
    }

    private static void AssertSameEntries(IReadOnlyList<Entry> expected, IReadOnlyList<Entry> actual)
    {
        Assert.HasCount(expected.Count, actual);
        foreach (var (memory, stored) in expected.Zip(actual))
        {
            Assert.AreEqual((memory.Kind, memory.Date, memory.Document, memory.Actor), (stored.Kind, stored.Date, stored.Document, stored.Actor));
            if (memory.Kind is not ("reverse" or "answer-flag"))
                Assert.AreEqual(WithoutNumbers(memory.Data), WithoutNumbers(stored.Data));
            Assert.AreSequenceEqual(memory.Lines, stored.Lines);
        }
    }

    /// <summary>Donations are named by the numbers of their entries, which differ between books.</summary>
    private static string WithoutNumbers(string data) => System.Text.RegularExpressions.Regex.Replace(data, "\"donation\":-?[0-9]+", "\"donation\":0");

    private async Task AssertSameRequestsAsync(Book book, RequestPlay history, IReadOnlyList<Entry> entries)
    {
        var setup = await book.Read.SetupAsync(null, Cancellation);
        var naive = new NaiveRequests();
        foreach (var entry in entries)
            naive.Add(entry);
        foreach (var (document, own) in naive.Requests)
        {
            var read = RequestFold.Of(entries.Where(entry => entry.Document == document), setup);
            Assert.AreEqual(RequestPlay.Shown(history.Book.FindRequest(document)), RequestPlay.Shown(read), document);
            Assert.AreEqual(own.ExpectedOpen, history.Naive.Requests[document].ExpectedOpen);
        }

        var stands = (await book.Read.BalancesAsync(AsOf.Everything, null, Cancellation))
            .Where(balance => balance.Account.Code is "9301" or "9302").Sum(balance => balance.Credit - balance.Debit);
        Assert.AreEqual(naive.Open, stands);
    }
}
