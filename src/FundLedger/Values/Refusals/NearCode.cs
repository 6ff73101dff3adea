namespace FundLedger.Values;

/// <summary>The code that was meant by one that is not there: <c>gf</c> and <c>ＧＦ</c> mean GF, <c>A013</c> means A0103.</summary>
public static class NearCode
{
    /// <summary>
    /// The code that differs in case or width alone, else the one that a single slip in three letters or more leads to;
    /// null where none is near, or several are.
    /// </summary>
    public static string? Of(string given, IEnumerable<string> known)
    {
        var key = CodeKey.Of(given);
        var keys = known.Select(code => (Code: code, Key: CodeKey.Of(code))).ToList();
        return Only(keys.Where(each => each.Key == key))
            ?? Only(keys.Where(each => Math.Min(each.Key.Length, key.Length) >= 3 && Similar.Distance(each.Key, key) == 1));
    }

    private static string? Only(IEnumerable<(string Code, string Key)> near) => near.Take(2).ToList() is [var only] ? only.Code : null;
}
