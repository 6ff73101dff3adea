using System.Globalization;

namespace FundLedger.Tests.Figures.Requests;

/// <summary>Where donations went: the oldest is used first, and sums are those of the ledger.</summary>
[TestClass]
public sealed class LineageTests
{
    private const string Donations = """
        {'kind':'donate','date':'2025-02-01','fund':'CF','amount':'100.00','text':'甲','restriction':{'purpose':'HELP','unit':'A0101'}}
        {'kind':'donate','date':'2025-02-03','fund':'CF','amount':'50.00','text':'乙','restriction':{'purpose':'HELP','unit':'A0101','until':'2025-05-31'}}
        {'kind':'donate','date':'2025-02-04','fund':'CF','amount':'70.00','text':'丙','restriction':{'purpose':'MED'}}
        """;

    [TestMethod]
    public async Task Of_Payments_UseTheDonationThatEndsFirst_ThenTheOldest()
    {
        await using var book = await OpenAsync(Pay("03-01", "60.00"), Pay("03-02", "60.00"), Pay("03-03", "5.00", "F", "MED"));

        Assert.AreEqual("""
            甲 100.00: 10.00 60.00, left 30.00
            乙 50.00: 50.00, left 0.00
            丙 70.00: 5.00, left 65.00
            """.ReplaceLineEndings("\n"), await ForwardsAsync(book));
        Assert.AreEqual("""
            60.00 = 乙 50.00 + 甲 10.00
            60.00 = 甲 60.00
            5.00 = 丙 5.00
            """.ReplaceLineEndings("\n"), await BackwardsAsync(book));
    }

    [TestMethod]
    public async Task Of_Refund_GivesBackWhatWasTakenLast_AndItIsUsedAgain()
    {
        await using var book = await OpenAsync(Pay("03-01", "120.00"), Pay("03-02", "20.00"));
        var first = (await FigureStory.EntriesAsync(book)).Single(entry => entry.Date == new DateOnly(2025, 3, 1)).Seq;
        await book.DoAsync($"{{'kind':'refund','date':'2025-03-05','of':'{first}','amount':'50.00'}}");

        Assert.AreEqual("70.00 = 乙 50.00 + 甲 20.00\n20.00 = 甲 20.00", await BackwardsAsync(book));

        await book.DoAsync(Pay("03-06", "40.00"));
        Assert.AreEqual("70.00 = 乙 50.00 + 甲 20.00\n20.00 = 甲 20.00\n40.00 = 甲 40.00", await BackwardsAsync(book));
    }

    /// <summary>The right donation is younger than the payment that it covers.</summary>
    [TestMethod]
    public async Task Of_DonationCorrected_IsTheRightOne()
    {
        await using var book = await OpenAsync(Pay("03-01", "150.00"));
        var wrong = (await FigureStory.EntriesAsync(book)).First(entry => entry.Kind == "donate").Seq;
        await book.DoAsync($"{{'kind':'correct','date':'2025-03-01','entry':{wrong},'with':{{'kind':'donate','fund':'CF','amount':'110.00','restriction':{{'purpose':'HELP','unit':'A0101'}}}}}}");

        var lineage = await TraceAsync(book);

        Assert.AreEqual("5000 7000 11000", string.Join(' ', lineage.Donations.Select(donation => donation.Amount)));
        Assert.AreEqual("5000 0 10000", string.Join(' ', lineage.Donations.Select(donation => donation.Paid)));
        Assert.AreEqual(0, lineage.Payments.Single().Untraced);
    }

    [TestMethod]
    public async Task IsOverdue_LeftAfterItsLastDay_IsTold()
    {
        await using var book = await OpenAsync(Pay("03-01", "20.00"));

        Assert.AreEqual(0, (await TraceAsync(book)).Payments.Single().AfterUntil);
        Assert.AreEqual("乙", string.Join(',', await OverdueAsync(book, new DateOnly(2025, 6, 1))));
        Assert.IsEmpty(await OverdueAsync(book, new DateOnly(2025, 5, 31)));
        await book.DoAsync(Pay("06-02", "100.00"));
        Assert.AreEqual("100.00 = 甲 100.00", (await BackwardsAsync(book)).Split('\n')[1]);
        await book.RefusesAsync(Rule.DonationEnded, Pay("06-02", "30.00"));
        var seq = (await FigureStory.EntriesAsync(book)).Single(entry => entry.Text == "乙").Seq;
        await book.DoAsync($"{{'kind':'extend-donation','fund':'CF','donation':{seq},'until':'2025-06-30','consent':'来函'}}");
        await book.DoAsync(Pay("06-02", "30.00"));
        Assert.IsEmpty(await OverdueAsync(book, new DateOnly(2025, 6, 3)));
        Assert.AreEqual(0, (await TraceAsync(book)).Payments[2].AfterUntil);
    }

    [TestMethod]
    public async Task LineageAsync_AsOf_SeesWhatHadHappened()
    {
        await using var book = await OpenAsync(Pay("03-01", "60.00"), Pay("03-02", "60.00"));

        var early = await TraceAsync(book, new DateOnly(2025, 3, 1));
        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => TraceAsync(book, DateOnly.MaxValue, "GF"));

        Assert.HasCount(1, early.Payments);
        Assert.AreEqual(Rule.FundTypeMustMatch, refused.Refusal.Rule);
    }

    /// <summary>Random donations, payments, refunds, virements and corrections on random days, refused ones left out.</summary>
    [TestMethod]
    public async Task LineageAsync_OfRandomEvents_SumsUpToTheLedger() =>
        await CsCheck.Check.SampleAsync(DonationHistory.Commands(60), async commands =>
        {
            await using var book = await TestBook.OpenAsync();
            await book.OutcomesAsync(commands);
            foreach (var date in DonationHistory.Dates)
            {
                Check(await TraceAsync(book, date), await BalancesAsync(book, date), date);
            }

            var entries = await FigureStory.EntriesAsync(book);
            var backwards = Lineage.Of(await book.SetupAsync(), "CF", entries.Reverse());
            Assert.AreEqual(Shown(Lineage.Of(await book.SetupAsync(), "CF", entries)), Shown(backwards));
            return true;
        }, iter: 25, threads: 1);

    private static void Check(Lineage lineage, IReadOnlyList<AccountBalance> balances, DateOnly date)
    {
        long Net(Func<Account, bool> of) => balances.Where(each => each.Account is { Ledger: Ledger.Control, Fund: "CF" } && of(each.Account)).Sum(each => each.Debit - each.Credit);

        foreach (var at in balances.Where(each => each.Account is { Ledger: Ledger.Control, Fund: "CF" }).Select(each => each.Account.Place()).Distinct())
        {
            Assert.AreEqual(-Net(each => each.Code == "9501" && each.Place() == at), Sum(lineage.Payments.Where(each => !each.Returned), at), $"{at} {date}");
        }

        Assert.AreEqual(Net(each => each.Code == "9120"), lineage.Donations.Sum(each => each.Amount) - lineage.Payments.Where(each => each.Returned).Sum(each => each.Amount));
        Assert.AreEqual(-Net(each => each.Code is "9203" or "9204" or "9301" or "9302"), lineage.Donations.Sum(each => each.Left));
        Assert.IsTrue(lineage.Donations.All(each => each.Left >= 0 && each.Payments.All(part => part.Amount > 0)));
        Assert.IsTrue(lineage.Payments.All(each => each is { Amount: >= 0, Untraced: 0 }));
        Assert.AreSequenceEqual(
            lineage.Payments.SelectMany(each => each.Donations).OrderBy(part => (part.Donation, part.Payment)),
            lineage.Donations.SelectMany(each => each.Payments).OrderBy(part => (part.Donation, part.Payment)));
    }

    private static long Sum(IEnumerable<LineagePayment> payments, Place at) => payments.Where(each => each.At == at).Sum(each => each.Amount);

    private static string Shown(Lineage lineage) => string.Join('\n', lineage.Payments.Select(payment =>
        $"{payment.Seq} {payment.Amount}: {string.Join(" + ", payment.Donations.Select(part => $"{part.Donation} {part.Amount}"))}"));

    private static string Pay(string day, string amount, string unit = "A0101", string purpose = "HELP") =>
        $"{{'kind':'disburse','date':'2025-{day}','unit':'{unit}','fund':'CF','purpose':'{purpose}','amount':'{amount}'}}";

    private static async Task<TestBook> OpenAsync(params string[] lines)
    {
        var book = await TestBook.OpenAsync();
        await book.AllAsync(Donations);
        await book.AllAsync(string.Join('\n', lines));
        return book;
    }

    private static Task<Lineage> TraceAsync(TestBook book) => TraceAsync(book, DateOnly.MaxValue);

    private static Task<Lineage> TraceAsync(TestBook book, DateOnly date, string fund = "CF") => book.Book.Read.LineageAsync(fund, new AsOf(date));

    private static Task<IReadOnlyList<AccountBalance>> BalancesAsync(TestBook book, DateOnly date) => book.Book.Read.BalancesAsync(new AsOf(date));

    private static async Task<IReadOnlyDictionary<long, string>> NamesAsync(TestBook book) =>
        (await FigureStory.EntriesAsync(book)).ToDictionary(entry => entry.Seq, entry => entry.Text);

    private static async Task<string> ForwardsAsync(TestBook book)
    {
        var names = await NamesAsync(book);
        return string.Join('\n', (await TraceAsync(book)).Donations.Select(donation => string.Create(CultureInfo.InvariantCulture,
            $"{names[donation.Seq]} {Yuan(donation.Amount)}: {string.Join(' ', donation.Payments.Select(part => Yuan(part.Amount)))}, left {Yuan(donation.Left)}")));
    }

    private static async Task<string> BackwardsAsync(TestBook book)
    {
        var names = await NamesAsync(book);
        return string.Join('\n', (await TraceAsync(book)).Payments.Select(payment =>
            $"{Yuan(payment.Amount)} = {string.Join(" + ", payment.Donations.Select(part => $"{names[part.Donation]} {Yuan(part.Amount)}"))}"));
    }

    private static async Task<IEnumerable<string>> OverdueAsync(TestBook book, DateOnly date)
    {
        var names = await NamesAsync(book);
        return (await TraceAsync(book)).Donations.Where(donation => donation.IsOverdue(date)).Select(donation => names[donation.Seq]);
    }

    private static string Yuan(long fen) => DecimalText.Of(fen, 2);
}
