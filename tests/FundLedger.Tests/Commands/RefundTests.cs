namespace FundLedger.Tests.Commands;

[TestClass]
public sealed class RefundTests
{
    private const string Paid = "{'kind':'disburse','date':'2025-04-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'100.00'}";
    private const string SameYear = """
        financial D 4001 30.00 A02/GF/2080208/2025
        financial C 5001 30.00 A02/GF/2080208/2025
        budgetary D 6001 30.00 A02/GF/2080208/2025
        budgetary C 7101 30.00 A02/GF/2080208/2025
        control   D 9501 30.00 A02/GF/2080208/2025
        control   C 9203 30.00 A02/GF/2080208/2025
        """;

    [TestMethod]
    public async Task Refund_ByEntryInTheSameYear_IsAvailableAgain()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);

        await book.PostsAsync($"{{'kind':'refund','of':'{seq}','amount':'30.00'}}", SameYear);
    }

    [TestMethod]
    public async Task Refund_ByDocumentInTheSameYear_IsAvailableAgain()
    {
        await using var book = await WithDocumentAsync();

        await book.PostsAsync("{'kind':'refund','of':'R1','amount':'30.00'}", SameYear);
    }

    [TestMethod]
    [DataRow("'kind':'commit','document'", Rule.DocumentState)]
    [DataRow("'kind':'release','document'", Rule.DocumentState)]
    [DataRow("'kind':'refund','amount':'1.00','of'", Rule.DocumentState)]
    [DataRow("'kind':'submit','document'", Rule.DocumentIsNoRequest)]
    [DataRow("'kind':'comment','comment':'x','document'", Rule.DocumentIsNoRequest)]
    public async Task Document_ThatTheLedgerKeepsOfRefunds_IsNoneToWorkOn(string command, Rule rule)
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);
        await book.DoAsync($"{{'kind':'refund','of':'{seq}','amount':'60.00'}}");

        await book.RefusesAsync(rule, $"{{{command}:'refunds-of-{seq}'}}");
    }

    [TestMethod]
    public async Task Refund_MoreThanIsLeftOfAnEntry_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);
        await book.DoAsync($"{{'kind':'refund','of':'{seq}','amount':'60.00'}}");

        var refusal = await book.RefusesAsync(Rule.AmountAbovePaid, $"{{'kind':'refund','of':'{seq}','amount':'40.01'}}");

        Assert.AreEqual($"{seq} has 40.00 CNY paid and not refunded; 40.01 CNY is 0.01 CNY too much.", refusal.English);
        await book.DoAsync($"{{'kind':'refund','of':'{seq}','amount':'40.00'}}");
        await book.RefusesAsync(Rule.DocumentState, $"{{'kind':'refund','of':'{seq}','amount':'0.01'}}");
    }

    [TestMethod]
    public async Task Refund_ByEntryAndByDocument_CountTogether()
    {
        await using var book = await WithDocumentAsync();
        var seq = await book.HeadAsync();
        await book.DoAsync($"{{'kind':'refund','of':'{seq}','amount':'60.00'}}");

        await book.RefusesAsync(Rule.AmountAbovePaid, "{'kind':'refund','of':'R1','amount':'40.01'}");
        await book.DoAsync("{'kind':'refund','of':'R1','amount':'40.00'}");
        await book.RefusesAsync(Rule.DocumentState, $"{{'kind':'refund','of':'{seq}','amount':'0.01'}}");
    }

    [TestMethod]
    public async Task Refund_PriorYear_GoesThrough3501AndRaises9102()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);
        book.Clock.Advance(TimeSpan.FromDays(365));

        await book.PostsAsync($"{{'kind':'refund','of':'{seq}','date':'2026-02-01','amount':'30.00'}}", """
            financial D 1201   30.00 A02/GF/2080208/2025
            financial C 3501   30.00 A02/GF/2080208/2025
            financial D 3501   30.00 A02/GF/2080208/2025
            financial C 3001   30.00 A02/GF/2080208/2025
            budgetary D 800103 30.00 A02/GF/2080208/2025
            budgetary C 810101 30.00 A02/GF/2080208/2025
            control   D 9102   30.00 A02/GF/2080208/2025
            control   C 9203   30.00 A02/GF/2080208/2025
            """);
    }

    /// <summary>The prior year's 9501 stays as it was, so what was refunded must be counted some other way.</summary>
    [TestMethod]
    public async Task Refund_PriorYearTwice_IsNotMoreThanWasPaid()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);
        book.Clock.Advance(TimeSpan.FromDays(365));
        await book.DoAsync($"{{'kind':'refund','of':'{seq}','date':'2026-02-01','amount':'100.00'}}");

        await book.RefusesAsync(Rule.AmountAbovePaid, $"{{'kind':'refund','of':'{seq}','date':'2026-02-02','amount':'0.01'}}");
    }

    [TestMethod]
    public async Task Refund_OfCarriedOverQuotaInTheSameYear_GoesBackTo1201()
    {
        await using var book = await TestBook.OpenAsync();
        await book.AllAsync("""
            {'kind':'appropriate','date':'2024-06-01','unit':'A02','fund':'PJ','year':2024,'amount':'100.00'}
            {'kind':'close-year','year':2024}
            """);
        var seq = await book.SeqAsync("{'kind':'disburse','unit':'A02','fund':'PJ','year':2024,'amount':'40.00'}");

        await book.PostsAsync($"{{'kind':'refund','of':'{seq}','amount':'40.00'}}", """
            financial D 1201   40.00 A02/PJ//2024
            financial C 5001   40.00 A02/PJ//2024
            budgetary D 800103 40.00 A02/PJ//2024
            budgetary C 7101   40.00 A02/PJ//2024
            control   D 9501   40.00 A02/PJ//2024
            control   C 9203   40.00 A02/PJ//2024
            """);
    }

    /// <summary>Such a payment raised the quota itself: its refund may not leave funds that never were.</summary>
    [TestMethod]
    public async Task Refund_OfAPaymentWithoutBudget_MakesNoFundsAvailable()
    {
        await using var book = await TestBook.OpenAsync();
        var seq = await book.SeqAsync("{'kind':'record-payment','unit':'A02','fund':'GF','purpose':'2080208','amount':'40.00','reference':'T1','source':'x.csv:2'}");

        await book.PostsAsync($"{{'kind':'refund','of':'{seq}','amount':'10.00'}}", """
            financial D 4001 10.00
            financial C 5001 10.00
            budgetary D 6001 10.00
            budgetary C 7101 10.00
            control   D 9501 10.00
            control   C 9103 10.00
            """);
        Assert.AreEqual("0.00", await book.ControlAsync("9203", "A02"));
    }

    [TestMethod]
    public async Task Refund_OfWhatWasNotPaid_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync("{'kind':'reserve','document':'R1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'10.00'}]}");

        await book.RefusesAsync(Rule.DocumentState, "{'kind':'refund','of':'R1','amount':'1.00'}");
        await book.RefusesAsync(Rule.DocumentState, $"{{'kind':'refund','of':'{seq}','amount':'1.00'}}");
        await book.RefusesAsync(Rule.DocumentMustExist, "{'kind':'refund','of':'R9','amount':'1.00'}");
        await book.RefusesAsync(Rule.EntryMustExist, "{'kind':'refund','of':'999','amount':'1.00'}");
        await book.RefusesAsync(Rule.EntryMustBePosting, "{'kind':'refund','of':'1','amount':'1.00'}");
        var paid = await book.SeqAsync(Paid);
        await book.RefusesAsync(Rule.AmountMustBePositive, $"{{'kind':'refund','of':'{paid}','amount':'0.00'}}");
    }

    [TestMethod]
    public async Task Refund_OfADocumentPaidInTwoLines_IsRefusedAsAmbiguous()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.AllAsync("""
            {'kind':'virement','unit':'A02','fund':'GF','from':'2080208','to':'208','amount':'30.00'}
            {'kind':'reserve','document':'R2','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'600.00'},{'purpose':'208','amount':'30.00'}]}
            {'kind':'commit','document':'R2'}
            {'kind':'disburse','document':'R2','amount':'630.00'}
            """);

        await book.RefusesAsync(Rule.DocumentLineAmbiguous, "{'kind':'refund','of':'R2','amount':'1.00'}");
    }

    private static async Task<TestBook> WithDocumentAsync()
    {
        var book = await TestBook.WithQuotaAsync();
        await book.AllAsync("""
            {'kind':'reserve','document':'R1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'100.00'}]}
            {'kind':'commit','document':'R1'}
            {'kind':'disburse','document':'R1','amount':'100.00'}
            """);
        return book;
    }

    [TestMethod]
    public async Task Refund_BeforeItsPayment_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);

        var refusal = await book.RefusesAsync(Rule.RefundBeforePayment, $"{{'kind':'refund','of':'{seq}','date':'2025-03-31','amount':'10.00'}}");

        Assert.AreEqual($"{seq} has 0.00 CNY paid and not refunded on 2025-03-31: 10.00 CNY cannot come back before it is paid; date it on the day of the payment or later.", refusal.English);
        await book.DoAsync($"{{'kind':'refund','of':'{seq}','date':'2025-04-01','amount':'10.00'}}");
    }

    /// <summary>60 in April and 40 in May of one document: in April at most 60 can have come back.</summary>
    [TestMethod]
    public async Task Refund_OfADocument_IsNotMoreThanWasPaidUpToTheDay()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.AllAsync("""
            {'kind':'reserve','date':'2025-03-01','document':'R1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'100.00'}]}
            {'kind':'commit','date':'2025-03-02','document':'R1'}
            {'kind':'disburse','date':'2025-04-10','document':'R1','amount':'60.00','final':false}
            {'kind':'disburse','date':'2025-05-10','document':'R1','amount':'40.00'}
            """);

        await book.RefusesAsync(Rule.RefundBeforePayment, "{'kind':'refund','of':'R1','date':'2025-04-20','amount':'60.01'}");
        await book.DoAsync("{'kind':'refund','of':'R1','date':'2025-05-20','amount':'50.00'}");
        await book.RefusesAsync(Rule.RefundBeforePayment, "{'kind':'refund','of':'R1','date':'2025-04-09','amount':'0.01'}");
        await book.DoAsync("{'kind':'refund','of':'R1','date':'2025-04-20','amount':'50.00'}");
        await book.RefusesAsync(Rule.DocumentState, "{'kind':'refund','of':'R1','date':'2025-06-01','amount':'0.01'}");
    }

    /// <summary>PJ of 2024 ended on 2025-12-31: what comes back after it is nobody's to use, and goes up in the same entry.</summary>
    [TestMethod]
    public async Task Refund_PastTheClawBackDate_IsClawedBackAtOnce()
    {
        await using var book = await TestBook.OpenAsync();
        await book.AllAsync("""
            {'kind':'appropriate','date':'2024-06-01','unit':'A02','fund':'PJ','year':2024,'amount':'100.00'}
            {'kind':'close-year','year':2024}
            """);
        var seq = await book.SeqAsync("{'kind':'disburse','unit':'A02','fund':'PJ','year':2024,'amount':'90.00'}");
        book.Clock.Advance(TimeSpan.FromDays(300));
        await book.DoAsync("{'kind':'close-year','year':2025}");

        await book.PostsAsync($"{{'kind':'refund','of':'{seq}','amount':'40.00'}}", """
            financial D 1201   40.00 A02/PJ//2024
            financial C 3501   40.00 A02/PJ//2024
            financial D 3501   40.00 A02/PJ//2024
            financial C 3001   40.00 A02/PJ//2024
            financial D 3001   40.00 A02/PJ//2024
            financial C 1201   40.00 A02/PJ//2024
            budgetary D 800103 40.00 A02/PJ//2024
            budgetary C 810101 40.00 A02/PJ//2024
            budgetary D 810104 40.00 A02/PJ//2024
            budgetary C 800103 40.00 A02/PJ//2024
            control   D 9102   40.00 A02/PJ//2024
            control   C 960201 40.00 A02/PJ//2024
            """);
        Assert.AreEqual("0.00", await book.ControlAsync("9203", "A02"));
        await book.RefusesAsync(Rule.AmountAbovePaid, $"{{'kind':'refund','of':'{seq}','amount':'50.01'}}");
    }

    /// <summary>Paid 60 in 2025 and 40 in 2026 from what was carried; of 50 that come back, 40 are this year's and 10 last year's.</summary>
    [TestMethod]
    public async Task Refund_OfPaymentsOfTwoYears_IsOfThisYearFirst()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.AllAsync("""
            {'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'PF','amount':'100.00'}
            {'kind':'accrue-award','award':'W1','unit':'A02','fund':'PF','period':'2025Q1','headcount':12,'amount':'100.00','due':'2025-04-30'}
            {'kind':'pay-award','award':'W1','amount':'60.00'}
            """);
        book.Clock.Advance(TimeSpan.FromDays(300));
        await book.AllAsync("""
            {'kind':'close-year','year':2025}
            {'kind':'pay-award','award':'W1','amount':'40.00'}
            """);

        await book.PostsAsync("{'kind':'refund','of':'W1','amount':'50.00'}", """
            financial D 1201   40.00
            financial C 220103 40.00
            budgetary D 800103 40.00
            budgetary C 7101   40.00
            control   D 9501   40.00
            control   C 9401   40.00
            financial D 1201   10.00
            financial C 220103 10.00
            budgetary D 800103 10.00
            budgetary C 810101 10.00
            control   D 9102   10.00
            control   C 9401   10.00
            """);
    }
}
