namespace FundLedger.Tests.YearEnd;

/// <summary>Year end, row by row of the accounting rules: exact entries, accounts and sides.</summary>
[TestClass]
public sealed class CloseYearTests
{
    private const string Close = "{'kind':'close-year','year':2025}";

    [TestMethod]
    public async Task CloseYear_CarryOver_RecognisesCarriesAndCloses()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'disburse','date':'2025-04-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'300.00'}
            """);

        var answer = await book.PostsAsync("{'kind':'close-year','year':2025,'unit':'A02'}", """
            control   D 9203    700.00 A02/GF/2080208/2025
            control   C 9601    700.00 A02/GF/2080208/2025
            financial D 1201    700.00 A02/GF/2080208/2025
            financial C 4001    700.00 A02/GF/2080208/2025
            budgetary D 800103  700.00 A02/GF/2080208/2025
            budgetary C 6001    700.00 A02/GF/2080208/2025
            financial D 4001   1000.00 A02/GF/2080208/2025
            financial C 3301   1000.00 A02/GF/2080208/2025
            financial D 3301    300.00 A02/GF/2080208/2025
            financial C 5001    300.00 A02/GF/2080208/2025
            financial D 3301    700.00 A02/GF/2080208/2025
            financial C 3302    700.00 A02/GF/2080208/2025
            budgetary D 6001   1000.00 A02/GF/2080208/2025
            budgetary C 810106 1000.00 A02/GF/2080208/2025
            budgetary D 810106  300.00 A02/GF/2080208/2025
            budgetary C 7101    300.00 A02/GF/2080208/2025
            financial D 3302    700.00 A02/GF/2080208/2025
            financial C 3001    700.00 A02/GF/2080208/2025
            budgetary D 810106  700.00 A02/GF/2080208/2025
            budgetary C 810107  700.00 A02/GF/2080208/2025
            control   D 9102    700.00 A02/GF/2080208/2025
            control   C 9203    700.00 A02/GF/2080208/2025
            """);

        var dates = (await book.EntriesAsync(answer)).Select(entry => $"{entry.Date:yyyy-MM-dd} {entry.Document} {entry.Lines.Count}");
        Assert.AreEqual("2025-12-31  0, 2025-12-31 year-end-2025 6, 2025-12-31 year-end-2025-closing 14, 2026-01-01 year-end-2025 2", string.Join(", ", dates));
    }

    [TestMethod]
    public async Task CloseYear_AccruedAndUnpaid_CarriesOn9401()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'accrue-award','date':'2025-10-01','award':'W1','unit':'A02','fund':'GF','purpose':'2080208','amount':'1000.00','period':'2025Q3','headcount':5,'due':'2025-10-31'}
            """);

        await book.PostsAsync("{'kind':'close-year','year':2025,'unit':'A02'}", """
            control   D 9401   1000.00 A02/GF/2080208/2025
            control   C 9601   1000.00 A02/GF/2080208/2025
            financial D 1201   1000.00 A02/GF/2080208/2025
            financial C 4001   1000.00 A02/GF/2080208/2025
            budgetary D 800103 1000.00 A02/GF/2080208/2025
            budgetary C 6001   1000.00 A02/GF/2080208/2025
            financial D 4001   1000.00 A02/GF/2080208/2025
            financial C 3301   1000.00 A02/GF/2080208/2025
            financial D 3301   1000.00 A02/GF/2080208/2025
            financial C 500101 1000.00 A02/GF/2080208/2025
            budgetary D 6001   1000.00 A02/GF/2080208/2025
            budgetary C 810106 1000.00 A02/GF/2080208/2025
            budgetary D 810106 1000.00 A02/GF/2080208/2025
            budgetary C 810107 1000.00 A02/GF/2080208/2025
            control   D 9102   1000.00 A02/GF/2080208/2025
            control   C 9401   1000.00 A02/GF/2080208/2025
            """);
        await book.PostsAsync("{'kind':'pay-award','award':'W1','amount':'1000.00'}", """
            financial D 220103 1000.00 A02/GF/2080208/2025
            financial C 1201   1000.00 A02/GF/2080208/2025
            budgetary D 7101   1000.00 A02/GF/2080208/2025
            budgetary C 800103 1000.00 A02/GF/2080208/2025
            control   D 9401   1000.00 A02/GF/2080208/2025
            control   C 9501   1000.00 A02/GF/2080208/2025
            """);
    }

    [TestMethod]
    public async Task CloseYear_ProjectInItsFirstYear_CarriesOnce_ThenIsClawedBack()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'PJ','purpose':'212','amount':'100.00'}
            {'kind':'allot','date':'2025-01-10','from':'A','to':'A02','fund':'PJ','purpose':'212','amount':'100.00'}
            """);
        await book.DoAsync(Close);
        Assert.AreEqual("100.00", await book.ControlAsync("9203", "A02", "PJ"));
        book.Clock.Advance(TimeSpan.FromDays(365));

        await book.PostsAsync("{'kind':'close-year','year':2026,'unit':'A02','fund':'PJ'}", """
            control   D 9203   100.00 A02/PJ/212/2025
            control   C 9602   100.00 A02/PJ/212/2025
            control   D 9202   100.00 A/PJ/212/2025
            control   C 9201   100.00 A/PJ/212/2025
            financial D 3001   100.00 A02/PJ/212/2025
            financial C 1201   100.00 A02/PJ/212/2025
            budgetary D 810104 100.00 A02/PJ/212/2025
            budgetary C 800103 100.00 A02/PJ/212/2025
            budgetary D 810107 100.00 A02/PJ/212/2025
            budgetary C 810104 100.00 A02/PJ/212/2025
            """);
    }

    [TestMethod]
    public async Task CloseYear_FinishedProject_IsSurplusAndClawedBackAtOnce()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'PJ','purpose':'212','amount':'100.00'}
            {'kind':'allot','date':'2025-01-10','from':'A','to':'A02','fund':'PJ','purpose':'212','amount':'100.00'}
            """);

        await book.PostsAsync("{'kind':'close-year','year':2025,'unit':'A02','fund':'PJ','finished':['212']}", """
            control   D 9203   100.00 A02/PJ/212/2025
            control   C 9602   100.00 A02/PJ/212/2025
            control   D 9202   100.00 A/PJ/212/2025
            control   C 9201   100.00 A/PJ/212/2025
            """);
    }

    /// <summary>In its second year: it is no income again, and goes by way of surplus (810204, 810202), not of carry-forward.</summary>
    [TestMethod]
    public async Task CloseYear_FinishedProjectThatHadCarried_IsClawedBackFromSurplus()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'PJ','purpose':'212','amount':'100.00'}
            {'kind':'allot','date':'2025-01-10','from':'A','to':'A02','fund':'PJ','purpose':'212','amount':'100.00'}
            """);
        await book.DoAsync(Close);
        await book.DoAsync("{'kind':'disburse','date':'2026-01-03','unit':'A02','fund':'PJ','purpose':'212','year':2025,'amount':'30.00'}");
        book.Clock.Advance(TimeSpan.FromDays(365));

        await book.PostsAsync("{'kind':'close-year','year':2026,'unit':'A02','fund':'PJ','finished':['212']}", """
            control   D 9203   70.00 A02/PJ/212/2025
            control   C 9602   70.00 A02/PJ/212/2025
            control   D 9202   70.00 A/PJ/212/2025
            control   C 9201   70.00 A/PJ/212/2025
            financial D 3001   70.00 A02/PJ/212/2025
            financial C 1201   70.00 A02/PJ/212/2025
            budgetary D 810202 70.00 A02/PJ/212/2025
            budgetary C 800103 70.00 A02/PJ/212/2025
            financial D 3301   30.00 A02/PJ/212/2025
            financial C 5001   30.00 A02/PJ/212/2025
            financial D 3302   30.00 A02/PJ/212/2025
            financial C 3301   30.00 A02/PJ/212/2025
            budgetary D 810106 30.00 A02/PJ/212/2025
            budgetary C 7101   30.00 A02/PJ/212/2025
            financial D 3001   30.00 A02/PJ/212/2025
            financial C 3302   30.00 A02/PJ/212/2025
            budgetary D 810107 30.00 A02/PJ/212/2025
            budgetary C 810106 30.00 A02/PJ/212/2025
            budgetary D 810107 70.00 A02/PJ/212/2025
            budgetary C 810204 70.00 A02/PJ/212/2025
            budgetary D 810205 70.00 A02/PJ/212/2025
            budgetary C 810202 70.00 A02/PJ/212/2025
            budgetary D 810204 70.00 A02/PJ/212/2025
            budgetary C 810205 70.00 A02/PJ/212/2025
            """);
    }

    [TestMethod]
    public async Task CloseYear_Lapse_GoesUpTheTreeAndIsCancelledAtTheTop()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'open-fund','fund':'LF','name':{'zh':'专项','en':'Special'},'type':'fiscal','owner':'A','carryOver':'lapse'}
            {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'LF','purpose':'212','amount':'100.00'}
            {'kind':'allot','date':'2025-01-10','from':'A','to':'A02','fund':'LF','purpose':'212','amount':'60.00'}
            {'kind':'freeze','date':'2025-03-10','unit':'A02','fund':'LF','purpose':'212','amount':'10.00'}
            """);

        await book.PostsAsync("{'kind':'close-year','year':2025,'fund':'LF'}", """
            control D 9203   50.00 A02/LF/212/2025
            control C 9602   50.00 A02/LF/212/2025
            control D 9202   50.00 A/LF/212/2025
            control C 9201   50.00 A/LF/212/2025
            control D 9204   10.00 A02/LF/212/2025
            control C 9602   10.00 A02/LF/212/2025
            control D 9202   10.00 A/LF/212/2025
            control C 9201   10.00 A/LF/212/2025
            control D 9201   100.00 A/LF/212/2025
            control C 960201 100.00 A/LF/212/2025
            """);
    }

    [TestMethod]
    public async Task CloseYear_Charity_ClosesRevenueReleasesAndCosts()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'donate','date':'2025-02-01','fund':'CF','amount':'80.00','restriction':{'purpose':'HELP'}}
            {'kind':'disburse','date':'2025-03-01','unit':'F','fund':'CF','purpose':'HELP','amount':'30.00'}
            """);

        await book.PostsAsync("{'kind':'close-year','year':2025,'unit':'F'}", """
            charity D 410102 80.00 F/CF/HELP/0
            charity C 3102   80.00 F/CF/HELP/0
            charity D 3102   30.00 F/CF/HELP/0
            charity C 3101   30.00 F/CF/HELP/0
            charity D 3101   30.00 F/CF/HELP/0
            charity C 5101   30.00 F/CF/HELP/0
            """);
    }

    [TestMethod]
    public async Task Refund_OfAGrantOfAClosedYear_IsRestrictedAgain_AndOfAnAdvanceFirst()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'donate','date':'2025-02-01','fund':'CF','amount':'80.00','restriction':{'purpose':'HELP'}}
            {'kind':'reserve','date':'2025-03-01','document':'R1','unit':'F','fund':'CF','lines':[{'purpose':'HELP','amount':'50.00'}]}
            {'kind':'commit','date':'2025-03-02','document':'R1'}
            {'kind':'disburse','date':'2025-03-03','document':'R1','amount':'50.00','advance':true}
            {'kind':'verify-advance','date':'2025-05-03','document':'R1','amount':'40.00'}
            """);
        await book.DoAsync(Close);

        await book.PostsAsync("{'kind':'refund','of':'R1','amount':'12.00'}", """
            charity D 1002 10.00 F/CF/HELP/0
            charity C 1141 10.00 F/CF/HELP/0
            charity D 1002  2.00 F/CF/HELP/0
            charity C 3102  2.00 F/CF/HELP/0
            control D 9501 10.00 F/CF/HELP/0
            control C 9203 10.00 F/CF/HELP/0
            control D 9102  2.00 F/CF/HELP/0
            control C 9203  2.00 F/CF/HELP/0
            """);
    }

    [TestMethod]
    public async Task CloseYear_Twice_PostsOnce()
    {
        await using var book = await InTheNewYearAsync();
        var first = await book.DoAsync("{'kind':'close-year','year':2025,'key':'close'}");

        var again = await book.DoAsync("{'kind':'close-year','year':2025,'key':'close'}");

        Assert.IsTrue(again.Replayed);
        Assert.AreSequenceEqual(first.Posted.Select(entry => entry.Seq), again.Posted.Select(entry => entry.Seq));
        await book.RefusesAsync(Rule.YearClosedAlready, Close);
        await book.RefusesAsync(Rule.YearClosedAlready, "{'kind':'close-year','year':2025,'unit':'A02'}");
    }

    [TestMethod]
    public async Task CloseYear_ChildThenAll_ClosesTheRest()
    {
        await using var book = await InTheNewYearAsync();
        await book.DoAsync("{'kind':'close-year','year':2025,'unit':'A02'}");

        await book.PostsAsync(Close, """
            control D 9201 9000.00 A/GF/2080208/2025
            control C 9601 9000.00 A/GF/2080208/2025
            control D 9102 9000.00 A/GF/2080208/2025
            control C 9201 9000.00 A/GF/2080208/2025
            """);
    }

    [TestMethod]
    public async Task ReopenYear_NewYearStillOpen_RestoresEveryBalance()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'disburse','date':'2025-04-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'300.00'}
            {'kind':'donate','date':'2025-02-01','fund':'CF','amount':'80.00','restriction':{'purpose':'HELP'}}
            """);
        var before = await book.BalancesAsync();
        await book.DoAsync(Close);

        await book.DoAsync("{'kind':'reopen-year','year':2025}");

        var after = (await book.BalancesAsync()).ToDictionary(balance => balance.Account);
        foreach (var balance in before)
            Assert.AreEqual(balance, after[balance.Account]);
        Assert.IsEmpty(after.Values.Except(before).Where(balance => balance.Debit != 0 || balance.Credit != 0));
        await book.DoAsync("{'kind':'disburse','date':'2025-12-30','unit':'A02','fund':'GF','purpose':'2080208','amount':'1.00'}");
        await book.DoAsync(Close);
    }

    [TestMethod]
    public async Task ReopenYear_CarriedQuotaAlreadySpent_IsRefused()
    {
        await using var book = await InTheNewYearAsync();
        await book.DoAsync(Close);
        await book.DoAsync("{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','year':2025,'amount':'1.00'}");

        await book.RefusesAsync(Rule.YearUsedSince, "{'kind':'reopen-year','year':2025}");
    }

    [TestMethod]
    public async Task ReopenYear_NotClosed_OrALaterYearIs_IsRefused()
    {
        await using var book = await InTheNewYearAsync();
        await book.RefusesAsync(Rule.YearNotClosed, "{'kind':'reopen-year','year':2025}");
        await book.DoAsync(Close);
        book.Clock.Advance(TimeSpan.FromDays(365));
        await book.DoAsync("{'kind':'close-year','year':2026}");

        var refusal = await book.RefusesAsync(Rule.LaterYearClosed, "{'kind':'reopen-year','year':2025}");

        Assert.AreEqual("The fiscal year 2025 cannot be reopened: 2026 is closed too, and is reopened first.", refusal.English);
    }

    [TestMethod]
    public async Task ClosedYear_AnythingDatedInIt_IsRefused()
    {
        await using var book = await InTheNewYearAsync();
        var seq = await book.SeqAsync("{'kind':'disburse','date':'2025-04-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'3.00'}");
        var closed = await book.DoAsync(Close);

        await book.RefusesAsync(Rule.YearClosed, "{'kind':'disburse','date':'2025-12-31','unit':'A02','fund':'GF','purpose':'2080208','amount':'1.00'}");
        await book.RefusesAsync(Rule.YearClosed, $"{{'kind':'reverse','entry':{seq},'reason':'x','at':'original'}}");
        await book.RefusesAsync(Rule.QuotaOfAnotherYear, $"{{'kind':'reverse','entry':{seq},'reason':'x'}}");
        await book.RefusesAsync(Rule.EntryOfYearEnd, $"{{'kind':'reverse','entry':{closed.Posted[1].Seq},'reason':'x'}}");
    }

    [TestMethod]
    public async Task CloseYear_OpenRequestsOnQuotaThatLapses_IsRefusedNamingThem()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'open-fund','fund':'LF','name':{'zh':'专项','en':'Special'},'type':'fiscal','owner':'A','carryOver':'lapse'}
            {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'LF','purpose':'212','amount':'100.00'}
            {'kind':'allot','date':'2025-01-10','from':'A','to':'A02','fund':'LF','purpose':'212','amount':'60.00'}
            {'kind':'reserve','date':'2025-03-10','document':'R-7','unit':'A02','fund':'LF','lines':[{'purpose':'212','amount':'10.00'}]}
            """);

        var refusal = await book.RefusesAsync(Rule.YearHasOpenRequests, Close);

        Assert.AreEqual("The year cannot be closed: documents still hold quota that would lapse in 1 places, the first Pre-encumbrance (9301) of A02/LF/212/2025 with 10.00 CNY (R-7@A02 Pre-encumbrance (9301) 10.00); pay or release them first. The list is fundledger period checklist --year 2025.", refusal.English);
        await book.DoAsync("{'kind':'release','date':'2025-12-30','document':'R-7'}");
        await book.DoAsync(Close);
    }

    [TestMethod]
    public async Task Quota_AfterItsClawBackDate_CannotBeUsed()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'open-fund','fund':'LF','name':{'zh':'专项','en':'Special'},'type':'fiscal','owner':'A','carryOver':'lapse'}
            {'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'LF','purpose':'212','amount':'100.00'}
            {'kind':'reserve','date':'2025-03-10','document':'R-7','unit':'A02','fund':'LF','lines':[{'purpose':'212','amount':'10.00'}]}
            """);

        var refusal = await book.RefusesAsync(Rule.QuotaEnded, "{'kind':'release','document':'R-7'}");

        Assert.AreEqual("A02/LF/212/2025 的申请预占（9301）至 2025-12-31 止（资金规则：当年注销），2026-01-04 不可再动用；此前发生的业务请按当时日期入账，此后的用本年指标。", refusal.Chinese);
        await book.RefusesAsync(Rule.QuotaEnded, "{'kind':'disburse','unit':'A02','fund':'LF','purpose':'212','year':2025,'amount':'1.00'}");
        await book.RefusesAsync(Rule.QuotaEnded, "{'kind':'freeze','unit':'A02','fund':'LF','purpose':'212','year':2025,'amount':'1.00'}");
        await book.DoAsync("{'kind':'release','date':'2025-12-31','document':'R-7'}");
    }

    [TestMethod]
    public async Task Refund_OfALapsedFund_IsClawedBackAtOnce_AndNothingIsLeftToLapse()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'open-fund','fund':'LF','name':{'zh':'专项','en':'Special'},'type':'fiscal','owner':'A','carryOver':'lapse'}
            {'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'LF','purpose':'212','amount':'100.00'}
            """);
        var seq = await book.SeqAsync("{'kind':'disburse','date':'2025-05-01','unit':'A02','fund':'LF','purpose':'212','amount':'100.00'}");
        await book.DoAsync(Close);
        await book.DoAsync($"{{'kind':'refund','of':'{seq}','amount':'7.00'}}");
        Assert.AreEqual("0.00", await book.ControlAsync("9203", "A02", "LF"));
        book.Clock.Advance(TimeSpan.FromDays(365));

        await book.PostsAsync("{'kind':'close-year','year':2026,'fund':'LF'}", """
            budgetary D 810101 7.00 A02/LF/212/2025
            budgetary C 810107 7.00 A02/LF/212/2025
            budgetary D 810107 7.00 A02/LF/212/2025
            budgetary C 810104 7.00 A02/LF/212/2025
            """);
    }

    [TestMethod]
    public async Task CloseYear_OpenRequestsOnQuotaThatCarries_AreThereInTheNewYear()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'reserve','date':'2025-03-10','document':'R-7','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'10.00'}]}
            {'kind':'commit','date':'2025-03-11','document':'R-7'}
            """);
        await book.DoAsync(Close);

        await book.PostsAsync("{'kind':'disburse','document':'R-7','amount':'10.00'}", """
            financial D 5001   10.00 A02/GF/2080208/2025
            financial C 1201   10.00 A02/GF/2080208/2025
            budgetary D 7101   10.00 A02/GF/2080208/2025
            budgetary C 800103 10.00 A02/GF/2080208/2025
            control   D 9302   10.00 A02/GF/2080208/2025
            control   C 9501   10.00 A02/GF/2080208/2025
            """);
    }

    [TestMethod]
    public async Task CloseYear_BeforeTheYearBeforeIt_IsRefused()
    {
        await using var book = await InTheNewYearAsync("""
            {'kind':'disburse','date':'2025-04-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'300.00'}
            """);
        book.Clock.Advance(TimeSpan.FromDays(365));

        await book.RefusesAsync(Rule.YearMustBeClosedFirst, "{'kind':'close-year','year':2026}");
    }

    [TestMethod]
    public async Task CloseYear_OfAYearThatBeginsInApril_IsOnTheLastOfMarch()
    {
        await using var book = await TestBook.OpenAsync(fiscalYearStart: 4);
        book.Clock.Advance(new DateTime(2026, 4, 5) - book.Clock.GetUtcNow().DateTime);
        await book.AllAsync("""
            {'kind':'appropriate','date':'2025-04-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'10.00'}
            {'kind':'disburse','date':'2026-03-31','unit':'A02','fund':'GF','purpose':'2080208','amount':'4.00'}
            """);

        var closed = await book.EntriesAsync(await book.DoAsync(Close));

        Assert.AreEqual("2026-03-31, 2026-03-31, 2026-03-31, 2026-04-01", string.Join(", ", closed.Select(entry => $"{entry.Date:yyyy-MM-dd}")));
        await book.DoAsync("{'kind':'disburse','date':'2026-04-02','unit':'A02','fund':'GF','purpose':'2080208','year':2025,'amount':'6.00'}");
        await book.RefusesAsync(Rule.YearClosed, "{'kind':'disburse','date':'2026-03-31','unit':'A02','fund':'GF','purpose':'2080208','amount':'1.00'}");
    }

    [TestMethod]
    public async Task CloseYear_TooEarly_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.RefusesAsync(Rule.DateTooFarAhead, Close);
    }

    [TestMethod]
    [DataRow("{'kind':'close-year','year':2025,'unit':'X'}", Rule.UnitMustExist)]
    [DataRow("{'kind':'close-year','year':2025,'fund':'X'}", Rule.FundMustExist)]
    [DataRow("{'kind':'close-year','year':2025,'finished':['X']}", Rule.PurposeMustExist)]
    [DataRow("{'kind':'close-year','year':0}", Rule.MemberForm)]
    [DataRow("{'kind':'close-year','year':99999}", Rule.MemberForm)]
    [DataRow("{'kind':'close-year','year':2025,'date':'2025-12-30'}", Rule.MemberForm)]
    [DataRow("{'kind':'reopen-year','year':-3}", Rule.MemberForm)]
    [DataRow("{'kind':'reserve','document':'year-end-2030','unit':'A02','fund':'GF','lines':[{'amount':'1.00'}]}", Rule.DocumentKept)]
    [DataRow("{'kind':'post','document':'year-end-2030','lines':[]}", Rule.DocumentKept)]
    [DataRow("{'kind':'reserve','document':'refunds-of-5','unit':'A02','fund':'GF','lines':[{'amount':'1.00'}]}", Rule.DocumentKept)]
    public async Task YearEnd_BadInput_IsRefused(string json, Rule rule)
    {
        await using var book = await InTheNewYearAsync();

        await book.RefusesAsync(rule, json);
    }

    /// <summary>The book with quota and these events, on 4 January 2026.</summary>
    private static async Task<TestBook> InTheNewYearAsync(string events = "")
    {
        var book = await TestBook.WithQuotaAsync();
        book.Clock.Advance(new DateTime(2026, 1, 4) - book.Clock.GetUtcNow().DateTime);
        await book.AllAsync(events);
        return book;
    }

    /// <summary>
    /// A street whose year is closed first returns what lapsed there; the district's close cancels it, and carries only what
    /// was its own: as if all had been closed at once. PJ carries once, and of A01's lot a part was confirmed.
    /// </summary>
    [TestMethod]
    [DataRow("{'kind':'close-year','year':2025}")]
    [DataRow("{'kind':'close-year','year':2025,'unit':'A01'}\n{'kind':'close-year','year':2025}")]
    [DataRow("{'kind':'close-year','year':2025,'unit':'A01'}\n{'kind':'close-year','year':2025,'unit':'A'}\n{'kind':'close-year','year':2025}")]
    [DataRow("{'kind':'close-year','year':2025,'unit':'A01'}\n{'kind':'reopen-year','year':2025}\n{'kind':'close-year','year':2025}")]
    public async Task CloseYear_InParts_EndsAsAllAtOnce(string closes)
    {
        await using var book = await TestBook.OpenAsync();
        await book.AllAsync("""
            {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'PJ','purpose':'212','amount':'300.00'}
            {'kind':'allot','date':'2025-01-10','from':'A','to':'A02','fund':'PJ','purpose':'212','amount':'200.00'}
            """);
        book.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 20, 1, 0, 0, TimeSpan.Zero));
        await book.DoAsync("{'kind':'carry-over','unit':'A02','fund':'PJ','purpose':'212','year':2025,'amount':'30.00'}");

        await book.AllAsync(closes.Replace("A01", "A02", StringComparison.Ordinal));

        var control = (await book.BalancesAsync()).Where(balance => balance.Account is { Ledger: Ledger.Control, Fund: "PJ" } && balance.Debit != balance.Credit)
            .Select(balance => $"{balance.Account.Unit} {balance.Account.Code} {balance.Debit - balance.Credit}").Order(StringComparer.Ordinal);
        Assert.AreEqual("""
            A 9101 30000
            A 9102 10000
            A 9201 -10000
            A 9202 -3000
            A 9601 -10000
            A 960201 -17000
            A02 9102 3000
            A02 9110 20000
            A02 9203 -3000
            A02 9601 -3000
            A02 9602 -17000
            """, string.Join('\n', control));
    }
}
