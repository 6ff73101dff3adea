using FundLedger.Storage;
using static FundLedger.Tests.Requests.RequestBook;

namespace FundLedger.Tests.Requests;

/// <summary>Supervisors raise doubts, and what is doubted is not closed before they are answered.</summary>
[TestClass]
public sealed class FlagTests
{
    [TestMethod]
    public async Task Flag_OnARequest_MustBeAnsweredByAnother_BeforeItIsClosed()
    {
        await using var book = await EvaluatedAsync();
        var flag = await book.SeqAsync(Act("flag", "sun", "'reason':'票据不全'"));

        var open = await book.RefusesAsync(Rule.FlagOpen, Act("close-request", "zhao"));
        Assert.AreEqual($"R1@A0101 的第 {flag} 号质疑（sun：票据不全）尚未答复，不可办结。", open.Chinese);
        Assert.AreEqual($"R1@A0101 cannot be closed: flag {flag} (sun: 票据不全) is not answered.", open.English);
        Assert.AreEqual($"R1@A0101 的第 {flag} 号质疑由 sun 提出，须由他人答复。", (await book.RefusesAsync(Rule.FlagNeedsAnother, Answer("sun", flag))).Chinese);
        await book.RefusesAsync(Rule.MemberRequired, Answer("wang", flag, " "));
        await book.RefusesAsync(Rule.MemberRequired, Act("answer-flag", "wang", $"'flag':{flag}"));
        Assert.AreEqual("The document R1@A0101 has no flag 1.", (await book.RefusesAsync(Rule.FlagMustExist, Answer("wang", 1))).English);
        var answer = await book.SeqAsync(Answer("wang", flag));
        Assert.AreEqual($"R1@A0101 的第 {flag} 号质疑已由第 {answer} 号记录答复。", (await book.RefusesAsync(Rule.FlagAnsweredAlready, Answer("li", flag))).Chinese);

        await book.DoAsync(Act("close-request", "zhao"));

        var request = await RequestAsync(book);
        Assert.AreEqual(new RequestFlag(flag, "sun", "票据不全", new DateOnly(2025, 6, 15), new FlagAnswer("wang", "已补", new DateOnly(2025, 6, 15))), request.Flags.Single());
        await book.DoAsync(Act("flag", "sun", "'reason':'再看'"));
    }

    [TestMethod]
    public async Task Flag_ByOneWhoIsNoSupervisorThere_IsRefused()
    {
        await using var book = await OpenAsync();
        await book.AllAsync($$"""
            {'kind':'open-person','person':'wu','name':{'zh':'吴','en':'Wu'},'accounts':['wu']}
            {'kind':'assign-role','person':'wu','role':'supervisor','unit':'A02'}
            {{Draft()}}
            """);

        var refusal = await book.RefusesAsync(Rule.NotSupervisor, Act("flag", "wu", "'reason':'x'"));
        Assert.AreEqual("wu is no supervisor at any of A0101, A01, A, F and cannot flag R1@A0101.", refusal.English);
        Assert.AreEqual("wu 在 A0101, A01, A, F 均非监事，不可对 R1@A0101 提出质疑。", refusal.Chinese);
        await book.RefusesAsync(Rule.NotSupervisor, Act("flag", "li", "'reason':'x'"));
        await book.DoAsync("{'kind':'delegate','actor':'sun','from':'sun','to':'li','start':'2025-01-01','end':'2025-12-31'}");
        await book.RefusesAsync(Rule.NotSupervisor, Act("flag", "li", "'reason':'x'"));
        await book.RefusesAsync(Rule.MemberRequired, Act("flag", "sun", "'reason':' '"));
        await book.RefusesAsync(Rule.TextCharacter, Act("flag", "sun", "'reason':'\\u0007'"));
        await book.RefusesAsync(Rule.DocumentMustExist, Act("flag", "sun", "'reason':'x'", "R9"));
        await book.RefusesAsync(Rule.RequestDate, Act("flag", "sun", "'reason':'x','date':'2025-06-16'"));
        await book.RefusesAsync(Rule.PersonMustExist, Act("flag", "nobody", "'reason':'x'"));
        await book.DoAsync("{'kind':'assign-role','person':'wu','role':'supervisor','unit':'A'}");
        await book.DoAsync(Act("flag", "wu", "'reason':'x'"));
    }

    [TestMethod]
    public async Task Flag_OnAnyOtherDocument_IsKeptInTheChainAndAnswered()
    {
        await using var book = await OpenAsync();
        await book.DoAsync("{'kind':'reserve','document':'X1','unit':'A0101','fund':'CF','lines':[{'purpose':'HELP','amount':'1.00'}]}");
        var flag = await book.SeqAsync(Act("flag", "sun", "'reason':'用途不明'", "X1"));
        await book.DoAsync(Act("answer-flag", "li", $"'flag':{flag},'text':'已说明'", "X1"));

        var entries = await book.Book.Read.EntriesAsync(new EntryFilter { Document = "X1", Limit = 10 }, CancellationToken.None);

        Assert.AreEqual("reserve flag answer-flag", string.Join(' ', entries.Select(entry => entry.Kind)));
        await book.DoAsync("{'kind':'commit','document':'X1'}");
        await book.RefusesAsync(Rule.EntryMustBePosting, $"{{'kind':'reverse','entry':{flag},'reason':'x'}}");
    }

    /// <summary>What is carried out when it is approved is closed with it: not under a flag.</summary>
    [TestMethod]
    public async Task Flag_OnWhatWouldBeCarriedOut_HoldsItUp_AndOutlivesItsChange()
    {
        await using var book = await OpenAsync("""
            {'kind':'publish-route','actor':'admin','route':{'code':'policy','name':{'zh':'政策','en':'Policy'},'for':{'kinds':['policy']},'steps':[{'step':'street','name':{'zh':'街道','en':'Street'},'role':'finance-officer','level':'street'}]}}
            """);
        const string Policy = "{'kind':'draft-request','actor':'wang','document':'R1','request':'policy','unit':'A0101','title':'限额','command':{'kind':'set-policy','unit':'A0101','fund':'GF','requestLimit':'500.00'}}";
        await book.DoAsync("{'kind':'assign-role','person':'sun','role':'supervisor','unit':'A'}");
        await book.DoAsync(Policy);
        var flag = await book.SeqAsync(Act("flag", "sun", "'reason':'过高'"));
        await book.DoAsync(Policy.Replace("500.00", "300.00"));
        await book.DoAsync(Act("submit", "wang"));
        await book.RefusesAsync(Rule.FlagOpen, Decide("qian"));

        await book.DoAsync(Answer("wang", flag));
        await book.DoAsync(Decide("qian"));

        Assert.AreEqual(RequestStatus.Closed, (await RequestAsync(book)).Status);
    }

    private static string Answer(string actor, long flag, string text = "已补") =>
        Act("answer-flag", actor, $"'flag':{flag},'text':'{text}'");

    private static async Task<RequestState> RequestAsync(TestBook book) => RequestFold.Of(
        await book.Book.Read.EntriesAsync(new EntryFilter { Document = "R1", Limit = 100 }), await book.SetupAsync())!;

    private static async Task<TestBook> EvaluatedAsync()
    {
        var book = await OpenAsync();
        await book.DoAsync(Draft());
        await book.AllAsync($$"""
            {{Act("submit", "wang")}}
            {{Decide("li")}}
            {{Decide("zhao")}}
            {'kind':'disburse','document':'R1','amount':'100.00'}
            {{Act("report-outcome", "wang", "'summary':'慰问十户'")}}
            {{Act("evaluate-outcome", "zhao", "'score':4,'summary':'到位'")}}
            """);
        return book;
    }
}
