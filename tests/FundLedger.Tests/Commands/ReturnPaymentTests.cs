namespace FundLedger.Tests.Commands;

/// <summary>银行退回: a payment that did not arrive; its request stays open.</summary>
[TestClass]
public sealed class ReturnPaymentTests
{
    [TestMethod]
    public async Task ReturnPayment_OfADocument_IsCommittedAgain_AndPayable()
    {
        await using var book = await WithPaymentAsync();

        await book.PostsAsync("{'kind':'return-payment','date':'2025-04-12','of':'R1','amount':'100.00','text':'户名不符'}", """
            financial D 4001 100.00 A02/GF/2080208/2025
            financial C 5001 100.00 A02/GF/2080208/2025
            budgetary D 6001 100.00 A02/GF/2080208/2025
            budgetary C 7101 100.00 A02/GF/2080208/2025
            control   D 9501 100.00 A02/GF/2080208/2025
            control   C 9302 100.00 A02/GF/2080208/2025
            """);
        await book.DoAsync("{'kind':'disburse','date':'2025-04-13','document':'R1','amount':'100.00'}");
        Assert.AreEqual("100.00 0.00", $"{await book.ControlAsync("9501", "A02")} {await book.ControlAsync("9302", "A02")}");
    }

    [TestMethod]
    public async Task ReturnPayment_OfAnEntryWithoutADocument_IsAsRefunded()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync("{'kind':'disburse','date':'2025-04-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'100.00'}");

        await book.PostsAsync($"{{'kind':'return-payment','of':'{seq}','amount':'100.00'}}", """
            financial D 4001 100.00
            financial C 5001 100.00
            budgetary D 6001 100.00
            budgetary C 7101 100.00
            control   D 9501 100.00
            control   C 9203 100.00
            """);
    }

    [TestMethod]
    public async Task ReturnPayment_InALaterYear_IsAPriorYearsRefundThatStaysCommitted()
    {
        await using var book = await WithPaymentAsync();
        book.Clock.Advance(TimeSpan.FromDays(300));
        await book.DoAsync("{'kind':'close-year','year':2025}");

        await book.PostsAsync("{'kind':'return-payment','of':'R1','amount':'100.00'}", """
            financial D 1201   100.00
            financial C 3501   100.00
            financial D 3501   100.00
            financial C 3001   100.00
            budgetary D 800103 100.00
            budgetary C 810101 100.00
            control   D 9102   100.00
            control   C 9302   100.00
            """);
        await book.PostsAsync("{'kind':'disburse','document':'R1','amount':'100.00'}", """
            financial D 5001   100.00
            financial C 1201   100.00
            budgetary D 7101   100.00
            budgetary C 800103 100.00
            control   D 9302   100.00
            control   C 9501   100.00
            """);
    }

    [TestMethod]
    public async Task ReturnPayment_BeforeThePayment_OrAboveIt_IsRefused()
    {
        await using var book = await WithPaymentAsync();

        await book.RefusesAsync(Rule.RefundBeforePayment, "{'kind':'return-payment','date':'2025-04-09','of':'R1','amount':'1.00'}");
        await book.RefusesAsync(Rule.AmountAbovePaid, "{'kind':'return-payment','of':'R1','amount':'100.01'}");
        await book.RefusesAsync(Rule.DocumentMustExist, "{'kind':'return-payment','of':'R9','amount':'1.00'}");
    }

    private static async Task<TestBook> WithPaymentAsync()
    {
        var book = await TestBook.WithQuotaAsync();
        await book.AllAsync("""
            {'kind':'reserve','date':'2025-03-01','document':'R1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'100.00'}]}
            {'kind':'commit','date':'2025-03-02','document':'R1'}
            {'kind':'disburse','date':'2025-04-10','document':'R1','amount':'100.00'}
            """);
        return book;
    }
}
