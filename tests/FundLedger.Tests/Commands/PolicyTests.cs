namespace FundLedger.Tests.Commands;

/// <summary>What units may do by themselves, and requests that were turned down.</summary>
[TestClass]
public sealed class PolicyTests
{
    [TestMethod]
    public async Task Virement_AboveTheLimit_IsRefused_HoweverItIsSplit()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.DoAsync("{'kind':'set-policy','virementLimit':'100.00'}");
        await book.DoAsync(Move("2080208", "208", "60.00"));

        var refusal = await book.RefusesAsync(Rule.AboveAutonomyLimit, Move("2080208", "208", "40.01"));

        Assert.AreEqual("单位 A02 资金 GF 2025 年自主调剂限额为 100.00 CNY，调剂后累计 100.01 CNY，超出 0.01 CNY，须报批。", refusal.Chinese);
        await book.DoAsync(Move("208", "2080208", "30.00"));
        await book.DoAsync(Move("2080208", "208", "70.00"));
    }

    [TestMethod]
    public async Task Virement_OfDonations_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();
        await book.DoAsync("{'kind':'donate','fund':'CF','amount':'80.00','restriction':{'purpose':'HELP'}}");

        await book.RefusesAsync(Rule.FundTypeMustMatch, "{'kind':'virement','unit':'F','fund':'CF','from':'HELP','to':'MED','amount':'1.00'}");
    }

    [TestMethod]
    public async Task Policy_NearestUnitUpwards_ThenFund_Decides()
    {
        await using var book = await TestBook.OpenAsync();
        await book.AllAsync("""
            {'kind':'set-policy','virementLimit':'1.00'}
            {'kind':'set-policy','unit':'A','virementLimit':'2.00'}
            {'kind':'set-policy','unit':'A','fund':'PJ','virementLimit':'3.00'}
            {'kind':'set-policy','unit':'A01','fund':'GF'}
            """);

        var setup = await book.SetupAsync();

        Assert.AreEqual("3.00", setup.PolicyOf("A02", "PJ")?.VirementLimit?.ToDecimalString());
        Assert.AreEqual("2.00", setup.PolicyOf("A02", "GF")?.VirementLimit?.ToDecimalString());
        Assert.AreEqual("1.00", setup.PolicyOf("B", "GF")?.VirementLimit?.ToDecimalString());
        Assert.IsNotNull(setup.PolicyOf("A0101", "GF"));
        Assert.IsNull(setup.PolicyOf("A0101", "GF")!.VirementLimit);
    }

    [TestMethod]
    [DataRow("{'kind':'set-policy','virementLimit':'-1.00'}", Rule.AmountMustNotBeNegative)]
    [DataRow("{'kind':'set-policy','unit':'X'}", Rule.UnitMustExist)]
    [DataRow("{'kind':'set-policy','fund':'X'}", Rule.FundMustExist)]
    [DataRow("{'kind':'record-shortage','document':'R','unit':'A02','fund':'GF','amount':'0.00'}", Rule.AmountMustBePositive)]
    [DataRow("{'kind':'record-shortage','document':'R 1','unit':'A02','fund':'GF','amount':'1.00'}", Rule.CodeForm)]
    [DataRow("{'kind':'record-shortage','document':'R','unit':'A02','fund':'GF','purpose':'212','amount':'1.00'}", Rule.PurposeNotAllowed)]
    public async Task Records_BadInput_IsRefused(string json, Rule rule)
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.RefusesAsync(rule, json);
    }

    [TestMethod]
    public async Task RecordShortage_ARequestTurnedDownAgain_CountsAsItWasLast()
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.DoAsync("{'kind':'record-shortage','date':'2025-03-01','document':'R1','unit':'A02','fund':'GF','purpose':'2080208','amount':'5.00'}");
        await book.DoAsync("{'kind':'record-shortage','date':'2025-04-01','document':'R1','unit':'A02','fund':'GF','purpose':'2080208','amount':'3.00'}");

        var shortage = (await book.SetupAsync()).Shortages.Values.Single();
        Assert.AreEqual(new Shortage("R1@A02", new DateOnly(2025, 4, 1), new Place("A02", "GF", "2080208", 2025), Money.Parse("3.00", Currency.FromCode("CNY"))), shortage);
    }

    private static string Move(string from, string to, string amount) =>
        $"{{'kind':'virement','unit':'A02','fund':'GF','from':'{from}','to':'{to}','amount':'{amount}'}}";
}
