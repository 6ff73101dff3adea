namespace FundLedger.Server.Api;

/// <summary>The language of texts in an answer: Chinese, unless the caller would rather have English.</summary>
internal static class CallLanguage
{
    public static Language Of(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value ?? "")
            .FirstOrDefault(language => Is(language, "zh") || Is(language, "en"));
        return wanted is not null && Is(wanted, "en") ? Language.English : Language.Chinese;
    }

    public static string CodeOf(Language language) => language == Language.English ? "en" : "zh";

    private static bool Is(string language, string code) =>
        language.Equals(code, StringComparison.OrdinalIgnoreCase) || language.StartsWith(code + "-", StringComparison.OrdinalIgnoreCase);
}
