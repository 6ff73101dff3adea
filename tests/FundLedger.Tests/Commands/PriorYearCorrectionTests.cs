using FundLedger.Storage;

namespace FundLedger.Tests.Commands;

/// <summary>更正 of a closed year's mistake in the open year, as worked out by hand.</summary>
[TestClass]
public sealed class PriorYearCorrectionTests
{
    /// <summary>Paid 100 where 90 were due: 10 came back.</summary>
    [TestMethod]
    public async Task Correct_TooMuchWasPaid_IsAsAPriorYearsRefund()
    {
        await using var book = await WithClosedYearAsync();
        var wrong = await WrongAsync(book);

        var answer = await book.PostsAsync(Paid(wrong, "90.00"), """
            financial D 1201   10.00 A02/GF/2080208/2025
            financial C 3501   10.00 A02/GF/2080208/2025
            financial D 3501   10.00 A02/GF/2080208/2025
            financial C 3001   10.00 A02/GF/2080208/2025
            budgetary D 800103 10.00 A02/GF/2080208/2025
            budgetary C 810101 10.00 A02/GF/2080208/2025
            control   D 9102   10.00 A02/GF/2080208/2025
            control   C 9203   10.00 A02/GF/2080208/2025
            """);

        Assert.AreEqual("更正2025年4月记-0002、指-0002号凭证", (await book.EntriesAsync(answer)).Single().Text);
        await book.RefusesAsync(Rule.AmountAbovePaid, $"{{'kind':'refund','of':'{wrong}','amount':'90.01'}}");
        await book.DoAsync($"{{'kind':'refund','of':'{wrong}','amount':'90.00'}}");
    }

    /// <summary>Paid 100 where 130 were due: 30 more are due.</summary>
    [TestMethod]
    public async Task Correct_TooLittleWasPaid_TakesFromWhatIsAvailable()
    {
        await using var book = await WithClosedYearAsync();
        var wrong = await WrongAsync(book);

        await book.PostsAsync(Paid(wrong, "130.00"), """
            financial C 1201   30.00 A02/GF/2080208/2025
            financial D 3501   30.00 A02/GF/2080208/2025
            financial C 3501   30.00 A02/GF/2080208/2025
            financial D 3001   30.00 A02/GF/2080208/2025
            budgetary D 810101 30.00 A02/GF/2080208/2025
            budgetary C 800103 30.00 A02/GF/2080208/2025
            control   D 9203   30.00 A02/GF/2080208/2025
            control   C 9102   30.00 A02/GF/2080208/2025
            """);
    }

    /// <summary>Corrected twice: the second time from 90, and not from 100 again.</summary>
    [TestMethod]
    public async Task Correct_Again_IsTheDifferenceToWhatIsRightByNow()
    {
        await using var book = await WithClosedYearAsync();
        var wrong = await WrongAsync(book);
        await book.DoAsync(Paid(wrong, "90.00"));

        var answer = await book.DoAsync(Paid(wrong, "95.00"));

        Assert.AreEqual("5.00", answer.Lines.Single(line => line.Account.Code == "9102").Amount.ToDecimalString());
        await book.RefusesAsync(Rule.MemberForm, Paid(wrong, "95.00"));
    }

    /// <summary>To another purpose: what came back at the one is due at the other.</summary>
    [TestMethod]
    public async Task Correct_ToAnotherPurpose_MovesIt()
    {
        await using var book = await WithClosedYearAsync();
        var wrong = await WrongAsync(book);

        var answer = await book.DoAsync(Paid(wrong, "100.00").Replace("'purpose':'2080208'", "'purpose':'208'"));

        Posted.AreBalanced(answer.Lines);
        Assert.AreEqual("D 9102 2080208|C 9203 2080208|D 9203 208|C 9102 208", string.Join('|', answer.Lines
            .Where(line => line.Account.Ledger == Ledger.Control).OrderByDescending(line => line.Account.Purpose)
            .ThenBy(line => line.Side).Select(line => $"{(line.Side == Side.Debit ? 'D' : 'C')} {line.Account.Code} {line.Account.Purpose}")));
        Assert.AreEqual(0L, answer.Lines.Where(line => line.Account.Code == "1201").Sum(line => line.Net));
    }

    /// <summary>An expense written by hand of money from elsewhere: through 3501, and 820101.</summary>
    [TestMethod]
    public async Task Correct_AManualVoucher_GoesThrough3501And820101()
    {
        await using var book = await WithClosedYearAsync();
        var wrong = await WrongAsync(book);
        await book.PostsAsync($"{{'kind':'correct','entry':{wrong + 3},'with':{Voucher("45.00")}}}", """
            financial D 1002   5.00
            financial C 3501   5.00
            financial D 3501   5.00
            financial C 3001   5.00
            budgetary D 800102 5.00
            budgetary C 820101 5.00
            """);
    }

    [TestMethod]
    public async Task Correct_WhatHasItsOwnCommand_IsRefusedAndSaysSo()
    {
        await using var book = await WithClosedYearAsync();
        var wrong = await WrongAsync(book);

        var refusal = await book.RefusesAsync(Rule.MemberForm, $"{{'kind':'correct','entry':{wrong - 2}}}");

        Assert.Contains("adjust-award", refusal.English);
    }

    private static string Paid(long wrong, string amount) =>
        $"{{'kind':'correct','entry':{wrong},'with':{{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'{amount}'}}}}";

    private static string Voucher(string amount, string debit = "5001", string spent = "710103") => $$"""
        {'kind':'post','date':'2025-05-01','text':'其他资金','lines':[
        {'ledger':'financial','account':'{{debit}}','unit':'A02','fund':'GF','purpose':'2080208','debit':'{{amount}}'},
        {'ledger':'financial','account':'{{(debit == "1002" ? "4609" : "1002")}}','unit':'A02','fund':'GF','purpose':'2080208','credit':'{{amount}}'},
        {'ledger':'budgetary','account':'{{spent}}','unit':'A02','fund':'GF','purpose':'2080208','debit':'{{amount}}'},
        {'ledger':'budgetary','account':'{{(debit == "1002" ? "6609" : "800102")}}','unit':'A02','fund':'GF','purpose':'2080208','credit':'{{amount}}'}]}
        """.ReplaceLineEndings("");

    /// <summary>The payment of 100.00 on 2 April: the second voucher of A02 in that month.</summary>
    private static async Task<long> WrongAsync(TestBook book) => (await book.Book.Read.EntriesAsync(new EntryFilter { Limit = 1000 }))
        .Single(entry => entry.Date == new DateOnly(2025, 4, 2)).Seq;

    /// <summary>2025 of A02: an allotment, two payments in April, money from elsewhere and what it was used for; closed, and it is 2026.</summary>
    private static async Task<TestBook> WithClosedYearAsync()
    {
        var book = await TestBook.WithQuotaAsync();
        await book.AllAsync($"""
            {"{"}'kind':'disburse','date':'2025-04-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'20.00'{"}"}
            {"{"}'kind':'disburse','date':'2025-04-02','unit':'A02','fund':'GF','purpose':'2080208','amount':'100.00'{"}"}
            {"{"}'kind':'virement','date':'2025-04-03','unit':'A02','fund':'GF','from':'2080208','to':'208','amount':'300.00'{"}"}
            {Voucher("200.00", "1002", "800102")}
            {Voucher("50.00")}
            """);
        book.Clock.Advance(TimeSpan.FromDays(300));
        await book.DoAsync("{'kind':'close-year','year':2025}");
        return book;
    }
}
