using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Reads the entries of a charity fund that bring, move or pay donations.</summary>
internal static class LineageReader
{
    public static async Task<Lineage> ReadAsync(
        Dialect dialect, DbTransaction transaction, BookKey book, BookSetup setup, string fund, DateOnly date, long last, CancellationToken cancellation)
    {
        if (setup.Fund(fund) is { Type: not FundType.Charity } other)
            throw new RefusedException(Rule.FundTypeMustMatch, ("fund", fund), ("actual", other.Type), ("kind", "lineage"));
        var accounts = await AccountReader.ReadableAsync(transaction, book.Id, cancellation).ConfigureAwait(false);
        var moving = accounts.Where(account => account.Value.Fund == fund && Lineage.Moves(account.Value)).Select(account => account.Key);
        var entries = await EntryReader.ReadAsync(dialect, transaction, book, ConditionOf(dialect),
            new DynamicParameters(new { ids = Json.Of(moving), until = (StoredDate)date, last }), accounts, cancellation).ConfigureAwait(false);
        return Lineage.Of(setup, entries.Select(stored => stored.Entry));
    }

    /// <summary>SQL that follows <see cref="EntryReader.Columns"/>.</summary>
    internal static string ConditionOf(Dialect dialect) => $"""
        AND e.seq IN (SELECT l.seq FROM line l WHERE l.book = @book AND l.account IN {dialect.Numbers("@ids")})
            AND e.date <= @until AND e.seq <= @last ORDER BY e.seq
        """;
}
