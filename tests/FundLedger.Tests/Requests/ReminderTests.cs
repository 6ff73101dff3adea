using static FundLedger.Tests.Figures.Requests.RequestStory;
using static FundLedger.Tests.Requests.RequestBook;

namespace FundLedger.Tests.Requests;

/// <summary>
/// 催办: a step that is past its limit is reminded of once. The request of these tests was submitted on Monday, 2 June 2025,
/// and is at the street, which has five working days, until 9 June.
/// </summary>
[TestClass]
public sealed class ReminderTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Remind_LateStep_KeepsWhatWasFoundOutAndChangesNothing()
    {
        await using var book = await AtTheStreetAsync();
        var before = await RequestAsync(book);

        var answer = await book.PostsAsync(On("06-13", Act("remind", "wang", "'text':'请尽快'")), "");

        var entry = (await book.EntriesAsync(answer)).Single();
        Assert.AreEqual(("remind", "R1@A0101", "请尽快"), (entry.Kind, entry.Document, entry.Text));
        Assert.AreEqual("""
            {"step":"street","role":"approver","unit":"A01","since":"2025-06-02","due":"2025-06-09","daysLate":4,"turn":["qian","zhao"],"document":"R1@A0101","person":"wang","date":"2025-06-13","text":"请尽快"}
            """, entry.Data);
        var after = await RequestAsync(book);
        Assert.AreEqual(entry.Seq, after.Reminded);
        Assert.AreEqual(before with { Seq = entry.Seq, Reminded = entry.Seq }, after with { Steps = before.Steps, Lines = before.Lines, Votes = before.Votes, Flags = before.Flags, Attachments = before.Attachments });
        var happening = (await HistoriesAsync(book)).Single().Happenings[^1];
        Assert.AreEqual((RequestEvent.Remind, "wang", "street", Day(6, 13)), (happening.Result, happening.Person, happening.Step?.Step.Step, happening.Date));
    }

    [TestMethod]
    public async Task Remind_Twice_IsRefusedNamingTheFirst_UnlessItIsTheSameCommand()
    {
        await using var book = await AtTheStreetAsync();
        var command = On("06-13", Act("remind", "wang", "'key':'once'"));
        var first = await book.SeqAsync(command);

        Assert.AreEqual(first, await book.SeqAsync(command));
        var refusal = await book.RefusesAsync(Rule.RemindedAlready, Act("remind", "li"));

        Assert.AreEqual($"R1@A0101 的环节 street 已由第 {first} 号记录催办。", refusal.Chinese);
        Assert.AreEqual($"Entry {first} has reminded of the step street of R1@A0101 already.", refusal.English);
    }

    [TestMethod]
    public async Task Remind_StepInTime_IsRefused()
    {
        await using var book = await AtTheStreetAsync();
        await book.DoAsync("{'kind':'set-calendar','days':[{'day':'2025-06-10','working':false}]}");

        var refusal = await book.RefusesAsync(Rule.StepNotLate, On("06-10", Act("remind", "wang")));

        Assert.AreEqual("R1@A0101 的环节 street 在 2025-06-10 未超时限（至 2025-06-09），不必催办。", refusal.Chinese);
        Assert.AreEqual("The step street of R1@A0101 is not late on 2025-06-10 (its limit is 2025-06-09); nobody is reminded.", refusal.English);
        await book.DoAsync(On("06-11", Act("remind", "wang")));
    }

    [TestMethod]
    public async Task Remind_StepWithoutALimit_IsNeverLate()
    {
        await using var book = await RequestBook.OpenAsync();
        await book.DoAsync(On("03-03", Draft()));
        await book.DoAsync(On("03-03", Act("submit", "wang")));

        var refusal = await book.RefusesAsync(Rule.StepNotLate, Act("remind", "wang"));

        Assert.AreEqual("The step community of R1@A0101 is not late on 2025-06-15; nobody is reminded.", refusal.English);
    }

    [TestMethod]
    public async Task Remind_RequestThatIsDecided_IsRefused()
    {
        await using var book = await AtTheStreetAsync();
        await book.DoAsync(On("06-12", Decide("zhao")));

        await book.RefusesAsync(Rule.RequestState, Act("remind", "wang"));
        await book.RefusesAsync(Rule.DocumentMustExist, Act("remind", "wang", document: "R9"));
    }

    [TestMethod]
    public async Task Remind_StepOfANewRound_IsAccepted()
    {
        await using var book = await AtTheStreetAsync();
        await book.DoAsync(On("06-10", Act("remind", "wang")));
        await book.AllAsync(string.Join('\n',
            On("06-11", Act("return", "zhao", "'reason':'请再看','to':'community'")), On("06-11", Decide("li")),
            On("06-11", Act("return", "zhao", "'reason':'请附清单'")), On("06-11", Act("submit", "wang")), On("06-11", Decide("li"))));
        await book.RefusesAsync(Rule.StepNotLate, Act("remind", "wang"));
        book.Clock.Advance(TimeSpan.FromDays(4));

        await book.DoAsync(Act("remind", "wang"));

        await book.RefusesAsync(Rule.RemindedAlready, Act("remind", "wang"));
        Assert.HasCount(2, (await HistoriesAsync(book)).Single().Happenings.Where(each => each.Result == RequestEvent.Remind));
    }

    [TestMethod]
    public async Task Remind_ByNobody_NamesNobody_AndByAStrangerIsRefused()
    {
        await using var book = await AtTheStreetAsync();
        await book.RefusesAsync(Rule.PersonMustExist, Act("remind", "stranger"));

        await book.DoAsync("{'kind':'remind','document':'R1'}");

        Assert.AreEqual("", (await HistoriesAsync(book)).Single().Happenings[^1].Person);
    }

    [TestMethod]
    [DataRow("'turn':['li']")]
    [DataRow("'daysLate':9")]
    [DataRow("'person':'li'")]
    public async Task Remind_WhatIsFoundOut_CannotBeSent(string member)
    {
        await using var book = await AtTheStreetAsync();

        await book.RefusesAsync(Rule.MemberForm, Act("remind", "wang", member));
    }

    [TestMethod]
    public async Task Remind_DayThatHasNotCome_OrWasBeforeTheStep_IsRefused()
    {
        await using var book = await AtTheStreetAsync();

        await book.RefusesAsync(Rule.RequestDate, On("06-16", Act("remind", "wang")));
        await book.RefusesAsync(Rule.RequestDate, On("06-01", Act("remind", "wang")));
    }

    /// <summary>The street decided on the 6th and enters it on the 15th: a reminder in between takes nothing from it.</summary>
    [TestMethod]
    public async Task Remind_BeforeADecisionOfEarlier_LeavesTheDecisionItsDay()
    {
        await using var book = await AtTheStreetAsync();
        await book.DoAsync(On("06-10", Act("remind", "wang")));

        await book.DoAsync(On("06-06", Decide("zhao")));

        Assert.AreEqual(Day(6, 6), (await HistoriesAsync(book)).Single().Decision?.Date);
        var early = (await book.Book.Read.RequestsAsync(new AsOf(Day(6, 8)), TestContext.CancellationToken)).Single();
        Assert.AreEqual((RequestStatus.Approved, null), (early.Request.Status, early.Request.Reminded));
        Assert.AreEqual("Edit Submit Vote Approve", string.Join(' ', early.Happenings.Select(each => each.Result)));
        var bottlenecks = Bottlenecks.Of(await book.SetupAsync(), await HistoriesAsync(book), Day(6, 1), Day(6, 30));
        Assert.AreEqual("community 0, street 4", string.Join(", ", bottlenecks.Steps.Select(step => $"{step.Step} {step.Waiting.Max}")));
        Assert.AreEqual("li, zhao", string.Join(", ", bottlenecks.People.Select(person => person.Person)));
    }

    private static async Task<TestBook> AtTheStreetAsync()
    {
        var book = await RequestBook.OpenAsync();
        await book.AllAsync(string.Join('\n', On("06-02", Draft()), On("06-02", Act("submit", "wang")), On("06-02", Decide("li"))));
        return book;
    }

    private static async Task<RequestState> RequestAsync(TestBook book) => (await HistoriesAsync(book)).Single().Request;
}
