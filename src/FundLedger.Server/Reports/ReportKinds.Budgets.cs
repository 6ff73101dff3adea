using System.Globalization;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>The report of budgets, which is read back by an import.</summary>
internal static partial class ReportKinds
{
    private static ReportKind Budgets => new(BudgetsReport.Kind, BudgetsReport.Title, ["unit", "fund", "year"], BudgetsAsync);

    private static async Task<Report> BudgetsAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var balances = await read.BalancesAsync(request.AsOf, null, cancellation).ConfigureAwait(false);
        var year = request["year"] is { } text ? YearOf(text) : setup.Profile.FiscalYearOf(request.AsOf.Date);
        var units = request["unit"] is { } unit ? setup.WithBelow(unit).Select(each => each.Code).ToHashSet(StringComparer.Ordinal) : null;
        var fund = request["fund"] is { } code ? setup.Fund(code).Code : null;
        var budgets = BudgetTable.Of(setup, balances).Where(budget => (budget.At.Year == year || budget.At.Year == 0)
            && units?.Contains(budget.At.Unit) != false && (fund is null || budget.At.Fund == fund));
        return BudgetsReport.Of(request.Source, setup, [.. budgets], year, request.Options);
    }

    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/>.</exception>
    private static int YearOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 9999
        ? year
        : throw new RefusedException(Rule.MemberForm, ("member", "year"), ("problem", Texts.Shown(text)));
}
