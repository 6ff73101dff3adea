using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>Comparison of districts, or of units of another level.</summary>
internal static class ComparisonReport
{
    public static async Task WriteAsync(
        BookReader read, Output output, AsOf asOf, UnitLevel level, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var balances = await YearAsync(read, setup, asOf, cancellation).ConfigureAwait(false);
        var rows = DistrictComparison.Of(balances, Awards(), level);
        var progress = DistrictComparison.TimeProgress(setup.Profile, asOf.Date);
        var columns = Columns(setup.Profile.Currency, output.Language, progress);
        if (!output.IsText)
        {
            output.Rows(rows, columns);
            return;
        }

        output.Line(
            $"比较表  {setup.Profile.Name.Zh}  截至 {Refusal.Text(asOf.Date)}  序时进度 {Percent(progress)}  （{setup.Profile.Currency.Code}）",
            $"Comparison  {setup.Profile.Name.In(Language.English)}  as of {Refusal.Text(asOf.Date)}  time elapsed {Percent(progress)}  ({setup.Profile.Currency.Code})");
        output.WriteTable(rows, [.. columns.Where(column => Named.Concat(Budget).Contains(column.Name))], output.In("预算执行", "Budget execution"));
        output.WriteTable(rows, [.. columns.Where(column => Named.Concat(People).Contains(column.Name))], output.In("绩效、慈善与人均", "Performance pay, charity, per head"));
    }

    /// <summary>The fiscal year at an as-of pair.</summary>
    private static async Task<YearBalances> YearAsync(BookReader read, BookSetup setup, AsOf asOf, CancellationToken cancellation)
    {
        var before = setup.Profile.FirstDayOf(setup.Profile.FiscalYearOf(asOf.Date)).AddDays(-1);
        var opening = await read.BalancesAsync(asOf with { Date = before }, null, cancellation).ConfigureAwait(false);
        return new YearBalances(setup, asOf, opening, await read.BalancesAsync(asOf, before, cancellation).ConfigureAwait(false));
    }

    /// <summary>Awards are not read yet: what comes from them is shown as not known.</summary>
    private static IReadOnlyList<Award> Awards() => [];

    private static readonly string[] Named = ["unit", "name"];
    private static readonly string[] Budget = ["budget", "executed", "executionRate", "reserved", "unallotted", "available", "surplusRate"];
    private static readonly string[] People =
    [
        "accruedUnpaid", "unfunded", "charityRaised", "charityUsed", "charityRate", "population", "executedPerResident", "staff", "executedPerStaff",
    ];

    private static Column<DistrictFigures>[] Columns(Currency currency, Language language, decimal progress) =>
    [
        Column<DistrictFigures>.Text("unit", "单位", "Unit", row => row.Unit.Code),
        Column<DistrictFigures>.Text("name", "名称", "Name", row => row.Unit.Name.In(language)),
        Amount("budget", "预算", "Budget", row => row.Base, currency),
        Amount("executed", "已支付", "Executed", row => row.Executed, currency),
        Rate("executionRate", "执行率", "Execution", row => row.ExecutionRate),
        Rate("timeProgress", "序时进度", "Time elapsed", _ => progress),
        Amount("reserved", "占用", "Reserved", row => row.Reserved, currency),
        Amount("unallotted", "待分", "Unallotted", row => row.Unallotted, currency),
        Amount("available", "结余可用", "Surplus", row => row.Available, currency),
        Rate("surplusRate", "结余率", "Surplus rate", row => row.SurplusRate),
        Amount("accruedUnpaid", "绩效未付", "Perf. pay unpaid", row => row.AccruedUnpaid, currency),
        Amount("unfunded", "无指标", "Unfunded", row => row.Unfunded, currency),
        Amount("charityRaised", "慈善募集", "Charity raised", row => row.CharityRaised, currency),
        Amount("charityUsed", "慈善使用", "Charity used", row => row.CharityUsed, currency),
        Rate("charityRate", "使用率", "Charity rate", row => row.CharityRate),
        Column<DistrictFigures>.Number("population", "人口", "Residents", row => row.Population),
        Amount("executedPerResident", "人均支出", "Per resident", row => row.ExecutedPerResident, currency),
        Column<DistrictFigures>.Number("staff", "在编人数", "Staff", row => row.Staff),
        Amount("executedPerStaff", "编均支出", "Per staff", row => row.ExecutedPerStaff, currency),
    ];

    private static Column<DistrictFigures> Amount(
        string name, string zh, string en, Func<DistrictFigures, Int128?> units, Currency currency) =>
        Column<DistrictFigures>.Amount(name, zh, en, units, _ => currency);

    private static Column<DistrictFigures> Rate(string name, string zh, string en, Func<DistrictFigures, decimal?> rate) =>
        Column<DistrictFigures>.Number(name, zh, en, row => rate(row) is { } value ? new RateText(value) : null);

    private static string Percent(decimal rate) => new RateText(rate).ForPeople;
}
