namespace FundLedger.Reports;

/// <summary>What one other rule would have done to past requests, as parts of a report.</summary>
internal static class SimulationTables
{
    public static IEnumerable<ReportPart> Of(Currency currency, BookSetup setup, RouteSimulation simulation)
    {
        var changed = simulation.Requests.Where(request => request.Skipped.Count + request.Added.Count > 0).ToList();
        var local = simulation.Local.FirstOrDefault(each => each.Currency == currency);
        yield return new KeyFigures("summary",
        [
            new("requests", new("已决定的申请", "Decided requests"), new CountText(simulation.Requests.Count)),
            new("changed", new("环节会变", "Would take other steps"), new CountText(changed.Count)),
            new("daysSaved", new("共省工作日", "Working days saved"), new CountText(simulation.Requests.Sum(request => request.DaysSaved))),
            new("daysSavedMedian", new("每件省去（中位）", "A request, median"), MeanText.Of(simulation.DaysSaved?.Median)),
            new("local", new("自行决定增加", "More decided locally"), local is null ? null : new CountText(local.Requests.After - local.Requests.Before)),
            new("localAmount", new("自行决定金额增加", "More money decided locally"), local is null ? null : new AmountText(local.Amount.After - local.Amount.Before, currency.Decimals)),
        ]);
        yield return ReportTable.Of("skipped", new("省去的环节", "Steps skipped"), Stepped(setup, SimulationColumns.Skipped), simulation.Skipped);
        yield return ReportTable.Of("local", new("由申请单位自行决定", "Decided by the unit that asks"), SimulationColumns.Local.WithoutCurrency(simulation.Local, currency), simulation.Local);
        yield return ReportTable.Of("avoided", new("不会发生的不同意、耽搁与拒绝", "Rejections, delays and refusals that would not have happened"),
            Stepped(setup, SimulationColumns.Avoided.WithNames(setup)).WithoutCurrency(simulation.Avoided, currency), simulation.Avoided);
        if (simulation.DaysSaved is { } days)
            yield return ReportTable.Of("daysSaved", new("每件省去的工作日", "Working days saved a request"), SimulationColumns.Days, [days]);
        yield return ReportTable.Of("requests", new("环节会变的申请", "Requests that would take other steps"),
            SimulationColumns.Requests(setup).WithNames(setup).WithoutCurrency(changed, currency), changed) with
        {
            Programs = ReportTable.Of("requests", null, SimulationColumns.Requests(setup), simulation.Requests),
        };
    }

    /// <summary>Steps by name.</summary>
    private static IReadOnlyList<Column<T>> Stepped<T>(BookSetup setup, IEnumerable<Column<T>> columns) =>
        [.. columns.Select(column => column.Name == "step" ? column with { Value = row => StepOf(setup, (string)column.Value(row)!) } : column)];

    private static TermText StepOf(BookSetup setup, string code) => code.Length == 0 ? TermText.Empty : RouteNames.Step(setup, code);
}
