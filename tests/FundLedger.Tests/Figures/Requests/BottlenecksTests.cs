using FundLedger.Tests.Requests;
using static FundLedger.Tests.Figures.Requests.RequestStory;

namespace FundLedger.Tests.Figures.Requests;

[TestClass]
public sealed class BottlenecksTests
{
    [TestMethod]
    public async Task Of_Spring_AsWorkedOutByHand()
    {
        await using var book = await OpenAsync();

        var found = Bottlenecks.Of(await book.SetupAsync(), await HistoriesAsync(book), Day(3, 1), Day(5, 31));

        // Community: 2 1 1 1 0; street: 5 3 8 4 2 working days. Each step has one action, so that no time goes by from first to last.
        Assert.AreEqual("""
            short community Community 5: 1 [0 1 1 1 2 2] 5: 0 [0 0 0 0 0 0] 5: 1 [0 1 1 1 2 2]
            short street Street 5: 4.4 [2 3 4 5 8 8] 5: 0 [0 0 0 0 0 0] 5: 4.4 [2 3 4 5 8 8]
            """.ReplaceLineEndings("\n"), string.Join('\n', found.Steps.Select(step =>
            $"{step.Route} {step.Step} {step.Level} {Shown(step.Waiting)} {Shown(step.Working)} {Shown(step.Total)}")));
        Assert.AreEqual("li approver 5: 1 [0 1 1 1 2 2], zhao approver 5: 4.4 [2 3 4 5 8 8]",
            string.Join(", ", found.People.Select(person => $"{person.Person} {person.Role} {Shown(person.Waiting)}")));
        Assert.AreEqual("Reject 理由 1, Return 请附清单 1", string.Join(", ", found.Reasons.Select(reason => $"{reason.Result} {reason.Reason} {reason.Count}")));
        // R1 9, R2 18, R3 7, R4 2 calendar days.
        Assert.AreEqual(("A0101", "4: 9 [2 2 8 9 18 18]"), (found.Units.Single().Code, Shown(found.Units.Single().Days)));
        Assert.AreEqual(("short", "4: 9 [2 2 8 9 18 18]"), (found.Routes.Single().Code, Shown(found.Routes.Single().Days)));
    }

    [TestMethod]
    public async Task Of_StepThatNeverChangedAnOutcome_IsIdle()
    {
        await using var book = await OpenAsync();
        var (setup, histories) = (await book.SetupAsync(), await HistoriesAsync(book));

        var year = Bottlenecks.Of(setup, histories, Day(3, 1), Day(5, 31));
        var month = Bottlenecks.Of(setup, histories, Day(3, 1), Day(5, 31), idleMonths: 1);

        Assert.AreEqual("community 5 5", string.Join(", ", year.Idle.Select(step => $"{step.Step} {step.Passed} {step.Days}")));
        Assert.AreEqual("community 1 0, street 1 2", string.Join(", ", month.Idle.Select(step => $"{step.Step} {step.Passed} {step.Days}")));
    }

    [TestMethod]
    public async Task Of_OtherDays_AreLeftOut()
    {
        await using var book = await OpenAsync();

        var march = Bottlenecks.Of(await book.SetupAsync(), await HistoriesAsync(book), Day(3, 13), Day(3, 31));

        Assert.AreEqual("1: 1 [1 1 1 1 1 1], 2: 5.5 [3 3 5.5 8 8 8]", string.Join(", ", march.Steps.Select(step => Shown(step.Total))));
        Assert.AreEqual("1: 18 [18 18 18 18 18 18]", Shown(march.Units.Single().Days));
    }

    /// <summary>Back to the community on 7 April; Li again on the 8th, Zhao on the 10th.</summary>
    [TestMethod]
    public async Task Of_StepBack_CountsBothWaysThroughTheStep()
    {
        await using var book = await RequestBook.OpenAsync();
        await book.AllAsync(string.Join('\n',
            On("04-01", RequestBook.Draft()), On("04-01", RequestBook.Act("submit", "wang")), On("04-02", RequestBook.Decide("li")),
            On("04-07", RequestBook.Act("return", "zhao", "'reason':'金额不符','to':'community'")),
            On("04-08", RequestBook.Decide("li")), On("04-10", RequestBook.Decide("zhao"))));

        var found = Bottlenecks.Of(await book.SetupAsync(), await HistoriesAsync(book), Day(4, 1), Day(4, 30));

        Assert.AreEqual("community 2: 1 [1 1 1 1 1 1], street 2: 2.5 [2 2 2.5 3 3 3]",
            string.Join(", ", found.Steps.Select(step => $"{step.Step} {Shown(step.Total)}")));
        Assert.AreEqual((RequestEvent.StepBack, "金额不符", 1), (found.Reasons.Single().Result, found.Reasons.Single().Reason, found.Reasons.Single().Count));
        Assert.AreEqual("community", found.Idle.Single().Step);
    }

    /// <summary>Three of five vote on the third, fourth and seventh of April; the supervisor is there on the fourth.</summary>
    [TestMethod]
    public async Task Of_Committee_WorksFromTheFirstVoteToTheLast()
    {
        await using var book = await RequestBook.OpenAsync(RequestBook.Committee);
        await book.AllAsync(string.Join('\n',
            On("04-01", RequestBook.Draft()), On("04-01", RequestBook.Act("submit", "wang")),
            On("04-03", RequestBook.Decide("c1")), On("04-04", RequestBook.Decide("c2")), On("04-04", RequestBook.Decide("sun", "witness")),
            On("04-07", RequestBook.Decide("c3"))));

        var found = Bottlenecks.Of(await book.SetupAsync(), await HistoriesAsync(book), Day(4, 1), Day(4, 30));

        var step = found.Steps.Single();
        Assert.AreEqual((2, 2, 4), (step.Waiting.Max, step.Working.Max, step.Total.Max));
        Assert.AreEqual("c1 committee 2, c2 committee 3, c3 committee 4, sun supervisor 3",
            string.Join(", ", found.People.Select(person => $"{person.Person} {person.Role} {person.Waiting.Max}")));
    }
}
