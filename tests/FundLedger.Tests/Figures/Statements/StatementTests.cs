namespace FundLedger.Tests.Figures;

/// <summary>
/// Statements of street A02 in the story of two years, worked out by hand. 2024: 400 allotted, 100 paid, 300 carried over
/// (1201, 800103). 2025 up to 10 June: 250 paid of this year's quota, 120 of last year's, an award of 500 accrued of which
/// 150 is paid.
/// </summary>
[TestClass]
public sealed class StatementTests
{
    [TestMethod]
    [DataRow("balance-sheet", "2025-06-10", """
        closing opening
        quotaReceivable 180 300
        currentTotal 180 300
        assets 180 300
        pay 350 0
        currentLiabilitiesTotal 350 0
        liabilities 350 0
        accumulated 300 300
        surplus -470 0
        netAssets -170 300
        liabilitiesAndNetAssets 180 300
        """)]
    [DataRow("balance-sheet", "2024-12-31", """
        closing opening
        quotaReceivable 300 0
        currentTotal 300 0
        assets 300 0
        accumulated 300 0
        netAssets 300 0
        liabilitiesAndNetAssets 300 0
        """)]
    [DataRow("income-statement", "2025-05-31", """
        month year
        revenue 150 400
        appropriation 150 400
        expenses 0 870
        operating 0 870
        surplus 150 -470
        """)]
    [DataRow("income-statement", "2024-12-31", """
        thisYear lastYear
        revenue 400 0
        appropriation 400 0
        expenses 100 0
        operating 100 0
        surplus 300 0
        """)]
    [DataRow("net-assets-changes", "2025-06-10", """
        accumulated special equity netAssets lastAccumulated lastSpecial lastEquity lastNetAssets
        lastClosing 300 0 0 300 0 0 0 0
        opening 300 0 0 300 0 0 0 0
        changes -470 0 0 -470 300 0 0 300
        surplus -470 - - -470 300 - - 300
        closing -170 0 0 -170 300 0 0 300
        """)]
    [DataRow("budget-statement", "2025-06-10", """
        year lastYear
        revenue 400 400
        appropriation 400 400
        expenditure 520 100
        administrative 520 100
        balance -120 300
        """)]
    [DataRow("carry-forward-changes", "2025-06-10", """
        year lastYear
        opening 300 0
        openingFiscal 300 0
        changes -120 300
        changesFiscal -120 300
        balanceFiscal -120 300
        closing 180 300
        closingFiscal 180 300
        forward 180 300
        """)]
    [DataRow("appropriation-statement", "2025-06-10", """
        openingForward openingSurplus adjusted pooledIn pooledOut movedForward movedSurplus revenue expenditure closingForward closingSurplus
        general 300 0 0 0 0 0 0 400 520 180 0
        basic 300 0 0 0 0 0 0 400 520 180 0
        total 300 0 0 0 0 0 0 400 520 180 0
        """)]
    public async Task Of_Story_IsWhatWasWorkedOutByHand(string code, string date, string expected)
    {
        await using var book = await FigureStory.OpenAsync();

        var statement = StatementYears.Of(code, await book.SetupAsync(), await FigureStory.EntriesAsync(book), DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), "A02", alone: true);

        Assert.AreEqual(expected, StatementYears.Text(statement));
    }

    /// <summary>
    /// A street that also receives interest of 9, keeps a deposit of 50, buys equipment for 30 and wears
    /// 2 of it off.
    /// </summary>
    [TestMethod]
    public async Task Of_OtherMoney_StandsWhereTheFormHasIt()
    {
        await using var book = await FigureStory.OpenAsync();
        string[] vouchers =
        [
            "financial 1002 D 9; financial 4604 C 9; budgetary 800102 D 9; budgetary 6609 C 9",
            "financial 1002 D 50; financial 2307 C 50",
            "financial 1601 D 30; financial 1002 C 30",
            "financial 500105 D 2; financial 1602 C 2",
        ];
        foreach (var voucher in vouchers)
            await book.DoAsync($"{{'kind':'post','date':'2025-05-05','lines':[{string.Join(',', voucher.Split("; ").Select(Line))}]}}");
        var (setup, entries, june) = (await book.SetupAsync(), await FigureStory.EntriesAsync(book), new DateOnly(2025, 6, 10));

        Statement Of(string code) => StatementYears.Of(code, setup, entries, june, "A02", alone: true);

        Assert.AreEqual("""
            closing opening
            money 29 0
            quotaReceivable 180 300
            currentTotal 209 300
            fixedCost 30 0
            fixedWorn 2 0
            fixedNet 28 0
            nonCurrentTotal 28 0
            assets 237 300
            pay 350 0
            otherPayables 50 0
            currentLiabilitiesTotal 400 0
            liabilities 400 0
            accumulated 300 300
            surplus -463 0
            netAssets -163 300
            liabilitiesAndNetAssets 237 300
            """, StatementYears.Text(Of("balance-sheet")));
        Assert.AreEqual((9_00, -463_00), ((int)Of("income-statement")["interest", "year"]!, (int)Of("income-statement")["surplus", "year"]!));
        var carried = Of("carry-forward-changes");
        Assert.AreEqual((9_00, 9_00, -120_00), ((int)carried["balanceOther", "year"]!, (int)carried["otherSurplus", "year"]!, (int)carried["balanceFiscal", "year"]!));

        static string Line(string line)
        {
            var words = line.Split(' ');
            return $"{{'ledger':'{words[0]}','account':'{words[1]}','unit':'A02','fund':'GF','purpose':'2080208','year':2025,'{(words[2] == "D" ? "debit" : "credit")}':'{words[3]}.00'}}";
        }
    }
}
