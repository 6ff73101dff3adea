namespace FundLedger.Server.Tests;

/// <summary>Quota that is carried over by itself, because a command uses it in the new year: whoever may use it may carry so much.</summary>
internal static class NaiveYearEnd
{
    /// <summary>Whether a document is one of the whole book's year ends, and nobody's own.</summary>
    public static bool Is(string document) => document.StartsWith("year-end-", StringComparison.Ordinal);

    /// <summary>Whether a document is that of what was carried over by being used.</summary>
    public static bool IsOfUse(string? document) => document is { } code && Is(code) && code.EndsWith("-used", StringComparison.Ordinal);

    /// <summary>Units and funds whose quota a command carries over, and which it does not use.</summary>
    public static IEnumerable<string> Unused(IReadOnlyList<NaiveEntry> command)
    {
        var (carried, own) = (command.Where(entry => entry.Kind == "carry-over" && IsOfUse(entry.Document)), command.Where(entry => entry.Kind != "carry-over"));
        var used = own.SelectMany(entry => entry.Lines).Where(line => line.Ledger == "Control").Select(line => (line.Unit, line.Fund)).ToHashSet();
        return carried.SelectMany(entry => entry.Lines).Select(line => (line.Unit, line.Fund)).Distinct().Where(at => !used.Contains(at)).Select(at => $"{at.Unit} {at.Fund}");
    }
}
