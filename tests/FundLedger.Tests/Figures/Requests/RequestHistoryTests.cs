using FundLedger.Tests.Requests;
using static FundLedger.Tests.Figures.Requests.RequestStory;

namespace FundLedger.Tests.Figures.Requests;

[TestClass]
public sealed class RequestHistoryTests
{
    /// <summary>A decision that is dated before the submission has not taken effect before it, and nothing takes less than no time.</summary>
    [TestMethod]
    public async Task Of_DecisionDatedBeforeTheSubmission_CountsFromTheSubmission()
    {
        await using var book = await RequestBook.OpenAsync();
        await book.AllAsync(string.Join('\n',
            On("04-03", RequestBook.Draft()), On("04-03", RequestBook.Act("submit", "wang")), On("04-04", RequestBook.Decide("li"))));
        var entries = (await FigureStory.EntriesAsync(book)).Where(entry => entry.Document == "R1@A0101")
            .Select(entry => entry.Kind == "decide" ? entry with { Date = Day(3, 1) } : entry).ToList();
        var setup = await book.SetupAsync();

        var history = RequestHistory.Of(entries, setup, Day(4, 3))!;

        Assert.AreEqual("draft-request 3, submit 3, decide 3", string.Join(", ", history.Happenings.Select(each => $"{each.Kind} {each.Date.Day}")));
        Assert.IsNull(RequestHistory.Of(entries, setup, Day(4, 2)));
        Assert.AreEqual(0, Bottlenecks.Of(setup, [history], Day(4, 1), Day(4, 30)).Steps.Single().Total.Max);
    }

    [TestMethod]
    public async Task Of_EntriesOfAnotherDocument_IsNull()
    {
        await using var book = await RequestBook.OpenAsync();
        await book.DoAsync("{'kind':'reserve','document':'N1','unit':'A0101','fund':'CF','lines':[{'purpose':'HELP','amount':'1.00'}]}");

        var entries = (await FigureStory.EntriesAsync(book)).Where(entry => entry.Document == "N1@A0101");

        Assert.IsNull(RequestHistory.Of(entries, await book.SetupAsync(), DateOnly.MaxValue));
    }

    /// <summary>Every request, at every step, stands in its history as the book sees it.</summary>
    [TestMethod]
    public async Task Of_Story_EndsWhereTheFoldDoes()
    {
        await using var book = await OpenAsync();
        var setup = await book.SetupAsync();
        var entries = (await FigureStory.EntriesAsync(book)).Where(entry => entry.Document is not null).ToLookup(entry => entry.Document);

        foreach (var history in await HistoriesAsync(book))
        {
            var folded = RequestFold.Of(entries[history.Request.Code], setup)!;
            Assert.AreEqual((folded.Status, folded.Content, folded.Seq, folded.DecidedOn, folded.OutcomeDue),
                (history.Request.Status, history.Request.Content, history.Request.Seq, history.Request.DecidedOn, history.Request.OutcomeDue));
        }
    }

    [TestMethod]
    public async Task IsLocal_DecidedByTheUnitAlone_IsTrue()
    {
        await using var book = await OpenAsync();
        await WithLimitAsync(book);

        var histories = await HistoriesAsync(book);

        Assert.AreEqual("R6@A0101", string.Join(',', histories.Where(history => history.IsLocal).Select(history => history.Request.Code)));
        Assert.AreEqual("R1@A0101,R2@A0101,R4@A0101,R6@A0101", string.Join(',', histories.Where(history => history.IsApproved).Select(history => history.Request.Code)));
        Assert.AreEqual(Day(3, 10), histories[1].SubmittedOn);
        Assert.AreEqual(Day(3, 17), histories[1].Request.SubmittedOn);
    }
}
