namespace FundLedger.Tests;

/// <summary>
/// Compares lines with a text that an accountant can read, one line each:
/// <c>financial D 5001 100.00</c>, or with the dimensions <c>financial D 5001 100.00 A02/GF/2080208/2025</c>.
/// </summary>
internal static class Posted
{
    /// <summary>Asserts exactly these lines in this order, and that each part that must balance does.</summary>
    public static void Are(string expected, IReadOnlyList<Line> lines)
    {
        var rows = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(row => string.Join(' ', row.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        var actual = lines.Select((line, i) => Text(line, i < rows.Count && rows[i].Count(c => c == ' ') > 3));
        Assert.AreEqual(string.Join('\n', rows), string.Join('\n', actual));
        AreBalanced(lines);
    }

    /// <summary>Asserts that lines balance for every ledger, unit, fund and currency.</summary>
    public static void AreBalanced(IEnumerable<Line> lines)
    {
        foreach (var segment in lines.GroupBy(line => line.Account.Segment))
            Assert.AreEqual(0, segment.Sum(line => line.Net), $"{segment.Key} does not balance.");
    }

    public static string Text(Line line, bool withPlace)
    {
        var account = line.Account;
        var text = $"{LedgerNames.Of(account.Ledger)} {(line.Side == Side.Debit ? 'D' : 'C')} {account.Code} {line.Amount.ToDecimalString()}";
        return withPlace ? $"{text} {account.Unit}/{account.Fund}/{account.Purpose}/{account.Year}" : text;
    }
}
