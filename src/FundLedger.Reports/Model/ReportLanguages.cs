namespace FundLedger.Reports;

/// <summary>Names in the language of a report.</summary>
public static class ReportLanguages
{
    /// <summary>The name in one language, or in both, Chinese first; once where both are the same.</summary>
    public static string In(this LocalName name, ReportLanguage language) => language switch
    {
        ReportLanguage.Chinese => name.In(Language.Chinese),
        ReportLanguage.English => name.In(Language.English),
        ReportLanguage.Both => name.In(Language.Chinese) == name.In(Language.English) ? name.In(Language.Chinese) : $"{name.Zh} {name.En[CodeIn(name)..]}",
    };

    /// <summary>How long a code is that both begin with, the blank after it included: it is said once.</summary>
    private static int CodeIn(LocalName name)
    {
        var end = name.Zh.IndexOf(' ', StringComparison.Ordinal) + 1;
        return end < name.Zh.Length && name.En.StartsWith(name.Zh[..end], StringComparison.Ordinal) ? end : 0;
    }

    /// <summary>The language that values are written in where only one can be: Chinese where both are asked for.</summary>
    public static Language One(this ReportLanguage language) =>
        language == ReportLanguage.English ? Language.English : Language.Chinese;
}
