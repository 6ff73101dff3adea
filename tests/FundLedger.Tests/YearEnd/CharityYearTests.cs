namespace FundLedger.Tests.YearEnd;

/// <summary>
/// A year of the foundation, worked out by hand: 100 without restriction, of which 40 are given to a community; 60 bound to HELP.
/// Of HELP 30 are paid of the bound money, and 25 by the community of the free money; an advance of 20 is verified with 12.
/// </summary>
[TestClass]
public sealed class CharityYearTests
{
    private const string Year = """
        {'kind':'donate','date':'2025-02-01','fund':'CF','amount':'100.00'}
        {'kind':'donate','date':'2025-02-02','fund':'CF','amount':'60.00','restriction':{'purpose':'HELP'}}
        {'kind':'assign-donation','date':'2025-02-10','fund':'CF','unit':'A0101','purpose':'HELP','amount':'40.00'}
        {'kind':'disburse','date':'2025-03-01','unit':'F','fund':'CF','purpose':'HELP','amount':'30.00','text':'bound'}
        {'kind':'disburse','date':'2025-03-01','unit':'A0101','fund':'CF','purpose':'HELP','amount':'25.00','text':'free'}
        {'kind':'reserve','date':'2025-03-02','document':'R1','unit':'F','fund':'CF','lines':[{'purpose':'HELP','amount':'20.00'}]}
        {'kind':'commit','date':'2025-03-03','document':'R1'}
        {'kind':'disburse','date':'2025-03-04','document':'R1','amount':'20.00','advance':true}
        {'kind':'verify-advance','date':'2025-06-01','document':'R1','amount':'12.00'}
        """;

    [TestMethod]
    public async Task CloseYear_ReleasesWhatWasSpentOfRestrictedDonations()
    {
        await using var book = await ToldAsync();

        await book.PostsAsync("{'kind':'close-year','year':2025,'fund':'CF'}", """
            charity D 410101 100.00 F/CF//0
            charity C 3101   100.00 F/CF//0
            charity D 410102  60.00 F/CF/HELP/0
            charity C 3102    60.00 F/CF/HELP/0
            charity D 3102    42.00 F/CF/HELP/0
            charity C 3101    42.00 F/CF/HELP/0
            charity D 3101    67.00 F/CF/HELP/0
            charity C 5101    67.00 F/CF/HELP/0
            """);

        // Free money: 100 less 25 spent. Bound money: 60 less 30 and 12; 8 of it are advanced.
        Assert.AreEqual("1002 D 85.00, 1141 D 8.00, 3101 C 75.00, 3102 C 18.00", await CharityAsync(book));
    }

    /// <summary>In January 5 of each come back: net assets again, each as its donation was; and 3 of the advance.</summary>
    [TestMethod]
    public async Task Refund_OfAClosedYear_IsNetAssetsAgain_RestrictedAsItsDonationWas()
    {
        await using var book = await ToldAsync();
        await book.DoAsync("{'kind':'close-year','year':2025,'fund':'CF'}");
        var paid = (await book.Book.Read.EntriesAsync(new FundLedger.Storage.EntryFilter { Limit = 1000 }, default)).Where(entry => entry.Text is "bound" or "free").ToDictionary(entry => entry.Text, entry => entry.Seq);

        await book.PostsAsync($"{{'kind':'refund','of':'{paid["bound"]}','amount':'5.00'}}", """
            charity D 1002 5.00 F/CF/HELP/0
            charity C 3102 5.00 F/CF/HELP/0
            control D 9102 5.00 F/CF/HELP/0
            control C 9203 5.00 F/CF/HELP/0
            """);
        await book.PostsAsync($"{{'kind':'refund','of':'{paid["free"]}','amount':'5.00'}}", """
            charity D 1002 5.00 F/CF/HELP/0
            charity C 3101 5.00 F/CF/HELP/0
            control D 9102 5.00 A0101/CF/HELP/0
            control C 9203 5.00 A0101/CF/HELP/0
            """);
        await book.PostsAsync("{'kind':'refund','of':'R1','amount':'3.00'}", """
            charity D 1002 3.00 F/CF/HELP/0
            charity C 1141 3.00 F/CF/HELP/0
            control D 9501 3.00 F/CF/HELP/0
            control C 9203 3.00 F/CF/HELP/0
            """);
        Assert.AreEqual("1002 D 98.00, 1141 D 5.00, 3101 C 80.00, 3102 C 23.00", await CharityAsync(book));
    }

    private static async Task<TestBook> ToldAsync()
    {
        var book = await TestBook.OpenAsync();
        await book.AllAsync(Year);
        book.Clock.Advance(new DateTime(2026, 1, 4) - book.Clock.GetUtcNow().DateTime);
        return book;
    }

    private static async Task<string> CharityAsync(TestBook book) => string.Join(", ", (await book.BalancesAsync())
        .Where(balance => balance.Account.Ledger == Ledger.Charity)
        .GroupBy(balance => balance.Account.Code, balance => balance.Debit - balance.Credit)
        .Select(group => (group.Key, Net: group.Sum())).Where(row => row.Net != 0).OrderBy(row => row.Key, StringComparer.Ordinal)
        .Select(row => $"{row.Key} {(row.Net > 0 ? 'D' : 'C')} {DecimalText.Of(Math.Abs(row.Net), 2)}"));
}
