namespace FundLedger.Tests.Commands;

/// <summary>Donations, grants and advances of a charity fund, and donations that a unit holds for others.</summary>
[TestClass]
public sealed class CharityCommandTests
{
    private const string Donated = "{'kind':'donate','date':'2025-02-01','fund':'CF','amount':'500.00','donor':'王先生','restriction':{'purpose':'HELP','unit':'A02','until':'2025-12-31'}}";

    [TestMethod]
    public async Task Donate_Restricted_IsRevenueOfTheOwnerAndQuotaOfTheUnit()
    {
        await using var book = await TestBook.OpenAsync();

        await book.PostsAsync(Donated, """
            charity D 1002   500.00 F/CF/HELP/0
            charity C 410102 500.00 F/CF/HELP/0
            control D 9120   500.00 A02/CF/HELP/0
            control C 9203   500.00 A02/CF/HELP/0
            """);
    }

    [TestMethod]
    public async Task Donate_NotBound_IsQuotaOfTheOwner()
    {
        await using var book = await TestBook.OpenAsync();

        await book.PostsAsync("{'kind':'donate','fund':'CF','amount':'5.00','anonymous':true}", """
            charity D 1002   5.00 F/CF//0
            charity C 410101 5.00 F/CF//0
            control D 9120   5.00 F/CF//0
            control C 9203   5.00 F/CF//0
            """);
    }

    [TestMethod]
    public async Task Donate_WhatCannotBe_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();

        await book.RefusesAsync(Rule.FundTypeMustMatch, Donated.Replace("CF", "GF"));
        await book.RefusesAsync(Rule.MemberForm, Donated.Replace("2025-12-31", "2025-01-31"));
        await book.RefusesAsync(Rule.PurposeNotAllowed, Donated.Replace("HELP", "208"));
        await book.RefusesAsync(Rule.AmountMustBePositive, Donated.Replace("500.00", "0.00"));
        await book.RefusesAsync(Rule.TextTooLong, Donated.Replace("王先生", new string('王', 201)));
    }

    [TestMethod]
    public async Task Disburse_GrantOfARequest_IsProgrammeCost()
    {
        await using var book = await CommittedAsync();

        await book.PostsAsync("{'kind':'disburse','document':'R1','amount':'80.00'}", """
            charity D 5101 80.00 F/CF/HELP/0
            charity C 1002 80.00 F/CF/HELP/0
            control D 9302 80.00 A02/CF/HELP/0
            control C 9501 80.00 A02/CF/HELP/0
            control D 9302 20.00 A02/CF/HELP/0
            control C 9203 20.00 A02/CF/HELP/0
            """);
        await book.PostsAsync("{'kind':'refund','of':'R1','amount':'10.00'}", """
            charity D 1002 10.00 F/CF/HELP/0
            charity C 5101 10.00 F/CF/HELP/0
            control D 9501 10.00 A02/CF/HELP/0
            control C 9203 10.00 A02/CF/HELP/0
            """);
        await book.RefusesAsync(Rule.DocumentState, "{'kind':'verify-advance','document':'R1','amount':'1.00'}");
    }

    [TestMethod]
    public async Task Disburse_GrantWithNoRequest_TakesAvailableQuota()
    {
        await using var book = await CommittedAsync();

        await book.PostsAsync("{'kind':'disburse','unit':'A02','fund':'CF','purpose':'HELP','amount':'400.00'}", """
            charity D 5101 400.00 F/CF/HELP/0
            charity C 1002 400.00 F/CF/HELP/0
            control D 9203 400.00 A02/CF/HELP/0
            control C 9501 400.00 A02/CF/HELP/0
            """);
        await book.RefusesAsync(Rule.BalanceBelowZero, "{'kind':'disburse','unit':'A02','fund':'CF','purpose':'HELP','amount':'0.01'}");
    }

    [TestMethod]
    public async Task Disburse_Advance_IsVerifiedLaterOrReturned()
    {
        await using var book = await CommittedAsync();
        await book.PostsAsync("{'kind':'disburse','document':'R1','amount':'100.00','advance':true}", """
            charity D 1141 100.00 F/CF/HELP/0
            charity C 1002 100.00 F/CF/HELP/0
            control D 9302 100.00 A02/CF/HELP/0
            control C 9501 100.00 A02/CF/HELP/0
            """);

        await book.PostsAsync("{'kind':'verify-advance','document':'R1','amount':'70.00'}", """
            charity D 5101 70.00 F/CF/HELP/0
            charity C 1141 70.00 F/CF/HELP/0
            """);
        var refusal = await book.RefusesAsync(Rule.AmountAboveAdvance, "{'kind':'verify-advance','document':'R1','amount':'30.01'}");
        Assert.AreEqual("R1@A02 has 30.00 CNY advanced and not verified; 30.01 CNY is 0.01 CNY too much.", refusal.English);
        await book.RefusesAsync(Rule.AmountMustBePositive, "{'kind':'verify-advance','document':'R1','amount':'0.00'}");
        await book.PostsAsync("{'kind':'refund','of':'R1','amount':'30.00'}", """
            charity D 1002 30.00 F/CF/HELP/0
            charity C 1141 30.00 F/CF/HELP/0
            control D 9501 30.00 A02/CF/HELP/0
            control C 9203 30.00 A02/CF/HELP/0
            """);
    }

    [TestMethod]
    public async Task HoldDonation_ForOthers_IsALiabilityUntilItIsHandedOver()
    {
        await using var book = await TestBook.OpenAsync();
        await book.PostsAsync("{'kind':'hold-donation','unit':'A01','amount':'50.00','donor':'王先生','for':'桥头社区'}", """
            financial D 100201 50.00 A01///0
            financial C 2901   50.00 A01///0
            """);

        await book.PostsAsync("{'kind':'hand-over-donation','unit':'A01','amount':'20.00','for':'桥头社区'}", """
            financial D 2901   20.00 A01///0
            financial C 100201 20.00 A01///0
            """);
        var refusal = await book.RefusesAsync(Rule.AmountAboveHeld, "{'kind':'hand-over-donation','unit':'A01','amount':'30.01','for':'桥头社区'}");
        Assert.AreEqual("A01 holds 30.00 CNY for 桥头社区; 30.01 CNY is 0.01 CNY too much. It goes to whom it is held for, or back to its giver.", refusal.English);
        await book.RefusesAsync(Rule.AmountAboveHeld, "{'kind':'hand-over-donation','date':'2025-06-14','unit':'A01','amount':'1.00','for':'桥头社区'}");
        await book.RefusesAsync(Rule.AmountMustBePositive, "{'kind':'hold-donation','unit':'A01','amount':'0.00','for':'x'}");
        await book.RefusesAsync(Rule.UnitMustExist, "{'kind':'hold-donation','unit':'ZZ','amount':'1.00','for':'x'}");
    }

    [TestMethod]
    public async Task HandOverDonation_ToSomebodyElse_IsRefused_AndItGoesBackToItsGiver()
    {
        await using var book = await TestBook.OpenAsync();
        await book.DoAsync("{'kind':'hold-donation','date':'2025-06-01','unit':'A01','amount':'50.00','donor':'王先生','for':'张家'}");
        await book.DoAsync("{'kind':'hold-donation','date':'2025-06-01','unit':'A01','amount':'30.00','donor':'李女士','for':'赵家'}");

        var other = await book.RefusesAsync(Rule.AmountAboveHeld, "{'kind':'hand-over-donation','unit':'A01','amount':'10.00','for':'钱家'}");
        Assert.AreEqual("A01 为“钱家”代管余额为 0.00 CNY，10.00 CNY 超出 10.00 CNY。代管款只能交给本人或退还原捐赠人；另为下列人员代管：张家, 赵家。", other.Chinese);
        await book.RefusesAsync(Rule.AmountAboveHeld, "{'kind':'hand-over-donation','unit':'A01','amount':'50.01','for':'张家'}");
        await book.RefusesAsync(Rule.AmountAboveHeld, "{'kind':'hand-over-donation','unit':'A01','amount':'1.00','for':'张家','donor':'李女士','back':true}");
        await book.RefusesAsync(Rule.MemberRequired, "{'kind':'hand-over-donation','unit':'A01','amount':'1.00','for':'张家','back':true}");
        await book.DoAsync("{'kind':'hand-over-donation','unit':'A01','amount':'20.00','for':'张家','donor':'王先生','back':true}");
        await book.RefusesAsync(Rule.AmountAboveHeld, "{'kind':'hand-over-donation','unit':'A01','amount':'30.01','for':'张家'}");
        var over = await book.SeqAsync("{'kind':'hand-over-donation','unit':'A01','amount':'30.00','for':'张家'}");
        await book.RefusesAsync(Rule.DocumentState, "{'kind':'reverse','entry':" + (over - 3) + ",'reason':'重复'}");
        await book.RefusesAsync(Rule.DocumentKept, "{'kind':'reserve','document':'held-for-others','unit':'A01','fund':'GF','lines':[{'purpose':'2080208','amount':'1.00'}]}");
    }

    private static async Task<TestBook> CommittedAsync()
    {
        var book = await TestBook.OpenAsync();
        await book.DoAsync(Donated);
        await book.PostsAsync("{'kind':'reserve','document':'R1','unit':'A02','fund':'CF','lines':[{'purpose':'HELP','amount':'100.00'}]}", """
            control D 9203 100.00 A02/CF/HELP/0
            control C 9301 100.00 A02/CF/HELP/0
            """);
        await book.PostsAsync("{'kind':'commit','document':'R1'}", """
            control D 9301 100.00 A02/CF/HELP/0
            control C 9302 100.00 A02/CF/HELP/0
            """);
        return book;
    }
}
