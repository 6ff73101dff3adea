namespace FundLedger.Server;

/// <summary>The reader's language, as his system says it.</summary>
internal static class Locale
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>Chinese where nothing is said, English for every other language (POSIX, 8.2: LC_ALL, LC_MESSAGES, LANG).</summary>
    public static Language Usual { get; } = Of(name => Environment.GetEnvironmentVariable(name));

    internal static Language Of(Func<string, string?> variable)
    {
        var said = Variables.Select(variable).FirstOrDefault(value => value is { Length: > 0 }) ?? "C";
        return said.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || said is "C" or "POSIX" || said.StartsWith("C.", StringComparison.Ordinal)
            ? Language.Chinese
            : Language.English;
    }

    public static string CodeOf(Language language) => language == Language.English ? "en" : "zh";
}
