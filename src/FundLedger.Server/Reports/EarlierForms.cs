using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>
/// Text, CSV and JSON of the first three reports of the command line: programs read them, so that they stay as they are. All
/// other forms, and all other reports, are written from the same model.
/// </summary>
internal static class EarlierForms
{
    /// <summary>Writes a report as it always was; null where that is the form of all reports: the journal took no options.</summary>
    public static Func<BookReader, Output, ReportRequest, CancellationToken, Task>? Find(ReportKind kind, ReportForm form, ReportRequest request) =>
        form is ReportForm.Text or ReportForm.Csv or ReportForm.Json
            ? kind.Code switch
            {
                "trial-balance" => TrialBalanceAsync,
                "comparison" => ComparisonAsync,
                "journal" when request.Options.Count == 0 => JournalAsync,
                _ => null,
            }
            : null;

    private static Task TrialBalanceAsync(BookReader read, Output output, ReportRequest request, CancellationToken cancellation) =>
        TrialBalanceView.WriteAsync(read, output, request.AsOf, (setup, balances) =>
        {
            var picks = request.AccountsIn(setup);
            return [.. balances.Where(balance => picks(balance.Account))];
        }, cancellation);

    private static Task ComparisonAsync(BookReader read, Output output, ReportRequest request, CancellationToken cancellation) =>
        ComparisonView.WriteAsync(read, output, request.AsOf, request.LevelOf(), _ => true, cancellation);

    private static Task JournalAsync(BookReader read, Output output, ReportRequest request, CancellationToken cancellation) =>
        JournalView.WriteAsync(read, output, request.AsOf, cancellation);
}
