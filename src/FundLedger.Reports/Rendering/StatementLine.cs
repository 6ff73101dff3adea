using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>What stands above the figures of a report that is signed: 编制单位, the day, and 金额单位.</summary>
internal static class StatementLine
{
    public static bool IsOn(Report report) => report.Parts.OfType<Signatures>().Any();

    public static void Compose(Container place, RenderContext context) => place.Row(row =>
    {
        var source = context.Report.Source;
        var unit = Said(context.Report, ReportScope.Unit);
        row.RelativeItem().Text($"{context.In("编制单位", "Prepared by")}{context.Colon}{context.In(unit is null || unit == ReportScope.All ? source.Name : unit)}");
        row.AutoItem().PaddingHorizontal(12).Text(context.Language == ReportLanguage.English ? Refusal.Text(source.Date) : $"{source.Date.Year} 年 {source.Date.Month} 月 {source.Date.Day} 日");
        row.RelativeItem().Text($"{context.In("金额单位", "Amounts in")}{context.Colon}{context.In(Said(context.Report, ReportScope.Amounts) ?? UnitOf(source.Currency))}").AlignRight();
    });

    private static LocalName? Said(Report report, LocalName title) => report.Scope.FirstOrDefault(scope => scope.Title == title).Value;

    private static LocalName UnitOf(Currency currency) => currency == Currency.FromCode("CNY") ? new("元", "yuan (CNY)") : currency.Name;
}
