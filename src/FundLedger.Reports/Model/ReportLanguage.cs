namespace FundLedger.Reports;

/// <summary>The language of a report's texts.</summary>
public enum ReportLanguage
{
    /// <summary>中文.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,

    /// <summary>中文 and English side by side, Chinese first.</summary>
    Both,
}
