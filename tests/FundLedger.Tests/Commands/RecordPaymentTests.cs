namespace FundLedger.Tests.Commands;

[TestClass]
public sealed class RecordPaymentTests
{
    private const string Payment = "{'kind':'record-payment','unit':'A02','fund':'GF','purpose':'2080208','amount':'40.00','payee':'REDACTED','reference':'T1','source':'x.csv:2'}";

    [TestMethod]
    [DataRow("40.00", false, "D 5001|C 4001|D 7101|C 6001|D 9103|C 9501")]
    [DataRow("-40.00", false, "D 4001|C 5001|D 6001|C 7101|D 9501|C 9103")]
    [DataRow("40.00", true, "D 5001|C 4001|D 7101|C 6001|D 9203|C 9501")]
    [DataRow("-40.00", true, "D 4001|C 5001|D 6001|C 7101|D 9501|C 9203")]
    public async Task RecordPayment_PaidOrRefunded_PostsByWhetherTheBudgetIsHere(string amount, bool withinQuota, string lines)
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.DoAsync("{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'100.00'}");

        var answer = await book.DoAsync(Payment.Replace("40.00", amount).Replace("'payee'", $"'withinQuota':{(withinQuota ? "true" : "false")},'payee'"));

        Posted.AreBalanced(answer.Lines);
        Assert.AreEqual(lines, string.Join('|', answer.Lines.Select(line => $"{(line.Side == Side.Debit ? 'D' : 'C')} {line.Account.Code}")));
        Assert.IsTrue(answer.Lines.All(line => line.MinorUnits == 4000));
    }

    /// <summary>What comes back was paid before: a refund of nothing would make quota.</summary>
    [TestMethod]
    public async Task RecordPayment_RefundAboveWhatIsPaid_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var refund = Payment.Replace("40.00", "-40.00").Replace("'payee'", "'withinQuota':true,'payee'");
        await book.DoAsync("{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'39.99'}");

        var refusal = await book.RefusesAsync(Rule.AmountAbovePaid, refund);

        Assert.AreEqual("T1 has 39.99 CNY paid and not refunded; 40.00 CNY is 0.01 CNY too much.", refusal.English);
        await book.DoAsync("{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'0.01'}");
        await book.DoAsync(refund);
    }

    [TestMethod]
    public async Task RecordPayment_WhatCannotBe_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();

        await book.RefusesAsync(Rule.AmountMustNotBeZero, Payment.Replace("40.00", "0.00"));
        await book.RefusesAsync(Rule.FundTypeMustMatch, Payment.Replace("'GF'", "'CF'").Replace("2080208", "HELP"));
        await book.RefusesAsync(Rule.BalanceBelowZero, Payment.Replace("'payee'", "'withinQuota':true,'payee'"));
        await book.RefusesAsync(Rule.TextTooLong, Payment.Replace("T1", new string('T', 101)));
        await book.RefusesAsync(Rule.TextTooLong, Payment.Replace("REDACTED", new string('R', 201)));
        await book.RefusesAsync(Rule.TextTooLong, Payment.Replace("x.csv", new string('x', 301)));
    }
}
