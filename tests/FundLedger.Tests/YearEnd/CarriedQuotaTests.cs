namespace FundLedger.Tests.YearEnd;

/// <summary>Quota of an earlier year on its way: 1201 and 800103 go with it.</summary>
[TestClass]
public sealed class CarriedQuotaTests
{
    [TestMethod]
    public async Task Allot_OfAnEarlierYear_BringsTheReceivableWithIt()
    {
        await using var book = await CarriedAsync();

        await book.PostsAsync("{'kind':'allot','from':'A','to':'A02','fund':'GF','purpose':'2080208','year':2025,'amount':'5.00'}", """
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
    public async Task Recall_OfAnEarlierYear_TakesTheReceivableAlong()
    {
        await using var book = await CarriedAsync();

        await book.PostsAsync("{'kind':'recall','from':'A','to':'A02','fund':'GF','purpose':'2080208','year':2025,'amount':'5.00'}", """
            control   D 9202   5.00 A/GF/2080208/2025
            control   C 9201   5.00 A/GF/2080208/2025
            control   D 9203   5.00 A02/GF/2080208/2025
            control   C 9110   5.00 A02/GF/2080208/2025
            financial D 3001   5.00 A02/GF/2080208/2025
            financial C 1201   5.00 A02/GF/2080208/2025
            budgetary D 810103 5.00 A02/GF/2080208/2025
            budgetary C 800103 5.00 A02/GF/2080208/2025
            """);
    }

    [TestMethod]
    public async Task Virement_OfAnEarlierYear_MovesTheReceivable()
    {
        await using var book = await CarriedAsync();

        await book.PostsAsync("{'kind':'virement','unit':'A02','fund':'GF','year':2025,'from':'2080208','to':'208','amount':'5.00'}", """
            control   D 9203   5.00 A02/GF/2080208/2025
            control   C 9104   5.00 A02/GF/2080208/2025
            control   D 9104   5.00 A02/GF/208/2025
            control   C 9203   5.00 A02/GF/208/2025
            financial D 1201   5.00 A02/GF/208/2025
            financial C 1201   5.00 A02/GF/2080208/2025
            financial D 3001   5.00 A02/GF/2080208/2025
            financial C 3001   5.00 A02/GF/208/2025
            budgetary D 800103 5.00 A02/GF/208/2025
            budgetary C 800103 5.00 A02/GF/2080208/2025
            budgetary D 810105 5.00 A02/GF/2080208/2025
            budgetary C 810105 5.00 A02/GF/208/2025
            """);
        await book.DoAsync("{'kind':'disburse','unit':'A02','fund':'GF','purpose':'208','year':2025,'amount':'5.00'}");
    }

    [TestMethod]
    public async Task ClawBack_OfCarriedQuota_ReturnsItAndSurrendersTheReceivable()
    {
        await using var book = await CarriedAsync();

        await book.PostsAsync("{'kind':'claw-back','unit':'A02','fund':'GF','purpose':'2080208','year':2025,'amount':'5.00'}", """
            control   D 9203   5.00 A02/GF/2080208/2025
            control   C 9602   5.00 A02/GF/2080208/2025
            control   D 9202   5.00 A/GF/2080208/2025
            control   C 9201   5.00 A/GF/2080208/2025
            financial D 3001   5.00 A02/GF/2080208/2025
            financial C 1201   5.00 A02/GF/2080208/2025
            budgetary D 810104 5.00 A02/GF/2080208/2025
            budgetary C 800103 5.00 A02/GF/2080208/2025
            """);
    }

    [TestMethod]
    [DataRow("{'kind':'claw-back','unit':'A02','fund':'GF','purpose':'2080208','year':2026,'amount':'5.00'}", Rule.QuotaNotCarriedOver)]
    [DataRow("{'kind':'claw-back','unit':'F','fund':'CF','purpose':'HELP','amount':'5.00'}", Rule.QuotaNotCarriedOver)]
    [DataRow("{'kind':'claw-back','unit':'A02','fund':'GF','purpose':'2080208','year':2025,'amount':'1000.01'}", Rule.BalanceBelowZero)]
    [DataRow("{'kind':'claw-back','unit':'A02','fund':'GF','purpose':'2080208','year':2025,'amount':'0.00'}", Rule.AmountMustBePositive)]
    public async Task ClawBack_WhatCannotBe_IsRefused(string json, Rule rule)
    {
        await using var book = await CarriedAsync();

        await book.RefusesAsync(rule, json);
    }

    [TestMethod]
    public async Task Post_ThatMoves1201Alone_IsRefused()
    {
        await using var book = await CarriedAsync();

        var refusal = await book.RefusesAsync(Rule.ControlledAccount, """
            {'kind':'post','lines':[
              {'ledger':'financial','account':'1201','unit':'A02','fund':'GF','purpose':'2080208','year':2025,'debit':'7.00'},
              {'ledger':'financial','account':'3001','unit':'A02','fund':'GF','purpose':'2080208','year':2025,'credit':'7.00'}]}
            """);

        Assert.AreEqual("Fiscal quota receivable (1201) moves by its own commands alone, not by a manual voucher.", refusal.English);
    }

    [TestMethod]
    public async Task Post_ThatSpendsBudgetWithoutItsQuota_IsRefused()
    {
        await using var book = await CarriedAsync();

        await book.RefusesAsync(Rule.ControlledAccount, """
            {'kind':'post','lines':[
              {'ledger':'budgetary','account':'7101','unit':'A02','fund':'GF','purpose':'2080208','year':2026,'debit':'7.00'},
              {'ledger':'budgetary','account':'6001','unit':'A02','fund':'GF','purpose':'2080208','year':2026,'credit':'7.00'}]}
            """);
    }

    /// <summary>A02 has carried 1,000.00 of 2025 into 2026, A 9,000.00 that it did not allot.</summary>
    private static async Task<TestBook> CarriedAsync()
    {
        var book = await TestBook.WithQuotaAsync();
        book.Clock.Advance(new DateTime(2026, 1, 4) - book.Clock.GetUtcNow().DateTime);
        await book.DoAsync("{'kind':'close-year','year':2025}");
        return book;
    }
}
