namespace FundLedger.Tests.Commands;

/// <summary>Entries are never changed: <c>reverse</c> takes one back, <c>correct</c> also posts the right one.</summary>
[TestClass]
public sealed class ReversalTests
{
    private const string Paid = "{'kind':'disburse','date':'2025-04-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'100.00'}";
    private const string Red = """
        financial D 5001 -100.00 A02/GF/2080208/2025
        financial C 4001 -100.00 A02/GF/2080208/2025
        budgetary D 7101 -100.00 A02/GF/2080208/2025
        budgetary C 6001 -100.00 A02/GF/2080208/2025
        control   D 9203 -100.00 A02/GF/2080208/2025
        control   C 9501 -100.00 A02/GF/2080208/2025
        """;

    [TestMethod]
    public async Task Reverse_SameYear_IsRedToday()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);

        var answer = await book.PostsAsync($"{{'kind':'reverse','entry':{seq},'reason':'录入错误'}}", Red);
        var entry = (await book.EntriesAsync(answer)).Single();

        Assert.AreEqual((new DateOnly(2025, 6, 15), "注销4月1日记-0001、指-0001号凭证", (long?)seq), (entry.Date, entry.Text, entry.ReversalOf));
        Assert.AreEqual("1000.00", await book.ControlAsync("9203", "A02"));
    }

    [TestMethod]
    public async Task Reverse_AtOriginal_IsRedOnThatDay()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);

        var answer = await book.PostsAsync($"{{'kind':'reverse','entry':{seq},'reason':'x','at':'original'}}", Red);

        Assert.AreEqual(new DateOnly(2025, 4, 1), (await book.EntriesAsync(answer)).Single().Date);
    }

    [TestMethod]
    public async Task Reverse_LaterYear_IsTheInverse()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync("{'kind':'hold-donation','unit':'A02','amount':'100.00','for':'贫困家庭'}");
        book.Clock.Advance(TimeSpan.FromDays(365));

        await book.PostsAsync($"{{'kind':'reverse','entry':{seq},'reason':'x'}}", """
            financial C 100201 100.00 A02///0
            financial D 2901 100.00 A02///0
            """);
    }

    [TestMethod]
    public async Task Reverse_QuotaOfAnotherYear_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);
        book.Clock.Advance(TimeSpan.FromDays(365));

        var refusal = await book.RefusesAsync(Rule.QuotaOfAnotherYear, $"{{'kind':'reverse','entry':{seq},'reason':'x'}}");

        Assert.AreEqual($"Entry {seq} moved quota in 2025 and cannot be reversed on 2026-06-15; use a refund, a recall or a release, or reverse it at its own date.", refusal.English);
    }

    [TestMethod]
    public async Task Reverse_Twice_OrAReversal_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);
        var red = await book.SeqAsync($"{{'kind':'reverse','entry':{seq},'reason':'x'}}");

        var refusal = await book.RefusesAsync(Rule.EntryReversedAlready, $"{{'kind':'reverse','entry':{seq},'reason':'x'}}");
        Assert.AreEqual($"Entry {seq} was reversed by entry {red} already.", refusal.English);
        await book.RefusesAsync(Rule.EntryIsReversal, $"{{'kind':'reverse','entry':{red},'reason':'x'}}");
        await book.RefusesAsync(Rule.EntryReversedAlready, $"{{'kind':'correct','entry':{seq}}}");
        await book.RefusesAsync(Rule.EntryReversedAlready, $"{{'kind':'refund','of':'{seq}','amount':'1.00'}}");
    }

    [TestMethod]
    public async Task Reverse_WhatCannotBe_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);

        await book.RefusesAsync(Rule.EntryMustExist, "{'kind':'reverse','entry':999,'reason':'x'}");
        await book.RefusesAsync(Rule.EntryMustExist, "{'kind':'reverse','entry':-1,'reason':'x'}");
        await book.RefusesAsync(Rule.EntryMustBePosting, "{'kind':'reverse','entry':1,'reason':'x'}");
        await book.RefusesAsync(Rule.MemberRequired, $"{{'kind':'reverse','entry':{seq},'reason':' '}}");
        await book.RefusesAsync(Rule.BalanceBelowZero, $"{{'kind':'reverse','entry':{seq - 2},'reason':'x'}}");
    }

    [TestMethod]
    public async Task Reverse_AtOriginalInALockedPeriod_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);
        await book.LockAsync("2025-04");

        await book.RefusesAsync(Rule.PeriodLocked, $"{{'kind':'reverse','entry':{seq},'reason':'x','at':'original'}}");
        await book.PostsAsync($"{{'kind':'reverse','entry':{seq},'reason':'x'}}", Red);
    }

    /// <summary>Taking back a payment that was refunded would make its amount available twice.</summary>
    [TestMethod]
    [DataRow("{'kind':'reverse','entry':SEQ,'reason':'x'}")]
    [DataRow("{'kind':'correct','entry':SEQ}")]
    public async Task Reverse_PaymentThatWasRefunded_IsRefused(string json)
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);
        await book.DoAsync($"{{'kind':'refund','of':'{seq}','amount':'60.00'}}");

        var refusal = await book.RefusesAsync(Rule.AmountAbovePaid, json.Replace("SEQ", $"{seq}"));

        Assert.Contains("40.00", refusal.English);
        Assert.AreEqual("960.00", await book.ControlAsync("9203", "A02"));
    }

    [TestMethod]
    public async Task Reverse_PaymentOfADocumentThatWasRefunded_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.AllAsync("""
            {'kind':'reserve','document':'R1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'100.00'}]}
            {'kind':'commit','document':'R1'}
            """);
        var seq = await book.SeqAsync("{'kind':'disburse','document':'R1','amount':'100.00'}");
        await book.DoAsync("{'kind':'refund','of':'R1','amount':'100.00'}");

        await book.RefusesAsync(Rule.AmountAbovePaid, $"{{'kind':'reverse','entry':{seq},'reason':'x'}}");
    }

    [TestMethod]
    public async Task Reverse_RefundFirst_ThenItsPayment_IsDone()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);
        var refund = await book.SeqAsync($"{{'kind':'refund','of':'{seq}','amount':'60.00'}}");
        await book.DoAsync($"{{'kind':'reverse','entry':{refund},'reason':'x'}}");

        await book.DoAsync($"{{'kind':'reverse','entry':{seq},'reason':'x'}}");

        Assert.AreEqual("1000.00", await book.ControlAsync("9203", "A02"));
    }

    [TestMethod]
    public async Task Correct_WrongAmount_PostsRedThenBlue()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);

        var answer = await book.PostsAsync(
            $"{{'kind':'correct','entry':{seq},'with':{{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'90.00'}}}}", $"""
            {Red}
            financial D 5001 90.00 A02/GF/2080208/2025
            financial C 4001 90.00 A02/GF/2080208/2025
            budgetary D 7101 90.00 A02/GF/2080208/2025
            budgetary C 6001 90.00 A02/GF/2080208/2025
            control   D 9203 90.00 A02/GF/2080208/2025
            control   C 9501 90.00 A02/GF/2080208/2025
            """);
        var entries = await book.EntriesAsync(answer);

        Assert.AreSequenceEqual(["注销4月1日记-0001、指-0001号凭证", "订正4月1日记-0001、指-0001号凭证"], entries.Select(entry => entry.Text));
        Assert.AreSequenceEqual(new long?[] { seq, null }, entries.Select(entry => entry.ReversalOf));
        Assert.AreSequenceEqual(["correct", "disburse"], entries.Select(entry => entry.Kind));
    }

    [TestMethod]
    [DataRow("{'kind':'correct','entry':SEQ}")]
    [DataRow("{'kind':'correct','entry':SEQ,'with':null}")]
    public async Task Correct_WithNothing_TakesTheEntryBack(string json)
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);

        await book.PostsAsync(json.Replace("SEQ", $"{seq}"), Red);
    }

    [TestMethod]
    public async Task Correct_RightCommandIsRefused_PostsNeither()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);

        await book.RefusesAsync(Rule.BalanceBelowZero, $"{{'kind':'correct','entry':{seq},'with':{{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'1000.01'}}}}");
        await book.RefusesAsync(Rule.PurposeNotAllowed, $"{{'kind':'correct','entry':{seq},'with':{{'kind':'disburse','unit':'A02','fund':'GF','purpose':'212','amount':'1.00'}}}}");
        await book.DoAsync($"{{'kind':'correct','entry':{seq},'with':{{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'1000.00'}}}}");
    }

    [TestMethod]
    [DataRow("{'kind':'lock-period','period':'2025-01'}", Rule.MemberForm)]
    [DataRow("{'kind':'reverse','entry':7,'reason':'x'}", Rule.MemberForm)]
    [DataRow("{'kind':'correct','entry':7}", Rule.MemberForm)]
    [DataRow("{'kind':'steal'}", Rule.CommandKindMustExist)]
    [DataRow("{'kind':'disburse'}", Rule.MemberRequired)]
    [DataRow("{'kind':'disburse','amount':1}", Rule.MemberForm)]
    [DataRow("7", Rule.CommandForm)]
    public async Task Correct_WithWhatCannotBePosted_IsRefused(string with, Rule rule)
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);

        await book.RefusesAsync(rule, $"{{'kind':'correct','entry':{seq},'with':{with}}}");
    }

    [TestMethod]
    public async Task Correct_UnreadableRightCommand_HarmsNoOtherOfItsBatch()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var outcomes = await book.OutcomesAsync(Paid, "{'kind':'correct','entry':1,'with':{'kind':'steal'}}");

        Assert.IsNull(outcomes[0].Refusal);
        Assert.IsNotNull(outcomes[1].Refusal);
    }

    /// <summary>What the right command says is kept in the journal, so its texts meet the rules of texts.</summary>
    [TestMethod]
    [DataRow("'text':'a\\u202Eb'", Rule.TextCharacter)]
    [DataRow("'text':'LONG'", Rule.TextTooLong)]
    [DataRow("'payee':'a\\u202Eb'", Rule.TextCharacter)]
    public async Task Correct_BadTextOfTheRightCommand_IsRefused(string member, Rule rule)
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);
        var with = $"{{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'90.00',{member}}}".Replace("LONG", new string('长', 3000));

        await book.RefusesAsync(rule, $"{{'kind':'correct','entry':{seq},'with':{with}}}");
    }

    [TestMethod]
    public async Task Correct_OtherFiscalYear_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Paid);
        book.Clock.Advance(TimeSpan.FromDays(365));

        var refusal = await book.RefusesAsync(Rule.MemberForm, $"{{'kind':'correct','entry':{seq}}}");

        Assert.Contains("of the fiscal year 2025 and is corrected in that year, not in 2026", refusal.English);
    }

    [TestMethod]
    public async Task Correct_WhatCannotBe_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.RefusesAsync(Rule.EntryMustExist, "{'kind':'correct','entry':999}");
        await book.RefusesAsync(Rule.EntryMustBePosting, "{'kind':'correct','entry':1}");
    }

    /// <summary>The right command is judged on the book as it is after the red entry.</summary>
    [TestMethod]
    public async Task Correct_PaymentOfARequest_PostsTheRightAmountOfTheSameRequest()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.AllAsync("""
            {'kind':'reserve','document':'R1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'100.00'}]}
            {'kind':'commit','document':'R1'}
            """);
        var seq = await book.SeqAsync("{'kind':'disburse','document':'R1','amount':'90.00'}");

        await book.DoAsync($"{{'kind':'correct','entry':{seq},'with':{{'kind':'disburse','document':'R1','amount':'95.00'}}}}");

        Assert.AreEqual(("905.00", "0.00", "95.00"),
            (await book.ControlAsync("9203", "A02"), await book.ControlAsync("9302", "A02"), await book.ControlAsync("9501", "A02")));
    }

    [TestMethod]
    public async Task Reverse_ReservationThatWasCommitted_IsRefusedThoughAnotherRequestHoldsAsMuch()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync("{'kind':'reserve','date':'2025-03-01','document':'R1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'50.00'}]}");
        await book.SeqAsync("{'kind':'reserve','date':'2025-03-01','document':'R2','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'50.00'}]}");
        await book.SeqAsync("{'kind':'commit','date':'2025-03-02','document':'R1'}");

        var refusal = await book.RefusesAsync(Rule.DocumentState, $"{{'kind':'reverse','entry':{seq},'reason':'录入错误'}}");

        Assert.AreEqual("R1@A02", refusal.Facts[0].Value);
        await book.SeqAsync("{'kind':'commit','date':'2025-03-03','document':'R2'}");
    }
}
