namespace FundLedger.Tests.YearEnd;

/// <summary>预算收支按资金来源结转: what a year closes to 8101, 8201 and 8202, by the source of the money. Worked out by hand.</summary>
[TestClass]
public sealed class ClosingBySourceTests
{
    /// <summary>
    /// A02 is paid 100 of its quota. Another treasury gives 500 for the project 212, of which 320 are spent (710102); the bank
    /// pays 8 of interest (6609), and 3 of it are spent (710103).
    /// </summary>
    private const string Year = """
        借贷  单位  资金  用途     科目    金额
        借    A02   PJ    212      800102  500.00
        贷    A02   PJ    212      6601    500.00
        借    A02   PJ    212      710102  320.00
        贷    A02   PJ    212      800102  320.00
        借    A02   GF    -        800102    8.00
        贷    A02   GF    -        6609      8.00
        借    A02   GF    -        710103    3.00
        贷    A02   GF    -        800102    3.00
        """;

    [TestMethod]
    public async Task CloseYear_MoneyOfThreeSources_StandsOnThreeAccounts()
    {
        await using var book = await SpentAsync();

        await book.DoAsync("{'kind':'close-year','year':2025}");

        Assert.AreEqual("""
            800102 GF  D   5.00
            800102 PJ  D 180.00
            800103 GF  D 900.00
            810107 GF  C 900.00
            820105 PJ  C 180.00
            820204 GF  C   5.00
            """.ReplaceLineEndings("\n"), await ClassEightAsync(book));
    }

    [TestMethod]
    public async Task CloseYear_MoneyThatIsNotFiscal_GoesByWayOf820104And8501()
    {
        await using var book = await SpentAsync();

        await book.PostsAsync("{'kind':'close-year','year':2025,'unit':'A02','fund':'PJ'}", """
            budgetary D 6601   500.00 A02/PJ/212/0
            budgetary C 820104 500.00 A02/PJ/212/0
            budgetary D 820104 320.00 A02/PJ/212/0
            budgetary C 710102 320.00 A02/PJ/212/0
            budgetary D 820104 180.00 A02/PJ/212/0
            budgetary C 820105 180.00 A02/PJ/212/0
            """);
    }

    [TestMethod]
    public async Task CloseYear_OfAYearInWhichOnlyMoneyThatIsNotFiscalWasSpent_LeavesPaidQuotaAsItIs()
    {
        await using var book = await SpentAsync();
        await book.DoAsync("{'kind':'close-year','year':2025}");

        Assert.AreEqual("100.00", await book.ControlAsync("9501", "A02"));
        Assert.IsTrue((await book.Book.Read.VerifyAsync(default)).Ok);
    }

    private static async Task<TestBook> SpentAsync()
    {
        var book = await TestBook.WithQuotaAsync();
        await book.DoAsync("{'kind':'disburse','date':'2025-03-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'100.00'}");
        foreach (var pair in Year.Split('\n').Skip(1).Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Chunk(2))
            await book.DoAsync($"{{'kind':'post','date':'2025-05-05','lines':[{string.Join(',', pair.Select(Line))}]}}");
        book.Clock.Advance(new DateTime(2026, 1, 4) - book.Clock.GetUtcNow().DateTime);
        return book;
    }

    private static string Line(string[] row) =>
        $"{{'ledger':'budgetary','account':'{row[4]}','unit':'{row[1]}','fund':'{row[2]}','purpose':'{row[3].Trim('-')}','{(row[0] == "借" ? "debit" : "credit")}':'{row[5]}'}}";

    private static async Task<string> ClassEightAsync(TestBook book) => string.Join('\n', (await book.BalancesAsync())
        .Where(balance => balance.Account is { Ledger: Ledger.Budgetary, Unit: "A02" } && balance.Account.Code[0] == '8')
        .GroupBy(balance => (balance.Account.Code, balance.Account.Fund), balance => balance.Debit - balance.Credit)
        .Select(group => (group.Key, Net: group.Sum())).Where(row => row.Net != 0)
        .OrderBy(row => row.Key.Code, StringComparer.Ordinal).ThenBy(row => row.Key.Fund, StringComparer.Ordinal)
        .Select(row => $"{row.Key.Code} {row.Key.Fund,-3} {(row.Net > 0 ? 'D' : 'C')} {DecimalText.Of(Math.Abs(row.Net), 2),6}"));
}
