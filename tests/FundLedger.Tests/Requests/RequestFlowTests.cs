using static FundLedger.Tests.Requests.RequestBook;

namespace FundLedger.Tests.Requests;

/// <summary>A request to the charity fund from its draft to its close, and what it posts on the way.</summary>
[TestClass]
public sealed class RequestFlowTests
{
    private const string At = "A0101/CF/HELP/0";

    [TestMethod]
    public async Task Request_ShortRoute_IsSetAsideCommittedAndPaid()
    {
        await using var book = await OpenAsync();
        await book.PostsAsync(Draft(), "");

        await book.PostsAsync(Act("submit", "wang"), $"""
            control D 9203 100.00 {At}
            control C 9301 100.00 {At}
            """);
        await book.PostsAsync(Decide("li"), "");
        await book.PostsAsync(Decide("zhao"), $"""
            control D 9301 100.00 {At}
            control C 9302 100.00 {At}
            """);
        await book.DoAsync("{'kind':'disburse','actor':'qian','document':'R1','amount':'60.00','final':false}");
        await book.PostsAsync("{'kind':'disburse','actor':'qian','document':'R1','amount':'30.00'}", $"""
            charity D 5101 30.00 F/CF/HELP/0
            charity C 1002 30.00 F/CF/HELP/0
            control D 9302 30.00 {At}
            control C 9501 30.00 {At}
            control D 9302 10.00 {At}
            control C 9203 10.00 {At}
            """);
        await book.DoAsync("{'kind':'refund','actor':'qian','of':'R1','amount':'5.00'}");
        await book.DoAsync(Act("report-outcome", "wang", "'summary':'慰问十户','beneficiaries':10"));
        await book.DoAsync(Act("evaluate-outcome", "zhao", "'score':4,'summary':'到位'"));
        await book.DoAsync(Act("close-request", "zhao"));

        await book.RefusesAsync(Rule.RequestState, Act("submit", "wang"));
    }

    [TestMethod]
    public async Task Request_WithinTheAutonomyLimit_IsDecidedByTheCommunityAlone()
    {
        await using var book = await OpenAsync();
        await book.DoAsync("{'kind':'set-policy','unit':'A0101','fund':'CF','requestLimit':'100.00'}");
        await book.DoAsync(Draft());
        await book.DoAsync(Act("submit", "wang"));

        await book.DoAsync(Decide("li"));

        Assert.AreEqual("100.00", await book.ControlAsync("9302", "A0101"));
    }

    [TestMethod]
    public async Task Request_Rejected_GivesBackWhatWasSetAside()
    {
        await using var book = await OpenAsync();
        await book.DoAsync(Draft());
        await book.DoAsync(Act("submit", "wang"));

        await book.PostsAsync(Decide("li", "reject"), $"""
            control D 9301 100.00 {At}
            control C 9203 100.00 {At}
            """);
        await book.RefusesAsync(Rule.RequestState, Decide("zhao"));
    }

    [TestMethod]
    public async Task Request_Returned_IsChangedAndNeedsEveryApprovalAgain()
    {
        await using var book = await OpenAsync();
        await book.DoAsync(Draft());
        await book.DoAsync(Act("submit", "wang"));
        await book.DoAsync(Decide("li"));
        await book.DoAsync(Act("return", "zhao", "'reason':'请附清单'"));
        Assert.AreEqual("0.00", await book.ControlAsync("9301", "A0101"));

        await book.DoAsync(Draft(amount: "80.00"));
        await book.DoAsync(Act("submit", "wang"));
        await book.RefusesAsync(Rule.NotYourStep, Decide("zhao"));
        await book.DoAsync(Decide("li"));
        await book.DoAsync(Decide("zhao"));

        Assert.AreEqual("80.00", await book.ControlAsync("9302", "A0101"));
    }

    [TestMethod]
    public async Task Request_ThatNeedsMoreThanThereIs_IsRefused()
    {
        await using var book = await OpenAsync();
        await book.DoAsync(Draft(amount: "1000.01"));

        var refusal = await book.RefusesAsync(Rule.BalanceBelowZero, Act("submit", "wang"));

        Assert.Contains("short by 0.01 CNY", refusal.English);
    }

    [TestMethod]
    public async Task Request_AboveWhatWasGivenForItsPurpose_IsRefusedInBothLanguages()
    {
        await using var book = await OpenAsync();
        await book.DoAsync("{'kind':'donate','date':'2025-02-02','fund':'CF','amount':'50.00','restriction':{'purpose':'MED','unit':'A0101'}}");
        await book.DoAsync(Draft(amount: "50.01").Replace("HELP", "MED"));

        var refusal = await book.RefusesAsync(Rule.BalanceBelowZero, Act("submit", "wang"));

        Assert.AreEqual("A0101/CF/MED 的可用指标（9203）在 2025-06-15 不足：可用 50.00 CNY，需要 50.01 CNY，短缺 0.01 CNY。", refusal.Chinese);
        Assert.AreEqual("Available quota (9203) of A0101/CF/MED is not enough on 2025-06-15: 50.00 CNY available, 50.01 CNY needed, short by 0.01 CNY.", refusal.English);
    }

    [TestMethod]
    public async Task Request_OutsideItsRoute_CannotBeCommittedOrReleased()
    {
        await using var book = await OpenAsync();
        await book.DoAsync(Draft());
        var seq = await book.SeqAsync(Act("submit", "wang"));

        await book.RefusesAsync(Rule.RequestNeedsItsRoute, "{'kind':'commit','document':'R1'}");
        await book.RefusesAsync(Rule.RequestNeedsItsRoute, "{'kind':'release','document':'R1'}");
        await book.RefusesAsync(Rule.RequestState, "{'kind':'disburse','document':'R1','amount':'1.00'}");
        await book.RefusesAsync(Rule.EntryOfRequest, $"{{'kind':'reverse','entry':{seq},'reason':'x'}}");
    }

    [TestMethod]
    public async Task Request_OverdueOutcome_BlocksTheNextOfTheUnit()
    {
        await using var book = await OpenAsync();
        await book.DoAsync(Draft());
        await book.DoAsync(Act("submit", "wang"));
        await book.DoAsync(Decide("li"));
        await book.DoAsync(Decide("zhao"));
        await book.DoAsync("{'kind':'disburse','document':'R1','amount':'100.00'}");
        book.Clock.Advance(TimeSpan.FromDays(60));
        await book.DoAsync(Draft("R2"));

        var refusal = await book.RefusesAsync(Rule.OutcomeOverdue, Act("submit", "wang", document: "R2"));

        Assert.AreEqual("A0101 的申请 R1@A0101 应于 2025-07-25 前报告成效，至 2025-08-14 未报，不可提交新申请。", refusal.Chinese);
        await book.DoAsync(Act("report-outcome", "wang", "'summary':'慰问十户'"));
        await book.DoAsync(Act("submit", "wang", document: "R2"));
    }

    [TestMethod]
    public async Task Request_Expired_IsReleased_NotBefore()
    {
        await using var book = await OpenAsync();
        await book.DoAsync(Draft().Replace("'title'", "'until':'2025-06-30','title'"));
        await book.DoAsync(Act("submit", "wang"));
        await book.RefusesAsync(Rule.NotExpired, "{'kind':'expire','document':'R1'}");
        book.Clock.Advance(TimeSpan.FromDays(20));

        await book.DoAsync("{'kind':'expire','document':'R1'}");

        Assert.AreEqual("0.00", await book.ControlAsync("9301", "A0101"));
    }

    [TestMethod]
    public async Task Virement_AboveTheLimit_IsCarriedOutWhenApproved()
    {
        await using var book = await OpenAsync("""
            {'kind':'publish-route','actor':'admin','route':{'code':'virement','name':{'zh':'调剂','en':'Virement'},'for':{'kinds':['virement']},'steps':[{'step':'street','name':{'zh':'街道','en':'Street'},'role':'finance-officer','level':'street'}]}}
            """);
        await book.AllAsync("""
            {'kind':'set-policy','virementLimit':'1.00'}
            {'kind':'appropriate','unit':'A0101','fund':'GF','purpose':'2080208','amount':'10.00'}
            {'kind':'draft-request','actor':'wang','document':'V1','request':'virement','unit':'A0101','title':'调剂','command':{'kind':'virement','unit':'A0101','fund':'GF','from':'2080208','to':'208','amount':'5.00'}}
            {'kind':'submit','actor':'wang','document':'V1'}
            """);

        await book.PostsAsync(Decide("qian", document: "V1"), """
            control D 9203 5.00 A0101/GF/2080208/2025
            control C 9104 5.00 A0101/GF/2080208/2025
            control D 9104 5.00 A0101/GF/208/2025
            control C 9203 5.00 A0101/GF/208/2025
            """);
    }

    [TestMethod]
    public async Task Policy_ByRequest_HoldsWhenApproved()
    {
        await using var book = await OpenAsync("""
            {'kind':'publish-route','actor':'admin','route':{'code':'policy','name':{'zh':'政策','en':'Policy'},'for':{'kinds':['policy']},'steps':[{'step':'street','name':{'zh':'街道','en':'Street'},'role':'finance-officer','level':'street'}]}}
            """);
        await book.AllAsync("""
            {'kind':'draft-request','actor':'wang','document':'P1','request':'policy','unit':'A0101','title':'自主限额','command':{'kind':'set-policy','unit':'A0101','fund':'GF','requestLimit':'500.00'}}
            {'kind':'submit','actor':'wang','document':'P1'}
            """);
        Assert.IsNull((await book.SetupAsync()).PolicyOf("A0101", "GF"));

        await book.DoAsync(Decide("qian", document: "P1"));

        Assert.AreEqual("500.00", (await book.SetupAsync()).PolicyOf("A0101", "GF")?.RequestLimit?.ToDecimalString());
    }
}
