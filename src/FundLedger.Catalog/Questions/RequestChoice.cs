namespace FundLedger.Catalog;

/// <summary>The requests that unit, fund, status and lateness pick together.</summary>
internal static class RequestChoice
{
    private static readonly QuestionOption<RequestStatus?> Status = Asks.Choice<RequestStatus>("status", "状态", "A status");

    private static readonly QuestionOption<bool> Late = Asks.Flag("late", "当前环节已超时限的", "Only those whose current step has taken longer than it may");

    public static IReadOnlyList<QuestionOption> Options { get; } = [Asks.Unit, Asks.Fund, Status, Late];

    /// <summary>The requests as they stand; only those whose turn is a person's where one is named.</summary>
    public static async Task<IReadOnlyList<RequestStanding>> RowsAsync(BookReader read, Asked asked, string? person, CancellationToken cancellation)
    {
        var (fund, status, late) = (asked.Of(Asks.Fund), asked.Of(Status), asked.Of(Late));
        var histories = await RequestReading.HistoriesAsync(read, asked, cancellation).ConfigureAwait(false);
        return
        [
            .. histories.Where(each => (status is null || each.Request.Status == status) && (fund is null || each.Request.Fund == fund))
                .Select(each => RequestStanding.Of(asked.Setup, each, asked.AsOf.Date))
                .Where(row => (person is null || row.Turn.Contains(person)) && (!late || row.IsLate)),
        ];
    }
}
