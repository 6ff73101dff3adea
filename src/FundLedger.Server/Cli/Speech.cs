namespace FundLedger.Server;

/// <summary>Texts that hold both languages in a line: <c>中文 · English</c>.</summary>
internal static class Speech
{
    private const string Between = " · ";

    /// <summary>Whether a text holds both languages.</summary>
    public static bool IsBoth(string text) => text.Contains(Between, StringComparison.Ordinal);

    /// <summary>The first line of a text, in both languages.</summary>
    public static LocalName Of(string text)
    {
        var line = text.Split('\n')[0].Trim();
        var at = line.IndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? new LocalName(line, line) : new LocalName(line[..at], line[(at + Between.Length)..]);
    }
}
