namespace FundLedger.Tests.Commands;

/// <summary>Performance pay: accrued, funded, paid.</summary>
[TestClass]
public sealed class AwardCommandTests
{
    private const string Accrued = "{'kind':'accrue-award','award':'W1','unit':'A02','fund':'PF','period':'2025Q1','headcount':12,'amount':'100.00','due':'2025-04-30'}";

    [TestMethod]
    public async Task AccrueAward_QuotaForAll_HoldsIt()
    {
        await using var book = await WithQuotaAsync("100.00");

        var answer = await book.PostsAsync(Accrued, """
            financial D 500101 100.00 A02/PF/2080208/2025
            financial C 220103 100.00 A02/PF/2080208/2025
            control   D 9203   100.00 A02/PF/2080208/2025
            control   C 9401   100.00 A02/PF/2080208/2025
            """);
        Assert.AreEqual("W1@A02", answer.Document);
        await book.RefusesAsync(Rule.DocumentMustBeNew, Accrued);
    }

    [TestMethod]
    public async Task AccrueAward_QuotaForPart_KeepsTheRestAsMemo()
    {
        await using var book = await WithQuotaAsync("60.01");

        await book.PostsAsync(Accrued, """
            financial D 500101 100.00
            financial C 220103 100.00
            control   D 9203   60.01
            control   C 9401   60.01
            control   D 9701   39.99
            control   C 9702   39.99
            """);
    }

    [TestMethod]
    public async Task AccrueAward_NoQuota_IsMemoAlone()
    {
        await using var book = await TestBook.OpenAsync();

        await book.PostsAsync(Accrued, """
            financial D 500101 100.00
            financial C 220103 100.00
            control   D 9701   100.00
            control   C 9702   100.00
            """);
    }

    /// <summary>Quota that a later day needs is not there for an earlier one.</summary>
    [TestMethod]
    public async Task AccrueAward_Backdated_TakesOnlyWhatNoLaterDayNeeds()
    {
        await using var book = await WithQuotaAsync("100.00");
        await book.DoAsync("{'kind':'freeze','date':'2025-06-01','unit':'A02','fund':'PF','amount':'70.00'}");

        await book.PostsAsync(Accrued.Replace("'award'", "'date':'2025-05-01','award'"), """
            financial D 500101 100.00
            financial C 220103 100.00
            control   D 9203   30.00
            control   C 9401   30.00
            control   D 9701   70.00
            control   C 9702   70.00
            """);
    }

    [TestMethod]
    public async Task AccrueAward_BadMembers_AreRefused()
    {
        await using var book = await TestBook.OpenAsync();

        await book.RefusesAsync(Rule.MemberForm, Accrued.Replace(":12", ":0"));
        await book.RefusesAsync(Rule.CodeForm, Accrued.Replace("2025Q1", "the first quarter"));
        await book.RefusesAsync(Rule.CodeForm, Accrued.Replace("W1", ""));
        await book.RefusesAsync(Rule.AmountMustBePositive, Accrued.Replace("100.00", "-1.00"));
        await book.RefusesAsync(Rule.FundTypeMustMatch, Accrued.Replace("'PF'", "'CF','purpose':'HELP'"));
    }

    [TestMethod]
    public async Task FundAward_QuotaArrives_TakesTheMemoBack()
    {
        await using var book = await WithQuotaAsync("60.00");
        await book.DoAsync(Accrued);
        await book.DoAsync("{'kind':'supplement','unit':'A02','fund':'PF','amount':'500.00'}");

        await book.PostsAsync("{'kind':'fund-award','award':'W1','amount':'25.00'}", """
            control D 9702 25.00 A02/PF/2080208/2025
            control C 9701 25.00 A02/PF/2080208/2025
            control D 9203 25.00 A02/PF/2080208/2025
            control C 9401 25.00 A02/PF/2080208/2025
            """);
        var refusal = await book.RefusesAsync(Rule.AmountAboveUnfunded, "{'kind':'fund-award','award':'W1','amount':'15.01'}");
        Assert.AreEqual("W1@A02 has 15.00 CNY unfunded (9701); 15.01 CNY is 0.01 CNY too much.", refusal.English);
    }

    [TestMethod]
    public async Task FundAward_NoQuota_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();
        await book.DoAsync(Accrued);

        await book.RefusesAsync(Rule.BalanceBelowZero, "{'kind':'fund-award','award':'W1','amount':'1.00'}");
    }

    [TestMethod]
    public async Task PayAward_InParts_SettlesTheFundedPart()
    {
        await using var book = await WithQuotaAsync("60.00");
        await book.DoAsync(Accrued);

        await book.PostsAsync("{'kind':'pay-award','award':'W1','amount':'50.00'}", """
            financial D 220103 50.00 A02/PF/2080208/2025
            financial C 4001   50.00 A02/PF/2080208/2025
            budgetary D 7101   50.00 A02/PF/2080208/2025
            budgetary C 6001   50.00 A02/PF/2080208/2025
            control   D 9401   50.00 A02/PF/2080208/2025
            control   C 9501   50.00 A02/PF/2080208/2025
            """);
        var refusal = await book.RefusesAsync(Rule.AmountAboveAccrued, "{'kind':'pay-award','award':'W1','amount':'10.01'}");
        Assert.AreEqual("W1@A02 已计提且有指标的未付数（9401）为 10.00 CNY，10.01 CNY 超出 0.01 CNY。", refusal.Chinese);
    }

    [TestMethod]
    public async Task PayAward_InTheNextYear_IsFromCarriedOverQuota()
    {
        await using var book = await WithQuotaAsync("100.00");
        await book.DoAsync(Accrued);
        book.Clock.Advance(TimeSpan.FromDays(300));
        await book.DoAsync("{'kind':'close-year','year':2025}");

        await book.PostsAsync("{'kind':'pay-award','award':'W1','amount':'100.00'}", """
            financial D 220103 100.00
            financial C 1201   100.00
            budgetary D 7101   100.00
            budgetary C 800103 100.00
            control   D 9401   100.00
            control   C 9501   100.00
            """);
    }

    [TestMethod]
    public async Task FundAward_InALaterYear_IsPaidFromThatYearsQuota()
    {
        await using var book = await WithQuotaAsync("60.00");
        await book.DoAsync(Accrued);
        await book.DoAsync("{'kind':'pay-award','award':'W1','amount':'60.00'}");
        book.Clock.Advance(TimeSpan.FromDays(300));
        await book.DoAsync("{'kind':'appropriate','unit':'A02','fund':'PF','amount':'40.00'}");

        await book.PostsAsync("{'kind':'fund-award','award':'W1','amount':'40.00'}", """
            control D 9702 40.00 A02/PF/2080208/2025
            control C 9701 40.00 A02/PF/2080208/2025
            control D 9203 40.00 A02/PF/2080208/2026
            control C 9401 40.00 A02/PF/2080208/2026
            """);
        await book.PostsAsync("{'kind':'pay-award','award':'W1','amount':'40.00'}", """
            financial D 220103 40.00 A02/PF/2080208/2025
            financial C 4001   40.00 A02/PF/2080208/2026
            budgetary D 7101   40.00 A02/PF/2080208/2026
            budgetary C 6001   40.00 A02/PF/2080208/2026
            control   D 9401   40.00 A02/PF/2080208/2026
            control   C 9501   40.00 A02/PF/2080208/2026
            """);
    }

    [TestMethod]
    public async Task Correct_AnAccrual_UnderTheSameCode_CountsTheQuotaThatItGivesBack()
    {
        await using var book = await WithQuotaAsync("60.00");
        var seq = await book.SeqAsync(Accrued);

        await book.DoAsync($"{{'kind':'correct','entry':{seq},'with':{Accrued.Replace("100.00", "50.00")}}}");

        Assert.AreEqual("50.00", await book.ControlAsync("9401", "A02"));
        Assert.AreEqual("10.00", await book.ControlAsync("9203", "A02"));
        await book.DoAsync("{'kind':'pay-award','award':'W1','amount':'50.00'}");
        await book.RefusesAsync(Rule.DocumentMustBeNew, Accrued);
    }

    [TestMethod]
    public async Task Refund_OfPerformancePay_IsOwedAgain()
    {
        await using var book = await WithQuotaAsync("100.00");
        await book.DoAsync(Accrued);
        await book.DoAsync("{'kind':'pay-award','award':'W1','amount':'100.00'}");

        await book.PostsAsync("{'kind':'refund','of':'W1','amount':'30.00'}", """
            financial D 4001   30.00 A02/PF/2080208/2025
            financial C 220103 30.00 A02/PF/2080208/2025
            budgetary D 6001   30.00 A02/PF/2080208/2025
            budgetary C 7101   30.00 A02/PF/2080208/2025
            control   D 9501   30.00 A02/PF/2080208/2025
            control   C 9401   30.00 A02/PF/2080208/2025
            """);
        book.Clock.Advance(TimeSpan.FromDays(300));
        await book.DoAsync("{'kind':'close-year','year':2025}");
        await book.PostsAsync("{'kind':'refund','of':'W1','amount':'20.00'}", """
            financial D 1201   20.00 A02/PF/2080208/2025
            financial C 220103 20.00 A02/PF/2080208/2025
            budgetary D 800103 20.00 A02/PF/2080208/2025
            budgetary C 810101 20.00 A02/PF/2080208/2025
            control   D 9102   20.00 A02/PF/2080208/2025
            control   C 9401   20.00 A02/PF/2080208/2025
            """);
        await book.DoAsync("{'kind':'pay-award','award':'W1','amount':'50.00'}");
        Assert.AreEqual(0, (await book.Book.Read.AwardsAsync(AsOf.Everything, default)).Single().Unpaid);
    }

    [TestMethod]
    [DataRow("fund-award")]
    [DataRow("pay-award")]
    public async Task Award_ThatIsNone_IsRefused(string kind)
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.DoAsync("{'kind':'reserve','document':'R1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'10.00'}]}");

        await book.RefusesAsync(Rule.DocumentMustExist, $"{{'kind':'{kind}','award':'W9','amount':'1.00'}}");
        await book.RefusesAsync(Rule.DocumentState, $"{{'kind':'{kind}','award':'R1','amount':'1.00'}}");
    }

    private static async Task<TestBook> WithQuotaAsync(string amount)
    {
        var book = await TestBook.OpenAsync();
        await book.DoAsync($"{{'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'PF','amount':'{amount}'}}");
        return book;
    }
}
