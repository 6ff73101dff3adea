namespace FundLedger.Tests.Commands;

/// <summary>What donors bound and what they did not: which donation a payment uses, and where unrestricted money goes.</summary>
[TestClass]
public sealed class DonationCommandTests
{
    private const string Free = "{'kind':'donate','date':'2025-02-01','fund':'CF','amount':'100.00'}";

    private const string Bound = "{'kind':'donate','date':'2025-02-02','fund':'CF','amount':'60.00','restriction':{'purpose':'HELP'}}";

    private const string Assigned = "{'kind':'assign-donation','date':'2025-02-10','fund':'CF','unit':'A0101','purpose':'HELP','amount':'40.00'}";

    [TestMethod]
    public async Task AssignDonation_ToAPurposeAndUnit_MovesMoneyAndQuota_AndBackWhileUnspent()
    {
        await using var book = await TestBook.OpenAsync();
        await book.PostsAsync(Free, """
            charity D 1002   100.00 F/CF//0
            charity C 410101 100.00 F/CF//0
            control D 9120   100.00 F/CF//0
            control C 9203   100.00 F/CF//0
            """);

        await book.PostsAsync(Assigned, """
            charity D 1002 40.00 F/CF/HELP/0
            charity C 1002 40.00 F/CF//0
            control D 9203 40.00 F/CF//0
            control C 9120 40.00 F/CF//0
            control D 9120 40.00 A0101/CF/HELP/0
            control C 9203 40.00 A0101/CF/HELP/0
            """);
        await book.DoAsync("{'kind':'disburse','date':'2025-02-11','unit':'A0101','fund':'CF','purpose':'HELP','amount':'15.00'}");
        var refusal = await book.RefusesAsync(Rule.AmountAboveUnrestricted, Assigned.Replace("40.00", "25.01").Replace("}", ",'back':true}"));
        Assert.AreEqual("A0101/CF/HELP has 25.00 CNY of unrestricted money; 25.01 CNY is 0.01 CNY too much. What a donor has bound stays where he bound it.", refusal.English);
        await book.PostsAsync(Assigned.Replace("40.00", "25.00").Replace("}", ",'back':true}"), """
            charity D 1002 25.00 F/CF//0
            charity C 1002 25.00 F/CF/HELP/0
            control D 9203 25.00 A0101/CF/HELP/0
            control C 9120 25.00 A0101/CF/HELP/0
            control D 9120 25.00 F/CF//0
            control C 9203 25.00 F/CF//0
            """);
    }

    [TestMethod]
    public async Task AssignDonation_OfWhatADonorBound_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();
        await book.DoAsync("{'kind':'donate','date':'2025-02-01','fund':'CF','amount':'100.00','restriction':{'until':'2025-12-31'}}");

        await book.RefusesAsync(Rule.AmountAboveUnrestricted, Assigned);
        await book.RefusesAsync(Rule.MemberForm, "{'kind':'assign-donation','fund':'CF','amount':'1.00'}");
        await book.RefusesAsync(Rule.FundTypeMustMatch, Assigned.Replace("CF", "GF"));
        await book.RefusesAsync(Rule.PurposeNotAllowed, Assigned.Replace("HELP", "212"));
    }

    /// <summary>The one with the earliest last day, restricted before unrestricted, then the oldest.</summary>
    [TestMethod]
    public async Task Disburse_UsesTheDonationThatEndsFirst_ThenRestrictedOnes_ThenTheOldest()
    {
        await using var book = await TestBook.OpenAsync();
        var free = await book.SeqAsync(Free);
        await book.DoAsync(Assigned);
        var old = await book.SeqAsync("{'kind':'donate','date':'2025-02-12','fund':'CF','amount':'10.00','restriction':{'purpose':'HELP','unit':'A0101'}}");
        var young = await book.SeqAsync("{'kind':'donate','date':'2025-02-13','fund':'CF','amount':'10.00','restriction':{'purpose':'HELP','unit':'A0101'}}");
        var late = await book.SeqAsync("{'kind':'donate','date':'2025-02-14','fund':'CF','amount':'10.00','restriction':{'purpose':'HELP','unit':'A0101','until':'2025-12-31'}}");
        var soon = await book.SeqAsync("{'kind':'donate','date':'2025-02-15','fund':'CF','amount':'10.00','restriction':{'purpose':'HELP','unit':'A0101','until':'2025-06-30'}}");

        var answer = await book.DoAsync("{'kind':'disburse','date':'2025-03-01','unit':'A0101','fund':'CF','purpose':'HELP','amount':'45.00'}");

        Assert.Contains(string.Join(',', new[] { (soon, 10), (late, 10), (old, 10), (young, 10), (free, 5) }
            .Select(part => $"{{\"donation\":{part.Item1},\"amount\":\"{part.Item2}\"}}")), (await book.EntriesAsync(answer))[0].Data);
    }

    [TestMethod]
    public async Task Disburse_AfterTheLastDay_IsRefusedUntilTheDonorConsents()
    {
        await using var book = await TestBook.OpenAsync();
        var seq = await book.SeqAsync("{'kind':'donate','date':'2025-02-01','fund':'CF','amount':'50.00','restriction':{'purpose':'HELP','until':'2025-03-31'}}");
        const string Payment = "{'kind':'disburse','date':'2025-04-01','unit':'F','fund':'CF','purpose':'HELP','amount':'20.00'}";
        var extension = $"{{'kind':'extend-donation','fund':'CF','donation':{seq},'until':'2025-06-30','consent':'来函'}}";

        var refusal = await book.RefusesAsync(Rule.DonationEnded, Payment);
        Assert.Contains($"The donation of entry {seq} may be used until 2025-03-31 and is not paid on 2025-04-01: 0.00 CNY may still be used here", refusal.English);
        await book.RefusesAsync(Rule.MemberForm, extension.Replace("2025-06-30", "2025-03-31"));
        await book.RefusesAsync(Rule.MemberRequired, extension.Replace("来函", " "));
        await book.RefusesAsync(Rule.DonationMustExist, extension.Replace($"{seq}", "1"));
        await book.DoAsync(extension);
        await book.DoAsync(Payment);
        await book.RefusesAsync(Rule.DonationEnded, Payment.Replace("2025-04-01", "2025-07-01"));
    }

    [TestMethod]
    public async Task RepayDonation_RestrictedOrNot_IsOwedAndPaid()
    {
        await using var book = await TestBook.OpenAsync();
        var free = await book.SeqAsync(Free);
        var bound = await book.SeqAsync(Bound);

        await book.PostsAsync($"{{'kind':'repay-donation','date':'2025-03-01','fund':'CF','donation':{free},'amount':'10.00','reason':'项目取消'}}", """
            charity D 5201 10.00 F/CF//0
            charity C 2209 10.00 F/CF//0
            charity D 2209 10.00 F/CF//0
            charity C 1002 10.00 F/CF//0
            control D 9203 10.00 F/CF//0
            control C 9120 10.00 F/CF//0
            """);
        await book.PostsAsync($"{{'kind':'repay-donation','date':'2025-03-01','fund':'CF','donation':{bound},'amount':'60.00','reason':'项目取消'}}", """
            charity D 5201 60.00 F/CF/HELP/0
            charity C 2209 60.00 F/CF/HELP/0
            charity D 2209 60.00 F/CF/HELP/0
            charity C 1002 60.00 F/CF/HELP/0
            charity D 3102 60.00 F/CF/HELP/0
            charity C 3101 60.00 F/CF/HELP/0
            control D 9203 60.00 F/CF/HELP/0
            control C 9120 60.00 F/CF/HELP/0
            """);
        var refusal = await book.RefusesAsync(Rule.AmountAboveDonation, $"{{'kind':'repay-donation','fund':'CF','donation':{bound},'amount':'0.01','reason':'x'}}");
        Assert.AreEqual($"Of the donation of entry {bound} 0.00 CNY are left; 0.01 CNY is 0.01 CNY too much.", refusal.English);
        await book.RefusesAsync(Rule.DocumentState, $"{{'kind':'reverse','entry':{bound},'reason':'x'}}");
    }

    [TestMethod]
    public async Task EarnInterest_LessensFundRaisingExpenses_OrIsBoundAsItsDonorSaid()
    {
        await using var book = await TestBook.OpenAsync();
        var free = await book.SeqAsync(Free);
        var bound = await book.SeqAsync(Bound);

        await book.PostsAsync("{'kind':'earn-interest','fund':'CF','amount':'2.00'}", """
            charity D 1002 2.00 F/CF//0
            charity C 5301 2.00 F/CF//0
            control D 9120 2.00 F/CF//0
            control C 9203 2.00 F/CF//0
            """);
        await book.PostsAsync($"{{'kind':'earn-interest','fund':'CF','amount':'1.00','donation':{bound}}}", """
            charity D 1002   1.00 F/CF/HELP/0
            charity C 490102 1.00 F/CF/HELP/0
            control D 9120   1.00 F/CF/HELP/0
            control C 9203   1.00 F/CF/HELP/0
            """);
        await book.RefusesAsync(Rule.MemberForm, $"{{'kind':'earn-interest','fund':'CF','amount':'1.00','donation':{free}}}");
    }

    [TestMethod]
    public async Task PayBankFee_TakesUnrestrictedQuotaAsFarAsThereIs()
    {
        await using var book = await TestBook.OpenAsync();
        await book.DoAsync(Bound);
        await book.DoAsync(Free.Replace("100.00", "5.00"));

        await book.PostsAsync("{'kind':'pay-bank-fee','fund':'CF','amount':'3.00'}", """
            charity D 5301 3.00 F/CF//0
            charity C 1002 3.00 F/CF//0
            control D 9203 3.00 F/CF//0
            control C 9120 3.00 F/CF//0
            """);
        var more = await book.PostsAsync("{'kind':'pay-bank-fee','fund':'CF','amount':'4.00'}", """
            charity D 5301 4.00 F/CF//0
            charity C 1002 4.00 F/CF//0
            control D 9203 2.00 F/CF//0
            control C 9120 2.00 F/CF//0
            """);
        var told = (await book.Book.Read.VerifyAsync(default)).Findings.Single();
        Assert.AreEqual($"CF: 2.00 of the bank fee of entry {more.Posted[0].Seq} has no quota", told.What);
        await book.DoAsync($"{{'kind':'reverse','entry':{more.Posted[0].Seq},'reason':'银行退回'}}");
    }

    /// <summary>The bank knows no purposes: what is short for one is there for another, and the fund as a whole never.</summary>
    [TestMethod]
    public async Task Charity1002_OfOnePurpose_MayBeBelowZero_ThatOfTheFundNever()
    {
        await using var book = await TestBook.OpenAsync();
        await book.DoAsync(Bound);

        await book.RefusesAsync(Rule.BalanceBelowZero, "{'kind':'pay-bank-fee','fund':'CF','amount':'60.01'}");
        var fee = await book.SeqAsync("{'kind':'pay-bank-fee','fund':'CF','amount':'10.00'}");
        await book.RefusesAsync(Rule.BalanceBelowZero, "{'kind':'disburse','unit':'F','fund':'CF','purpose':'HELP','amount':'50.01'}");
        await book.DoAsync($"{{'kind':'reverse','entry':{fee},'reason':'银行退回'}}");
    }

    [TestMethod]
    public async Task Correct_DonationOfWhichWasPaid_IsTakenOfTheRightOne_OrRefused()
    {
        await using var book = await TestBook.OpenAsync();
        var seq = await book.SeqAsync(Bound);
        await book.DoAsync("{'kind':'disburse','date':'2025-03-01','unit':'F','fund':'CF','purpose':'HELP','amount':'50.00'}");
        var right = $"{{'kind':'correct','date':'2025-03-01','entry':{seq},'with':{{'kind':'donate','fund':'CF','amount':'AMOUNT','restriction':{{'purpose':'HELP'}}}}}}";

        await book.DoAsync("{'kind':'donate','date':'2025-02-20','fund':'CF','amount':'500.00','restriction':{'purpose':'HELP'}}");
        await book.RefusesAsync(Rule.DocumentState, right.Replace("AMOUNT", "49.99"));
        await book.RefusesAsync(Rule.DocumentState, $"{{'kind':'reverse','entry':{seq},'reason':'x'}}");
        await book.DoAsync(right.Replace("AMOUNT", "50.00"));
        Assert.AreEqual("0 50000", string.Join(' ', (await book.Book.Read.LineageAsync("CF", AsOf.Everything, default)).Donations.OrderBy(donation => donation.Amount).Select(donation => donation.Left)));
    }
}
