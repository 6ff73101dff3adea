namespace FundLedger.Tests.Storage;

/// <summary>A late step is reminded of once, however many processes think of it.</summary>
public abstract partial class BookContract
{
    private const string LateRequest = """
        {'kind':'open-person','person':'wang','name':{'zh':'王','en':'Wang'},'accounts':['wang']}
        {'kind':'open-person','person':'zhao','name':{'zh':'赵','en':'Zhao'},'accounts':['zhao']}
        {'kind':'assign-role','person':'zhao','role':'approver','unit':'A01','from':'2025-01-01'}
        {'kind':'publish-route','actor':'admin','route':{'code':'one','name':{'zh':'一步','en':'One'},'for':{'kinds':['budget']},'steps':[{'step':'street','name':{'zh':'街道','en':'Street'},'role':'approver','level':'street','days':3}]}}
        {'kind':'draft-request','actor':'wang','date':'2025-03-03','document':'L1','request':'budget','unit':'A01','fund':'GF','title':'桌椅','lines':[{'purpose':'P1','amount':'4.00'}]}
        {'kind':'submit','actor':'wang','date':'2025-03-03','document':'L1'}
        """;

    [TestMethod]
    public async Task Remind_ByManyProcessesAtOnce_IsKeptOnceAndTheOthersAreTold()
    {
        var database = await CreateDatabaseAsync();
        await using var first = await CreateBookAsync(database);
        await using var second = await ReopenAsync(database);
        await AllAsync(first, [.. LateRequest.Split('\n').Select(RequestLine)]);

        var outcomes = (await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() =>
            (i % 2 == 0 ? first : second).ExecuteAllAsync([Reminder(i % 3 == 0 ? "same" : $"own-{i}")], Cancellation), Cancellation)))).SelectMany(all => all).ToList();

        var kept = (await AllEntriesAsync(first)).Single(entry => entry.Kind == RemindRequest.Kind);
        Assert.ContainsSingle(outcome => outcome.Answer is { Replayed: false }, outcomes);
        Assert.IsTrue(outcomes.All(outcome => outcome.Answer is { } answer
            ? answer.Posted.Single().Seq == kept.Seq
            : outcome.Refusal is { Rule: Rule.RemindedAlready } refusal && Equals(Fact(refusal, "entry"), kept.Seq)));
        Assert.AreEqual(kept.Seq, (await second.Read.RequestAsync("L1", AsOf.Everything, Cancellation))?.Request.Reminded);
        await AssertSoundAsync(first);
    }

    private static RemindRequest Reminder(string key) => new() { Key = key, Document = "L1", Date = new DateOnly(2025, 3, 7) };
}
