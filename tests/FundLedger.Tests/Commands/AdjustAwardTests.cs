namespace FundLedger.Tests.Commands;

/// <summary>调整绩效: an award comes to another amount; each table was worked out by hand.</summary>
[TestClass]
public sealed class AdjustAwardTests
{
    private const string Accrued = "{'kind':'accrue-award','award':'W1','unit':'A02','fund':'FUND','period':'2025Q1','headcount':12,'amount':'100.00','due':'2025-04-30'}";

    /// <summary>Accrued 100, of which 70 have quota; 60 are paid. Lowered to 65: first the 30 without quota, then 5 of the 10 that have it.</summary>
    [TestMethod]
    public async Task AdjustAward_Lowered_TakesWhatHasNoQuotaFirst()
    {
        await using var book = await WithAwardAsync("PF", quota: "70.00", paid: "60.00");

        await book.PostsAsync(To("65.00"), """
            financial D 500101 -35.00 A02/PF/2080208/2025
            financial C 220103 -35.00 A02/PF/2080208/2025
            control   D 9702    30.00 A02/PF/2080208/2025
            control   C 9701    30.00 A02/PF/2080208/2025
            control   D 9401     5.00 A02/PF/2080208/2025
            control   C 9203     5.00 A02/PF/2080208/2025
            """);
        Assert.AreEqual("100→65, paid 60, unfunded 0", await StandingAsync(book, 100));
    }

    [TestMethod]
    public async Task AdjustAward_BelowWhatIsPaid_IsRefused_AndToItIsPossible()
    {
        await using var book = await WithAwardAsync("PF", quota: "100.00", paid: "60.00");

        var refusal = await book.RefusesAsync(Rule.AwardBelowPaid, To("59.99"));

        Assert.AreEqual("W1@A02 已付 60.00 CNY，不可调为 59.99 CNY；多付的请先退款。", refusal.Chinese);
        await book.DoAsync(To("60.00"));
        Assert.AreEqual("100→60, paid 60, unfunded 0", await StandingAsync(book, 100));
        Assert.AreEqual("40.00", await book.ControlAsync("9203", "A02"));
        Assert.AreEqual(0L, (await book.Book.Read.AwardsAsync(AsOf.Everything, default)).Single().Unpaid);
    }

    /// <summary>Raised by 50 with 20 available: as accrued.</summary>
    [TestMethod]
    public async Task AdjustAward_Raised_IsAccrued()
    {
        await using var book = await WithAwardAsync("PF", quota: "120.00", paid: "60.00");

        await book.PostsAsync(To("150.00"), """
            financial D 500101 50.00 A02/PF/2080208/2025
            financial C 220103 50.00 A02/PF/2080208/2025
            control   D 9203   20.00 A02/PF/2080208/2025
            control   C 9401   20.00 A02/PF/2080208/2025
            control   D 9701   30.00 A02/PF/2080208/2025
            control   C 9702   30.00 A02/PF/2080208/2025
            """);
        Assert.AreEqual("100→150, paid 60, unfunded 30", await StandingAsync(book, 100));
    }

    /// <summary>Next year the expense is closed: what was accrued then is lowered by way of 3501, what was raised since in red.</summary>
    [TestMethod]
    public async Task AdjustAward_LoweredInALaterYear_GoesThrough3501()
    {
        await using var book = await WithAwardAsync("PF", quota: "100.00", paid: "60.00");
        book.Clock.Advance(TimeSpan.FromDays(300));
        await book.DoAsync("{'kind':'close-year','year':2025}");
        await book.DoAsync(To("110.00"));

        await book.PostsAsync(To("75.00"), """
            financial D 500101 -10.00 A02/PF/2080208/2025
            financial C 220103 -10.00 A02/PF/2080208/2025
            financial D 220103  25.00 A02/PF/2080208/2025
            financial C 3501    25.00 A02/PF/2080208/2025
            financial D 3501    25.00 A02/PF/2080208/2025
            financial C 3001    25.00 A02/PF/2080208/2025
            control   D 9702    10.00 A02/PF/2080208/2025
            control   C 9701    10.00 A02/PF/2080208/2025
            control   D 9401    25.00 A02/PF/2080208/2025
            control   C 9203    25.00 A02/PF/2080208/2025
            """);
    }

    /// <summary>The quota of a fund that lapses ended with its year: what is owed of it carries, what is no longer owed is cancelled.</summary>
    [TestMethod]
    public async Task AdjustAward_LoweredPastTheClawBackDate_CancelsTheQuota()
    {
        await using var book = await WithAwardAsync("LF", quota: "100.00", paid: "60.00");
        book.Clock.Advance(TimeSpan.FromDays(300));
        await book.DoAsync("{'kind':'close-year','year':2025}");

        await book.PostsAsync(To("75.00"), """
            financial D 220103 25.00
            financial C 3501   25.00
            financial D 3501   25.00
            financial C 3001   25.00
            control   D 9401   25.00
            control   C 960201 25.00
            financial D 3001   25.00
            financial C 1201   25.00
            budgetary D 810104 25.00
            budgetary C 800103 25.00
            """);
        Assert.AreEqual("0.00", await book.ControlAsync("9203", "A02"));
    }

    [TestMethod]
    public async Task AdjustAward_WhatCannotBe_IsRefused()
    {
        await using var book = await WithAwardAsync("PF", quota: "100.00", paid: "60.00");

        await book.RefusesAsync(Rule.AwardAsItIs, To("100.00"));
        await book.RefusesAsync(Rule.AwardBelowPaid, To("-1.00"));
        await book.RefusesAsync(Rule.MemberRequired, To("90.00").Replace("核定", " "));
        await book.RefusesAsync(Rule.AmountPrecision, To("90.005"));
        await book.RefusesAsync(Rule.DocumentMustExist, To("90.00").Replace("W1", "W9"));
        await book.RefusesAsync(Rule.BalanceBelowZero, To("90.00").Replace("'reason'", "'date':'2025-03-01','reason'"));
    }

    /// <summary>It is taken back as any entry.</summary>
    [TestMethod]
    public async Task AdjustAward_TakenBack_IsAsItWas()
    {
        await using var book = await WithAwardAsync("PF", quota: "100.00", paid: "60.00");
        var seq = await book.SeqAsync(To("80.00"));

        await book.DoAsync($"{{'kind':'reverse','entry':{seq},'reason':'误调'}}");

        Assert.AreEqual("100→100, paid 60, unfunded 0", await StandingAsync(book, 100));
        await book.DoAsync("{'kind':'pay-award','award':'W1','amount':'40.00'}");
    }

    /// <summary>Else what it was raised by would be owed for nothing.</summary>
    [TestMethod]
    public async Task Reverse_AnAccrualThatWasRaised_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();
        var accrued = await book.SeqAsync(Accrued.Replace("FUND", "PF"));
        var raised = await book.SeqAsync(To("150.00"));

        await book.RefusesAsync(Rule.DocumentState, $"{{'kind':'reverse','entry':{accrued},'reason':'误提'}}");
        await book.DoAsync($"{{'kind':'reverse','entry':{raised},'reason':'误调'}}");
        await book.DoAsync($"{{'kind':'reverse','entry':{accrued},'reason':'误提'}}");
    }

    private static string To(string amount) => $"{{'kind':'adjust-award','award':'W1','amount':'{amount}','reason':'核定'}}";

    private static async Task<string> StandingAsync(TestBook book, int before)
    {
        var award = (await book.Book.Read.AwardsAsync(AsOf.Everything, default)).Single();
        return $"{before}→{award.Amount / 100}, paid {award.Paid / 100}, unfunded {award.Unfunded / 100}";
    }

    private static async Task<TestBook> WithAwardAsync(string fund, string quota, string paid)
    {
        var book = await TestBook.OpenAsync();
        await book.DoAsync("{'kind':'open-fund','fund':'LF','name':{'zh':'专项绩效','en':'Special pay'},'type':'performance','owner':'A','purposes':['2080208'],'carryOver':'lapse'}");
        await book.DoAsync($"{{'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'{fund}','amount':'{quota}'}}");
        await book.DoAsync(Accrued.Replace("FUND", fund).Replace("'award'", "'date':'2025-04-01','award'"));
        await book.DoAsync($"{{'kind':'pay-award','date':'2025-04-15','award':'W1','amount':'{paid}'}}");
        return book;
    }
}
