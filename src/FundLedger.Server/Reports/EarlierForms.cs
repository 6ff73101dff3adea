using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>
/// Text, CSV and JSON of the first three reports of the command line: programs read them, so that they stay as they are. All
/// other forms, and all other reports, are written from the same model.
/// </summary>
internal static class EarlierForms
{
    /// <summary>Writes a report as it always was; null where that is the form of all reports.</summary>
    public static Func<BookReader, Output, ReportRequest, CancellationToken, Task>? Find(ReportKind kind, ReportForm form) =>
        form is ReportForm.Text or ReportForm.Csv or ReportForm.Json
            ? kind.Code switch
            {
                "trial-balance" => TrialBalanceAsync,
                "comparison" => ComparisonAsync,
                "journal" => JournalAsync,
                _ => null,
            }
            : null;

    private static Task TrialBalanceAsync(BookReader read, Output output, ReportRequest request, CancellationToken cancellation) =>
        TrialBalanceReport.WriteAsync(read, output, request.AsOf, (setup, balances) =>
        {
            var (unit, fund) = (Known(request["unit"], setup.Unit), Known(request["fund"], setup.Fund));
            return [.. balances.Where(balance => (unit is null || balance.Account.Unit == unit) && (fund is null || balance.Account.Fund == fund))];
        }, cancellation);

    private static Task ComparisonAsync(BookReader read, Output output, ReportRequest request, CancellationToken cancellation) =>
        ComparisonReport.WriteAsync(read, output, request.AsOf, request["level"] is { } level ? UnitLevels.Parse(level) : UnitLevel.District, cancellation);

    private static Task JournalAsync(BookReader read, Output output, ReportRequest request, CancellationToken cancellation) =>
        JournalReport.WriteAsync(read, output, request.AsOf, cancellation);

    /// <summary>A code that was given; the set-up refuses one that it does not know.</summary>
    private static string? Known<T>(string? code, Func<string, T> find)
    {
        if (code is not null)
            find(code);
        return code;
    }
}
