namespace FundLedger.Reports;

/// <summary>What every form of a report says at its head: the book, what it is about, and what it was read from.</summary>
internal static class ReportFacts
{
    public static IEnumerable<(LocalName Title, object Value)> Of(Report report) =>
    [
        (new("账套", "Book"), report.Source.Name),
        .. report.Scope.Select(scope => (scope.Title, (object)scope.Value)),
        (new("币种", "Currency"), report.Source.Currency.Code),
        (new("截至日期", "As of"), report.Source.Date),
        (new("记录截至", "Recorded by"), report.Source.KnownAt),
        (new("链首序号", "Chain head, entry"), report.Source.HeadSeq),
        (new("链首哈希", "Chain head, hash"), report.Source.Head),
    ];
}
