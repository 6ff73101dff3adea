using MSTestAssert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace FundLedger.Tests.Storage;

/// <summary>The invariants of the accounting rules, worked out anew from the entries and nothing else.</summary>
internal static class Invariants
{
    public static void Assert(IReadOnlyList<Entry> entries, BookSetup setup)
    {
        foreach (var entry in entries)
            EveryEntryBalances(entry);
        var lines = entries.SelectMany(entry => entry.Lines.Select(line => (entry.Date, Line: line))).ToList();
        ConstrainedAccountsNeverGoBelowZero(lines);
        ParentsAllottedWhatChildrenGot(lines, setup);
        QuotaIsNeitherMadeNorLost(lines);
        PaidQuotaIsBudgetExpenditure(entries, setup);
        UnfundedMemoIsInBalance(lines);
        foreach (var year in setup.Closures.Select(closure => closure.Year).Distinct())
            ClosedYearsAreClosed([.. lines.Where(line => line.Date <= setup.Profile.LastDayOf(year)).Select(line => line.Line)], setup, year);
    }

    private static void EveryEntryBalances(Entry entry)
    {
        foreach (var segment in entry.Lines.GroupBy(line => line.Account.Segment))
            MSTestAssert.AreEqual(0, segment.Sum(line => line.Net), $"Entry {entry.Seq}, {segment.Key}");
    }

    private static void ConstrainedAccountsNeverGoBelowZero(IEnumerable<(DateOnly Date, Line Line)> lines)
    {
        string[] credit = ["9201", "9203", "9204", "9301", "9302", "9401"];
        string[] debit = ["1002", "1201", "800101", "800102", "800103"];
        foreach (var account in lines.GroupBy(line => line.Line.Account))
        {
            var sign = credit.Contains(account.Key.Code) ? -1 : debit.Contains(account.Key.Code) ? 1 : 0;
            var running = 0L;
            foreach (var day in account.GroupBy(line => line.Date).OrderBy(day => day.Key))
            {
                running += day.Sum(line => line.Line.Net);
                MSTestAssert.IsGreaterThanOrEqualTo(0, sign * running, $"{account.Key} on {day.Key}");
            }
        }
    }

    private static void ParentsAllottedWhatChildrenGot(IEnumerable<(DateOnly Date, Line Line)> lines, BookSetup setup)
    {
        var differences = lines.Where(line => line.Line.Account.Code is "9202" or "9110" or "9602")
            .GroupBy(line => (
                Parent: line.Line.Account.Code == "9202" ? line.Line.Account.Unit : setup.Unit(line.Line.Account.Unit).Parent,
                line.Line.Account.Fund, line.Line.Account.Year, line.Date))
            .Where(group => group.Sum(line => line.Line.Net) != 0);
        MSTestAssert.IsEmpty(differences.Select(group => group.Key));
    }

    /// <summary>For each quota line: what came in is what is held, reserved, owed, paid or passed on.</summary>
    private static void QuotaIsNeitherMadeNorLost(IEnumerable<(DateOnly Date, Line Line)> lines)
    {
        foreach (var place in lines.Where(line => line.Line.Account.Ledger == Ledger.Control)
            .GroupBy(line => (line.Line.Account.Unit, line.Line.Account.Fund, line.Line.Account.Purpose, line.Line.Account.Year)))
        {
            MSTestAssert.AreEqual(0, place.Sum(line => line.Line.Net), place.Key.ToString());
        }
    }

    /// <summary>Gross: what closing a year takes off 7101 was paid all the same.</summary>
    private static void PaidQuotaIsBudgetExpenditure(IEnumerable<Entry> entries, BookSetup setup)
    {
        foreach (var place in entries.Where(entry => entry.Kind is not ("close-year" or "reopen-year")).SelectMany(entry => entry.Lines)
            .Where(line => line.Account.Code is "9501" or "7101" && setup.Fund(line.Account.Fund).Type != FundType.Charity)
            .GroupBy(line => (line.Account.Unit, line.Account.Fund, line.Account.Purpose, line.Account.Year)))
        {
            MSTestAssert.AreEqual(0, place.Sum(line => line.Net), $"9501 and 7101 of {place.Key}");
        }
    }

    /// <summary>Classes 4 to 7 are zero, 8001 is the sum of the other 8xxx, and 1201 is 800103, on lines up to the last day.</summary>
    private static void ClosedYearsAreClosed(IReadOnlyList<Line> lines, BookSetup setup, int year)
    {
        foreach (var part in lines.Where(line => setup.IsClosed(year, line.Account.Unit, line.Account.Fund))
            .GroupBy(line => (line.Account.Unit, line.Account.Fund)))
        {
            long Net(Func<Account, bool> counts) => part.Where(line => counts(line.Account)).Sum(line => line.Net);
            foreach (var account in part.GroupBy(line => line.Account).Where(account => account.Key.Ledger != Ledger.Control && account.Key.Code[0] is >= '4' and <= '7'))
                MSTestAssert.AreEqual(0, account.Sum(line => line.Net), $"{account.Key} after {year}");
            MSTestAssert.AreEqual(Net(account => account.Code.StartsWith("8001", StringComparison.Ordinal)),
                -Net(account => account.Code[0] == '8' && !account.Code.StartsWith("8001", StringComparison.Ordinal)), $"8001 of {part.Key} after {year}");
            MSTestAssert.AreEqual(Net(account => account.Code == "1201"), Net(account => account.Code == "800103"), $"1201 of {part.Key} after {year}");
        }
    }

    private static void UnfundedMemoIsInBalance(IEnumerable<(DateOnly Date, Line Line)> lines) =>
        MSTestAssert.AreEqual(0, lines.Where(line => line.Line.Account.Code is "9701" or "9702").Sum(line => line.Line.Net));
}
