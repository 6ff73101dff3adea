using static FundLedger.Tests.Requests.RequestBook;

namespace FundLedger.Tests.Requests;

/// <summary>Maker is never checker, whatever way is tried; and nobody decides twice.</summary>
[TestClass]
public sealed class SeparationOfDutiesTests
{
    [TestMethod]
    public async Task Maker_WithTheRole_MayNotDecide_NorByASecondAccount()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync("{'kind':'assign-role','person':'wang','role':'approver','unit':'A0101'}");

        await book.RefusesAsync(Rule.MakerMayNotDecide, Decide("wang"));
        var refusal = await book.RefusesAsync(Rule.MakerMayNotDecide, Decide("wang.private"));

        Assert.AreEqual("wang 是 R1@A0101 的申请人，不得审批本人的申请，也不得经委托审批（community）。", refusal.Chinese);
    }

    [TestMethod]
    public async Task Maker_ActingForTheApprover_MayNotDecide()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync(Delegation("li", "wang"));

        await book.RefusesAsync(Rule.MakerMayNotDecide, Decide("wang"));
    }

    [TestMethod]
    public async Task Maker_AnywhereInAChain_MayNotDecide()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync(Delegation("li", "wang"));
        await book.DoAsync(Delegation("wang", "qian"));
        await book.RefusesAsync(Rule.MakerMayNotDecide, Decide("qian"));
        await book.DoAsync("{'kind':'assign-role','person':'wang','role':'approver','unit':'A0101'}");

        await book.RefusesAsync(Rule.MakerMayNotDecide, Decide("qian"));
    }

    [TestMethod]
    public async Task Delegate_OfTheApprover_MayDecide_WithinTheDatesAndTheRole()
    {
        await using var book = await SubmittedAsync();
        await book.RefusesAsync(Rule.NotYourStep, Decide("qian"));
        await book.DoAsync(Delegation("li", "qian", "'role':'cashier',"));
        await book.RefusesAsync(Rule.NotYourStep, Decide("qian"));
        await book.DoAsync(Delegation("li", "qian", start: "2025-07-01"));
        await book.RefusesAsync(Rule.NotYourStep, Decide("qian"));
        await book.DoAsync(Delegation("li", "zhao"));
        await book.DoAsync(Delegation("zhao", "qian"));

        await book.DoAsync(Decide("qian"));

        await book.RefusesAsync(Rule.DecidedBefore, Decide("qian"));
        await book.RefusesAsync(Rule.DecidedBefore, Decide("zhao"));
    }

    [TestMethod]
    public async Task Delegation_OfAnother_IsRefused()
    {
        await using var book = await SubmittedAsync();

        await book.RefusesAsync(Rule.OnlyForOneself, Delegation("li", "wang").Replace("'actor':'li'", "'actor':'wang'"));
    }

    [TestMethod]
    public async Task Decide_Twice_OrTwoSteps_IsRefused()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync("{'kind':'assign-role','person':'li','role':'approver','unit':'A01'}");
        await book.DoAsync(Decide("li"));

        await book.RefusesAsync(Rule.DecidedBefore, Decide("li"));
        await book.DoAsync(Decide("zhao"));
    }

    [TestMethod]
    public async Task Decide_OnOtherContentThanIsThere_IsRefused()
    {
        await using var book = await SubmittedAsync();

        await book.RefusesAsync(Rule.ContentChanged, Decide("li", more: "'content':'abc'"));
        await book.RefusesAsync(Rule.RequestState, Draft());
    }

    [TestMethod]
    public async Task Committee_ChangedAfterTheSubmission_CountsAsItWas()
    {
        await using var book = await SubmittedAsync(Committee);
        await book.DoAsync("{'kind':'assign-role','person':'zhao','role':'committee','unit':'F'}");
        await book.DoAsync("{'kind':'assign-role','person':'qian','role':'committee','unit':'F'}");

        await book.RefusesAsync(Rule.NotYourStep, Decide("zhao"));
        await book.DoAsync(Decide("c1"));
        await book.DoAsync(Decide("c2"));
        await book.DoAsync(Decide("c3"));
        Assert.AreEqual("0.00", await book.ControlAsync("9302", "A0101"));
        await book.DoAsync(Decide("sun", "witness"));
        Assert.AreEqual("100.00", await book.ControlAsync("9302", "A0101"));
    }

    [TestMethod]
    public async Task Committee_Recusals_StopAtTheQuorum()
    {
        await using var book = await SubmittedAsync(Committee);
        await book.DoAsync(Decide("c1", "recuse"));
        await book.DoAsync(Decide("c2", "recuse"));

        await book.RefusesAsync(Rule.QuorumOutOfReach, Decide("c3", "recuse"));
        await book.RefusesAsync(Rule.DecidedBefore, Decide("c1"));
        await book.DoAsync(Decide("sun", "witness"));
        await book.DoAsync(Decide("c3"));
        await book.DoAsync(Decide("c4", "reject"));
        await book.DoAsync(Decide("c5"));

        Assert.AreEqual("100.00", await book.ControlAsync("9302", "A0101"));
    }

    [TestMethod]
    public async Task Escalation_AfterTheLimit_LetsTheOneAboveDecide()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync(Decide("li"));
        await book.RefusesAsync(Rule.NotYourStep, Decide("qian"));
        book.Clock.Advance(TimeSpan.FromDays(9));

        await book.DoAsync(Decide("qian"));

        Assert.AreEqual("100.00", await book.ControlAsync("9302", "A0101"));
    }

    private static async Task<TestBook> SubmittedAsync(string route = Short)
    {
        var book = await OpenAsync(route);
        await book.DoAsync(Draft());
        await book.DoAsync(Act("submit", "wang"));
        return book;
    }

    private static string Delegation(string from, string to, string more = "", string start = "2025-01-01") =>
        $"{{'kind':'delegate','actor':'{from}','from':'{from}','to':'{to}',{more}'start':'{start}','end':'2025-12-31'}}";
}
