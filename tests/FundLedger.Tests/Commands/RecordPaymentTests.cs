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
        var payment = Payment.Replace("'payee'", $"'withinQuota':{(withinQuota ? "true" : "false")},'payee'");
        await book.DoAsync(payment.Replace("40.00", "100.00"));

        var answer = await book.DoAsync(payment.Replace("40.00", amount));

        Posted.AreBalanced(answer.Lines);
        Assert.AreEqual(lines, string.Join('|', answer.Lines.Select(line => $"{(line.Side == Side.Debit ? 'D' : 'C')} {line.Account.Code}")));
        Assert.IsTrue(answer.Lines.All(line => line.MinorUnits == 4000));
    }

    /// <summary>Last year's quota was carried over: what is paid from it is no income of this year.</summary>
    [TestMethod]
    public async Task RecordPayment_FromCarriedOverQuota_IsPaidFrom1201()
    {
        await using var book = await WithCarriedQuotaAsync();

        await book.PostsAsync("""
            {'kind':'record-payment','unit':'A02','fund':'PJ','purpose':'212','year':2024,'amount':'40.00','withinQuota':true,'reference':'T1','source':'x.csv:2'}
            """, """
            financial D 5001   40.00 A02/PJ/212/2024
            financial C 1201   40.00 A02/PJ/212/2024
            budgetary D 7101   40.00 A02/PJ/212/2024
            budgetary C 800103 40.00 A02/PJ/212/2024
            control   D 9203   40.00 A02/PJ/212/2024
            control   C 9501   40.00 A02/PJ/212/2024
            """);
        await book.PostsAsync("""
            {'kind':'record-payment','unit':'A02','fund':'PJ','purpose':'212','year':2024,'amount':'-15.00','withinQuota':true,'reference':'T2','source':'x.csv:3'}
            """, """
            financial D 1201   15.00 A02/PJ/212/2024
            financial C 5001   15.00 A02/PJ/212/2024
            budgetary D 800103 15.00 A02/PJ/212/2024
            budgetary C 7101   15.00 A02/PJ/212/2024
            control   D 9501   15.00 A02/PJ/212/2024
            control   C 9203   15.00 A02/PJ/212/2024
            """);
    }

    /// <summary>A budget that is not here was carried over elsewhere: the payment brings it forward, and leaves nothing of it.</summary>
    [TestMethod]
    public async Task RecordPayment_OfLastYearsBudgetThatIsNotHere_BringsItForward()
    {
        await using var book = await TestBook.OpenAsync();
        const string OfLastYear = "{'kind':'record-payment','unit':'A02','fund':'GF','purpose':'2080208','year':2024,'amount':'40.00','reference':'T1','source':'x.csv:2'}";

        await book.PostsAsync(OfLastYear, """
            financial D 1201   40.00
            financial C 3501   40.00
            financial D 3501   40.00
            financial C 3001   40.00
            budgetary D 800103 40.00
            budgetary C 810101 40.00
            financial D 5001   40.00
            financial C 1201   40.00
            budgetary D 7101   40.00
            budgetary C 800103 40.00
            control   D 9103   40.00
            control   C 9501   40.00
            """);
        await book.PostsAsync(OfLastYear.Replace("'40.00'", "'-40.00'"), """
            financial D 1201   40.00
            financial C 5001   40.00
            budgetary D 800103 40.00
            budgetary C 7101   40.00
            financial D 3001   40.00
            financial C 3501   40.00
            financial D 3501   40.00
            financial C 1201   40.00
            budgetary D 810101 40.00
            budgetary C 800103 40.00
            control   D 9501   40.00
            control   C 9103   40.00
            """);
        Assert.IsTrue((await book.BalancesAsync()).Where(balance => balance.Account.Code is "9203" or "1201" or "800103").All(balance => balance.Debit == balance.Credit));
    }

    /// <summary>What comes back was paid before: a refund of nothing would make quota, and executed would be below zero.</summary>
    [TestMethod]
    public async Task RecordPayment_RefundOfNothing_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var refund = Payment.Replace("40.00", "-40.00");
        await book.DoAsync(Payment.Replace("40.00", "39.99"));
        await book.DoAsync(Payment.Replace("REDACTED", "另一人"));

        var refusal = await book.RefusesAsync(Rule.RefundOfNothing, refund);

        Assert.AreEqual("A02/GF 对该收款人和用途的已付未退款截至 2025-06-15 为 39.99 CNY，退款 40.00 CNY 无从冲减；请先导入原付款，或在 of 中写明原付款。", refusal.Chinese);
        await book.RefusesAsync(Rule.RefundOfNothing, refund.Replace("'amount'", "'date':'2025-06-14','amount'").Replace("-40.00", "-1.00"));
        await book.DoAsync(Payment.Replace("40.00", "0.01"));
        await book.DoAsync(refund);
        await book.RefusesAsync(Rule.RefundOfNothing, refund.Replace("-40.00", "-0.01"));
    }

    [TestMethod]
    public async Task RecordPayment_RefundThatNamesItsPayment_TakesThatOneBack()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var first = await book.SeqAsync(Payment.Replace("T1", "P-1").Replace("'amount'", "'date':'2025-05-01','amount'"));
        await book.SeqAsync(Payment.Replace("T1", "P-2").Replace("REDACTED", "另一人"));
        var refund = Payment.Replace("40.00", "-30.00").Replace("T1", "P-3").Replace("REDACTED", "又一人");

        await book.RefusesAsync(Rule.RefundOfNothing, refund);
        await book.RefusesAsync(Rule.RefundOfNothing, refund.Replace("'payee'", "'of':'P-9','payee'"));
        await book.DoAsync(refund.Replace("'payee'", "'of':'P-1','payee'"));

        await book.RefusesAsync(Rule.AmountAbovePaid, $"{{'kind':'refund','of':'{first}','amount':'10.01'}}");
        await book.RefusesAsync(Rule.MemberForm, Payment.Replace("'payee'", "'of':'P-1','payee'"));
        await book.DoAsync($"{{'kind':'refund','of':'{first}','amount':'10.00'}}");
    }

    /// <summary>300 in May and 200 in June; 250 come back: the newest first, so 200 of June and 50 of May.</summary>
    [TestMethod]
    public async Task RecordPayment_RefundOfSeveralPayments_TakesTheNewestFirst()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.DoAsync(Payment.Replace("40.00", "300.00").Replace("'amount'", "'date':'2025-05-01','amount'"));
        await book.DoAsync(Payment.Replace("40.00", "200.00").Replace("'amount'", "'date':'2025-06-01','amount'"));

        var answer = await book.DoAsync(Payment.Replace("40.00", "-250.00"));

        Assert.AreEqual("200.00 50.00", string.Join(' ', answer.Lines.Where(line => line.Account.Code == "9501").Select(line => line.Amount.ToDecimalString())));
        Assert.HasCount(2, answer.Posted);
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

    /// <summary>A02 has 100.00 of 2024 for 212 of the project fund, carried into 2025.</summary>
    private static async Task<TestBook> WithCarriedQuotaAsync()
    {
        var book = await TestBook.OpenAsync();
        await book.AllAsync("""
            {'kind':'appropriate','date':'2024-06-01','unit':'A02','fund':'PJ','purpose':'212','year':2024,'amount':'100.00'}
            {'kind':'close-year','year':2024}
            """);
        return book;
    }
}
