namespace FundLedger.Reports;

/// <summary>Who reads a chart: in which language, and in which currency its money is.</summary>
internal sealed record ChartReader(ReportLanguage Language, Currency Currency)
{
    public string In(LocalName name) => name.In(Language);

    internal string In(string zh, string en) => new LocalName(zh, en).In(Language);
}
