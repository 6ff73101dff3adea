namespace FundLedger.Tests.YearEnd;

/// <summary>January of 2026 before 2025 is closed, as an accountant would write it down: A02 has 1,000.00 of GF of 2025.</summary>
[TestClass]
public sealed class CarryOverTests
{
    private const string January = "'date':'2026-01-08','unit':'A02','fund':'GF','purpose':'2080208','year':2025";
    private const string Lot = "'kind':'carry-over','unit':'A02','fund':'GF','purpose':'2080208','year':2025";

    [TestMethod]
    public async Task CarryOver_APartThatIsConfirmed_IsThisYearsRevenueAndTheNextYearsQuota()
    {
        await using var book = await JanuaryAsync();

        var answer = await book.PostsAsync($"{{{Lot},'amount':'600.00'}}", """
            control   D 9203   600.00 A02/GF/2080208/2025
            control   C 9601   600.00 A02/GF/2080208/2025
            financial D 1201   600.00 A02/GF/2080208/2025
            financial C 4001   600.00 A02/GF/2080208/2025
            budgetary D 800103 600.00 A02/GF/2080208/2025
            budgetary C 6001   600.00 A02/GF/2080208/2025
            control   D 9102   600.00 A02/GF/2080208/2025
            control   C 9203   600.00 A02/GF/2080208/2025
            """);

        Assert.AreEqual("2025-12-31 6, 2026-01-01 2", string.Join(", ", (await book.EntriesAsync(answer)).Select(entry => $"{entry.Date:yyyy-MM-dd} {entry.Lines.Count}")));
    }

    [TestMethod]
    public async Task CarryOver_OfWhatAnUnitAboveHasNotAllotted_IsNoRevenue()
    {
        await using var book = await JanuaryAsync();

        await book.PostsAsync("{'kind':'carry-over','unit':'A','fund':'GF','purpose':'2080208','year':2025,'amount':'9000.00'}", """
            control   D 9201   9000.00 A/GF/2080208/2025
            control   C 9601   9000.00 A/GF/2080208/2025
            control   D 9102   9000.00 A/GF/2080208/2025
            control   C 9201   9000.00 A/GF/2080208/2025
            """);
        await book.PostsAsync("{'kind':'allot','date':'2026-01-08','from':'A','to':'A02','fund':'GF','purpose':'2080208','year':2025,'amount':'5.00'}", """
            control   D 9201   5.00 A/GF/2080208/2025
            control   C 9202   5.00 A/GF/2080208/2025
            control   D 9110   5.00 A02/GF/2080208/2025
            control   C 9203   5.00 A02/GF/2080208/2025
            financial D 1201   5.00 A02/GF/2080208/2025
            financial C 3001   5.00 A02/GF/2080208/2025
            budgetary D 800103 5.00 A02/GF/2080208/2025
            budgetary C 810102 5.00 A02/GF/2080208/2025
            """);
    }

    [TestMethod]
    public async Task Disburse_OfLastYearsQuotaThatNobodyConfirmed_CarriesThePartOver()
    {
        await using var book = await JanuaryAsync();

        var answer = await book.PostsAsync($"{{'kind':'disburse',{January},'amount':'300.00'}}", """
            financial D 5001   300.00 A02/GF/2080208/2025
            financial C 1201   300.00 A02/GF/2080208/2025
            budgetary D 7101   300.00 A02/GF/2080208/2025
            budgetary C 800103 300.00 A02/GF/2080208/2025
            control   D 9203   300.00 A02/GF/2080208/2025
            control   C 9501   300.00 A02/GF/2080208/2025
            control   D 9203   300.00 A02/GF/2080208/2025
            control   C 9601   300.00 A02/GF/2080208/2025
            financial D 1201   300.00 A02/GF/2080208/2025
            financial C 4001   300.00 A02/GF/2080208/2025
            budgetary D 800103 300.00 A02/GF/2080208/2025
            budgetary C 6001   300.00 A02/GF/2080208/2025
            control   D 9102   300.00 A02/GF/2080208/2025
            control   C 9203   300.00 A02/GF/2080208/2025
            """);

        Assert.AreEqual("2026-01-08 disburse, 2025-12-31 carry-over, 2026-01-01 carry-over",
            string.Join(", ", (await book.EntriesAsync(answer)).Select(entry => $"{entry.Date:yyyy-MM-dd} {entry.Kind}")));
    }

    /// <summary>600.00 were confirmed: of 700.00 used, 100.00 are carried over by themselves.</summary>
    [TestMethod]
    public async Task Disburse_OfMoreThanWasConfirmed_CarriesTheRestOver()
    {
        await using var book = await JanuaryAsync();
        await book.DoAsync($"{{{Lot},'amount':'600.00'}}");

        Assert.HasCount(1, (await book.DoAsync($"{{'kind':'disburse',{January},'amount':'600.00'}}")).Posted);
        var posted = await book.EntriesAsync(await book.DoAsync($"{{'kind':'disburse',{January},'amount':'100.00'}}"));

        Assert.AreEqual("disburse, carry-over, carry-over", string.Join(", ", posted.Select(entry => entry.Kind)));
        await book.RefusesAsync(Rule.BalanceBelowZero, $"{{'kind':'disburse',{January},'amount':'300.01'}}");
    }

    [TestMethod]
    public async Task PayAward_OwedFromAFundThatLapses_IsPaidInJanuary()
    {
        await using var book = await JanuaryAsync("""
            {'kind':'open-fund','date':'2025-01-01','fund':'LF','name':{'zh':'专项','en':'Special'},'type':'fiscal','owner':'A','carryOver':'lapse'}
            {'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'LF','purpose':'2080208','amount':'100.00'}
            {'kind':'accrue-award','date':'2025-12-01','award':'W1','unit':'A02','fund':'LF','purpose':'2080208','amount':'40.00','period':'2025Q4','headcount':5,'due':'2026-01-31'}
            """);

        await book.DoAsync("{'kind':'pay-award','date':'2026-01-10','award':'W1','amount':'40.00'}");

        var refusal = await book.RefusesAsync(Rule.QuotaEnded, "{'kind':'disburse','date':'2026-01-08','unit':'A02','fund':'LF','purpose':'2080208','year':2025,'amount':'1.00'}");
        Assert.Contains("(lapses)", refusal.English);
        refusal = await book.RefusesAsync(Rule.CarryOverNotAllowed, "{'kind':'carry-over','unit':'A02','fund':'LF','purpose':'2080208','year':2025,'amount':'1.00'}");
        Assert.Contains("(lapses)", refusal.English);
    }

    /// <summary>1,000.00: 250.00 confirmed, 300.00 used (of it 50.00 unconfirmed), so that 700.00 are unused and uncarried.</summary>
    [TestMethod]
    public async Task CarryOver_MoreThanIsUnused_IsRefused()
    {
        await using var book = await JanuaryAsync();
        await book.DoAsync($"{{{Lot},'amount':'250.00'}}");
        await book.DoAsync($"{{'kind':'disburse',{January},'amount':'300.00'}}");

        var refusal = await book.RefusesAsync(Rule.AmountAboveUnused, $"{{{Lot},'amount':'700.01'}}");

        Assert.Contains("700.00 CNY is unused", refusal.English);
        await book.DoAsync($"{{{Lot},'amount':'700.00'}}");
        await book.RefusesAsync(Rule.AmountAboveUnused, $"{{{Lot},'amount':'0.01'}}");
    }

    [TestMethod]
    public async Task Reverse_ACarryOver_TakesBothHalvesBackUnlessItWasUsed()
    {
        await using var book = await JanuaryAsync();
        var carried = await book.DoAsync($"{{{Lot},'amount':'600.00'}}");
        await book.LockAsync("2025-12");
        await book.LockAsync("2026-01");

        var red = await book.EntriesAsync(await book.DoAsync($"{{'kind':'reverse','entry':{carried.Posted[1].Seq},'reason':'未确认'}}"));

        Assert.AreEqual("2025-12-31 6, 2026-01-01 2", string.Join(", ", red.Select(entry => $"{entry.Date:yyyy-MM-dd} {entry.Lines.Count}")));
        carried = await book.DoAsync($"{{{Lot},'amount':'600.00'}}");
        await book.DoAsync($"{{'kind':'disburse',{January.Replace("01-08", "02-08", StringComparison.Ordinal)},'amount':'500.00'}}");
        await book.RefusesAsync(Rule.CarriedQuotaUsed, $"{{'kind':'reverse','entry':{carried.Posted[0].Seq},'reason':'未确认'}}");
    }

    [TestMethod]
    public async Task LockedDecember_TakesWhatEndsTheYear_AndNothingElse()
    {
        await using var book = await JanuaryAsync();
        await book.LockAsync("2025-12");

        await book.RefusesAsync(Rule.PeriodLocked, "{'kind':'disburse','date':'2025-12-31','unit':'A02','fund':'GF','purpose':'2080208','amount':'1.00'}");
        await book.DoAsync($"{{'kind':'disburse',{January},'amount':'300.00'}}");
        await book.DoAsync($"{{{Lot},'amount':'100.00'}}");
        await book.DoAsync("{'kind':'close-year','year':2025}");
        await book.RefusesAsync(Rule.YearClosed, $"{{{Lot},'date':'2025-12-31','amount':'100.00'}}");
        await book.DoAsync("{'kind':'reopen-year','year':2025}");
        await book.DoAsync($"{{{Lot},'amount':'100.00'}}");
    }

    /// <summary>GF carries whole by its rule, whether it was confirmed or not; PJ carries whole, or what was confirmed of it.</summary>
    [TestMethod]
    [DataRow("", "GF 700.00, PJ 500.00", "0.00")]
    [DataRow("{'kind':'carry-over','unit':'A02','fund':'PJ','purpose':'212','year':2025,'amount':'120.00'}", "GF 700.00, PJ 120.00", "380.00")]
    [DataRow("{'kind':'carry-over','unit':'A02','fund':'GF','purpose':'2080208','year':2025,'amount':'120.00'}", "GF 700.00, PJ 500.00", "0.00")]
    public async Task CloseYear_InMarch_CarriesByRuleOrAsConfirmed(string confirmed, string left, string cancelled)
    {
        await using var book = await JanuaryAsync("{'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'PJ','purpose':'212','amount':'500.00'}");
        await book.DoAsync($"{{'kind':'disburse',{January},'amount':'300.00'}}");
        if (confirmed.Length > 0)
            await book.DoAsync(confirmed);

        await book.DoAsync("{'kind':'close-year','year':2025}");

        Assert.AreEqual(left, $"GF {await book.ControlAsync("9203", "A02", "GF")}, PJ {await book.ControlAsync("9203", "A02", "PJ")}");
        Assert.AreEqual(cancelled, await book.ControlAsync("960201", "A02", "PJ"));
    }

    [TestMethod]
    public async Task CloseYear_OfConfirmedOnly_LetsTheRestLapseWhateverTheRule()
    {
        await using var book = await JanuaryAsync();
        await book.DoAsync($"{{'kind':'disburse',{January},'amount':'300.00'}}");
        await book.DoAsync($"{{{Lot},'amount':'100.00'}}");

        await book.DoAsync("{'kind':'close-year','year':2025,'confirmedOnly':true}");

        Assert.AreEqual("100.00", await book.ControlAsync("9203", "A02", "GF"));
        Assert.AreEqual("600.00", await book.ControlAsync("9602", "A02", "GF"));
        Assert.AreEqual("9600.00", await book.ControlAsync("960201", "A", "GF"));
    }

    [TestMethod]
    public async Task ReopenYear_AfterWhatItCarriedWasUsed_NamesTheEntryAndHowToMend()
    {
        await using var book = await JanuaryAsync();
        await book.DoAsync($"{{'kind':'disburse',{January},'amount':'300.00'}}");
        await book.DoAsync("{'kind':'close-year','year':2025}");
        await book.DoAsync($"{{'kind':'disburse',{January.Replace("01-08", "01-09", StringComparison.Ordinal)},'amount':'10.00'}}");
        var used = await book.HeadAsync();

        var refusal = await book.RefusesAsync(Rule.YearUsedSince, "{'kind':'reopen-year','year':2025}");

        Assert.Contains($"entry {used} of 2026-01-09", refusal.English);
        Assert.Contains("10.00 CNY", refusal.English);
        await book.DoAsync($"{{'kind':'reverse','entry':{used},'reason':'反结账','at':'original'}}");
        await book.DoAsync("{'kind':'reopen-year','year':2025}");
        Assert.AreEqual("700.00", await book.ControlAsync("9203", "A02", "GF"));
        await book.DoAsync($"{{'kind':'disburse',{January.Replace("01-08", "01-09", StringComparison.Ordinal)},'amount':'10.00'}}");
        await book.DoAsync("{'kind':'close-year','year':2025}");
    }

    [TestMethod]
    public async Task ClawBack_OfWhatIsNotCarriedYet_IsRefused()
    {
        await using var book = await JanuaryAsync();

        await book.RefusesAsync(Rule.QuotaNotCarriedOver, "{'kind':'claw-back','date':'2026-01-08','unit':'A02','fund':'GF','purpose':'2080208','year':2025,'amount':'5.00'}");
    }

    private static async Task<TestBook> JanuaryAsync(string more = "")
    {
        var book = await TestBook.WithQuotaAsync();
        book.Clock.Advance(new DateTime(2026, 3, 4) - book.Clock.GetUtcNow().DateTime);
        await book.AllAsync(more);
        return book;
    }
}
