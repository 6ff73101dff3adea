namespace FundLedger.Tests.Commands;

/// <summary>Units, funds, purposes, accounts, periods.</summary>
[TestClass]
public sealed class SetupCommandTests
{
    private const string Name = "'name':{'zh':'新','en':'New'}";

    [TestMethod]
    [DataRow("{'kind':'open-unit','unit':'C',NAME,'level':'district'}", Rule.UnitMustBeNew)]
    [DataRow("{'kind':'open-purpose','purpose':'9',NAME}", Rule.PurposeMustBeNew)]
    [DataRow("{'kind':'open-fund','fund':'N',NAME,'type':'fiscal','owner':'A'}", Rule.FundMustBeNew)]
    [DataRow("{'kind':'open-account','ledger':'financial','account':'500199',NAME,'parent':'5001'}", Rule.AccountMustBeNew)]
    [DataRow("{'kind':'lock-period','period':'2025-03'}", Rule.PeriodLockedAlready)]
    public async Task SetUp_Twice_IsRefused(string json, Rule rule)
    {
        await using var book = await TestBook.OpenAsync();

        Assert.IsEmpty((await book.DoAsync(json.Replace("NAME", Name))).Lines);
        await book.RefusesAsync(rule, json.Replace("NAME", Name));
    }

    [TestMethod]
    [DataRow("{'kind':'open-unit','unit':'C 1',NAME,'level':'district'}", Rule.CodeForm)]
    [DataRow("{'kind':'open-unit','unit':'C1',NAME,'level':'street','parent':'ZZ'}", Rule.UnitMustExist)]
    [DataRow("{'kind':'open-unit','unit':'C1','name':{'zh':'a\\u202Eb','en':''},'level':'street'}", Rule.TextCharacter)]
    [DataRow("{'kind':'unit-facts','unit':'ZZ','year':2025,'staff':1}", Rule.UnitMustExist)]
    [DataRow("{'kind':'unit-facts','unit':'A','year':2025,'staff':0}", Rule.MemberForm)]
    [DataRow("{'kind':'unit-facts','unit':'A','year':2025,'population':-1}", Rule.MemberForm)]
    [DataRow("{'kind':'open-purpose','purpose':'',NAME}", Rule.CodeForm)]
    [DataRow("{'kind':'open-purpose','purpose':'9',NAME,'parent':'ZZ'}", Rule.PurposeMustExist)]
    [DataRow("{'kind':'open-fund','fund':'N',NAME,'type':'fiscal','owner':'ZZ'}", Rule.UnitMustExist)]
    [DataRow("{'kind':'open-fund','fund':'N',NAME,'type':'fiscal','owner':'A','purposes':['ZZ']}", Rule.PurposeMustExist)]
    [DataRow("{'kind':'open-fund','fund':'N',NAME,'type':'fiscal','owner':'A','carryOver':'permanent'}", Rule.MemberForm)]
    [DataRow("{'kind':'open-fund','fund':'N',NAME,'type':'charity','owner':'F','carryOver':'lapse'}", Rule.MemberForm)]
    [DataRow("{'kind':'open-account','ledger':'financial','account':'600199',NAME,'parent':'5001'}", Rule.MemberForm)]
    [DataRow("{'kind':'open-account','ledger':'financial','account':'999901',NAME,'parent':'9999'}", Rule.AccountMustExist)]
    [DataRow("{'kind':'open-account','ledger':'charity','account':'4902',NAME}", Rule.MemberRequired)]
    [DataRow("{'kind':'open-account','ledger':'charity','account':'4902',NAME,'element':'Revenue'}", Rule.MemberRequired)]
    [DataRow("{'kind':'open-account','ledger':'charity','account':'4902',NAME,'element':'Income','normalSide':'credit'}", Rule.MemberForm)]
    [DataRow("{'kind':'open-account','ledger':'charity','account':'410103',NAME,'parent':'4101','element':'Revenue'}", Rule.MemberForm)]
    [DataRow("{'kind':'close-account','ledger':'financial','account':'9999'}", Rule.AccountMustExist)]
    [DataRow("{'kind':'lock-period','period':'2025-13'}", Rule.DateForm)]
    [DataRow("{'kind':'lock-period','period':'2025-3'}", Rule.DateForm)]
    [DataRow("{'kind':'reopen-period','period':'2025-03'}", Rule.PeriodNotLocked)]
    [DataRow("{'kind':'open-book','profile':{'code':'T','name':{'zh':'','en':''},'currency':'CNY','fiscalYearStart':1,'futureDays':0},'chart':[]}", Rule.BookMustBeNew)]
    public async Task SetUp_WhatCannotBe_IsRefused(string json, Rule rule)
    {
        await using var book = await TestBook.OpenAsync();

        await book.RefusesAsync(rule, json.Replace("NAME", Name));
    }

    [TestMethod]
    public async Task SetUp_WhatWasSaid_IsReadBack()
    {
        await using var book = await TestBook.OpenAsync();
        await book.AllAsync("""
            {'kind':'unit-facts','unit':'A','year':2025,'population':1000}
            {'kind':'unit-facts','unit':'A','year':2025,'population':1100,'staff':12}
            {'kind':'open-fund','fund':'JP','name':{'zh':'日元','en':'Yen'},'type':'project','owner':'A','currency':'JPY'}
            """);

        var setup = await book.SetupAsync();

        Assert.AreEqual(new UnitFacts(1100, 12), setup.Facts[("A", 2025)]);
        Assert.AreEqual((Currency.FromCode("JPY"), CarryOver.TwoYear), (setup.Fund("JP").Currency, setup.Fund("JP").CarryOver));
        Assert.AreEqual((Currency.FromCode("CNY"), CarryOver.Permanent), (setup.Fund("CF").Currency, setup.Fund("CF").CarryOver));
        Assert.AreSequenceEqual(["A", "A01", "A0101", "A02"], setup.WithBelow("A").Select(unit => unit.Code));
    }

    [TestMethod]
    public async Task CloseAccount_ThenPost_IsRefusedAfterItsLastDay()
    {
        await using var book = await TestBook.WithQuotaAsync();
        const string Voucher = "{'kind':'post','date':'DAY','lines':[{'ledger':'financial','account':'1218','unit':'A','debit':'1.00'},{'ledger':'financial','account':'2307','unit':'A','credit':'1.00'}]}";
        await book.DoAsync("{'kind':'close-account','ledger':'financial','account':'1218','until':'2025-05-31'}");

        var refusal = await book.RefusesAsync(Rule.AccountClosed, Voucher.Replace("DAY", "2025-06-01"));
        Assert.Contains("2025-06-01: it is open from 2000-01-01 to 2025-05-31", refusal.English);
        await book.DoAsync(Voucher.Replace("DAY", "2025-05-31"));
        await book.RefusesAsync(Rule.AccountClosed, "{'kind':'close-account','ledger':'financial','account':'1218'}");
    }

    [TestMethod]
    public async Task OpenAccount_FromADay_CanBePostedToFromThen()
    {
        await using var book = await TestBook.OpenAsync();
        await book.DoAsync($"{{'kind':'open-account','ledger':'financial','account':'100299',{Name},'parent':'1002','from':'2025-06-10'}}");
        const string Voucher = "{'kind':'post','date':'DAY','lines':[{'ledger':'financial','account':'100299','unit':'A','debit':'1.00'},{'ledger':'financial','account':'2307','unit':'A','credit':'1.00'}]}";

        await book.RefusesAsync(Rule.AccountClosed, Voucher.Replace("DAY", "2025-06-09"));
        await book.DoAsync(Voucher.Replace("DAY", "2025-06-10"));
    }

    [TestMethod]
    public async Task LockPeriod_ThenReopenedByAnother_CanBePostedTo()
    {
        await using var book = await TestBook.WithQuotaAsync();
        const string Payment = "{'kind':'disburse','date':'2025-03-31','unit':'A02','fund':'GF','purpose':'2080208','amount':'1.00'}";
        await book.LockAsync("2025-03");

        var locked = await book.RefusesAsync(Rule.PeriodLocked, Payment);
        Assert.AreEqual("期间 2025-03 已锁定，2025-03-31 不可记账；请改用未锁定的日期，或由另一人重新打开该期间。", locked.Chinese);
        var same = await book.RefusesAsync(Rule.SecondPersonRequired, "{'kind':'reopen-period','period':'2025-03','actor':'liu.min'}");
        Assert.Contains("liu.min", same.English);
        await book.DoAsync("{'kind':'reopen-period','period':'2025-03','actor':'wang.fang'}");
        await book.DoAsync(Payment);
    }

    /// <summary>Nobody can tell that an unknown person is another one.</summary>
    [TestMethod]
    public async Task ReopenPeriod_ByNobodyKnown_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();
        await book.DoAsync("{'kind':'lock-period','period':'2025-03','actor':'liu.min'}");

        await book.RefusesAsync(Rule.SecondPersonRequired, "{'kind':'reopen-period','period':'2025-03'}");
    }

    /// <summary>An office writes its names in Chinese; one language is enough, and none is refused.</summary>
    [TestMethod]
    [DataRow("{'kind':'open-unit','unit':'A09','name':NAME,'level':'street','parent':'A'}")]
    [DataRow("{'kind':'open-fund','fund':'N','name':NAME,'type':'fiscal','owner':'A'}")]
    [DataRow("{'kind':'open-purpose','purpose':'N','name':NAME}")]
    [DataRow("{'kind':'open-account','ledger':'financial','account':'500199','name':NAME,'parent':'5001'}")]
    [DataRow("{'kind':'open-person','person':'n','name':NAME,'accounts':[]}")]
    [DataRow("{'kind':'publish-route','route':{'code':'n','name':NAME,'steps':[{'step':'s','name':NAME,'role':'approver','level':'street'}]}}")]
    public async Task Name_InOneLanguage_IsEnough(string command)
    {
        await using var book = await TestBook.OpenAsync();
        foreach (var none in new[] { "{}", "{'zh':''}", "{'zh':' ','en':' '}" })
            await book.RefusesAsync(Rule.MemberForm, command.Replace("NAME", none));

        await book.DoAsync(command.Replace("NAME", "{'zh':'某'}"));
    }

    /// <summary>A code that people would read as one that is there opens nothing.</summary>
    [TestMethod]
    [DataRow("{'kind':'open-unit','unit':'a01','name':{'zh':'又一街','en':'Again'},'level':'street','parent':'A'}", Rule.UnitMustBeNew, "A01")]
    [DataRow("{'kind':'open-unit','unit':'Ａ０１','name':{'zh':'又一街','en':'Again'},'level':'street','parent':'A'}", Rule.UnitMustBeNew, "A01")]
    [DataRow("{'kind':'open-fund','fund':'gf','name':{'zh':'又一笔','en':'Again'},'type':'fiscal','owner':'A'}", Rule.FundMustBeNew, "GF")]
    [DataRow("{'kind':'open-purpose','purpose':'help','name':{'zh':'又助困','en':'Again'}}", Rule.PurposeMustBeNew, "HELP")]
    [DataRow("{'kind':'open-person','person':'p1','name':{'zh':'王芳','en':'Wang'},'accounts':['wang']}", Rule.PersonMustBeNew, "P1")]
    public async Task Open_CodeReadAsOneThatIsThere_IsRefusedNamingIt(string command, Rule rule, string there)
    {
        await using var book = await TestBook.OpenAsync();
        await book.DoAsync("{'kind':'open-person','person':'P1','name':{'zh':'王芳','en':'Wang'},'accounts':['wf']}");

        var refusal = await book.RefusesAsync(rule, command);

        Assert.Contains($"写作 {there}", refusal.Chinese);
        Assert.Contains($"written {there}", refusal.English);
    }
}
