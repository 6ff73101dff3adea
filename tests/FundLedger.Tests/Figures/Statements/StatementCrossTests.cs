using CsCheck;
using FundLedger.Tests.Storage;

namespace FundLedger.Tests.Figures;

/// <summary>Figures that mean the same are the same on every statement, over generated histories of three years.</summary>
[TestClass]
public sealed class StatementCrossTests
{
    /// <summary>What the fiscal balances of a year come from, but for what is spent.</summary>
    private static readonly string[] FiscalColumns =
        ["openingForward", "openingSurplus", "adjusted", "pooledIn", "pooledOut", "movedForward", "movedSurplus", "revenue"];

    private static readonly DateOnly Today = new(2028, 1, 20);

    [TestMethod]
    public void Statements_GeneratedYears_Agree()
    {
        var closed = 0;
        Gen.Select(YearsHistory.Commands(700), Gen.Int[0, 1_094].Array[4]).Sample((commands, days) =>
        {
            var book = After(commands);
            closed += book.Setup.Closures.Count;
            var dates = days.Select(day => new DateOnly(2025, 1, 1).AddDays(day)).Concat([new(2025, 12, 31), new(2026, 12, 31), new(2027, 12, 31)]);
            foreach (var date in dates)
            {
                foreach (var unit in new[] { null, "A", "A02", "F" })
                    AssertAgree(book, date, unit);
            }

            return true;
        }, iter: 12, threads: 1);
        Assert.IsGreaterThan(12, closed, "Too few years were closed to prove anything.");
    }

    /// <summary>The sum of what each unit has alone is what they have together, row by row.</summary>
    [TestMethod]
    public void Statements_UnitsAlone_AddUpToTheSum() => YearsHistory.Commands(500).Sample(commands =>
    {
        var book = After(commands);
        foreach (var code in ShippedStatements.Codes)
        {
            var whole = StatementYears.Of(code, book.Setup, book.Entries, new DateOnly(2026, 12, 31), "A");
            var parts = book.Setup.WithBelow("A").Select(unit => StatementYears.Of(code, book.Setup, book.Entries, new DateOnly(2026, 12, 31), unit.Code, alone: true)).ToList();
            foreach (var line in whole.Lines.Where(line => line.Fund is null))
            {
                foreach (var (at, column) in whole.Definition.Columns.Index())
                    Assert.AreEqual(line.Cells[at] ?? 0, parts.Aggregate(Int128.Zero, (sum, part) => sum + (part[line.Row.Row, column.Column] ?? 0)), $"{code} {line.Row.Row} {column.Column}");
            }
        }

        return true;
    }, iter: 4, threads: 1);

    private static void AssertAgree(SimulatedBook book, DateOnly date, string? unit)
    {
        Statement Of(string code, DateOnly? on = null) => StatementYears.Of(code, book.Setup, book.Entries, on ?? date, unit);
        void Same(Int128? one, Int128? other, string what) => Assert.AreEqual(one, other, $"{what} of {unit ?? "all"} at {date:yyyy-MM-dd}");
        var (sheet, income, changes) = (Of("balance-sheet"), Of("income-statement"), Of("net-assets-changes"));
        var (budget, carried, fiscal) = (Of("budget-statement"), Of("carry-forward-changes"), Of("appropriation-statement"));
        var (charity, activities) = (Of("charity-balance-sheet"), Of("charity-activities"));
        var year = income.IsClosed ? "thisYear" : "year";
        foreach (var column in new[] { "closing", "opening" })
        {
            Same(sheet["assets", column], sheet["liabilitiesAndNetAssets", column], "资产 = 负债 + 净资产");
            Same(charity["assets", column], charity["liabilitiesAndNetAssets", column], "资产 = 负债 + 净资产 (charity)");
        }

        Same(income["surplus", year], changes["surplus", "netAssets"], "本期盈余");
        Same(sheet["netAssets", "closing"], changes["closing", "netAssets"], "净资产");
        Same(sheet["netAssets", "opening"], changes["lastClosing", "netAssets"], "净资产, opening");
        Same(carried["closing", "year"], carried["opening", "year"] + carried["adjusted", "year"] + carried["changes", "year"], "预算结转结余");
        Same(budget["balance", "year"], carried["balanceFiscal", "year"] + carried["balanceOther", "year"], "本年预算收支差额");
        Same(fiscal["total", "closingForward"] + fiscal["total", "closingSurplus"],
            FiscalColumns.Aggregate(-fiscal["total", "expenditure"], (sum, column) => sum + fiscal["total", column]), "财政拨款结转结余");
        Same(fiscal["total", "revenue"], budget["appropriation", "year"], "财政拨款收入");
        Same(fiscal["total", "closingForward"] + fiscal["total", "closingSurplus"], carried["closingFiscal", "year"], "财政拨款结转结余, closing");
        Same(activities["change", "yearTotal"], (charity["netAssets", "closing"] - charity["netAssets", "opening"]) - Direct(book, date, unit), "净资产变动额");
        var reconciled = SurplusReconciliation.Of(YearAt(book, date), book.Entries, unit);
        Same(budget["balance", "year"], reconciled.BudgetarySurplus, "本年预算结余");
        Same(income["surplus", year], reconciled.FinancialSurplus, "本年盈余");
        Same(0, reconciled[ReconciliationItem.Other], "其他事项差异");
        var before = new DateOnly(date.Year - 1, 12, 31);
        Same(budget["balance", "lastYear"], Of("budget-statement", before)["balance", "year"], "上年数");
        Same(sheet["assets", "opening"], Of("balance-sheet", before)["assets", "closing"], "年初余额");
    }

    /// <summary>What was entered directly in the charity fund's net assets, closings apart.</summary>
    private static Int128 Direct(SimulatedBook book, DateOnly date, string? unit)
    {
        var units = unit is null ? null : book.Setup.WithBelow(unit).Select(each => each.Code).ToHashSet(StringComparer.Ordinal);
        return -book.Entries.Where(entry => entry.Date.Year == date.Year && entry.Date <= date && entry.Document != YearEndDocument.ClosingOf(date.Year)).SelectMany(entry => entry.Lines)
            .Where(line => line.Account.Ledger == Ledger.Charity && line.Account.Code[0] == '3' && units?.Contains(line.Account.Unit) != false)
            .Aggregate(Int128.Zero, (sum, line) => sum + line.Net);
    }

    private static YearBalances YearAt(SimulatedBook book, DateOnly date)
    {
        var year = StatementYears.YearOf(book.Setup, book.Entries, date);
        return new YearBalances(book.Setup, new AsOf(date), year.Opening, year.Year);
    }

    /// <summary>The book after a history; each year is closed when its last month is over, where nothing stands in the way.</summary>
    private static SimulatedBook After(IReadOnlyList<BookCommand> commands)
    {
        var setup = new BookSetup { Profile = Municipality.Open("T").Profile, Chart = Chart.Standard };
        var book = new SimulatedBook(setup, Today, [], []);
        foreach (var command in Municipality.Setup.Concat(YearsHistory.Setup))
            Assert.IsNull(book.Do(command)?.English);
        var year = YearsHistory.FirstYear;
        foreach (var command in commands)
        {
            if (command.Date > new DateOnly(year + 1, 1, 25))
                Close(book, year++);
            book.Do(command);
        }

        Close(book, year);
        return book;
    }

    /// <summary>Closes a year after releasing what holds it up.</summary>
    private static void Close(SimulatedBook book, int year)
    {
        foreach (var document in book.Entries.Select(entry => entry.Document).OfType<string>().Where(code => code.StartsWith('R')).Distinct().ToList())
            book.Do(new Release { Document = document, Key = $"release-{document}-{year}", Date = new DateOnly(year, 12, 31) });
        book.Do(new CloseYear { Key = $"close-{year}", Year = year });
    }
}
