using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Reads the entries of a charity fund that bring, move or use donations.</summary>
internal static class LineageReader
{
    /// <summary>The donations of a fund, at an as-of pair.</summary>
    public static async Task<DonationBook> ReadAsync(
        Dialect dialect, DbTransaction transaction, BookKey book, IReadOnlyDictionary<int, Account> accounts, string fund, DateOnly date, long last,
        CancellationToken cancellation)
    {
        var moving = accounts.Where(account => account.Value.Fund == fund && DonationBook.Moves(account.Value)).Select(account => account.Key);
        var entries = await EntryReader.ReadAsync(dialect, transaction, book, ConditionOf(dialect),
            new DynamicParameters(new { ids = Json.Of(moving), until = (StoredDate)date, last }), accounts, cancellation).ConfigureAwait(false);
        var donations = new DonationBook(fund);
        foreach (var stored in entries)
            donations.Apply(stored.Entry);
        return donations;
    }

    /// <summary>SQL that follows <see cref="EntryReader.Columns"/>.</summary>
    internal static string ConditionOf(Dialect dialect) => $"""
        AND e.seq IN (SELECT l.seq FROM line l WHERE l.book = @book AND l.account IN {dialect.Numbers("@ids")})
            AND e.date <= @until AND e.seq <= @last ORDER BY e.seq
        """;
}
