namespace FundLedger.Reports;

/// <summary>Lines that say what a report of figures is about.</summary>
internal static class FigureScope
{
    /// <summary>The unit, with all below it; all units for null.</summary>
    public static (LocalName Title, LocalName Value) Unit(BookSetup setup, string? code) => (ReportScope.Unit, code is null
        ? ReportScope.All
        : new LocalName($"{TermText.Of(code, setup.Unit(code).Name).ForPeople.Zh}（含下级）", $"{TermText.Of(code, setup.Unit(code).Name).ForPeople.En} (with all below it)"));

    /// <summary>The fund; all funds for null.</summary>
    public static (LocalName Title, LocalName Value) Fund(BookSetup setup, string? code) =>
        (new("资金", "Fund"), code is null ? ReportScope.All : TermText.Of(code, setup.Fund(code).Name).ForPeople);

    /// <summary>The currency, where it is not the book's, which is said anyway.</summary>
    public static IEnumerable<(LocalName Title, LocalName Value)> Other(Currency book, Currency currency) =>
        currency == book ? [] : [(ReportScope.Amounts, Same(currency.Code))];

    /// <summary>金额单位: what amounts are in.</summary>
    public static (LocalName Title, LocalName Value) AmountsIn(Currency currency) => (new("金额单位", "Amounts in"),
        currency.Code == "CNY" ? new LocalName("元", "yuan (CNY)") : Same(currency.Code));

    /// <summary>The fiscal year.</summary>
    public static (LocalName Title, LocalName Value) Year(int year) => (new("财政年度", "Fiscal year"), Same(year));

    /// <summary>The first and the last day.</summary>
    public static (LocalName Title, LocalName Value) Days(DateOnly from, DateOnly to) => (new("期间", "Period"),
        new LocalName($"{Refusal.Text(from)} 至 {Refusal.Text(to)}", $"{Refusal.Text(from)} to {Refusal.Text(to)}"));

    /// <summary>A value that reads the same in both languages.</summary>
    public static LocalName Same(object value) => new(Refusal.Text(value), Refusal.Text(value));
}
