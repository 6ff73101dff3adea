namespace FundLedger.Tests.Commands;

[TestClass]
public sealed class QuotaCommandTests
{
    private const string Street = "'unit':'A02','fund':'GF','purpose':'2080208'";

    [TestMethod]
    public async Task Appropriate_District_HoldsItToAllot()
    {
        await using var book = await TestBook.OpenAsync();

        await book.PostsAsync("{'kind':'appropriate','unit':'A','fund':'GF','purpose':'2080208','year':2025,'amount':'15000000.00'}", """
            control D 9101 15000000.00 A/GF/2080208/2025
            control C 9201 15000000.00 A/GF/2080208/2025
            """);
    }

    [TestMethod]
    public async Task Appropriate_UnitWithNoneBelow_CanSpendIt()
    {
        await using var book = await TestBook.OpenAsync();

        await book.PostsAsync($"{{'kind':'appropriate',{Street},'amount':'1.00'}}", """
            control D 9101 1.00 A02/GF/2080208/2025
            control C 9203 1.00 A02/GF/2080208/2025
            """);
    }

    [TestMethod]
    public async Task Appropriate_OnlyPurposeAndYearLeftOut_AreMeant()
    {
        await using var book = await TestBook.OpenAsync();

        await book.PostsAsync("{'kind':'appropriate','date':'2024-12-31','unit':'A','fund':'PF','amount':'1.00'}", """
            control D 9101 1.00 A/PF/2080208/2024
            control C 9201 1.00 A/PF/2080208/2024
            """);
    }

    [TestMethod]
    public async Task Supplement_AboveAndBelowZero_RaisesAndReduces()
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.PostsAsync("{'kind':'supplement','unit':'A','fund':'GF','purpose':'2080208','amount':'500.00'}", """
            control D 9103 500.00 A/GF/2080208/2025
            control C 9201 500.00 A/GF/2080208/2025
            """);
        await book.PostsAsync($"{{'kind':'supplement',{Street},'amount':'-1000.00'}}", """
            control D 9203 1000.00 A02/GF/2080208/2025
            control C 9103 1000.00 A02/GF/2080208/2025
            """);
        await book.RefusesAsync(Rule.BalanceBelowZero, $"{{'kind':'supplement',{Street},'amount':'-0.01'}}");
        await book.RefusesAsync(Rule.AmountMustNotBeZero, $"{{'kind':'supplement',{Street},'amount':'0.00'}}");
    }

    [TestMethod]
    public async Task Allot_DownTheTree_GoesOnToWhereItIsSpent()
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.PostsAsync("{'kind':'allot','from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'400.00'}", """
            control D 9201 400.00 A/GF/2080208/2025
            control C 9202 400.00 A/GF/2080208/2025
            control D 9110 400.00 A01/GF/2080208/2025
            control C 9201 400.00 A01/GF/2080208/2025
            """);
        await book.PostsAsync("{'kind':'allot','from':'A01','to':'A0101','fund':'GF','purpose':'2080208','amount':'150.00'}", """
            control D 9201 150.00 A01/GF/2080208/2025
            control C 9202 150.00 A01/GF/2080208/2025
            control D 9110 150.00 A0101/GF/2080208/2025
            control C 9203 150.00 A0101/GF/2080208/2025
            """);
        await book.PostsAsync("{'kind':'allot','from':'A01','to':'A01','fund':'GF','purpose':'2080208','amount':'250.00'}", """
            control D 9201 250.00 A01/GF/2080208/2025
            control C 9203 250.00 A01/GF/2080208/2025
            """);
        Assert.AreEqual("1400.00", await book.ControlAsync("9202", "A"));
    }

    [TestMethod]
    public async Task Allot_MoreThanIsHeld_NamesAccountDateLimitAndShortfall()
    {
        await using var book = await TestBook.WithQuotaAsync();

        var refusal = await book.RefusesAsync(Rule.BalanceBelowZero,
            "{'kind':'allot','date':'2025-02-01','from':'A','to':'A02','fund':'GF','purpose':'2080208','amount':'9000.01'}");

        Assert.AreEqual("Unallotted quota (9201) of A/GF/2080208/2025 is not enough on 2025-02-01: "
            + "9000.00 CNY available, 9000.01 CNY needed, short by 0.01 CNY. Also there: Allotted to lower level (9202) 1000.00.", refusal.English);
        Assert.AreEqual("A/GF/2080208/2025 的待分指标（9201）在 2025-02-01 不足：可用 9000.00 CNY，需要 9000.01 CNY，短缺 0.01 CNY。同处另有：已下达下级指标（9202）1000.00。", refusal.Chinese);
    }

    [TestMethod]
    public async Task Allot_Backdated_IsRefusedForTheFirstDayThatFails()
    {
        await using var book = await TestBook.WithQuotaAsync();

        var before = await book.RefusesAsync(Rule.BalanceBelowZero,
            "{'kind':'allot','date':'2025-01-04','from':'A','to':'A02','fund':'GF','purpose':'2080208','amount':'1.00'}");
        var later = await book.RefusesAsync(Rule.BalanceBelowZero,
            "{'kind':'allot','date':'2025-01-05','from':'A','to':'A02','fund':'GF','purpose':'2080208','amount':'9500.00'}");

        Assert.Contains("on 2025-01-04: 0.00 CNY available", before.English);
        Assert.Contains("on 2025-01-10: 9000.00 CNY available, 9500.00 CNY needed, short by 500.00 CNY", later.English);
    }

    [TestMethod]
    [DataRow("A", "A0101", Rule.UnitMustBeChild)]
    [DataRow("A", "B", Rule.UnitMustBeChild)]
    [DataRow("A02", "A", Rule.UnitMustBeChild)]
    [DataRow("A02", "A02", Rule.UnitMustBeChild)]
    [DataRow("A", "A99", Rule.UnitMustExist)]
    [DataRow("X", "A02", Rule.UnitMustExist)]
    public async Task Allot_ToAUnitThatIsNotDirectlyBelow_IsRefused(string from, string to, Rule rule)
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.RefusesAsync(rule, $"{{'kind':'allot','from':'{from}','to':'{to}','fund':'GF','purpose':'2080208','amount':'1.00'}}");
        await book.RefusesAsync(rule, $"{{'kind':'recall','from':'{from}','to':'{to}','fund':'GF','purpose':'2080208','amount':'1.00'}}");
    }

    [TestMethod]
    public async Task Recall_UnusedQuota_GoesBackUp()
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.PostsAsync("{'kind':'recall','from':'A','to':'A02','fund':'GF','purpose':'2080208','amount':'300.00'}", """
            control D 9202 300.00 A/GF/2080208/2025
            control C 9201 300.00 A/GF/2080208/2025
            control D 9203 300.00 A02/GF/2080208/2025
            control C 9110 300.00 A02/GF/2080208/2025
            """);
        await book.RefusesAsync(Rule.BalanceBelowZero, "{'kind':'recall','from':'A','to':'A02','fund':'GF','purpose':'2080208','amount':'700.01'}");
    }

    [TestMethod]
    public async Task Recall_OwnUse_GoesBackToUnallotted()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.DoAsync("{'kind':'allot','from':'A','to':'A','fund':'GF','purpose':'2080208','amount':'50.00'}");

        await book.PostsAsync("{'kind':'recall','from':'A','to':'A','fund':'GF','purpose':'2080208','amount':'20.00'}", """
            control D 9203 20.00 A/GF/2080208/2025
            control C 9201 20.00 A/GF/2080208/2025
            """);
    }

    [TestMethod]
    public async Task Virement_BetweenPurposes_MovesQuota()
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.PostsAsync("{'kind':'virement','unit':'A02','fund':'GF','year':2025,'from':'2080208','to':'208','amount':'40.00'}", """
            control D 9203 40.00 A02/GF/2080208/2025
            control C 9104 40.00 A02/GF/2080208/2025
            control D 9104 40.00 A02/GF/208/2025
            control C 9203 40.00 A02/GF/208/2025
            """);
        await book.RefusesAsync(Rule.MemberForm, "{'kind':'virement','unit':'A02','fund':'GF','from':'208','to':'208','amount':'1.00'}");
        await book.RefusesAsync(Rule.PurposeNotAllowed, "{'kind':'virement','unit':'A02','fund':'GF','from':'208','to':'212','amount':'1.00'}");
        await book.RefusesAsync(Rule.BalanceBelowZero, "{'kind':'virement','unit':'A02','fund':'GF','from':'208','to':'2080208','amount':'40.01'}");
    }

    [TestMethod]
    public async Task Freeze_ThenUnfreeze_IsOutOfUseThenBack()
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.PostsAsync($"{{'kind':'freeze',{Street},'amount':'900.00'}}", """
            control D 9203 900.00 A02/GF/2080208/2025
            control C 9204 900.00 A02/GF/2080208/2025
            """);
        await book.RefusesAsync(Rule.BalanceBelowZero, $"{{'kind':'disburse',{Street},'amount':'100.01'}}");
        await book.RefusesAsync(Rule.BalanceBelowZero, $"{{'kind':'unfreeze',{Street},'amount':'900.01'}}");
        await book.PostsAsync($"{{'kind':'unfreeze',{Street},'amount':'900.00'}}", """
            control D 9204 900.00 A02/GF/2080208/2025
            control C 9203 900.00 A02/GF/2080208/2025
            """);
    }

    [TestMethod]
    [DataRow("212", Rule.PurposeNotAllowed, "not among the purposes of the fund (208)")]
    [DataRow("2080299", Rule.PurposeNotAllowed, "2080299 is on the negative list")]
    [DataRow("999", Rule.PurposeMustExist, "999")]
    public async Task Appropriate_PurposeThatTheFundMayNotServe_IsRefused(string purpose, Rule rule, string problem)
    {
        await using var book = await TestBook.OpenAsync();

        var refusal = await book.RefusesAsync(rule, $"{{'kind':'appropriate','unit':'A','fund':'GF','purpose':'{purpose}','amount':'1.00'}}");

        Assert.Contains(problem, refusal.English);
    }

    [TestMethod]
    [DataRow("appropriate")]
    [DataRow("freeze")]
    [DataRow("unfreeze")]
    public async Task QuotaCommand_AmountNotAboveZero_IsRefused(string kind)
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.RefusesAsync(Rule.AmountMustBePositive, $"{{'kind':'{kind}',{Street},'amount':'0.00'}}");
        await book.RefusesAsync(Rule.AmountMustBePositive, $"{{'kind':'{kind}',{Street},'amount':'-1.00'}}");
        await book.RefusesAsync(Rule.AmountPrecision, $"{{'kind':'{kind}',{Street},'amount':'1.005'}}");
        await book.RefusesAsync(Rule.FundMustExist, $"{{'kind':'{kind}','unit':'A02','fund':'ZZ','amount':'1.00'}}");
        await book.RefusesAsync(Rule.UnitMustExist, $"{{'kind':'{kind}','unit':'ZZ','fund':'GF','amount':'1.00'}}");
    }

    [TestMethod]
    [DataRow("{'kind':'appropriate','unit':'F','fund':'CF','purpose':'HELP','amount':'1.00'}", Rule.SurplusIntoCharity, "只来自捐赠")]
    [DataRow("{'kind':'supplement','unit':'F','fund':'CF','purpose':'HELP','amount':'1.00'}", Rule.SurplusIntoCharity, "只来自捐赠")]
    [DataRow("{'kind':'allot','from':'A','to':'A02','fund':'CF','purpose':'HELP','amount':'1.00'}", Rule.CharityNotAllotted, "--restriction-unit A02")]
    [DataRow("{'kind':'recall','from':'A','to':'A02','fund':'CF','purpose':'HELP','amount':'1.00'}", Rule.CharityNotAllotted, "--restriction-unit A02")]
    public async Task QuotaCommand_OfACharityFund_IsRefusedSayingWhatDoesIt(string json, Rule rule, string told)
    {
        await using var book = await TestBook.OpenAsync();

        var refusal = await book.RefusesAsync(rule, json);

        Assert.Contains(told, refusal.Chinese);
    }
}
