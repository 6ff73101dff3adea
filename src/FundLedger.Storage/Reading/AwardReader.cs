using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// Reads performance awards. What an award is for comes from its accrual, the newest that is not taken back; how much it
/// is, what is unfunded and what is paid, is what all entries that name it have come to, adjustments and reversals included.
/// </summary>
internal static class AwardReader
{
    // The joins are in this order so that the awards are found by their index.
    private const string SelectAccruals = $"""
        SELECT e.seq AS Seq, e.document AS Document, e.date AS Date, e.data AS Data, l.account AS Account
        FROM entry e CROSS JOIN line l CROSS JOIN account a
        WHERE e.book = @book AND e.kind = '{AccrueAward.Kind}' AND e.document IS NOT NULL AND e.date <= @until AND e.seq <= @last
            AND l.book = e.book AND l.seq = e.seq AND a.book = l.book AND a.id = l.account AND a.code = '{FinancialAccount.PerformancePayPayable}'
            AND NOT EXISTS (SELECT 1 FROM entry r
                WHERE r.book = e.book AND r.reversal_of = e.seq AND r.date <= @until AND r.seq <= @last)
        ORDER BY e.seq
        """;

    private const string SelectMovements = $"""
        SELECT e.document AS Document, e.date AS Date, a.code AS Code,
            CAST(SUM(l.debit) AS BIGINT) AS Debit, CAST(SUM(l.credit) AS BIGINT) AS Credit
        FROM (SELECT DISTINCT book, document FROM entry WHERE book = @book AND kind = '{AccrueAward.Kind}') d
        JOIN entry e ON e.book = d.book AND e.document = d.document
        JOIN line l ON l.book = e.book AND l.seq = e.seq JOIN account a ON a.book = l.book AND a.id = l.account
        WHERE e.date <= @until AND e.seq <= @last AND a.code IN ('{ControlAccount.Unfunded}', '{ControlAccount.Paid}', '{ControlAccount.BroughtForward}', '{FinancialAccount.PerformancePayPayable}')
        GROUP BY e.document, e.date, a.code
        """;

    /// <summary>Awards that stand at a date, as known after entry <paramref name="last"/>, by code.</summary>
    public static async Task<IReadOnlyList<Award>> ReadAsync(
        DbTransaction transaction, int book, DateOnly date, long last, CancellationToken cancellation)
    {
        var accounts = await AccountReader.ReadableAsync(transaction, book, cancellation).ConfigureAwait(false);
        var parameters = new { book, until = (StoredDate)date, last };
        var movements = (await transaction.Connection!.QueryAsync<Movement>(new CommandDefinition(
            SelectMovements, parameters, transaction, cancellationToken: cancellation)).ConfigureAwait(false)).ToLookup(row => row.Document);
        var newest = new Dictionary<string, Accrual>(StringComparer.Ordinal);
        foreach (var accrual in await transaction.Connection!.QueryAsync<Accrual>(new CommandDefinition(
            SelectAccruals, parameters, transaction, cancellationToken: cancellation)).ConfigureAwait(false))
        {
            newest[accrual.Document] = accrual;
        }

        return
        [
            .. newest.Values.OrderBy(accrual => accrual.Document, StringComparer.Ordinal)
                .Select(accrual => AwardOf(accrual, accounts[accrual.Account], [.. movements[accrual.Document]])),
        ];
    }

    private static Award AwardOf(Accrual accrual, Account account, IReadOnlyList<Movement> movements)
    {
        var said = StoredCommand.Of<AccrueAward>(accrual.Seq, AccrueAward.Kind, accrual.Data, "", accrual.Document);
        var payments = PaymentsIn(movements);
        var owed = movements.Where(row => row.Code == FinancialAccount.PerformancePayPayable).Sum(row => row.Credit - row.Debit);
        return new Award(
            accrual.Document, new Place(account.Unit, account.Fund, account.Purpose, account.Year), account.Currency,
            said.Period, said.Headcount, said.Due, accrual.Date,
            owed + payments.Sum(payment => payment.Amount),
            movements.Where(row => row.Code == ControlAccount.Unfunded).Sum(row => row.Debit - row.Credit),
            payments);
    }

    /// <summary>What 9501 shows; a refund in a later year leaves it as it was, and raises 9102.</summary>
    private static IReadOnlyList<(DateOnly Date, long Amount)> PaymentsIn(IEnumerable<Movement> movements) =>
    [
        .. movements.Where(row => row.Code is ControlAccount.Paid or ControlAccount.BroughtForward)
            .GroupBy(row => row.Date.Value, (day, rows) => (Date: day, Amount: rows.Sum(row => row.Credit - row.Debit)))
            .Where(payment => payment.Amount != 0)
            .OrderBy(payment => payment.Date),
    ];

    private sealed class Accrual
    {
        public long Seq { get; init; }
        public string Document { get; init; } = "";
        public StoredDate Date { get; init; }
        public string Data { get; init; } = "";
        public int Account { get; init; }
    }

    private sealed class Movement
    {
        public string Document { get; init; } = "";
        public StoredDate Date { get; init; }
        public string Code { get; init; } = "";
        public long Debit { get; init; }
        public long Credit { get; init; }
    }
}
