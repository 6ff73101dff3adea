using System.Collections.Immutable;
using System.Diagnostics;
using static FundLedger.Tests.Requests.RequestBook;

namespace FundLedger.Tests.Requests;

/// <summary>Ways round the separation of duties, and past the route altogether: each tried, each shut.</summary>
[TestClass]
public sealed class CheatingTests
{
    private static readonly string Repeating = Short.Replace("'escalateLevel':'street'", "'escalateLevel':'street','mayRepeat':true");

    [TestMethod]
    public async Task Role_GainedAfterTheSubmission_CountsForAnyOne_NotForACommittee()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync("{'kind':'assign-role','person':'qian','role':'approver','unit':'A0101'}");
        await book.DoAsync(Decide("qian"));

        await using var vote = await SubmittedAsync(Committee);
        await vote.DoAsync("{'kind':'assign-role','person':'qian','role':'committee','unit':'F','from':'2025-01-01'}");
        await vote.RefusesAsync(Rule.NotYourStep, Decide("qian"));
        await vote.DoAsync("{'kind':'assign-role','person':'c1','role':'committee','unit':'F','until':'2025-06-14'}");
        await vote.DoAsync(Decide("c1"));
    }

    [TestMethod]
    public async Task Committee_PackedBeforeTheSubmission_NeedsALargerQuorum_AndNeverCountsTheMaker()
    {
        await using var book = await OpenAsync(Committee);
        await book.DoAsync(Draft());
        await book.DoAsync("{'kind':'assign-role','person':'zhao','role':'committee','unit':'F'}");
        Assert.Contains("现有 6 人。", (await book.RefusesAsync(Rule.CommitteeForm, Act("submit", "wang"))).Chinese);
        await book.DoAsync("{'kind':'assign-role','person':'wang','role':'committee','unit':'F'}");
        Assert.Contains("it has 7, of whom 3 must vote: more than half", (await book.RefusesAsync(Rule.CommitteeForm, Act("submit", "wang"))).English);

        await book.DoAsync(Committee.Replace("'quorum':3", "'quorum':4"));
        await book.DoAsync(Act("submit", "wang"));

        await book.RefusesAsync(Rule.NotYourStep, Decide("wang"));
        await book.DoAsync(Decide("sun", "witness"));
        foreach (var member in new[] { "zhao", "c1", "c2" })
            await book.DoAsync(Decide(member));
        Assert.AreEqual("0.00", await book.ControlAsync("9302", "A0101"));
        await book.DoAsync(Decide("c3"));
        Assert.AreEqual("100.00", await book.ControlAsync("9302", "A0101"));
    }

    [TestMethod]
    public async Task Quorum_OutOfReachWithoutTheMaker_IsRefusedAtTheSubmission()
    {
        await using var book = await OpenAsync(Committee.Replace("'quorum':3", "'quorum':5"));
        await book.DoAsync("{'kind':'assign-role','person':'c5','role':'committee','unit':'F','until':'2025-06-01'}");
        await book.DoAsync("{'kind':'assign-role','person':'wang','role':'committee','unit':'F'}");
        await book.DoAsync(Draft());

        await book.RefusesAsync(Rule.CommitteeForm, Act("submit", "wang"));
    }

    [TestMethod]
    public async Task Abstentions_ThatSettleTheVote_EndIt()
    {
        await using var book = await SubmittedAsync(Committee);
        await book.DoAsync(Decide("sun", "witness"));
        await book.DoAsync(Decide("c1", "abstain"));
        await book.DoAsync(Decide("c2", "abstain"));
        await book.DoAsync(Decide("c3", "reject"));

        await book.RefusesAsync(Rule.RequestState, Decide("c4"));
        Assert.AreEqual("0.00", await book.ControlAsync("9301", "A0101"));
    }

    [TestMethod]
    public async Task Delegation_RevokedAndGivenAgain_IsGoodForOneVote()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync(Delegation("li", "qian"));
        await book.DoAsync(Delegation("li", "qian", end: "2025-06-14"));
        await book.RefusesAsync(Rule.NotYourStep, Decide("qian"));
        await book.DoAsync(Delegation("li", "qian", start: "2025-06-15"));

        await book.DoAsync(Decide("qian"));

        await book.DoAsync(Delegation("li", "qian", start: "2025-06-15", end: "2025-06-15"));
        await book.RefusesAsync(Rule.NotYourStep, Decide("li"));
        await book.DoAsync(Act("return", "zhao", "'to':'community','reason':'再看'"));
        await book.DoAsync(Decide("li"));
    }

    [TestMethod]
    public async Task Chain_WithTheMakerInTheMiddle_IsNone_AnotherIs()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync(Delegation("li", "wang"));
        await book.DoAsync(Delegation("wang", "zhao"));
        await book.DoAsync(Delegation("zhao", "qian"));
        await book.RefusesAsync(Rule.MakerMayNotDecide, Decide("qian"));
        await book.DoAsync(Delegation("li", "sun"));
        await book.DoAsync(Delegation("sun", "c1"));
        await book.DoAsync(Delegation("c1", "qian"));

        var answer = await book.DoAsync(Decide("qian"));

        Assert.Contains("\"chain\":[\"li\",\"sun\",\"c1\",\"qian\"]", (await book.EntriesAsync(answer)).Single().Data);
    }

    [TestMethod]
    public async Task Escalation_ToTheMaker_OrOneWhoActsForHim_IsNoWay()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync("{'kind':'assign-role','person':'wang','role':'finance-officer','unit':'A01'}");
        await book.DoAsync(Decide("li"));
        await book.RefusesAsync(Rule.RequestDate, Decide("qian", more: "'date':'2025-07-10'"));
        book.Clock.Advance(TimeSpan.FromDays(9));
        await book.DoAsync(Delegation("wang", "sun"));
        await book.DoAsync(Delegation("qian", "li"));

        await book.RefusesAsync(Rule.MakerMayNotDecide, Decide("wang"));
        await book.RefusesAsync(Rule.MakerMayNotDecide, Decide("sun"));
        await book.RefusesAsync(Rule.DecidedBefore, Decide("li"));
        await book.DoAsync(Decide("qian"));
    }

    [TestMethod]
    public async Task Supervisor_WhoIsTheMaker_OrVotes_OrSendsAnother_IsNone()
    {
        await using var book = await SubmittedAsync(Committee);
        await book.DoAsync("{'kind':'assign-role','person':'wang','role':'supervisor','unit':'F'}");
        await book.DoAsync(Delegation("c1", "sun"));
        await book.DoAsync(Delegation("sun", "qian"));

        await book.RefusesAsync(Rule.MakerMayNotDecide, Decide("wang", "witness"));
        await book.RefusesAsync(Rule.NotYourStep, Decide("c2", "witness"));
        await book.RefusesAsync(Rule.NotYourStep, Decide("qian", "witness"));
        await book.DoAsync(Decide("sun", "witness"));
        await book.RefusesAsync(Rule.DecidedBefore, Decide("sun", "witness"));
        await book.RefusesAsync(Rule.DecidedBefore, Decide("sun"));
        await book.RefusesAsync(Rule.DecidedBefore, Decide("qian"));
    }

    [TestMethod]
    public async Task Supervisor_WhoVotedForAMember_IsNoWitness()
    {
        await using var book = await SubmittedAsync(Committee);
        await book.DoAsync(Delegation("c1", "sun"));
        await book.DoAsync(Decide("sun"));

        await book.RefusesAsync(Rule.DecidedBefore, Decide("sun", "witness"));
    }

    [TestMethod]
    public async Task TwoAccounts_AreOnePerson()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync("{'kind':'open-person','person':'li','name':{'zh':'李','en':'Li'},'accounts':['li.2']}");
        await book.DoAsync("{'kind':'assign-role','person':'li','role':'approver','unit':'A01'}");
        await book.RefusesAsync(Rule.AccountOfAnother, "{'kind':'open-person','person':'zhao','name':{'zh':'赵','en':'Zhao'},'accounts':['li.2']}");
        await book.DoAsync(Decide("li.2"));

        await book.RefusesAsync(Rule.DecidedBefore, Decide("li"));
        await book.DoAsync(Act("withdraw", "wang.private"));
    }

    [TestMethod]
    public async Task OneWhoActsForTwo_VotesOnce_AndForOne()
    {
        await using var book = await SubmittedAsync(Committee);
        await book.DoAsync(Delegation("c1", "qian"));
        await book.DoAsync(Delegation("c2", "qian"));
        await book.DoAsync(Decide("qian"));

        await book.RefusesAsync(Rule.DecidedBefore, Decide("qian"));
        await book.RefusesAsync(Rule.DecidedBefore, Decide("c1"));
        await book.DoAsync(Decide("c2"));
    }

    [TestMethod]
    public async Task TwoSteps_ByOnePerson_OnlyWhereTheRouteSaysSo()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync("{'kind':'assign-role','person':'zhao','role':'approver','unit':'A0101'}");
        await book.DoAsync(Decide("zhao"));
        await book.RefusesAsync(Rule.DecidedBefore, Decide("zhao"));
        await book.RefusesAsync(Rule.DecidedBefore, Act("return", "zhao", "'reason':'x'"));

        await using var repeating = await SubmittedAsync(Repeating);
        await repeating.DoAsync("{'kind':'assign-role','person':'zhao','role':'approver','unit':'A0101'}");
        await repeating.DoAsync(Decide("zhao"));
        await repeating.DoAsync(Decide("zhao"));
        Assert.AreEqual("100.00", await repeating.ControlAsync("9302", "A0101"));
    }

    [TestMethod]
    public async Task Returned_ChangedOrNot_KeepsNoApproval()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync(Decide("li"));
        await book.DoAsync(Act("return", "zhao", "'reason':'重报'"));
        await book.RefusesAsync(Rule.OnlyTheMaker, Draft().Replace("'wang'", "'li'"));
        await book.DoAsync(Act("submit", "wang"));

        await book.RefusesAsync(Rule.NotYourStep, Decide("zhao"));
        await book.RefusesAsync(Rule.RequestState, Draft(amount: "900.00"));
        await book.RefusesAsync(Rule.RequestState, Act("attach", "wang", $"'name':'a.pdf','mediaType':'application/pdf','size':7,'sha256':'{new string('a', 64)}'"));
        await book.DoAsync(Decide("li"));
        await book.DoAsync(Act("return", "zhao", "'to':'community','reason':'再看'"));
        await book.RefusesAsync(Rule.NotYourStep, Decide("zhao"));
    }

    /// <summary>The actor of a correction is who asks for it; whom its inside names, nobody has checked.</summary>
    [TestMethod]
    public async Task Correction_ThatHoldsADecision_IsRefused()
    {
        await using var book = await SubmittedAsync();
        var seq = await book.SeqAsync("{'kind':'donate','fund':'CF','amount':'1.00','restriction':{'purpose':'HELP','unit':'A0101'}}");

        await book.RefusesAsync(Rule.MemberForm, $"{{'kind':'correct','actor':'wang','entry':{seq},'with':{Decide("li")}}}");
    }

    [TestMethod]
    public async Task DocumentOfARequest_TakesNothingFromOutsideItsRoute()
    {
        await using var book = await OpenAsync();
        await book.DoAsync(Draft());
        await book.RefusesAsync(Rule.DocumentMustBeNew, "{'kind':'reserve','document':'R1','unit':'A0101','fund':'CF','lines':[{'purpose':'HELP','amount':'900.00'}]}");
        await book.RefusesAsync(Rule.RequestNeedsItsRoute, "{'kind':'post','document':'R1','lines':[{'ledger':'control','account':'9203','unit':'A0101','fund':'CF','purpose':'HELP','debit':'900.00'},{'ledger':'control','account':'9301','unit':'A0101','fund':'CF','purpose':'HELP','credit':'900.00'}]}");
        await book.DoAsync("{'kind':'reserve','document':'X1','unit':'A0101','fund':'CF','lines':[{'purpose':'HELP','amount':'1.00'}]}");

        await book.RefusesAsync(Rule.DocumentMustBeNew, Draft("X1"));
    }

    [TestMethod]
    public async Task Payment_TakenBack_OpensTheRequestAgain_ButNotUnderItsReport()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync(Decide("li"));
        await book.DoAsync(Decide("zhao"));
        var wrong = await book.SeqAsync("{'kind':'disburse','document':'R1','amount':'70.00'}");
        await book.RefusesAsync(Rule.RequestState, "{'kind':'disburse','document':'R1','amount':'1.00'}");
        await book.DoAsync($"{{'kind':'correct','entry':{wrong},'with':{{'kind':'disburse','document':'R1','amount':'60.00'}}}}");
        Assert.AreEqual("0.00", await book.ControlAsync("9302", "A0101"));
        Assert.AreEqual("60.00", await book.ControlAsync("9501", "A0101"));
        var paid = await book.HeadAsync();
        await book.DoAsync(Act("report-outcome", "wang", "'summary':'慰问'"));

        var refusal = await book.RefusesAsync(Rule.EntryOfRequest, $"{{'kind':'reverse','entry':{paid},'reason':'x'}}");

        Assert.Contains("R1", refusal.Chinese);
    }

    [TestMethod]
    public async Task Payment_OfTheLastPart_IsFinal_WhateverItSays()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync(Decide("li"));
        await book.DoAsync(Decide("zhao"));
        await book.DoAsync("{'kind':'disburse','document':'R1','amount':'30.00','final':false}");
        await book.RefusesAsync(Rule.RequestState, Act("report-outcome", "wang", "'summary':'慰问'"));
        await book.DoAsync("{'kind':'disburse','document':'R1','amount':'70.00','final':false}");

        await book.DoAsync(Act("report-outcome", "wang", "'summary':'慰问'"));
    }

    [TestMethod]
    public async Task Expiry_ByADateToCome_IsRefused_AndAfterItNothingIsSubmitted()
    {
        await using var book = await OpenAsync();
        await book.DoAsync(Draft().Replace("'title'", "'until':'2025-06-30','title'"));
        await book.RefusesAsync(Rule.RequestDate, Act("expire", "li", "'date':'2025-07-01'"));
        book.Clock.Advance(TimeSpan.FromDays(16));

        await book.RefusesAsync(Rule.MemberForm, Act("submit", "wang"));
    }

    /// <summary>Thirty people who all delegate to each other: chains without number, and one answer at once.</summary>
    [TestMethod]
    public async Task Delegations_OfAllToAll_AreSearchedInNoTime()
    {
        await using var book = await OpenAsync();
        var names = Enumerable.Range(0, 30).Select(i => $"q{i}").ToList();
        var setup = (await book.SetupAsync()) with
        {
            Delegations = [.. names.SelectMany(from => names, (from, to) => new Delegation(from, to, "", DateOnly.MinValue, DateOnly.MaxValue))],
        };
        var clock = Stopwatch.StartNew();

        var ways = Mandate.Of(setup, "q0", "approver", ["q29"], new DateOnly(2025, 6, 15), ImmutableHashSet.Create("q1"));

        Assert.AreEqual("q29 q0", string.Join(' ', ways.Single().Chain));
        Assert.IsLessThan(5000, clock.ElapsedMilliseconds);
    }

    private static async Task<TestBook> SubmittedAsync(string route = Short)
    {
        var book = await OpenAsync(route);
        await book.DoAsync(Draft());
        await book.DoAsync(Act("submit", "wang"));
        return book;
    }

    private static string Delegation(string from, string to, string start = "2025-01-01", string end = "2025-12-31") =>
        $"{{'kind':'delegate','actor':'{from}','from':'{from}','to':'{to}','start':'{start}','end':'{end}'}}";
}
