using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>Requests as they stood at an as-of pair, and what had happened to them.</summary>
public abstract partial class BookContract
{
    private const string RequestStory = """
        {'kind':'open-person','person':'wang','name':{'zh':'王','en':'Wang'},'accounts':['wang']}
        {'kind':'open-person','person':'zhao','name':{'zh':'赵','en':'Zhao'},'accounts':['zhao']}
        {'kind':'open-person','person':'qian','name':{'zh':'钱','en':'Qian'},'accounts':['qian']}
        {'kind':'assign-role','person':'zhao','role':'approver','unit':'A01','from':'2025-01-01'}
        {'kind':'delegate','actor':'zhao','from':'zhao','to':'qian','start':'2025-01-01','end':'2025-12-31'}
        {'kind':'publish-route','actor':'admin','route':{'code':'one','name':{'zh':'一步','en':'One'},'for':{'kinds':['charity']},'outcomeDays':30,'steps':[{'step':'street','name':{'zh':'街道','en':'Street'},'role':'approver','level':'street'}]}}
        {'kind':'donate','date':'2025-02-01','fund':'CF','amount':'500.00','restriction':{'purpose':'P1','unit':'A01'}}
        {'kind':'reserve','date':'2025-02-02','document':'N1','unit':'A01','fund':'GF','lines':[{'purpose':'P1','amount':'1.00'}]}
        {'kind':'draft-request','actor':'wang','date':'2025-03-03','document':'Q1','request':'charity','unit':'A01','fund':'CF','title':'慰问','lines':[{'purpose':'P1','amount':'40.00'}]}
        {'kind':'submit','actor':'wang','date':'2025-03-03','document':'Q1'}
        {'kind':'return','actor':'qian','date':'2025-03-05','document':'Q1','reason':'请附清单'}
        {'kind':'draft-request','actor':'wang','date':'2025-03-06','document':'Q1','request':'charity','unit':'A01','fund':'CF','title':'慰问','lines':[{'purpose':'P1','amount':'30.00'}]}
        {'kind':'submit','actor':'wang','date':'2025-03-06','document':'Q1'}
        {'kind':'decide','actor':'zhao','date':'2025-03-10','document':'Q1','vote':'approve'}
        {'kind':'disburse','actor':'qian','date':'2025-03-12','document':'Q1','amount':'25.00'}
        {'kind':'refund','actor':'qian','date':'2025-03-20','of':'Q1','amount':'5.00'}
        {'kind':'draft-request','actor':'wang','date':'2025-04-01','document':'Q0','request':'charity','unit':'A01','fund':'CF','title':'助学','lines':[{'purpose':'P1','amount':'10.00'}]}
        {'kind':'report-outcome','actor':'wang','date':'2025-04-02','document':'Q1','summary':'慰问十户','beneficiaries':10}
        """;

    [TestMethod]
    public async Task Requests_ReadAtOnce_AreAsTheyAreAndTellWhatHappened()
    {
        await using var book = await CreateBookWithRequestsAsync();

        var found = await book.Read.RequestsAsync(AsOf.Everything, Cancellation);

        Assert.AreEqual("Q0@A01 Draft, Q1@A01 Reported", string.Join(", ", found.Select(each => $"{each.Request.Code} {each.Request.Status}")));
        var history = found[1];
        Assert.AreEqual("""
            2025-03-03 draft-request wang Edit
            2025-03-03 submit wang Submit
            2025-03-05 return qian Return street zhao>qian 请附清单
            2025-03-06 draft-request wang Edit
            2025-03-06 submit wang Submit
            2025-03-10 decide zhao Approve street zhao Approve
            2025-03-12 disburse qian PayFinal 25.00
            2025-03-20 refund qian Refund -5.00
            2025-04-02 report-outcome wang Report 10
            """.ReplaceLineEndings("\n"), string.Join('\n', history.Happenings.Select(Shown)));
        Assert.AreEqual((new DateOnly(2025, 3, 3), new DateOnly(2025, 3, 10), 7, true, true),
            (history.SubmittedOn, history.Decision?.Date, history.DaysToDecision, history.IsApproved, history.IsLocal));
        Assert.AreEqual(("30.00 CNY", "20.00 CNY"), (history.Amount.ToString(), history.PaidBy(DateOnly.MaxValue).ToString()));
        Assert.IsTrue(history.Happenings.Zip(history.Happenings.Skip(1)).All(pair => pair.First.Seq < pair.Second.Seq && pair.First.RecordedAt <= pair.Second.RecordedAt));
        Assert.AreEqual(history.Request, history.Happenings[^1].After);
    }

    [TestMethod]
    public async Task Requests_AtAnAsOfPair_StandAsTheyStood()
    {
        await using var book = await CreateBookWithRequestsAsync();
        var known = Clock.GetUtcNow().UtcDateTime;
        Clock.Advance(TimeSpan.FromMinutes(7));
        await book.ExecuteAsync(RequestLine("{'kind':'evaluate-outcome','actor':'zhao','date':'2025-04-03','document':'Q1','score':4,'summary':'到位'}", 99), Cancellation);

        Assert.AreEqual("", await StatusesAsync(new AsOf(new DateOnly(2025, 3, 2))));
        Assert.AreEqual("Q1@A01 Submitted", await StatusesAsync(new AsOf(new DateOnly(2025, 3, 4))));
        Assert.AreEqual("Q1@A01 Returned", await StatusesAsync(new AsOf(new DateOnly(2025, 3, 5))));
        Assert.AreEqual("Q1@A01 Approved", await StatusesAsync(new AsOf(new DateOnly(2025, 3, 11))));
        Assert.AreEqual("Q0@A01 Draft, Q1@A01 Paid", await StatusesAsync(new AsOf(new DateOnly(2025, 4, 1))));
        Assert.AreEqual("Q0@A01 Draft, Q1@A01 Reported", await StatusesAsync(new AsOf(DateOnly.MaxValue, known)));
        Assert.AreEqual("Q0@A01 Draft, Q1@A01 Evaluated", await StatusesAsync(AsOf.Everything));

        async Task<string> StatusesAsync(AsOf asOf) => string.Join(", ",
            (await book.Read.RequestsAsync(asOf, Cancellation)).Select(each => $"{each.Request.Code} {each.Request.Status}"));
    }

    [TestMethod]
    public async Task Requests_PaymentTakenBack_IsNotPaid()
    {
        await using var book = await CreateBookWithRequestsAsync();
        var payment = (await book.Read.RequestsAsync(AsOf.Everything, Cancellation))[1].Happenings.Single(each => each.Kind == "refund").Seq;
        await book.ExecuteAsync(RequestLine($"{{'kind':'reverse','entry':{payment},'reason':'录入错误','at':'original'}}", 99), Cancellation);

        var history = (await book.Read.RequestsAsync(AsOf.Everything, Cancellation))[1];

        Assert.AreEqual("25.00 CNY", history.PaidBy(DateOnly.MaxValue).ToString());
        Assert.AreEqual(RequestStatus.Reported, history.Request.Status);
    }

    [TestMethod]
    public async Task Policies_SetTwice_AreReadInOrder()
    {
        await using var book = await CreateBookAsync();
        await AllAsync(book,
            RequestLine("{'kind':'set-policy','actor':'admin','date':'2025-02-01','unit':'A01','requestLimit':'60.00','auditPercent':20}", 1),
            RequestLine("{'kind':'set-policy','actor':'admin','date':'2025-03-01','fund':'CF'}", 2));

        var found = await book.Read.PoliciesAsync(AsOf.Everything, Cancellation);
        var early = await book.Read.PoliciesAsync(new AsOf(new DateOnly(2025, 2, 1)), Cancellation);

        Assert.AreEqual("2025-02-01 A01/ 60.00 CNY 20, 2025-03-01 /CF  0", string.Join(", ", found.Select(each =>
            $"{Refusal.Text(each.Date)} {each.Unit}/{each.Fund} {each.Policy.RequestLimit} {each.Policy.AuditPercent}")));
        Assert.AreEqual(found[0], early.Single());
    }

    private async Task<Book> CreateBookWithRequestsAsync()
    {
        var book = await CreateBookAsync();
        await AllAsync(book, [.. RequestStory.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(RequestLine)]);
        return book;
    }

    private static BookCommand RequestLine(string line, int number) =>
        CommandJson.Read($"{{\"key\":\"story-{number}\",{line.Replace('\'', '"')[1..]}");

    private static string Shown(RequestHappening each) => string.Join(' ', new[]
    {
        Refusal.Text(each.Date), each.Kind, each.Person, each.Result.ToString(), each.Step?.Step.Step, string.Join('>', each.Chain),
        each.Vote?.ToString(), each.Reason, each.Amount?.ToDecimalString(), Refusal.Text(each.Beneficiaries),
    }.Where(part => !string.IsNullOrEmpty(part)));
}
