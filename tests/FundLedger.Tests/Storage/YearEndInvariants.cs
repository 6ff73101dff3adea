using MSTestAssert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace FundLedger.Tests.Storage;

/// <summary>What holds after a year's end, worked out anew from the entries and nothing else.</summary>
internal static class YearEndInvariants
{
    private static readonly string[] Spendable = ["9203", "9204", "9301", "9302", "9401"];

    /// <param name="entries">All entries.</param>
    /// <param name="closed">The last day of a fiscal year that is closed for the whole book.</param>
    public static void Assert(IReadOnlyList<Entry> entries, DateOnly closed)
    {
        var lines = entries.SelectMany(entry => entry.Lines.Select(line => (entry.Date, entry.Kind, Line: line))).ToList();
        var atTheEnd = lines.Where(line => line.Date <= closed).Select(line => line.Line).ToList();
        NominalAccountsAreZero(atTheEnd);
        BudgetCashIsBudgetBalance(atTheEnd);
        CarriedQuotaIsTheReceivable([.. lines.Where(line => line.Date <= closed.AddDays(1)).Select(line => line.Line)], closed.Year);
        NothingOfALapsingFundIsLeft([.. lines.Where(line => line.Date <= closed.AddDays(1)).Select(line => line.Line)], closed.Year);
        DifferencesAreExplained([.. entries.Where(entry => !CommandKind.Of(entry.Kind).EndsYear && entry.Date.Year == closed.Year && !IsReturnOfAPriorYear(entry))
            .SelectMany(entry => entry.Lines)]);
    }

    /// <summary>Performance pay of a prior year that came back is owed again, and neither surplus knows of it.</summary>
    private static bool IsReturnOfAPriorYear(Entry entry) =>
        entry.Lines.Any(line => line.Account.Code == "220103") && entry.Lines.Any(line => line.Account.Code == "810101");

    private static void NominalAccountsAreZero(IEnumerable<Line> lines)
    {
        foreach (var account in lines.Where(line => Nominal.Is(line.Account)).GroupBy(line => line.Account))
            MSTestAssert.AreEqual(0, account.Sum(line => line.Net), account.Key.ToString());
    }

    private static void BudgetCashIsBudgetBalance(IEnumerable<Line> lines)
    {
        foreach (var segment in lines.Where(line => line.Account.Ledger == Ledger.Budgetary).GroupBy(line => line.Account.Segment))
        {
            MSTestAssert.AreEqual(
                segment.Where(line => line.Account.Code.StartsWith("8001", StringComparison.Ordinal)).Sum(line => line.Net),
                -segment.Where(line => line.Account.Code[0] == '8' && !line.Account.Code.StartsWith("8001", StringComparison.Ordinal)).Sum(line => line.Net),
                segment.Key.ToString());
        }
    }

    /// <summary>Per full dimension: what is left to spend of closed budget years is on 1201 and on 800103.</summary>
    private static void CarriedQuotaIsTheReceivable(IReadOnlyList<Line> lines, int year)
    {
        foreach (var place in lines.Where(line => line.Account.Year > 0 && line.Account.Year <= year)
            .GroupBy(line => (line.Account.Unit, line.Account.Fund, line.Account.Purpose, line.Account.Year)))
        {
            var left = -place.Where(line => line.Account.Ledger == Ledger.Control && Spendable.Contains(line.Account.Code)).Sum(line => line.Net);
            MSTestAssert.AreEqual(left, place.Where(line => line.Account is { Ledger: Ledger.Financial, Code: "1201" }).Sum(line => line.Net), $"1201 of {place.Key}");
            MSTestAssert.AreEqual(left, place.Where(line => line.Account is { Ledger: Ledger.Budgetary, Code: "800103" }).Sum(line => line.Net), $"800103 of {place.Key}");
        }
    }

    private static void NothingOfALapsingFundIsLeft(IEnumerable<Line> lines, int year)
    {
        foreach (var account in lines.Where(line => line.Account is { Ledger: Ledger.Control, Code: "9201" or "9203" or "9204" or "9301" or "9302" }
            && ((line.Account.Fund == "LF" && line.Account.Year <= year) || (line.Account.Fund == "PJ" && line.Account.Year < year))).GroupBy(line => line.Account))
        {
            MSTestAssert.AreEqual(0, account.Sum(line => line.Net), account.Key.ToString());
        }
    }

    /// <summary>
    /// 本年盈余 less 本年预算结余 is what was accrued and not paid: here, performance pay alone makes the two differ.
    /// </summary>
    private static void DifferencesAreExplained(IReadOnlyList<Line> lines)
    {
        foreach (var segment in lines.Where(line => line.Account.Ledger is Ledger.Financial or Ledger.Budgetary)
            .GroupBy(line => (line.Account.Unit, line.Account.Fund)))
        {
            var surplus = -segment.Where(line => line.Account.Ledger == Ledger.Financial && Nominal.Is(line.Account)).Sum(line => line.Net);
            var budget = -segment.Where(line => line.Account.Ledger == Ledger.Budgetary && Nominal.Is(line.Account)).Sum(line => line.Net);
            var owed = -segment.Where(line => line.Account is { Ledger: Ledger.Financial, Code: "220103" }).Sum(line => line.Net);
            MSTestAssert.AreEqual(-owed, surplus - budget, segment.Key.ToString());
        }
    }
}
