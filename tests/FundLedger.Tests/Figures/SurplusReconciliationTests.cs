using CsCheck;
using FundLedger.Tests.Storage;

namespace FundLedger.Tests.Figures;

[TestClass]
public sealed class SurplusReconciliationTests
{
    private static readonly DateOnly June = new(2025, 6, 10);

    /// <summary>
    /// A02 in 2025: paid 250 of this year's quota (no difference), 120 of carried-over quota (−120 in both), 500 of
    /// performance pay accrued, 150 of it paid (4001 and 6001 with 7101).
    /// </summary>
    [TestMethod]
    public async Task Of_Story_IsExplainedLineByLine()
    {
        await using var book = await FigureStory.OpenAsync();

        var table = SurplusReconciliation.Of(await FigureStory.YearAsync(book, June), "A02");

        // Budgetary: 6001 250 + 150 − 7101 (250 + 120 + 150) = −120. Financial: 4001 400 − 5001 370 − 500101 500 = −470.
        Assert.AreEqual("""
            -120
            PaymentOfPayables 150 financial 220103
            ExpenseOfPayables -500 financial 220103
            -470
            """, Text(table));
    }

    /// <summary>Vouchers by hand: each item of the form once.</summary>
    [TestMethod]
    public async Task Of_EachItem_NamesItsAccounts()
    {
        await using var book = await TestBook.OpenAsync();
        await PostAsync(book,
            ("financial 1602", "financial 500105", 8), // depreciation: credit 1602
            ("financial 2302", "financial 1302", 30), // stock bought on credit
            ("financial 1302", "financial 5001", 20), // stock issued
            ("financial 4609", "financial 1212", 55), // revenue not received
            ("financial 1601", "financial 5301", 4), // asset disposed of
            ("financial 1902", "financial 3501", 3)); // neither of all
        await book.DoAsync("{'kind':'hold-donation','date':'2025-05-05','unit':'A02','amount':'17.00','for':'社区'}"); // held for others
        await PostAsync(book, ("financial 4601", "financial 1601", 100), ("budgetary 6601", "budgetary 7901", 100)); // asset bought
        await PostAsync(book, ("financial 4601", "financial 2302", 10), ("budgetary 6601", "budgetary 7901", 10)); // payable paid
        await PostAsync(book, ("financial 1212", "financial 1002", 5), ("budgetary 6609", "budgetary 800102", 5)); // receivable received
        await PostAsync(book, ("financial 2001", "financial 1002", 40), ("budgetary 6501", "budgetary 800102", 40)); // loan taken
        await PostAsync(book, ("financial 1002", "financial 2001", 25), ("budgetary 800102", "budgetary 7701", 25)); // loan repaid
        await PostAsync(book, ("financial 1002", "financial 5001", 6), ("budgetary 800102", "budgetary 7901", 6)); // no difference

        var table = SurplusReconciliation.Of(await FigureStory.YearAsync(book, June));

        // Budgetary 100 + 10 + 5 + 40 − 100 − 10 − 25 − 6 = 14. Financial 100 + 10 + 55 − 8 − 20 − 4 − 6 = 127.
        Assert.AreEqual("""
            14
            RevenueOfReceivables 55 financial 1212
            PaymentOfPayables 10 financial 2302
            PurchaseOfStocks 30 financial 1302
            CapitalExpenditure 100 financial 1601
            RepaymentOfLoans 25 financial 2001
            ReceiptOfReceivables -5 financial 1212
            ReceiptOfLoans -40 financial 2001
            IssueOfStocks -20 financial 1302
            Depreciation -8 financial 1602
            DisposalOfAssets -4 financial 1601
            ExpenseOfPayables -30 financial 2302
            NetAssets 3 financial 3501
            Other -3 financial 1902
            127
            """, Text(table));
    }

    /// <summary>What pairs leaves no row: quota carried over (1201, 800103), money (1002, 800102), refunds of a year before.</summary>
    [TestMethod]
    public async Task Of_PairedAccounts_LeaveNoRow()
    {
        await using var book = await FigureStory.OpenAsync();
        await book.AllAsync("""
            {'kind':'hold-donation','date':'2025-04-01','unit':'A02','amount':'12.00','for':'贫困家庭'}
            {'kind':'allot','date':'2025-05-01','from':'A','to':'A02','fund':'GF','purpose':'2080208','year':2024,'amount':'33.00'}
            """);

        var table = SurplusReconciliation.Of(await FigureStory.YearAsync(book, June), "A", "GF");

        Assert.IsEmpty(table.Rows);
        Assert.AreEqual(table.BudgetarySurplus, table.FinancialSurplus);
    }

    /// <summary>Whatever happened, the differences lead from the one to the other: asserted where they are worked out.</summary>
    [TestMethod]
    public void Of_GeneratedHistories_IsExact() => EventHistory.Commands(150).Sample(commands =>
    {
        var year = SimulatedMunicipality.After(commands).Book.YearAt(new DateOnly(2025, 12, 31));
        foreach (var unit in new[] { null, "A", "A01", "B" })
        {
            var table = SurplusReconciliation.Of(year, unit);
            Assert.AreEqual(table.FinancialSurplus - table.BudgetarySurplus, table.Rows.Aggregate(Int128.Zero, (sum, row) => sum + row.Amount));
            Assert.DoesNotContain(row => row.Item == ReconciliationItem.Other, table.Rows);
        }

        return true;
    }, iter: 30, threads: 1);

    [TestMethod]
    public async Task Of_LedgerThatDoesNotBalance_IsABug()
    {
        await using var book = await FigureStory.OpenAsync();
        var year = await FigureStory.YearAsync(book, June);

        Assert.ThrowsExactly<InvalidOperationException>(() =>
            SurplusReconciliation.Of(year with { Movements = [.. year.Movements.Where(sums => sums.Account.Code != "220103")] }));
    }

    private static string Text(SurplusReconciliation table) => string.Join('\n',
    [
        $"{table.BudgetarySurplus / 100}",
        .. table.Rows.Select(row => $"{row.Item} {row.Amount / 100} {string.Join(", ", row.Accounts)}"),
        $"{table.FinancialSurplus / 100}",
    ]);

    /// <summary>One voucher at A02, pairs of a credit, a debit and an amount.</summary>
    private static async Task PostAsync(TestBook book, params (string Credit, string Debit, int Yuan)[] pairs)
    {
        var lines = pairs.SelectMany(pair => new[] { Line(pair.Debit, "debit", pair.Yuan), Line(pair.Credit, "credit", pair.Yuan) });
        await book.DoAsync($"{{'kind':'post','date':'2025-05-05','lines':[{string.Join(',', lines)}]}}");

        static string Line(string account, string side, int yuan) =>
            $"{{'ledger':'{account.Split(' ')[0]}','account':'{account.Split(' ')[1]}','unit':'A02','fund':'GF','purpose':'2080208','year':2025,'{side}':'{yuan}.00'}}";
    }
}
