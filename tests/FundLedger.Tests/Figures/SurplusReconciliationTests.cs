using CsCheck;
using FundLedger.Storage;
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

        var table = await OfAsync(book, "A02");

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
        await PostAsync(book, ("financial 1602", "financial 500105", 8)); // depreciation: credit 1602
        await PostAsync(book, ("financial 2302", "financial 1302", 30)); // stock bought on credit: no difference
        await PostAsync(book, ("financial 1302", "financial 5001", 20)); // stock issued
        await PostAsync(book, ("financial 4609", "financial 1212", 55)); // revenue not received
        await PostAsync(book, ("financial 4603", "financial 1601", 12)); // an asset given
        await PostAsync(book, ("financial 1601", "financial 5301", 4)); // asset disposed of
        await PostAsync(book, ("financial 1902", "financial 3501", 3)); // neither revenue nor expense: no difference
        await book.DoAsync("{'kind':'hold-donation','date':'2025-05-05','unit':'A02','amount':'17.00','for':'社区'}"); // held for others
        await PostAsync(book, ("financial 4601", "financial 1601", 100), ("budgetary 6601", "budgetary 7901", 100)); // asset bought
        await PostAsync(book, ("financial 4601", "financial 2302", 10), ("budgetary 6601", "budgetary 7901", 10)); // payable paid
        await PostAsync(book, ("financial 1212", "financial 1002", 5), ("budgetary 6609", "budgetary 800102", 5)); // receivable received
        await PostAsync(book, ("financial 2001", "financial 1002", 40), ("budgetary 6501", "budgetary 800102", 40)); // loan taken
        await PostAsync(book, ("financial 1002", "financial 2001", 25), ("budgetary 800102", "budgetary 7701", 25)); // loan repaid
        await PostAsync(book, ("financial 1002", "financial 5001", 6), ("budgetary 800102", "budgetary 7901", 6)); // no difference

        var table = await OfAsync(book);

        // Budgetary 100 + 10 + 5 + 40 − 100 − 10 − 25 − 6 = 14. Financial 100 + 10 + 55 + 12 − 8 − 20 − 4 − 6 = 139.
        Assert.AreEqual("""
            14
            RevenueOfReceivables 55 financial 1212
            DonatedAssets 12 financial 1601
            PaymentOfPayables 10 financial 2302
            CapitalExpenditure 100 financial 1601
            RepaymentOfLoans 25 financial 2001
            ReceiptOfReceivables -5 financial 1212
            ReceiptOfLoans -40 financial 2001
            IssueOfStocks -20 financial 1302
            Depreciation -8 financial 1602
            DisposalOfAssets -4 financial 1601
            139
            """, Text(table));
    }

    /// <summary>One voucher, D debit and C credit; what the two surpluses differ by in it, worked out by hand.</summary>
    [TestMethod]
    [DataRow("D2201 100 C4001 90 C210201 10 D7101 90 C6001 90", "PaymentOfPayables 90")] // a salary, 10 of it withheld
    [DataRow("D210201 10 C4001 10 D7101 10 C6001 10", "PaymentOfPayables 10")] // the tax withheld is handed on
    [DataRow("D500101 100 C220101 100", "ExpenseOfPayables -100")] // the salary accrued
    [DataRow("D100201 500 C2307 500", "")] // a deposit received
    [DataRow("D2307 500 C100201 500", "")] // … and given back
    [DataRow("D1201 60 C220103 60 D800103 60 C810101 60", "")] // an award comes back in the next year
    [DataRow("D4001 60 C220103 60 D6001 60 C7101 60", "PaymentOfPayables -60")] // … in the same year
    [DataRow("D220103 40 C3501 40 D3501 40 C3001 40", "")] // an award of last year is lowered
    [DataRow("D1214 70 C4001 70 D7101 70 C6001 70", "PaymentOfPayables 70")] // paid ahead
    [DataRow("D5001 70 C1214 70", "ExpenseOfPayables -70")] // what was paid ahead is used
    [DataRow("D5001 30 D1214 70 C4001 100 D7101 100 C6001 100", "PaymentOfPayables 70")] // partly ahead
    [DataRow("D1601 900 C4001 900 D7101 900 C6001 900", "CapitalExpenditure 900")] // a fixed asset
    [DataRow("D1601 900 C4001 600 C2302 300 D7101 600 C6001 600", "CapitalExpenditure 600")] // … a third of it owed
    [DataRow("D2302 300 C4001 300 D7101 300 C6001 300", "PaymentOfPayables 300")] // … which is paid
    [DataRow("D5001 50 C1201 50 D7101 50 C800103 50", "")] // paid from carried-over quota
    [DataRow("D1201 80 C4001 80 D800103 80 C6001 80", "")] // quota carried over
    [DataRow("D3001 80 C1201 80 D810104 80 C800103 80", "")] // … and clawed back
    [DataRow("D1201 20 C3501 20 D3501 20 C3001 20 D800103 20 C810101 20", "")] // a payment of last year comes back
    [DataRow("D5001 -50 C4001 -50 D7101 -50 C6001 -50", "")] // red
    [DataRow("D1214 -70 C4001 -70 D7101 -70 C6001 -70", "PaymentOfPayables -70")] // … of what was paid ahead
    [DataRow("D5001 6 C1002 6", "")] // no item of the form: 其他事项差异 −6
    public void OfEntry_OneVoucher_IsWhatAnAccountantSays(string voucher, string expected)
    {
        var words = voucher.Split(' ');
        var lines = words.Index().Where(word => word.Index % 2 == 0).Select(word => new Line(
            new Account(word.Item[1] < '6' ? Ledger.Financial : Ledger.Budgetary, word.Item[1..], "A02", "GF", "P", 2025, Currency.FromCode("CNY")),
            word.Item[0] == 'D' ? Side.Debit : Side.Credit, long.Parse(words[word.Index + 1], System.Globalization.CultureInfo.InvariantCulture)));

        Assert.AreEqual(expected, string.Join(", ", EntryDifference.Of(lines).Select(each => $"{each.Item} {each.Amount}")));
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

        var table = await OfAsync(book, "A", "GF");

        Assert.IsEmpty(table.Rows);
        Assert.AreEqual(table.BudgetarySurplus, table.FinancialSurplus);
    }

    /// <summary>Whatever happened, the differences lead from the one to the other: asserted where they are worked out.</summary>
    [TestMethod]
    public void Of_GeneratedHistories_IsExact() => EventHistory.Commands(150).Sample(commands =>
    {
        var book = SimulatedMunicipality.After(commands).Book;
        var year = book.YearAt(new DateOnly(2025, 12, 31));
        foreach (var unit in new[] { null, "A", "A01", "B" })
        {
            var table = SurplusReconciliation.Of(year, book.Entries, unit);
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
            SurplusReconciliation.Of(year with { Movements = [.. year.Movements.Where(sums => sums.Account.Code != "220103")] }, []));
    }

    private static async Task<SurplusReconciliation> OfAsync(TestBook book, string? unit = null, string? fund = null) =>
        SurplusReconciliation.Of(await FigureStory.YearAsync(book, June), await book.Book.Read.EntriesAsync(new EntryFilter { Limit = 10_000 }), unit, fund);

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
